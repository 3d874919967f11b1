import { describe, expect, it } from 'vitest';
import { Packer, PREVIEW } from '../../../shared/progress/history.ts';
import type { Review } from '../../../shared/progress/writer.ts';
import { flatten, qualityOf, trainingSet } from '../../../shared/scheduling/fitting.ts';

let seq = 0;
const review = (card: string, grade: number, before: number, elapsedDays: number): Review => {
  seq += 1;
  return { card, seq, at: seq, day: 20_000 + seq, grade, elapsedMs: 1, before, elapsedDays, minute: 0 };
};
function packed(reviews: readonly Review[]) {
  const packer = new Packer((card) => card.charCodeAt(0));
  for (const one of reviews) packer.add(one);
  return packer.finish();
}

describe('a training set', () => {
  const set = trainingSet(
    packed([
      review('z', 3, 2, 9), // its beginning is not known
      review('a', 3, 0, 0),
      review('a', 3, 1, 0),
      review('b', 1, 0, 0),
      review('a', 3, 2, 3),
      review('a', 1, PREVIEW, 1),
      review('a', 1, 2, 8),
      review('c', 3, 0, 0), // never tested on a later day
    ]),
  );

  it('keeps cards whose first review is known and that were tested on a later day, previews left out', () => {
    expect(set).toEqual({ cards: [{ grades: [3, 3, 3, 1], days: [0, 0, 3, 8] }], tested: 2 });
  });

  it('begins anew where a card starts over', () => {
    const again = trainingSet(
      packed([review('a', 3, 0, 0), review('a', 3, 2, 5), review('a', 4, 0, 4), review('a', 3, 2, 7)]),
    );
    expect(again.cards).toEqual([{ grades: [4, 3], days: [0, 7] }]);
  });

  it('is laid out for the optimiser as everything up to each tested review', () => {
    const { ratings, deltas, lengths } = flatten(set);
    expect([[...ratings], [...deltas], [...lengths]]).toEqual([
      [3, 3, 3, 3, 3, 3, 1],
      [0, 0, 3, 0, 0, 3, 8],
      [3, 4],
    ]);
  });

  it('of nothing is nothing, and has no quality', () => {
    expect(qualityOf(trainingSet([]), null)).toEqual({ logLoss: 0, rmse: 0, reviews: 0 });
  });
});

describe('the quality of parameters', () => {
  const remembered = {
    cards: Array.from({ length: 200 }, () => ({ grades: [3, 3], days: [0, 2] })),
    tested: 200,
  };
  const forgotten = { cards: remembered.cards.map(() => ({ grades: [3, 1], days: [0, 2] })), tested: 200 };

  it('is good where what happens was expected, and bad where it was not', () => {
    const [good, bad] = [qualityOf(remembered, null), qualityOf(forgotten, null)];
    expect(good.logLoss).toBeLessThan(0.15);
    expect(bad.logLoss).toBeGreaterThan(1.5);
    expect(good.rmse).toBeLessThan(bad.rmse);
    expect(good.reviews).toBe(200);
  });
});
