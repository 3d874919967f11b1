import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Folder } from '../../../shared/progress/apply.ts';
import { Body } from '../../../shared/progress/events.ts';
import { emptyProgress } from '../../../shared/progress/progress.ts';
import { act, startedBody } from '../../../shared/quiz/act.ts';
import { blockRange, MODES, planSession, TIME_FACTORS } from '../../../shared/quiz/plan.ts';
import {
  type Action,
  type Judge,
  openItems,
  pass,
  type Session,
  startSession,
} from '../../../shared/quiz/session.ts';
import { resumeSession } from '../../../shared/quiz/steps.ts';
import { at, Log } from '../../support/events.ts';
import { answersIn, keyOf, QuizModel } from '../../support/quizModel.ts';

const judge: Judge = (question, response) => {
  const index = Number(question.slice(1));
  return {
    correct: response === keyOf(index),
    dangerous: response === 4 && keyOf(index) !== 4,
    cards: [`card-${index}#1`],
  };
};

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('choose' as const), response: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.constant<Action>({ type: 'choose', response: null }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('strike' as const), option: fc.nat(4) }) },
  { weight: 4, arbitrary: fc.constant<Action>({ type: 'submit' }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('go' as const), index: fc.integer({ min: -1, max: 12 }) }),
  },
  { weight: 1, arbitrary: fc.constant<Action>({ type: 'mark' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('highlight' as const),
      marks: fc.array(fc.record({ from: fc.nat(50), to: fc.nat(90) }), { maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('list' as const), isOpen: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('pause' as const), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant<Action>({ type: 'endBlock' }) },
  { weight: 2, arbitrary: fc.constant<Action>({ type: 'nextBlock' }) },
  { weight: 1, arbitrary: fc.constant<Action>({ type: 'tick' }) },
  { weight: 1, arbitrary: fc.constant<Action>({ type: 'finish' }) },
);
/** What happens: time, then an action, then perhaps the power goes. */
const moment = fc.record({ ms: fc.oneof(fc.nat(3000), fc.nat(120_000)), action, isKilled: fc.boolean() });

const sitting = fc.record({
  mode: fc.constantFrom(...MODES),
  count: fc.integer({ min: 1, max: 12 }),
  blockSize: fc.integer({ min: 1, max: 12 }),
  factor: fc.constantFrom(...TIME_FACTORS),
  breakMinutes: fc.nat(10),
  moments: fc.array(moment, { minLength: 1, maxLength: 60 }),
});

describe('any sequence of actions, in any mode', () => {
  it('keeps score, clock, navigator and log in agreement, and survives being killed at any step', () => {
    fc.assert(
      fc.property(sitting, ({ mode, count, blockSize, factor, breakMinutes, moments }) => {
        const questions = Array.from({ length: count }, (_, i) => `q${i}`);
        const plan = planSession({ session: 's', mode, questions, blockSize, factor, breakMinutes });
        const model = new QuizModel(mode, plan.blocks, plan.itemMs);
        const folder = new Folder(emptyProgress());
        const log = new Log();
        const write = (body: Body) => folder.apply(log.add(at(5), Body.parse(body)));
        write(startedBody(plan));
        let session = startSession(plan);
        for (const { ms, action: wanted, isKilled } of moments) {
          session = pass(session, ms);
          model.wait(ms);
          const done = act(session, wanted, judge);
          expect(done !== null).toBe(model.do(wanted));
          if (!done) {
            agree(session, model);
            continue;
          }
          for (const body of done.bodies) write(body);
          session = done.session;
          const row = folder.progress.sessions.get('s');
          if (!row) throw new Error('the log has lost the session');
          const resumed = resumeSession(row);
          expect(resumed).toEqual(session);
          if (isKilled) session = resumed;
          agree(session, model);
          expect(
            Object.fromEntries(Object.entries(row.answers).map(([id, one]) => [id, one.correct])),
          ).toEqual(
            Object.fromEntries(
              questions.flatMap((id, i) => (model.answered[i] ? [[id, model.right[i]]] : [])),
            ),
          );
          expect(row.finishedAt > 0).toBe(model.phase === 'done');
        }
        const bodies = log.events.map((event) => event.body);
        expect(Object.values(answersIn(bodies)).filter((one) => one === 'right')).toHaveLength(model.score);
        expect(bodies.filter((body) => body.type === 'answered')).toHaveLength(
          model.answered.filter(Boolean).length,
        );
      }),
      { numRuns: 400 },
    );
  });
});

function agree(session: Session, model: QuizModel) {
  expect({
    phase: session.phase,
    block: session.block,
    index: session.index,
    blockMs: session.blockMs,
    breakMs: session.breakMs,
    isPaused: session.isPaused,
    score: session.items.filter((item) => item.answer?.correct).length,
    choice: session.items.map((item) => item.choice),
    answered: session.items.map((item) => item.answer !== null),
    marked: session.items.map((item) => item.isMarked),
    struck: session.items.map((item) => [...item.struck].sort()),
    spent: session.items.map((item) => item.spentMs),
    range: blockRange(session.plan, session.block),
    open: openItems(session).unanswered,
  }).toEqual({
    phase: model.phase,
    block: model.block,
    index: model.index,
    blockMs: model.blockMs,
    breakMs: model.breakMs,
    isPaused: model.isPaused,
    score: model.score,
    choice: model.choice,
    answered: model.answered,
    marked: model.marked,
    struck: model.struck.map((set) => [...set].sort()),
    spent: model.spent,
    range: [model.first, model.end],
    open: model.unanswered,
  });
}
