import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, drawMistakes, drawMixed, shuffled } from '../../../shared/quiz/draw.ts';
import { EVERYTHING } from '../../../shared/quiz/scope.ts';
import { answeredOnce, quizPack, quizProgress } from '../../support/quizPack.ts';

const pack = quizPack(4, 5);
const half = () => 0.5;
const conditionOf = (id: string) => id.split('-')[0] ?? '';
const MIDNIGHT = 1_000_000;

describe('a draw', () => {
  it('takes what was never seen first, then what was wrong, then what was longest ago', () => {
    const rows = [
      answeredOnce('c0-q0', { lastAt: 900 }),
      answeredOnce('c0-q1', { lastAt: 800 }),
      answeredOnce('c0-q2', { lastAt: 950, lastCorrect: false }),
      answeredOnce('c0-q3', { lastAt: 700 }),
    ];
    const scope = { ...EVERYTHING, conditions: ['c0'] };
    const first = (count: number) => new Set(draw(pack, quizProgress(rows), scope, count, half));
    expect(first(1)).toEqual(new Set(['c0-q4']));
    expect(first(2)).toEqual(new Set(['c0-q4', 'c0-q2']));
    expect(first(3)).toEqual(new Set(['c0-q4', 'c0-q2', 'c0-q3']));
  });

  it('holds each question once, no more than asked for, no two neighbours of one condition', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (count, stream) => {
          const random = () => stream.next().value ?? 0;
          const drawn = draw(pack, quizProgress(), EVERYTHING, count, random);
          expect(drawn).toHaveLength(Math.min(count, 20));
          expect(new Set(drawn).size).toBe(drawn.length);
        },
      ),
    );
    const drawn = draw(pack, quizProgress(), EVERYTHING, 20, half).map(conditionOf);
    expect(drawn.some((condition, i) => condition === drawn[i + 1])).toBe(false);
  });
});

describe('a mixed block', () => {
  const today = [{ condition: 'c0', firstAt: MIDNIGHT + 5 }];
  const block = (count: number, read = today, scope = EVERYTHING) =>
    drawMixed(pack, quizProgress([], [], read), scope, count, MIDNIGHT, half);

  it('is never made of today’s reading alone', () => {
    expect(block(10, today, { ...EVERYTHING, conditions: ['c0'] })).toEqual([]);
  });

  it('takes at most a third from today’s reading', () => {
    const todays = block(9).filter((id) => conditionOf(id) === 'c0');
    expect(todays).toHaveLength(3);
    expect(block(9)).toHaveLength(9);
  });

  it('takes conditions of earlier days before those never read', () => {
    const read = [...today, { condition: 'c2', firstAt: MIDNIGHT - 5 }];
    expect(block(6, read).filter((id) => conditionOf(id) === 'c2')).toHaveLength(4);
  });

  it('counts a condition that was read again today as one of an earlier day', () => {
    const read = [{ condition: 'c0', firstAt: MIDNIGHT - 1 }];
    expect(block(5, read, { ...EVERYTHING, conditions: ['c0'] })).toHaveLength(5);
  });
});

describe('mistakes', () => {
  it('come when their day has come: two days after the miss, then seven', () => {
    const progress = quizProgress([
      answeredOnce('c0-q0', { lastCorrect: false, mistakeSince: 3, lastDay: '2026-01-03' }),
      answeredOnce('c0-q1', { lastCorrect: false, mistakeSince: 4, lastDay: '2026-01-04' }),
      answeredOnce('c1-q0', { mistakeSince: 1, retests: 1, lastDay: '2026-01-02' }),
    ]);
    expect(drawMistakes(pack, progress, EVERYTHING, 10, '2026-01-05')).toEqual({
      due: ['c0-q0'],
      later: ['c0-q1', 'c1-q0'],
    });
    expect(drawMistakes(pack, progress, EVERYTHING, 10, '2026-01-09').due).toEqual([
      'c0-q0',
      'c0-q1',
      'c1-q0',
    ]);
  });

  it('that are learnt, or were never missed, do not come', () => {
    expect(drawMistakes(pack, quizProgress([answeredOnce('c0-q0')]), EVERYTHING, 10, '2026-02-01')).toEqual({
      due: [],
      later: [],
    });
  });
});

describe('a shuffle', () => {
  it('keeps every element and leaves the list alone', () => {
    const list = [1, 2, 3, 4, 5];
    expect(shuffled(list, () => 0).sort()).toEqual(list);
    expect(list).toEqual([1, 2, 3, 4, 5]);
  });
});
