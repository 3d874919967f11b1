import type { QuestionOf } from '../../content/questionSchema.ts';
import { NOTHING, type Score } from './points.ts';

/** A response is the place of the chosen option. */
export function scoreSingle(question: QuestionOf<'single'>, response: unknown): Score {
  const chosen = typeof response === 'number' ? question.options[response] : undefined;
  if (!chosen) return NOTHING;
  const correct = chosen.correct === true;
  return { points: correct ? 1 : 0, correct, dangerous: !correct && chosen.dangerous === true };
}

/**
 * A response is the list of chosen places. Each right one brings its share of the point, each wrong one takes as much away, never below
 * zero, so that choosing everything brings nothing more than chance.
 */
export function scoreMultiple(question: QuestionOf<'multiple'>, response: unknown): Score {
  const chosen = readPlaces(response).filter((at) => at < question.options.length);
  const rights = question.options.filter((option) => option.correct).length;
  const hits = chosen.filter((at) => question.options[at]?.correct).length;
  const misses = chosen.length - hits;
  return {
    points: Math.max(0, (hits - misses) / rights),
    correct: hits === rights && misses === 0,
    dangerous: chosen.some((at) => isDangerous(question.options[at])),
  };
}

/** True for one place or more; how many are right is not given away. */
export function isMultipleComplete(response: unknown): boolean {
  return readPlaces(response).length > 0;
}

/** A response is a list with `true`, `false` or `null` (no judgement) for each statement. The item never goes below zero. */
export function scoreTrueFalse(question: QuestionOf<'truefalse'>, response: unknown): Score {
  const judged = Array.isArray(response) ? response : [];
  if (judged.length > question.options.length) return NOTHING;
  let sum = 0;
  let rights = 0;
  let dangerous = false;
  for (const [at, statement] of question.options.entries()) {
    const judgement: unknown = judged[at];
    if (typeof judgement !== 'boolean') continue;
    if (judgement === (statement.correct === true)) {
      sum += 1;
      rights += 1;
    } else {
      sum -= question.penalty;
      dangerous ||= judgement && statement.dangerous === true;
    }
  }
  const count = question.options.length;
  return { points: Math.max(0, sum / count), correct: rights === count, dangerous };
}

/** Different whole places from 0, in ascending order; what is none is left out. */
export function readPlaces(response: unknown): number[] {
  if (!Array.isArray(response)) return [];
  const places = response.filter((one): one is number => Number.isInteger(one) && one >= 0);
  return [...new Set(places)].sort((a, b) => a - b);
}

/** False for no option, and for a right one whatever it says. */
export function isDangerous(
  option: { correct?: true | undefined; dangerous?: true | undefined } | undefined,
): boolean {
  return option?.dangerous === true && option.correct !== true;
}
