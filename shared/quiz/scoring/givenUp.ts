import type { Question, QuestionOf } from '../../content/questionSchema.ts';
import type { Replaced, Response } from '../session.ts';
import { readPlaces } from './choice.ts';
import { spotAt } from './hotspot.ts';
import { readNumber } from './numeric.ts';

/**
 * Milliseconds after which a choice that is put together step by step was meant: sooner, a key was only on its way through a list, over a
 * figure or from true to false.
 */
export const MEANT_MS = 2000;

/**
 * The answers that were given up for `choice`, oldest first. Of one right option it is every other choice, of several each that one was
 * taken away from. What is put together step by step counts once it was meant or the item was left with it; an order only when it was
 * left, for its lines are moved one by one. Where parts are answered, it is what stands now with the part as it was before. The parts of
 * a case are locked: none is given up.
 */
export function givenUp(question: Question, changes: readonly Replaced[], choice: Response): Response[] {
  if (question.kind === 'single') return changes.map((one) => one.response);
  if (question.kind === 'multiple')
    return changes
      .filter(({ response }, i) => {
        const kept = new Set(readPlaces(changes[i + 1]?.response ?? choice));
        return readPlaces(response).some((place) => !kept.has(place));
      })
      .map((one) => one.response);
  const meant = changes.filter(
    (one) => one.isLeft || (question.kind !== 'ordering' && one.stoodMs >= MEANT_MS),
  );
  return meant
    .map((one, i) => takenBack(question, one, meant[i + 1]?.response ?? choice, choice))
    .filter((one) => one !== null);
}

/** The answer that `next` took back; null when it only went on with it. */
function takenBack(
  question: Question,
  { response, isLeft }: Replaced,
  next: Response,
  choice: Response,
): Response | null {
  switch (question.kind) {
    case 'truefalse':
    case 'matching':
      return withParts(question, response, next, choice);
    case 'ordering':
      return JSON.stringify(response) === JSON.stringify(next) ? null : response;
    case 'numeric': {
      const [before, after] = [readNumber(response), readNumber(next)];
      if (!before || (before.value === after?.value && before.unit === after.unit)) return null;
      const isTypingOn = before.unit === after?.unit && textOf(next).startsWith(textOf(response));
      return isTypingOn && !isLeft ? null : response;
    }
    case 'hotspot': {
      const spot = spotAt(question, response);
      return spot === null || spot === spotAt(question, next) ? null : response;
    }
    default:
      return null;
  }
}

/** What stands at the end, but for the parts that `next` answered otherwise or not at all: those as they were. */
function withParts(
  question: QuestionOf<'truefalse' | 'matching'>,
  response: Response,
  next: Response,
  choice: Response,
): Response | null {
  const count = question.kind === 'matching' ? question.items.length : question.options.length;
  const partOf = (whole: unknown, at: number): unknown =>
    (Array.isArray(whole) ? (whole as readonly unknown[])[at] : null) ?? null;
  let isChanged = false;
  const parts = Array.from({ length: count }, (_, at) => {
    const before = partOf(response, at);
    if (before === null || before === partOf(next, at)) return partOf(choice, at);
    isChanged = true;
    return before;
  });
  return isChanged ? parts : null;
}

function textOf(response: Response): string {
  return String((response as { text?: unknown }).text ?? '').trim();
}
