import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inSteps } from '../../../renderer/platform/inSteps.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function* counting(to: number, seen: number[]): Generator<undefined, string> {
  for (let i = 1; i <= to; i += 1) {
    seen.push(i);
    yield;
  }
  return 'done';
}

it('goes one step a turn and hands over the result once', () => {
  const [seen, results]: [number[], string[]] = [[], []];
  inSteps(counting(3, seen), (result) => results.push(result));
  expect(seen).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(seen).toEqual([1]);
  vi.runAllTimers();
  expect([seen, results]).toEqual([[1, 2, 3], ['done']]);
});

it('stopped in the middle, does no more and hands over nothing', () => {
  const [seen, results]: [number[], string[]] = [[], []];
  const stop = inSteps(counting(3, seen), (result) => results.push(result));
  vi.advanceTimersToNextTimer();
  stop();
  vi.runAllTimers();
  expect([seen, results]).toEqual([[1], []]);
});
