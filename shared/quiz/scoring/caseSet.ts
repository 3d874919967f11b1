import type { QuestionOf } from '../../content/questionSchema.ts';
import { isDangerous } from './choice.ts';
import type { Score } from './points.ts';

/** A response is the list of options chosen so far, part by part. Each part is worth the same. */
export function scoreSet(question: QuestionOf<'set'>, response: unknown): Score {
  const chosen = readSet(question, response);
  const options = question.parts.map((part, at) => part.options[chosen[at] ?? -1]);
  const rights = options.filter((option) => option?.correct).length;
  const count = question.parts.length;
  return { points: rights / count, correct: rights === count, dangerous: options.some(isDangerous) };
}

/** The answers of the parts, up to the first one that makes no sense. */
export function readSet(question: QuestionOf<'set'>, response: unknown): number[] {
  const out: number[] = [];
  for (const [at, one] of (Array.isArray(response) ? response : []).entries()) {
    if (!Number.isInteger(one) || !question.parts[at]?.options[one]) break;
    out.push(one);
  }
  return out;
}

/** The response with the next part answered. What was answered is locked: only the part that is open takes an option. */
export function answerPart(question: QuestionOf<'set'>, response: unknown, option: number): number[] {
  const chosen = readSet(question, response);
  return question.parts[chosen.length]?.options[option] ? [...chosen, option] : chosen;
}

/** True for a response that keeps every answer given before and adds the one of the open part. */
export function isNextPart(question: QuestionOf<'set'>, before: unknown, next: unknown): boolean {
  const locked = readSet(question, before);
  const chosen = readSet(question, next);
  return (
    Array.isArray(next) &&
    next.length === chosen.length &&
    chosen.length === locked.length + 1 &&
    locked.every((option, at) => option === chosen[at])
  );
}

/** True when every part has an answer. */
export function isSetComplete(question: QuestionOf<'set'>, response: unknown): boolean {
  return readSet(question, response).length === question.parts.length;
}
