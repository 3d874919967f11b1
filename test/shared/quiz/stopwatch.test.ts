import { describe, expect, it } from 'vitest';
import { ASLEEP_MS, Stopwatch, writeClock } from '../../../shared/quiz/stopwatch.ts';

/** Adds up what a stopwatch counts when it is looked at at these readings of the forward clock. */
function count(...readings: number[]): number {
  const [first = 0, ...rest] = readings;
  const watch = new Stopwatch(first);
  return rest.reduce((sum, reading) => sum + watch.look(reading), 0);
}

describe('a stopwatch', () => {
  it.each([
    ['counts every millisecond, however it is looked at', [0, 250.4, 500.9, 751.2, 1000], 1000],
    ['counts a page that was in the background for a minute', [0, 60_000], 60_000],
    [
      'counts nobody time for a night of sleep, on systems whose forward clock runs on',
      [0, 1000, 28_801_000, 28_802_000],
      2000,
    ],
    ['counts a night of sleep as nothing on systems whose forward clock stands', [0, 1000, 1000, 2000], 2000],
    ['never counts backwards', [5000, 4000, 4500], 500],
    ['takes nonsense for nothing', [0, Number.NaN, 100], 100],
    ['still counts a gap that is just short of sleep', [0, ASLEEP_MS], ASLEEP_MS],
  ])('%s', (_, readings, ms) => {
    expect(count(...readings)).toBe(ms);
  });
});

describe('a clock on screen', () => {
  it.each([
    [0, false, '0:00'],
    [67_900, false, '1:07'],
    [67_100, true, '1:08'],
    [3_600_000, true, '60:00'],
  ])('%d ms, left: %s, reads %s', (ms, isLeft, text) => {
    expect(writeClock(ms, isLeft)).toBe(text);
  });
});
