import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../../shared/content/questionSchema.ts';
import { Folder } from '../../../shared/progress/apply.ts';
import { Body } from '../../../shared/progress/events.ts';
import { emptyProgress } from '../../../shared/progress/progress.ts';
import { act, startedBody } from '../../../shared/quiz/act.ts';
import { judgeOf, kindRulesOf } from '../../../shared/quiz/judge.ts';
import { blockRange, MODES, type Mode, planSession, TIME_FACTORS } from '../../../shared/quiz/plan.ts';
import {
  type Action,
  type Judge,
  type KindRules,
  openItems,
  pass,
  type Response,
  type Session,
  startSession,
} from '../../../shared/quiz/session.ts';
import { resumeSession } from '../../../shared/quiz/steps.ts';
import { at, Log } from '../../support/events.ts';
import { itemOf, neutrophils } from '../../support/items.ts';
import { answersIn, keyOf, type ModelItems, QuizModel } from '../../support/quizModel.ts';
import { quizPack } from '../../support/quizPack.ts';

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
/** Responses that are right, whole, in part or nonsense, each to some kind of item. */
const responses: readonly Response[] = [
  ...[[0], [1], [0, 1], [1, 1], [2, 0], [0, 2], [0, 1, 0], [], [9], [0, 1, 2, 3], [1, 0, 2, 3]],
  ...[
    [true, false, true, false],
    [null, false, null, null],
  ],
  ...[{ x: 30, y: 40 }, { x: 300, y: 40 }, { text: '1.5', unit: 'si' }, { text: '', unit: 'si' }, 'north'],
];
const anyAction = fc.oneof(
  { weight: 2, arbitrary: action },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...responses).map((response): Action => ({ type: 'choose', response })),
  },
);
/** What happens: time, then an action, then perhaps the power goes. */
const moment = fc.record({
  ms: fc.oneof(fc.nat(3000), fc.nat(120_000)),
  action: anyAction,
  isKilled: fc.boolean(),
});

interface Sitting {
  mode: Mode;
  count: number;
  blockSize: number;
  factor: number;
  breakMinutes: number;
  moments: readonly { ms: number; action: Action; isKilled: boolean }[];
}
const sitting: fc.Arbitrary<Sitting> = fc.record({
  mode: fc.constantFrom(...MODES),
  count: fc.integer({ min: 1, max: 12 }),
  blockSize: fc.integer({ min: 1, max: 12 }),
  factor: fc.constantFrom(...TIME_FACTORS),
  breakMinutes: fc.nat(10),
  moments: fc.array(moment, { minLength: 1, maxLength: 60 }),
});

interface Known {
  isRight: (choice: Response) => boolean;
  isWhole: (choice: Response) => boolean;
  mayFollow?: (before: Response | null, next: Response | null) => boolean;
}
const isList = (choice: Response | null): choice is readonly unknown[] => Array.isArray(choice);
const is = (right: Response) => (choice: Response) => isDeepStrictEqual(choice, right);
/** The items of `itemOf`, as one reads them off the page. */
const KNOWN: Record<QuestionKind, Known> = {
  single: { isRight: is(0), isWhole: (choice) => typeof choice === 'number' },
  multiple: {
    isRight: (choice) => isList(choice) && isDeepStrictEqual([...choice].sort(), [0, 2]),
    isWhole: (choice) => isList(choice) && choice.some((one) => typeof one === 'number'),
  },
  truefalse: {
    isRight: is([true, false, true, false]),
    isWhole: (choice) => isList(choice) && choice.some((one) => typeof one === 'boolean'),
  },
  matching: {
    isRight: is([0, 1]),
    isWhole: (choice) =>
      isList(choice) && choice.length === 2 && [0, 1].every((at) => [0, 1, 2].includes(choice[at] as number)),
  },
  ordering: {
    isRight: is([0, 1, 2, 3]),
    isWhole: (choice) => isList(choice) && [...choice].sort().join() === '0,1,2,3',
  },
  numeric: {
    isRight: is({ text: '1.5', unit: 'si' }),
    isWhole: (choice) => isDeepStrictEqual(choice, { text: '1.5', unit: 'si' }),
  },
  hotspot: {
    isRight: is({ x: 30, y: 40 }),
    isWhole: (choice) => isDeepStrictEqual(choice, { x: 30, y: 40 }),
  },
  set: {
    isRight: is([0, 1]),
    isWhole: (choice) => isList(choice) && choice.length === 2,
    mayFollow: (before, next) =>
      isList(next) &&
      next.length === (isList(before) ? before.length : 0) + 1 &&
      next.length <= 2 &&
      isDeepStrictEqual(next.slice(0, -1), before ?? []) &&
      [0, 1, 2].includes(next.at(-1) as number),
  },
};
const KINDS = Object.keys(KNOWN) as QuestionKind[];
const kindsOfItems = fc.array(fc.constantFrom(...KINDS), { minLength: 12, maxLength: 12 });

/** Items of a session, and what the model knows of them. */
interface Items {
  judge: Judge;
  kinds?: KindRules;
  rules?: ModelItems;
}

/** Plays it in the app's machine and in the model side by side; they agree after each moment. */
function play(
  questions: readonly string[],
  items: Items,
  { mode, blockSize, factor, breakMinutes, moments }: Omit<Sitting, 'count'>,
): void {
  const plan = planSession({ session: 's', mode, questions, blockSize, factor, breakMinutes });
  const model = new QuizModel(mode, plan.blocks, plan.itemMs, items.rules);
  const folder = new Folder(emptyProgress());
  const log = new Log();
  const write = (body: Body) => folder.apply(log.add(at(5), Body.parse(body)));
  write(startedBody(plan));
  let session = startSession(plan);
  for (const { ms, action: wanted, isKilled } of moments) {
    session = pass(session, ms);
    model.wait(ms);
    const done = act(session, wanted, items.judge, items.kinds);
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
    expect(Object.fromEntries(Object.entries(row.answers).map(([id, one]) => [id, one.correct]))).toEqual(
      Object.fromEntries(questions.flatMap((id, i) => (model.answered[i] ? [[id, model.right[i]]] : []))),
    );
    expect(row.finishedAt > 0).toBe(model.phase === 'done');
  }
  const bodies = log.events.map((event) => event.body);
  expect(Object.values(answersIn(bodies)).filter((one) => one === 'right')).toHaveLength(model.score);
  expect(bodies.filter((body) => body.type === 'answered')).toHaveLength(
    model.answered.filter(Boolean).length,
  );
}

describe('any sequence of actions, in any mode', () => {
  it('keeps score, clock, navigator and log in agreement, and survives being killed at any step', () => {
    fc.assert(
      fc.property(sitting, ({ count, ...rest }) => {
        const questions = Array.from({ length: count }, (_, i) => `q${i}`);
        play(questions, { judge }, rest);
      }),
      { numRuns: 400 },
    );
  });

  it('does so with items of every kind, answered whole, in part or with nonsense, and never unlocks a part of a case', () => {
    fc.assert(
      fc.property(sitting, kindsOfItems, ({ count, ...rest }, kinds) => {
        const items = kinds.slice(0, count).map((kind, i) => ({ ...itemOf(kind), id: `q${i}` }));
        const pack = { ...quizPack(1, 1), questions: items, analytes: [neutrophils] };
        const known = (i: number) => KNOWN[kinds[i] ?? 'single'];
        play(
          items.map((item) => item.id),
          {
            judge: judgeOf(pack),
            kinds: kindRulesOf(pack),
            rules: {
              mayFollow: (i, before, next) => known(i).mayFollow?.(before, next) ?? true,
              mayStrike: (i) => kinds[i] === 'single' || kinds[i] === 'multiple',
              isWhole: (i, choice) => known(i).isWhole(choice),
              isRight: (i, choice) => known(i).isRight(choice),
            },
          },
          rest,
        );
      }),
      { numRuns: 600 },
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
