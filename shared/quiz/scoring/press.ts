import type { Question, QuestionOf } from '../../content/questionSchema.ts';
import type { Response } from '../session.ts';
import { placesOf } from '../vary.ts';
import { answerPart, readSet } from './caseSet.ts';
import { readPlaces } from './choice.ts';

/** How many letters mean something for a question now. */
export function lettersOf(question: Question, response: unknown): number {
  switch (question.kind) {
    case 'matching':
      return unpaired(question, response) < question.items.length ? question.options.length : 0;
    case 'ordering':
    case 'numeric':
      return 0;
    case 'set':
      return question.parts[readSet(question, response).length]?.options.length ?? 0;
    default:
      return placesOf(question).length;
  }
}

/**
 * The response after the letter at `place` was pressed: chooses, adds or takes away, turns a statement from true to false to unjudged,
 * pairs the first item that has no pair, points at the middle of a spot, answers the open part. Undefined when the letter means nothing.
 */
export function press(question: Question, response: unknown, place: number): Response | null | undefined {
  if (place < 0 || place >= lettersOf(question, response)) return undefined;
  switch (question.kind) {
    case 'single':
      return placesOf(question)[place];
    case 'multiple': {
      const chosen = readPlaces(response);
      const next = chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place];
      return next.length > 0 ? next.sort((a, b) => a - b) : null;
    }
    case 'truefalse': {
      const judged = question.options.map((_, at) => judgementAt(response, at));
      const now = judged[place];
      judged[place] = now === null ? true : now === true ? false : null;
      return judged.some((one) => one !== null) ? judged : null;
    }
    case 'matching': {
      const at = unpaired(question, response);
      return question.items.map((_, i) => (i === at ? place : pairAt(response, i)));
    }
    case 'hotspot': {
      const spot = question.options[place]?.spot;
      return spot ? { x: spot.x, y: spot.y } : undefined;
    }
    case 'set':
      return answerPart(question, response, place);
    default:
      return undefined;
  }
}

/** The option that an item of a matching question was paired with; null when it was not. */
export function pairAt(response: unknown, at: number): number | null {
  const paired: unknown = Array.isArray(response) ? response[at] : null;
  return typeof paired === 'number' ? paired : null;
}

/** The first item without a pair; their number when each has one. */
function unpaired(question: QuestionOf<'matching'>, response: unknown): number {
  const at = question.items.findIndex((_, i) => pairAt(response, i) === null);
  return at < 0 ? question.items.length : at;
}

/** How a statement was judged: true, false, or null when it was not. */
export function judgementAt(response: unknown, at: number): boolean | null {
  const judged: unknown = Array.isArray(response) ? response[at] : null;
  return typeof judged === 'boolean' ? judged : null;
}
