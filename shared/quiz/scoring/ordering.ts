import type { QuestionOf } from '../../content/questionSchema.ts';
import { NOTHING, type Score } from './points.ts';

/** A response is the options' places in the order given. Part of the point is the share of pairs that stand in the right order. */
export function scoreOrdering(question: QuestionOf<'ordering'>, response: unknown): Score {
  const count = question.options.length;
  if (!isOrder(response, count)) return NOTHING;
  let rightPairs = 0;
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1)
      if ((response[a] as number) < (response[b] as number)) rightPairs += 1;
  const pairs = (count * (count - 1)) / 2;
  return { points: rightPairs / pairs, correct: rightPairs === pairs, dangerous: false };
}

/** True for a list that holds each place from 0 to `count` − 1 once. */
export function isOrder(response: unknown, count: number): response is number[] {
  return (
    Array.isArray(response) &&
    response.length === count &&
    new Set(response).size === count &&
    response.every((one) => Number.isInteger(one) && one >= 0 && one < count)
  );
}

/** The order with the element at `from` moved to `to`; both from 0. */
export function moved(order: readonly number[], from: number, to: number): number[] {
  const out = [...order];
  const [one] = out.splice(from, 1);
  if (one === undefined) return [...order];
  out.splice(Math.max(0, Math.min(out.length, to)), 0, one);
  return out;
}
