import { describe, expect, it } from 'vitest';
import { Packer, PREVIEW } from '../../../shared/progress/history.ts';
import type { Review } from '../../../shared/progress/writer.ts';
import {
  areSame,
  flatten,
  isForetoldBetter,
  MEASURED_SHARE,
  qualityOf,
  splitInTime,
  type TrainingSet,
  trainingSet,
} from '../../../shared/scheduling/fitting.ts';
import { memoryModel } from '../../../shared/scheduling/fsrs.ts';

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
    expect(set).toMatchObject({ cards: [{ grades: [3, 3, 3, 1], days: [0, 0, 3, 8] }], tested: 2 });
    expect(set.cards[0]?.at).toHaveLength(4);
  });

  it('begins anew where a card starts over', () => {
    const again = trainingSet(
      packed([review('a', 3, 0, 0), review('a', 3, 2, 5), review('a', 4, 0, 4), review('a', 3, 2, 7)]),
    );
    expect(again.cards).toMatchObject([{ grades: [4, 3], days: [0, 7] }]);
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
    cards: Array.from({ length: 200 }, () => ({ grades: [3, 3], days: [0, 2], at: [0, 2] })),
    tested: 200,
  };
  const forgotten = { cards: remembered.cards.map((one) => ({ ...one, grades: [3, 1] })), tested: 200 };

  it('is good where what happens was expected, and bad where it was not', () => {
    const [good, bad] = [qualityOf(remembered, null), qualityOf(forgotten, null)];
    expect(good.logLoss).toBeLessThan(0.15);
    expect(bad.logLoss).toBeGreaterThan(1.5);
    expect(good.rmse).toBeLessThan(bad.rmse);
    expect(good.reviews).toBe(200);
  });
});

describe('a fit measured on what it did not see', () => {
  /** Eight cards, one a day; each is tested twice. Those of the first days remember, the later reviews forget. */
  const set: TrainingSet = {
    cards: Array.from({ length: 8 }, (_, i) => ({
      grades: [3, i < 6 ? 3 : 1, i < 6 ? 3 : 1],
      days: [0, 1, 3],
      at: [i, i + 1, i + 4],
    })),
    tested: 16,
  };
  const { earlier, from } = splitInTime(set);

  it('parts the history in time, so that no review measured comes before one learnt from', () => {
    expect(earlier.cards.flatMap(({ at }) => at).every((time) => time < from)).toBe(true);
    const measured = qualityOf(set, null, from).reviews;
    expect(measured + earlier.tested).toBe(set.tested);
    expect(measured).toBeGreaterThanOrEqual(MEASURED_SHARE * set.tested);
  });

  it('foretells the later reviews from the whole past of their cards, and counts only them', () => {
    const one = { cards: [{ grades: [3, 3, 1], days: [0, 2, 5], at: [0, 2, 7] }], tested: 2 };
    const whole = qualityOf(one, null);
    const first = qualityOf({ cards: [{ grades: [3, 3], days: [0, 2], at: [0, 2] }], tested: 1 }, null);
    const later = qualityOf(one, null, 7);
    expect(later.reviews).toBe(1);
    expect(later.logLoss).toBeCloseTo(2 * whole.logLoss - first.logLoss, 9);
  });

  it('takes what follows a clock set back as later too', () => {
    const back = { cards: [{ grades: [3, 3, 3], days: [0, 2, 5], at: [0, 20, 3] }], tested: 2 };
    expect(qualityOf(back, null, 10).reviews).toBe(2);
    expect(qualityOf(back, null, 100).reviews).toBe(0);
  });

  it('of nothing measures nothing', () => {
    expect(splitInTime({ cards: [], tested: 0 }).earlier).toEqual({ cards: [], tested: 0 });
  });

  it('is nothing new where the same parameters come out', () => {
    const own = memoryModel(null).parameters.map((value, i) => (i === 3 ? value + 0.01 : value));
    expect(areSame(own, [...own])).toBe(true);
    expect(areSame(own, null)).toBe(false);
    expect(areSame(null, null)).toBe(true);
  });

  it.each([
    ['better', { logLoss: 0.3, rmse: 0.1, reviews: 9 }, true],
    ['the same', { logLoss: 0.35, rmse: 0.1, reviews: 9 }, false],
    ['worse', { logLoss: 0.4, rmse: 0.01, reviews: 9 }, false],
    ['measured on nothing', { logLoss: 0, rmse: 0, reviews: 0 }, false],
  ])('is offered only when it foretells better: %s', (_, after, isBetter) => {
    expect(isForetoldBetter({ logLoss: 0.35, rmse: 0.05, reviews: 9 }, after)).toBe(isBetter);
  });
});
