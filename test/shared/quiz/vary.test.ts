import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Option } from '../../../shared/content/questionSchema.ts';
import { explain } from '../../../shared/quiz/scoring/explain.ts';
import { lettersOf, press } from '../../../shared/quiz/scoring/press.ts';
import { scoreResponse } from '../../../shared/quiz/scoring/score.ts';
import {
  drawPlaces,
  drawValues,
  placesOf,
  variantOf,
  variedText,
  workOut,
} from '../../../shared/quiz/vary.ts';
import { analytes, itemOf, saysOfItem } from '../../support/items.ts';

const vary = [
  { analyte: 'wbc', from: 2, to: 3, step: 0.1 },
  { analyte: 'neutrophils-percent', from: 10, to: 30, step: 5 },
];
const single = {
  ...itemOf('single'),
  vary,
  stem: 'White cells {wbc 2.4}, bounds {wbc > 100} and {wbc 4–11}, *film* blue.',
  labs: [
    { analyte: 'wbc', value: 2.4 },
    { analyte: 'hb', value: 130 },
  ],
};
const numeric = {
  ...itemOf('numeric'),
  vary,
  answer: { value: 0.5, tolerance: 0.05, analyte: 'anc', formula: 'wbc * neutrophils-percent / 100' },
};

describe('a question that varies', () => {
  it('is always the same for a seed, and differs between seeds', () => {
    expect(variantOf(single, 7)).toEqual(variantOf(single, 7));
    const stems = new Set(Array.from({ length: 40 }, (_, seed) => variantOf(single, seed).stem));
    expect(stems.size).toBeGreaterThan(6);
  });

  it('says the same value in the stem and in the table, and leaves bounds and other analytes alone', () => {
    const variant = variantOf(single, 3);
    const value = variant.labs[0]?.value;
    expect(variant.stem).toBe(`White cells {wbc ${value}}, bounds {wbc > 100} and {wbc 4–11}, *film* blue.`);
    expect(variant.labs[1]).toEqual({ analyte: 'hb', value: 130 });
  });

  it('says it in a translation as well', () => {
    const value = variantOf(single, 3).labs[0]?.value;
    expect(variedText(single, 'Leucocitos {wbc 2.4}.', 3)).toBe(`Leucocitos {wbc ${value}}.`);
  });

  it('works its numeric answer out', () => {
    const values = drawValues(vary, `9/${numeric.id}`);
    const [wbc = 0, percent = 0] = values.values();
    expect(variantOf(numeric, 9).answer.value).toBeCloseTo((wbc * percent) / 100, 10);
  });

  it('stays within its bounds, on its grid', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const values = drawValues(vary, String(seed));
        const wbc = values.get('wbc') ?? 0;
        expect(wbc).toBeGreaterThanOrEqual(2);
        expect(wbc).toBeLessThanOrEqual(3);
        expect(Math.round(wbc * 10)).toBeCloseTo(wbc * 10, 9);
        expect([10, 15, 20, 25, 30]).toContain(values.get('neutrophils-percent'));
      }),
    );
  });

  it('that does not is given back itself', () => {
    const item = itemOf('single');
    expect(variantOf(item, 5)).toBe(item);
    expect(variedText(item, 'x', 5)).toBe('x');
  });
});

describe('a question with spare options', () => {
  const option = (text: string): Option => ({ text, why: `Because of ${text}.`, claims: ['bc-001'] });
  const wide = {
    ...itemOf('single'),
    shown: 5,
    options: [
      ...['north', 'south', 'east'].map(option),
      { ...option('here'), correct: true as const },
      ...['west', 'up', 'down'].map(option),
    ],
  };
  const key = 3;
  const seeds = Array.from({ length: 300 }, (_, seed) => seed);

  it('shows the key and as many others as asked, in authored order, alike for a seed', () => {
    for (const seed of seeds) {
      const places = placesOf(variantOf(wide, seed));
      expect(places).toHaveLength(5);
      expect(places).toContain(key);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(placesOf(variantOf(wide, seed))).toEqual(places);
    }
  });

  it('brings every other option about equally often', () => {
    const counts = wide.options.map(
      (_, place) => seeds.filter((seed) => placesOf(variantOf(wide, seed)).includes(place)).length,
    );
    for (const [place, count] of counts.entries())
      if (place !== key) expect(Math.abs(count - (300 * 4) / 6)).toBeLessThan(40);
  });

  it('answers by the letter shown, keeps the authored place, and explains only what was shown', () => {
    for (const seed of seeds) {
      const asked = variantOf(wide, seed);
      expect(lettersOf(asked, null)).toBe(5);
      expect(press(asked, null, 5)).toBeUndefined();
      for (const [letter, place] of placesOf(asked).entries()) {
        const response = press(asked, null, letter);
        expect(response).toBe(place);
        expect(scoreResponse(asked, response, analytes).correct).toBe(place === key);
        const lines = explain(asked, response)[0]?.lines ?? [];
        expect(lines.map((line) => line.label).join('')).toBe('ABCDE');
        expect(lines.filter((line) => line.isYours).map((line) => line.textKey)).toEqual([
          `bc-q01.options.${place}.text`,
        ]);
      }
    }
  });

  it('shows all of them where there are too few', () => {
    expect(drawPlaces(wide.options.slice(2, 5), 5, 'x')).toEqual([0, 1, 2]);
  });

  it.each([
    ['five of five', { shown: 5, options: wide.options.slice(0, 5) }],
    ['six without saying how many are shown', { options: wide.options.slice(0, 6) }],
  ])('cannot be written with %s', (_, change) => {
    expect(saysOfItem('single', change)).toContain(
      'options: four or five options, or more of them than `shown`',
    );
  });
});

describe('a formula', () => {
  const values = new Map([
    ['wbc', 4],
    ['neutrophils-percent', 25],
  ]);
  it.each([
    ['wbc * neutrophils-percent / 100', 1],
    ['(wbc + 2) ^ 2', 36],
    ['wbc * hb', null],
    ['wbc /', null],
    ['wbc / (neutrophils-percent - 25)', null],
  ])('%s is %s', (formula, value) => {
    expect(workOut(formula, values)).toBe(value);
  });
});
