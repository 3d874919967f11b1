import type { QuestionOf } from '../../content/questionSchema.ts';
import { isDangerous } from './choice.ts';
import { NOTHING, type Score } from './points.ts';

/** A response is the place of an option, or `null`, for each item. Each item is worth the same; a wrong one costs nothing. */
export function scoreMatching(question: QuestionOf<'matching'>, response: unknown): Score {
  const chosen = Array.isArray(response) ? response : [];
  const rights = question.items.filter((item, at) => chosen[at] === item.key).length;
  const count = question.items.length;
  if (chosen.length > count) return NOTHING;
  return {
    points: rights / count,
    correct: rights === count,
    dangerous: question.items.some(
      (item, at) => chosen[at] !== item.key && isDangerous(question.options[chosen[at] as number]),
    ),
  };
}

/** True when every item is paired with an option that there is. */
export function isMatchingComplete(question: QuestionOf<'matching'>, response: unknown): boolean {
  return (
    Array.isArray(response) &&
    response.length === question.items.length &&
    question.items.every(
      (_, at) => Number.isInteger(response[at]) && question.options[response[at]] !== undefined,
    )
  );
}
