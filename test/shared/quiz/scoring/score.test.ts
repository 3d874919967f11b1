import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../../../shared/content/questionSchema.ts';
import { isComplete, scoreResponse } from '../../../../shared/quiz/scoring/score.ts';
import { analytes, itemOf, saysOfItem } from '../../../support/items.ts';

const KINDS = [
  'single',
  'multiple',
  'truefalse',
  'matching',
  'ordering',
  'numeric',
  'hotspot',
  'set',
] as const;
const typed = (text: string, unit = 'si') => ({ text, unit });

/** Kind, what is said, response, points, whether it counts as right, whether it would harm. */
const rows: [QuestionKind, string, unknown, number, boolean, boolean][] = [
  ['single', 'the key', 0, 1, true, false],
  ['single', 'another option', 1, 0, false, false],
  ['single', 'a dangerous one', 3, 0, false, true],
  ['single', 'one that is not there', 7, 0, false, false],
  ['multiple', 'all right ones and no other', [2, 0], 1, true, false],
  ['multiple', 'half of them', [0], 0.5, false, false],
  ['multiple', 'one right, one wrong', [0, 1], 0, false, false],
  ['multiple', 'everything', [0, 1, 2, 3], 0, false, true],
  ['multiple', 'the same twice counts once', [0, 0, 2], 1, true, false],
  ['multiple', 'never less than nothing', [1, 3], 0, false, true],
  ['truefalse', 'all judged rightly', [true, false, true, false], 1, true, false],
  ['truefalse', 'half left unjudged costs nothing', [true, false, null, null], 0.5, false, false],
  ['truefalse', 'a wrong judgement costs a point', [true, false, true, true], 0.5, false, true],
  ['truefalse', 'never less than nothing', [false, true, false, true], 0, false, true],
  [
    'truefalse',
    'calling a dangerous statement false does no harm',
    [null, null, null, false],
    0.25,
    false,
    false,
  ],
  ['matching', 'every item', [0, 1], 1, true, false],
  ['matching', 'one of two', [0, 2], 0.5, false, true],
  ['matching', 'one left open', [null, 1], 0.5, false, false],
  ['ordering', 'the right order', [0, 1, 2, 3], 1, true, false],
  ['ordering', 'two neighbours changed', [1, 0, 2, 3], 5 / 6, false, false],
  ['ordering', 'backwards', [3, 2, 1, 0], 0, false, false],
  ['ordering', 'one missing', [0, 1, 2], 0, false, false],
  ['numeric', 'the value', typed('1.5'), 1, true, false],
  ['numeric', 'the bound itself', typed('1.6'), 1, true, false],
  ['numeric', 'just beyond', typed('1.601'), 0, false, false],
  ['numeric', 'a decimal comma', typed('1,45'), 1, true, false],
  ['numeric', 'the conventional unit', typed('1500', 'conventional'), 1, true, false],
  ['numeric', 'grouped thousands', typed('1 500', 'conventional'), 1, true, false],
  ['numeric', 'the right number in the wrong unit', typed('1.5', 'conventional'), 0, false, false],
  ['numeric', 'words', typed('one and a half'), 0, false, false],
  ['hotspot', 'inside the key', { x: 33, y: 44 }, 1, true, false],
  ['hotspot', 'in another spot', { x: 50, y: 40 }, 0, false, false],
  ['hotspot', 'where two overlap, the nearer', { x: 37, y: 40 }, 1, true, false],
  ['hotspot', 'in a dangerous spot', { x: 91, y: 88 }, 0, false, true],
  ['hotspot', 'outside all', { x: 5, y: 5 }, 0, false, false],
  ['hotspot', 'outside the figure', { x: 120, y: 5 }, 0, false, false],
  ['set', 'both parts', [0, 1], 1, true, false],
  ['set', 'one part', [0, 2], 0.5, false, false],
  ['set', 'a part left open', [0], 0.5, false, false],
  ['set', 'a dangerous answer in a part', [0, 0], 0.5, false, true],
];

describe('the score of', () => {
  it.each(rows)('%s, %s', (kind, _, response, points, correct, dangerous) => {
    const score = scoreResponse(itemOf(kind), response, analytes);
    expect({ ...score, points: Math.round(score.points * 1000) / 1000 }).toEqual({
      points: Math.round(points * 1000) / 1000,
      correct,
      dangerous,
    });
  });

  it.each(KINDS)('%s stays between 0 and 1 whatever the response, and is right only at 1', (kind) => {
    const item = itemOf(kind);
    const response = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.option(fc.integer({ min: -1, max: 9 }))),
      fc.array(fc.option(fc.boolean())),
      fc.record({ x: fc.double(), y: fc.double() }),
      fc.record({ text: fc.string(), unit: fc.string() }),
    );
    fc.assert(
      fc.property(response, (one) => {
        const { points, correct } = scoreResponse(item, one, analytes);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1);
        if (correct) expect(points).toBe(1);
      }),
    );
  });
});

describe('a response is complete', () => {
  it.each<[QuestionKind, unknown, boolean]>([
    ['single', 0, true],
    ['single', null, false],
    ['multiple', [2], true],
    ['multiple', [], false],
    ['truefalse', [null, true, null, null], true],
    ['truefalse', [null, null, null, null], false],
    ['matching', [0, 2], true],
    ['matching', [0, null], false],
    ['ordering', [3, 2, 1, 0], true],
    ['ordering', [3, 2, 1], false],
    ['numeric', typed('12'), true],
    ['numeric', typed(''), false],
    ['hotspot', { x: 1, y: 2 }, true],
    ['hotspot', {}, false],
    ['set', [0, 1], true],
    ['set', [0], false],
  ])('%s %j: %s', (kind, response, expected) => {
    expect(isComplete(itemOf(kind), response)).toBe(expected);
  });
});

describe('the schema of an item', () => {
  it('takes one without a kind for single best answer', () => {
    expect(itemOf('single').kind).toBe('single');
  });

  it.each<[QuestionKind, string, object, string]>([
    ['single', 'two keys', { options: itemOf('multiple').options }, 'options: exactly one option is correct'],
    [
      'multiple',
      'one key',
      { options: itemOf('single').options },
      'options: two options or more are correct, and one or more is not',
    ],
    [
      'matching',
      'a key that is no option',
      {
        items: [
          { text: 'a', key: 5, why: 'b' },
          { text: 'c', key: 0, why: 'd' },
        ],
      },
      'items: each key is the place of an option, counted from 0',
    ],
    [
      'numeric',
      'a value without a unit',
      { answer: { value: 1, tolerance: 0 } },
      'answer: names an analyte or a unit, not both',
    ],
    [
      'hotspot',
      'no key',
      { options: itemOf('hotspot').options.slice(1) },
      'options: exactly one spot is correct',
    ],
    [
      'set',
      'one part',
      { parts: itemOf('set').parts.slice(1) },
      'parts: Too small: expected array to have >=2 items',
    ],
    ['set', 'options of its own', { options: [1] }, 'options: Too big: expected array to have <=0 items'],
  ])('%s refuses %s', (kind, _, change, message) => {
    expect(saysOfItem(kind, change)).toContain(message);
  });
});
