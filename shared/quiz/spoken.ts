import type { Question } from '../content/questionSchema.ts';
import { readPlaces } from './scoring/choice.ts';
import { LETTERS } from './scoring/explain.ts';
import { judgementAt, pairAt } from './scoring/press.ts';
import type { Item } from './session.ts';
import { placesOf } from './vary.ts';

/** One thing that happened to an item, to be said in words. `label` is an option's letter or an item's number, `other` its pair. */
export interface Told {
  what:
    | 'chosen'
    | 'notChosen'
    | 'struck'
    | 'back'
    | 'true'
    | 'false'
    | 'unjudged'
    | 'paired'
    | 'unpaired'
    | 'marked'
    | 'notMarked';
  label: string;
  other: string;
}

/**
 * What an action changed of an item, in the letters it is shown with. Empty where the kind says it itself: a figure, an order, a typed
 * number and a case have words of their own on screen.
 */
export function describeChange(question: Question, before: Item, after: Item): Told[] {
  const told: Told[] = [];
  const tell = (what: Told['what'], label = '', other = '') => void told.push({ what, label, other });
  for (const [i, place] of placesIn(question).entries()) {
    const label = LETTERS[i] ?? '';
    const [was, is] = [stateAt(question, before, place), stateAt(question, after, place)];
    const wasStruck = before.struck.includes(place);
    const isStruck = after.struck.includes(place);
    if (isStruck && !wasStruck) tell('struck', label);
    // Choosing a struck option brings it back; taking one choice for another says only the new one.
    else if (wasStruck && !isStruck && was === is) tell('back', label);
    else if (was !== is) {
      if (is === true) tell(question.kind === 'truefalse' ? 'true' : 'chosen', label);
      else if (question.kind === 'truefalse') tell(is === false ? 'false' : 'unjudged', label);
      else if (question.kind === 'multiple') tell('notChosen', label);
    }
  }
  if (question.kind === 'matching')
    for (const at of question.items.keys()) {
      const is = pairAt(after.choice, at);
      if (is === pairAt(before.choice, at)) continue;
      if (is === null) tell('unpaired', String(at + 1));
      else tell('paired', String(at + 1), LETTERS[is] ?? '');
    }
  if (after.isMarked !== before.isMarked) tell(after.isMarked ? 'marked' : 'notMarked');
  return told;
}

/** Authored places of the options that have a state of their own, in the order in which they are shown. */
function placesIn(question: Question): readonly number[] {
  return question.kind === 'single' || question.kind === 'multiple' || question.kind === 'truefalse'
    ? placesOf(question)
    : [];
}

/** True for a chosen option or a statement called true, false for one called false, null for neither. */
function stateAt(question: Question, { choice }: Item, place: number): boolean | null {
  if (question.kind === 'truefalse') return judgementAt(choice, place);
  return choice === place || (question.kind === 'multiple' && readPlaces(choice).includes(place))
    ? true
    : null;
}
