import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawValues, variantOf, variedText, workOut } from '../../../shared/quiz/vary.ts';
import { itemOf } from '../../support/items.ts';

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
