import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../shared/content/markup.ts';
import { compare, writeNumber, writeQuantity, writeUnit } from '../../../shared/content/quantity.ts';
import type { Analyte, Language } from '../../../shared/content/schema.ts';

const analyte = (unit: string, conventional?: [unit: string, factor: number]): Analyte => ({
  id: 'tested',
  name: { en: 'Tested', es: 'Probado' },
  unit,
  ...(conventional && { conventional: { unit: conventional[0], factor: conventional[1] } }),
  plausible: [0, 1e6],
});
const count = analyte('10⁹/L', ['/µL', 1000]);
const quantity = (sign: Quantity['sign'], low: number, high?: number): Quantity => ({
  t: 'quantity',
  analyte: 'tested',
  sign,
  low,
  ...(high !== undefined && { high }),
});
/** Thin and no-break spaces as plain ones, to be read here. */
const plain = (text: string | null) => text?.replace(/[\u202f\u00a0]/g, ' ') ?? null;

describe('a quantity', () => {
  it.each<[Quantity, Analyte, Language, string, string | null]>([
    [quantity('>', 100), count, 'en', '> 100 × 10⁹/L', '> 100 000/µL'],
    [quantity('', 0.5, 1), count, 'en', '0.5–1 × 10⁹/L', '500–1000/µL'],
    [quantity('≥', 0.5), count, 'es', '≥ 0,5 × 10⁹/L', '≥ 500/µL'],
    [quantity('<', 70), analyte('g/L', ['g/dL', 0.1]), 'es', '< 70 g/L', '< 7 g/dL'],
    [quantity('', 476), analyte('µmol/L', ['mg/dL', 0.01681]), 'en', '476 µmol/L', '8 mg/dL'],
    [quantity('≈', 12.5), analyte('%'), 'es', '≈ 12,5 %', null],
    [quantity('', 1.5), analyte(''), 'en', '1.5', null],
    [quantity('>', 2000), analyte('kU/L', ['IU/mL', 1]), 'es', '> 2000 kU/L', '> 2000 UI/mL'],
    [quantity('>', 500), analyte('µg/L', ['ng/mL', 1]), 'en', '> 500 µg/L', '> 500 ng/mL'],
  ])('%o is written with its unit and the other system’s', (one, of, language, si, conventional) => {
    const written = writeQuantity(one, of, language);
    expect([plain(written.si), plain(written.conventional)]).toEqual([si, conventional]);
  });
});

describe('a number', () => {
  it.each<[number, string]>([
    [0, '0'],
    [1234, '1234'],
    [12345, '12 345'],
    [1234567, '1 234 567'],
    [-12345, '-12 345'],
    [0.0251, '0.0251'],
    [8.00156, '8'],
    [12345.6, '12 346'],
    [0.1 + 0.2, '0.3'],
  ])('%d is written %s', (value, written) => {
    expect(plain(writeNumber(value, 'en'))).toBe(written);
  });
});

describe('a value beside its reference interval', () => {
  it.each<[number, Analyte['reference'], string]>([
    [3.9, [4, 11], 'low'],
    [4, [4, 11], 'normal'],
    [11, [4, 11], 'normal'],
    [11.1, [4, 11], 'high'],
    [0, [null, 100], 'normal'],
    [101, [null, 100], 'high'],
    [1, [2, null], 'low'],
    [5, undefined, 'unknown'],
  ])('%d in %o is %s', (value, reference, is) => {
    expect(compare(value, { ...count, reference })).toBe(is);
  });
});

it('international units are UI in Spanish, and only they', () => {
  expect(['IU/mL', 'kU/L', '10⁹/L'].map((unit) => plain(writeUnit(unit, 'es')))).toEqual([
    'UI/mL',
    'kU/L',
    '× 10⁹/L',
  ]);
  expect(writeUnit('IU/mL', 'en')).toBe('IU/mL');
});
