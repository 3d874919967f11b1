import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../../shared/content/questionSchema.ts';
import { planSession } from '../../../shared/quiz/plan.ts';
import { type Item, startSession } from '../../../shared/quiz/session.ts';
import { describeChange } from '../../../shared/quiz/spoken.ts';
import { itemOf } from '../../support/items.ts';

const untouched = startSession(planSession({ session: 's', mode: 'exam', questions: ['q'] }))
  .items[0] as Item;
const said = (kind: QuestionKind, before: Partial<Item>, after: Partial<Item>) =>
  describeChange(itemOf(kind), { ...untouched, ...before }, { ...untouched, ...after }).map((told) =>
    [told.what, told.label, told.other].join(' ').trim(),
  );

describe('what is said of an item', () => {
  it.each<[string, QuestionKind, Partial<Item>, Partial<Item>, string[]]>([
    ['an option chosen', 'single', {}, { choice: 1 }, ['chosen B']],
    ['another chosen in its place', 'single', { choice: 1 }, { choice: 3 }, ['chosen D']],
    ['an option struck out', 'single', {}, { struck: [2] }, ['struck C']],
    ['the chosen one struck out', 'single', { choice: 2 }, { struck: [2] }, ['struck C']],
    ['an option brought back', 'single', { struck: [2] }, {}, ['back C']],
    ['a struck one chosen', 'single', { struck: [2] }, { choice: 2 }, ['chosen C']],
    ['one of several', 'multiple', { choice: [0] }, { choice: [0, 2] }, ['chosen C']],
    ['one of several taken away', 'multiple', { choice: [0, 2] }, { choice: [2] }, ['notChosen A']],
    ['a statement called true', 'truefalse', {}, { choice: [null, true] }, ['true B']],
    ['then false', 'truefalse', { choice: [null, true] }, { choice: [null, false] }, ['false B']],
    ['then neither', 'truefalse', { choice: [null, false] }, {}, ['unjudged B']],
    ['a pair', 'matching', {}, { choice: [2, null] }, ['paired 1 C']],
    ['a pair taken apart', 'matching', { choice: [2, 0] }, { choice: [2, null] }, ['unpaired 2']],
    ['a mark', 'ordering', {}, { isMarked: true }, ['marked']],
    ['a mark removed', 'single', { isMarked: true }, {}, ['notMarked']],
    ['nothing of the time that passed', 'single', { choice: 1 }, { choice: 1, spentMs: 9000 }, []],
    ['nothing of a figure, which says it itself', 'hotspot', {}, { choice: { x: 30, y: 40 } }, []],
  ])('%s', (_, kind, before, after, expected) => {
    expect(said(kind, before, after)).toEqual(expected);
  });
});
