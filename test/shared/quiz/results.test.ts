import { describe, expect, it } from 'vitest';
import { givenUpOf, judgeOf } from '../../../shared/quiz/judge.ts';
import { type Mode, planSession } from '../../../shared/quiz/plan.ts';
import {
  calibrate,
  type Filter,
  isShown,
  reviewableCount,
  reviewItems,
  summarise,
  tallyBy,
  unsafeAndConfident,
} from '../../../shared/quiz/results.ts';
import {
  type Item,
  type Judge,
  type Response,
  type Session,
  startSession,
} from '../../../shared/quiz/session.ts';
import { itemOf } from '../../support/items.ts';
import { quizPack } from '../../support/quizPack.ts';

/** Option 0 is right, option 2 would harm. */
const judge: Judge = (_, response) => ({ correct: response === 0, dangerous: response === 2, cards: [] });

const replaced = (response: Response) => ({ response, stoodMs: 5000, isLeft: false });

function ended(...items: Partial<Item & { confidence: 0 | 1 | 2 | 3 }>[]): Session {
  const questions = ['c0-q0', 'c0-q1', 'c1-q0', 'c1-q1', 'c2-q0', 'c2-q1', 'c0-q2', 'c0-q3'].slice(
    0,
    items.length,
  );
  const session = startSession(planSession({ session: 's', mode: 'tutor', questions }));
  return {
    ...session,
    phase: 'done',
    items: items.map(({ confidence = 0, ...one }, i) => ({
      ...(session.items[i] as Item),
      spentMs: 30_000,
      answer: one.choice === undefined ? null : { correct: one.choice === 0, confidence },
      ...one,
    })),
  };
}

describe('the items of an ended session', () => {
  const session = ended(
    { choice: 0 },
    { choice: 1, spentMs: 95_000 },
    { choice: 2, isMarked: true },
    { choice: 0, changes: [replaced(1)] },
    {},
  );
  const items = reviewItems(session, judge);

  it.each<[Filter, number[]]>([
    ['all', [0, 1, 2, 3, 4]],
    ['wrong', [1, 2]],
    ['omitted', [4]],
    ['slow', [1]],
    ['marked', [2]],
    ['changed', [3]],
    ['dangerous', [2]],
    ['unsure', [2, 3]],
  ])('filtered by %s are %j', (filter, indexes) => {
    expect(items.filter((one) => isShown(one, filter)).map((one) => one.index)).toEqual(indexes);
  });

  it('are unsure by what was said where confidence was asked for', () => {
    const said = reviewItems(
      ended({ choice: 0, confidence: 1 }, { choice: 0, confidence: 3, isMarked: true }),
      judge,
    );
    expect(said.map((one) => one.isUnsure)).toEqual([true, false]);
  });
});

describe('what may be looked at with its answers', () => {
  const session = (mode: Mode, more: Partial<Session>) => ({
    ...startSession(planSession({ session: 's', mode, questions: ['a', 'b', 'c', 'd', 'e'], blockSize: 2 })),
    ...more,
  });
  it.each<[string, number, Session]>([
    ['everything once it is over', 5, session('exam', { phase: 'done', block: 2 })],
    ['nothing in the first block of an exam', 0, session('exam', {})],
    ['a block once it is submitted', 2, session('exam', { phase: 'break' })],
    ['the blocks before the one that is sat', 4, session('exam', { phase: 'list', block: 2 })],
    ['nothing more of a session that explains each item itself', 0, session('tutor', {})],
  ])('is %s', (_, count, sat) => {
    expect(reviewableCount(sat)).toBe(count);
  });
});

describe('a changed answer', () => {
  it.each([
    [[0], 1, 'right to wrong'],
    [[1], 0, 'wrong to right'],
    [[1], 2, 'wrong to wrong'],
    [[1, 0], 3, 'right to wrong'],
    [[0, 1], 0, 'wrong to right'],
    [[0], 0, 'right to right'],
    [[], 1, null],
  ])('from %j to %d is %s', (given, choice, expected) => {
    expect(reviewItems(ended({ choice, changes: given.map(replaced) }), judge)[0]?.change).toBe(expected);
  });
});

describe('an answer that was put together bit by bit', () => {
  const question = { ...itemOf('matching'), id: 'c0-q0' };
  const pack = { ...quizPack(1, 1), questions: [question] };
  const changeOf = (choice: number[], ...given: (number | null)[][]) => {
    const answer = { correct: choice.join() === '0,1', confidence: 0 as const };
    const session = ended({ choice, changes: given.map(replaced), answer });
    return reviewItems(session, judgeOf(pack), givenUpOf(pack))[0]?.change;
  };
  it('is not changed until something of it is taken back', () => {
    expect(changeOf([0, 1], [0, null])).toBeNull();
  });
  it('is worth what it would have come to without the change', () => {
    expect(changeOf([2, 1], [0, null])).toBe('right to wrong');
    expect(changeOf([0, 1], [2, null])).toBe('wrong to right');
    expect(changeOf([1, 1], [2, 1])).toBe('wrong to wrong');
  });
});

describe('a summary', () => {
  const session = ended(
    { choice: 0, spentMs: 20_000 },
    { choice: 0, spentMs: 40_000 },
    { choice: 1, spentMs: 60_000 },
    { choice: 0, spentMs: 60_000 },
    { choice: 1, spentMs: 80_000, changes: [replaced(0)] },
    { choice: 1, spentMs: 80_000 },
    { choice: 0, spentMs: 90_000 },
    { spentMs: 10_000 },
  );
  const summary = summarise(quizPack(3, 5), reviewItems(session, judge), [
    { action: 'resumed' },
    { action: 'go' },
  ]);

  it('counts, by group and by outcome', () => {
    expect(summary).toMatchObject({ right: 4, wrong: 3, omitted: 1, spentMs: 440_000, interruptions: 1 });
    expect(summary.byGroup.map(({ id, right, count }) => [id, right, count])).toEqual([
      ['acute', 3, 4],
      ['chronic', 1, 2],
      ['benign', 0, 2],
    ]);
    expect(summary.byOutcome.find((one) => one.id === 'right')?.meanMs).toBe(52_500);
    expect(summary.changes['right to wrong']).toBe(1);
  });

  it('shows pace and tiring by quarter', () => {
    expect(summary.quarters.map(({ id, right, meanMs }) => [id, right, meanMs])).toEqual([
      ['1', 2, 30_000],
      ['2', 1, 60_000],
      ['3', 0, 80_000],
      ['4', 1, 50_000],
    ]);
  });

  it('of fewer than four items has no quarters', () => {
    expect(summarise(quizPack(1, 5), reviewItems(ended({ choice: 0 }), judge), []).quarters).toEqual([]);
  });

  it('leaves out items of which nothing is known', () => {
    expect(tallyBy(reviewItems(session, judge), () => undefined)).toEqual([]);
  });
});

describe('confidence', () => {
  it('is compared with being right', () => {
    expect(
      calibrate([
        { correct: true, confidence: 3 },
        { correct: false, confidence: 3 },
        { correct: false, confidence: 1 },
        { correct: true, confidence: 0 },
      ]),
    ).toEqual([
      { confidence: 1, count: 1, right: 0 },
      { confidence: 2, count: 0, right: 0 },
      { confidence: 3, count: 2, right: 1 },
    ]);
  });

  it('that was never asked for makes no plot', () => {
    expect(calibrate([{ correct: true, confidence: 0 }])).toEqual([]);
  });

  it('in a wrong answer is listed, dangerous ones first', () => {
    const items = reviewItems(
      ended(
        { choice: 1, confidence: 3 },
        { choice: 2, confidence: 3 },
        { choice: 1, confidence: 1 },
        { choice: 0, confidence: 3 },
      ),
      judge,
    );
    expect(unsafeAndConfident(items).map((one) => one.index)).toEqual([1, 0]);
  });
});
