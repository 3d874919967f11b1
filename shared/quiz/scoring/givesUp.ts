import type { Question } from '../../content/questionSchema.ts';
import { readPlaces } from './choice.ts';

/**
 * True when a response takes back the one before it; false while an answer is only being put together. Where it is put together step by
 * step (judgements, pairs, an order, a typed number, a pointer that is moved), a step is not an answer, and none counts as given up.
 */
export function givesUp(question: Question, before: unknown, after: unknown): boolean {
  if (question.kind === 'single') return true;
  if (question.kind !== 'multiple') return false;
  const kept = new Set(readPlaces(after));
  return readPlaces(before).some((place) => !kept.has(place));
}
