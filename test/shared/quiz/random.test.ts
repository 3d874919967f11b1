import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../shared/quiz/random.ts';

const first = (seed: string | number, count: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, random);
};

describe('seeded chance', () => {
  it('is always the same for a seed', () => {
    expect(first('7/hls-q01', 20)).toEqual(first('7/hls-q01', 20));
    expect(first(1, 3)).not.toEqual(first(2, 3));
  });

  it('lies from 0 up to 1, evenly enough', () => {
    const many = first('even', 4000);
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...many)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = many.filter((one) => Math.floor(one * 10) === tenth).length;
      expect(inside).toBeGreaterThan(320);
      expect(inside).toBeLessThan(480);
    }
  });
});
