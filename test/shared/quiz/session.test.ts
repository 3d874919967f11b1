import { describe, expect, it } from 'vitest';
import { Folder } from '../../../shared/progress/apply.ts';
import { Body } from '../../../shared/progress/events.ts';
import { emptyProgress } from '../../../shared/progress/progress.ts';
import { act, startedBody } from '../../../shared/quiz/act.ts';
import { type PlanWishes, planOf, planSession } from '../../../shared/quiz/plan.ts';
import { givenUp } from '../../../shared/quiz/scoring/givenUp.ts';
import {
  type Action,
  blockLeftMs,
  breakLeftMs,
  current,
  isTimeUp,
  type Judge,
  nextOpen,
  openItems,
  pass,
  type Session,
  startSession,
} from '../../../shared/quiz/session.ts';
import { resumeSession } from '../../../shared/quiz/steps.ts';
import { at, Log } from '../../support/events.ts';
import { itemOf } from '../../support/items.ts';

/** Option 2 is the key of every question, option 3 would harm. */
const judge: Judge = (question, response) => ({
  correct: response === 2,
  dangerous: response === 3,
  cards: [`${question}#1`],
});

/** A session with its log, as the app runs it. */
class Desk {
  session: Session;
  readonly log = new Log();
  readonly folder = new Folder(emptyProgress());

  constructor(wishes: Partial<PlanWishes>) {
    const plan = planSession({ session: 's1', mode: 'tutor', questions: ['q0', 'q1', 'q2'], ...wishes });
    this.session = startSession(plan);
    this.write(startedBody(plan));
  }

  do(...actions: Action[]): boolean {
    return actions.every((action) => {
      const done = act(this.session, action, judge);
      if (!done) return false;
      for (const body of done.bodies) this.write(body);
      this.session = done.session;
      return true;
    });
  }

  wait(seconds: number): this {
    this.session = pass(this.session, seconds * 1000);
    return this;
  }

  kill(): Session {
    this.session = resumeSession(this.row);
    return this.session;
  }

  get row() {
    const row = this.folder.progress.sessions.get('s1');
    if (!row) throw new Error('no session');
    return row;
  }

  /** The events written, by type, the session's start left out. */
  get written(): string[] {
    return this.log.events.slice(1).map((event) => event.body.type);
  }

  write(body: Body) {
    this.folder.apply(this.log.add(at(5), Body.parse(body)));
  }
}

/** Which choices of the item on screen were given up. */
function givenUpIn(desk: Desk) {
  const { changes, choice } = current(desk.session);
  const item = itemOf(changes.some((one) => Array.isArray(one.response)) ? 'multiple' : 'single');
  return givenUp(item, changes, choice ?? -1);
}

const choose = (response: number | number[]): Action => ({ type: 'choose', response });
const submit: Action = { type: 'submit' };
const go = (index: number): Action => ({ type: 'go', index });

describe('a tutor session', () => {
  it('writes the answer before anything is explained, and what it cost', () => {
    const desk = new Desk({});
    desk.wait(31);
    expect(desk.do(choose(3), submit)).toBe(true);
    expect(desk.written).toEqual(['sessionStep', 'answered', 'sessionStep']);
    expect(desk.log.events[2]?.body).toEqual({
      type: 'answered',
      session: 's1',
      question: 'q0',
      response: 3,
      correct: false,
      elapsedMs: 31_000,
      dangerous: true,
      cards: ['q0#1'],
    });
  });

  it('brings no card to the review when the answer is right', () => {
    const desk = new Desk({});
    desk.do(choose(2), submit);
    expect(desk.log.events[2]?.body).toEqual({
      type: 'answered',
      session: 's1',
      question: 'q0',
      response: 2,
      correct: true,
      elapsedMs: 0,
    });
  });

  it('keeps the confidence that came with the answer', () => {
    const desk = new Desk({});
    desk.do(choose(2), { type: 'submit', confidence: 3 });
    expect(desk.row.answers.q0?.confidence).toBe(3);
    expect(desk.kill().items[0]?.answer).toEqual({ correct: true, confidence: 3 });
  });

  it('lets nothing be answered twice', () => {
    const desk = new Desk({});
    desk.do(choose(1), submit);
    expect(desk.do(choose(2))).toBe(false);
    expect(desk.do(submit)).toBe(false);
    expect(desk.do({ type: 'strike', option: 0 })).toBe(false);
  });

  it('submits nothing without a choice', () => {
    expect(new Desk({}).do(submit)).toBe(false);
  });

  it('stops the clock while an explanation is read', () => {
    const desk = new Desk({});
    desk.wait(10).do(choose(2), submit);
    desk.wait(300).do(go(1));
    desk.wait(5).do(choose(2));
    expect(desk.session.items.map((item) => item.spentMs)).toEqual([10_000, 5000, 0]);
  });

  it('takes a choice back when that option is struck out, and an option back when it is chosen', () => {
    const desk = new Desk({});
    desk.do(choose(1), { type: 'strike', option: 1 });
    expect(current(desk.session)).toMatchObject({ choice: null, struck: [1] });
    expect(givenUpIn(desk)).toEqual([1]);
    desk.do(choose(1));
    expect(current(desk.session)).toMatchObject({ choice: 1, struck: [] });
  });

  it('takes one of several choices back when that option is struck out, and leaves the others', () => {
    const desk = new Desk({});
    desk.do(choose([0, 2]), { type: 'strike', option: 2 });
    expect(current(desk.session)).toMatchObject({ choice: [0], struck: [2] });
    expect(givenUpIn(desk)).toEqual([[0, 2]]);
    desk.do({ type: 'strike', option: 0 });
    expect(current(desk.kill())).toMatchObject({ choice: null, struck: [2, 0] });
    desk.do(choose([0]));
    expect(current(desk.session)).toMatchObject({ choice: [0], struck: [2] });
  });

  it('remembers which choices were given up', () => {
    const desk = new Desk({});
    desk.do(choose(2), choose(0), choose(1), submit);
    expect(desk.kill().items[0]?.choice).toBe(1);
    expect(givenUpIn(desk)).toEqual([2, 0]);
  });

  it('remembers how long each stood and whether the item was left with it', () => {
    const desk = new Desk({});
    desk.do(choose(2));
    desk.wait(3).do(choose(0));
    desk.wait(1).do(go(1));
    desk.wait(60).do(go(0), choose(1));
    expect(desk.kill().items[0]?.changes).toEqual([
      { response: 2, stoodMs: 3000, isLeft: false },
      { response: 0, stoodMs: 1000, isLeft: true },
    ]);
  });

  it('is ended with items left: they stay unused', () => {
    const desk = new Desk({});
    desk.do(choose(2), submit, go(1), choose(0), { type: 'finish' });
    expect(desk.session.phase).toBe('done');
    expect(Object.keys(desk.row.answers)).toEqual(['q0']);
    expect(desk.row.reason).toBe('abandoned');
    expect(desk.folder.progress.questions.has('q1')).toBe(false);
  });

  it('knows what was marked before, and tells the log when that changes', () => {
    const desk = new Desk({ marked: ['q1', 'elsewhere'] });
    desk.do(go(1));
    expect(current(desk.session).isMarked).toBe(true);
    desk.do({ type: 'mark' });
    expect(desk.log.events.at(-1)?.body).toEqual({ type: 'marked', question: 'q1', on: false });
    expect(desk.kill().items[1]?.isMarked).toBe(false);
  });
});

describe('a timed tutor session', () => {
  it('gives 90 seconds an item for the whole block', () => {
    const desk = new Desk({ mode: 'timed' });
    expect(blockLeftMs(desk.session)).toBe(270_000);
  });

  it('ends by itself with what was chosen, and says why', () => {
    const desk = new Desk({ mode: 'timed' });
    desk.wait(200).do(choose(2));
    desk.wait(200);
    expect(isTimeUp(desk.session)).toBe(true);
    expect(desk.do(choose(1))).toBe(false);
    expect(desk.do({ type: 'endBlock' })).toBe(true);
    expect(desk.row).toMatchObject({
      reason: 'time',
      answers: { q0: { correct: true, elapsedMs: 270_000 } },
    });
  });

  it('cannot be ended as a block while there is time', () => {
    expect(new Desk({ mode: 'timed' }).do({ type: 'endBlock' })).toBe(false);
  });
});

describe('an exam', () => {
  const four = ['q0', 'q1', 'q2', 'q3'];

  it.each([
    [1, 180_000],
    [1.25, 225_000],
    [1.5, 270_000],
    [2, 360_000],
  ])('gives time factor %d its time for a block of two', (factor, ms) => {
    expect(blockLeftMs(new Desk({ mode: 'exam', questions: four, blockSize: 2, factor }).session)).toBe(ms);
  });

  it('explains nothing and records no answer before the block is submitted', () => {
    const desk = new Desk({ mode: 'exam', questions: four });
    desk.do(choose(2), go(1), choose(0));
    expect(desk.do(submit)).toBe(false);
    expect(desk.written).not.toContain('answered');
    desk.do({ type: 'endBlock' });
    expect(desk.row.reason).toBe('submitted');
    expect(Object.entries(desk.row.answers).map(([id, one]) => [id, one.correct])).toEqual([
      ['q0', true],
      ['q1', false],
    ]);
  });

  it('lists what is unanswered and marked before a block is submitted', () => {
    const desk = new Desk({ mode: 'exam', questions: four });
    desk.do(choose(2), go(2), { type: 'mark' }, { type: 'list', isOpen: true });
    expect(openItems(desk.session)).toEqual({ unanswered: [1, 2, 3], marked: [2] });
    desk.do(go(2));
    expect(desk.session.phase).toBe('item');
  });

  it('never goes back into a submitted block', () => {
    const desk = new Desk({ mode: 'exam', questions: four, blockSize: 2, breakMinutes: 5 });
    desk.do({ type: 'endBlock' });
    expect(desk.session.phase).toBe('break');
    expect(desk.do(go(0))).toBe(false);
    desk.do({ type: 'nextBlock' });
    expect(desk.do(go(1))).toBe(false);
    expect(desk.do(go(3))).toBe(true);
  });

  it('runs the break clock over all breaks and the block clock anew', () => {
    const desk = new Desk({ mode: 'exam', questions: four, blockSize: 2, breakMinutes: 5 });
    desk.wait(100).do({ type: 'endBlock' });
    desk.wait(60).do({ type: 'nextBlock' });
    expect(breakLeftMs(desk.session)).toBe(240_000);
    expect(blockLeftMs(desk.session)).toBe(180_000);
    expect(desk.kill()).toMatchObject({ block: 1, index: 2, blockMs: 0, breakMs: 60_000 });
  });

  it('cannot be paused', () => {
    expect(new Desk({ mode: 'exam' }).do({ type: 'pause', on: true })).toBe(false);
  });

  it('lets time go on in the list', () => {
    const desk = new Desk({ mode: 'exam', questions: four });
    desk.do({ type: 'list', isOpen: true });
    desk.wait(30);
    expect(blockLeftMs(desk.session)).toBe(330_000);
  });
});

describe('a session that was killed', () => {
  it('goes on with the same item, clock, strikes and highlights', () => {
    const desk = new Desk({ mode: 'exam' });
    desk.do(
      go(1),
      { type: 'strike', option: 4 },
      { type: 'highlight', marks: [{ from: 3, to: 9 }] },
      choose(1),
    );
    desk.wait(47).do({ type: 'tick' });
    const before = desk.session;
    expect(desk.kill()).toEqual(before);
    expect(before).toMatchObject({ index: 1, blockMs: 47_000 });
  });

  it('loses at most the time since its last step', () => {
    const desk = new Desk({});
    desk.wait(10).do({ type: 'tick' });
    desk.wait(3);
    expect(desk.kill().blockMs).toBe(10_000);
  });

  it('keeps one tick of many in a row', () => {
    const desk = new Desk({});
    for (let i = 0; i < 50; i += 1) desk.wait(10).do({ type: 'tick' });
    expect(desk.row.steps).toHaveLength(1);
    expect(desk.kill().blockMs).toBe(500_000);
  });

  it('closes an item whose answer was written when its step was not', () => {
    const desk = new Desk({});
    desk.wait(20).do(choose(1));
    const done = act(desk.session, submit, judge);
    desk.write(done?.bodies[0] as Body); // and then the power went
    expect(desk.kill().items[0]).toMatchObject({ choice: 1, answer: { correct: false }, spentMs: 20_000 });
  });

  it('takes a step that was written twice once', () => {
    const desk = new Desk({ mode: 'exam', questions: ['q0', 'q1'], blockSize: 1 });
    for (const action of [
      { type: 'mark' },
      { type: 'strike', option: 0 },
      { type: 'endBlock' },
    ] as Action[]) {
      const done = act(desk.session, action, judge);
      for (const body of [...(done?.bodies ?? []), ...(done?.bodies ?? [])]) desk.write(body);
      desk.session = done?.session as Session;
    }
    expect(desk.kill()).toMatchObject({ phase: 'break', block: 0 });
    expect(desk.kill().items[0]).toMatchObject({ isMarked: true, struck: [0] });
  });

  it('passes over steps of a later release', () => {
    const desk = new Desk({});
    desk.write({
      type: 'sessionStep',
      session: 's1',
      index: 0,
      action: 'sing',
      data: { loud: true },
      clockMs: 4000,
    });
    expect(desk.kill()).toMatchObject({ phase: 'item', blockMs: 4000 });
  });
});

describe('a plan', () => {
  it('asks each question once', () => {
    expect(planSession({ session: 's', mode: 'tutor', questions: ['a', 'b', 'a'] }).questions).toEqual([
      'a',
      'b',
    ]);
  });

  it('needs a question', () => {
    expect(() => planSession({ session: 's', mode: 'tutor', questions: [] })).toThrow(RangeError);
  });

  it('cuts an exam into blocks of at most 60', () => {
    const questions = Array.from({ length: 130 }, (_, i) => `q${i}`);
    expect(planSession({ session: 's', mode: 'exam', questions, blockSize: 100 }).blocks).toEqual([
      60, 60, 10,
    ]);
  });

  it('has no break when there is one block', () => {
    expect(planSession({ session: 's', mode: 'exam', questions: ['a'], breakMinutes: 5 }).breakMs).toBe(0);
  });

  it.each([
    ['nothing', null],
    [
      'other numbers of items',
      { blocks: [1, 1], itemMs: null, breakMs: 0, marked: [], conditions: [], seed: 0 },
    ],
    ['nonsense', { blocks: 'all' }],
  ])('of options that hold %s is one untimed block', (_, options) => {
    const plan = planOf({ session: 's', mode: 'exam', questions: ['a', 'b', 'c'], options });
    expect(plan).toMatchObject({ blocks: [3], itemMs: null });
  });
});

describe('the next open item', () => {
  it('is never one that a later pack no longer has, so that what cannot be answered leads to the end', () => {
    const desk = new Desk({ questions: ['q0', 'gone1', 'q2', 'gone2'] });
    const isThere = (question: string) => !question.startsWith('gone');
    desk.do({ type: 'choose', response: 2 }, { type: 'submit' });
    expect(nextOpen(desk.session, isThere)).toBe(2);
    desk.do({ type: 'go', index: 2 }, { type: 'choose', response: 2 }, { type: 'submit' });
    expect(nextOpen(desk.session, isThere)).toBeNull();
    desk.do({ type: 'go', index: 1 });
    expect(nextOpen(desk.session, isThere)).toBeNull();
    expect(nextOpen(desk.session, () => true)).toBe(3);
  });
});
