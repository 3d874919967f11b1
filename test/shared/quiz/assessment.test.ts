import { describe, expect, it } from 'vitest';
import { drawAssessment, predict, wilson } from '../../../shared/quiz/assessment.ts';
import { answeredOnce, quizPack, quizProgress } from '../../support/quizPack.ts';

const half = () => 0.5;

describe('a self-assessment', () => {
  it('has 40 items spread over groups and difficulties as the pack is', () => {
    const drawn = drawAssessment(quizPack(6, 20), quizProgress(), half);
    expect(new Set(drawn).size).toBe(40);
    const perDifficulty = [0, 0, 0, 0, 0];
    for (const id of drawn) {
      const at = Number(id.split('-q')[1]) % 5;
      perDifficulty[at] = (perDifficulty[at] ?? 0) + 1;
    }
    for (const n of perDifficulty) expect(Math.abs(n - 8)).toBeLessThanOrEqual(3);
  });

  it('takes questions never seen first', () => {
    const pack = quizPack(3, 20);
    const seen = pack.questions.filter((_, i) => i % 4 === 0).map((question) => answeredOnce(question.id));
    const drawn = drawAssessment(pack, quizProgress(seen), half);
    const rows = new Set(seen.map((row) => row.question));
    expect(drawn.filter((id) => rows.has(id)).length).toBeLessThan(5);
  });

  it('is shorter when the pack has fewer questions', () => {
    expect(drawAssessment(quizPack(2, 5), quizProgress(), half)).toHaveLength(10);
  });
});

describe('a predicted score', () => {
  const items = (right: number, wrong: number, seen = 0) => [
    ...Array.from({ length: right }, () => ({ isNew: true, isRight: true })),
    ...Array.from({ length: wrong }, () => ({ isNew: true, isRight: false })),
    ...Array.from({ length: seen }, () => ({ isNew: false, isRight: true })),
  ];

  it('comes with an interval', () => {
    const prediction = predict(items(30, 10));
    expect(prediction).toMatchObject({ kind: 'score', best: 0.75, items: 40 });
    if (prediction.kind !== 'score') throw new Error();
    expect(prediction.low).toBeCloseTo(0.598, 3);
    expect(prediction.high).toBeCloseTo(0.858, 3);
  });

  it('is not made from fewer than 20 items that were new', () => {
    expect(predict(items(15, 4, 21))).toEqual({ kind: 'not enough', items: 19, needed: 20 });
  });

  it('leaves out items that had been seen before', () => {
    expect(predict(items(10, 10, 20))).toMatchObject({ best: 0.5, items: 20 });
  });
});

describe('Wilson’s interval', () => {
  // Newcombe, Stat Med 1998;17:857–72, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d among %d is as published', (x, n, low, high) => {
    const interval = wilson(x / n, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});
