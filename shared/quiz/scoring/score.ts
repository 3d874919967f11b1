import type { Question } from '../../content/questionSchema.ts';
import { isNextPart, isSetComplete, scoreSet } from './caseSet.ts';
import { isMultipleComplete, scoreMultiple, scoreSingle, scoreTrueFalse } from './choice.ts';
import { readPoint, scoreHotspot } from './hotspot.ts';
import { isMatchingComplete, scoreMatching } from './matching.ts';
import { readNumber, scoreNumeric } from './numeric.ts';
import { isOrder, scoreOrdering } from './ordering.ts';
import type { AnalyteLookup, Score } from './points.ts';

/** The score of a response; one that does not fit the kind is worth nothing. */
export function scoreResponse(question: Question, response: unknown, analytes: AnalyteLookup): Score {
  switch (question.kind) {
    case 'single':
      return scoreSingle(question, response);
    case 'multiple':
      return scoreMultiple(question, response);
    case 'truefalse':
      return scoreTrueFalse(question, response);
    case 'matching':
      return scoreMatching(question, response);
    case 'ordering':
      return scoreOrdering(question, response);
    case 'numeric':
      return scoreNumeric(question, response, analytes);
    case 'hotspot':
      return scoreHotspot(question, response);
    case 'set':
      return scoreSet(question, response);
  }
}

/** False for a response that would change what is locked: an earlier part of a case, once answered, stands. */
export function mayFollow(question: Question, before: unknown, next: unknown): boolean {
  return question.kind !== 'set' || isNextPart(question, before, next);
}

/** True when a response can be submitted: every part that must be answered is. */
export function isComplete(question: Question, response: unknown): boolean {
  switch (question.kind) {
    case 'single':
      return typeof response === 'number';
    case 'multiple':
      return isMultipleComplete(response);
    case 'truefalse':
      return Array.isArray(response) && response.some((one) => typeof one === 'boolean');
    case 'matching':
      return isMatchingComplete(question, response);
    case 'ordering':
      return isOrder(response, question.options.length);
    case 'numeric':
      return readNumber(response) !== null;
    case 'hotspot':
      return readPoint(response) !== null;
    case 'set':
      return isSetComplete(question, response);
  }
}
