import type { Quantity } from './markup.ts';
import type { Analyte, Language } from './schema.ts';

/** A quantity in words: the SI value, and the conventional one where it differs. */
export interface WrittenQuantity {
  si: string;
  conventional: string | null;
}

/**
 * Writes a quantity with its sign and unit: `> 100 × 10⁹/L`, beside it `> 100 000/µL`. Both come from the one stored SI value.
 * Thin spaces group thousands, no space breaks; the decimal sign follows the language.
 */
export function writeQuantity(quantity: Quantity, analyte: Analyte, language: Language): WrittenQuantity {
  const { conventional } = analyte;
  return {
    si: write(quantity, 1, analyte.unit, language),
    conventional:
      conventional && (conventional.factor !== 1 || conventional.unit !== analyte.unit)
        ? write(quantity, conventional.factor, conventional.unit, language)
        : null,
  };
}

/** A number with thin spaces between thousands, at most `digits` significant digits when it is not whole. */
export function writeNumber(value: number, language: Language, digits = 3): string {
  const rounded = Number.isInteger(value)
    ? value
    : Number(value.toPrecision(Math.max(digits, Math.floor(Math.log10(Math.abs(value) || 1)) + 1)));
  const [whole = '', fraction] = String(rounded).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  return fraction ? `${grouped}${language === 'es' ? ',' : '.'}${fraction}` : grouped;
}

/** How a value compares with the analyte's reference interval. */
export function compare(value: number, analyte: Analyte): 'low' | 'high' | 'normal' | 'unknown' {
  if (!analyte.reference) return 'unknown';
  const [low, high] = analyte.reference;
  if (low !== null && value < low) return 'low';
  if (high !== null && value > high) return 'high';
  return 'normal';
}

/** A unit as it is set: counts are `× 10⁹/L`, international units UI in Spanish. */
export function writeUnit(unit: string, language: Language): string {
  const named = language === 'es' ? unit.replace(/^IU\b/, 'UI') : unit;
  return named.startsWith('10') ? `×\u00a0${named}` : named;
}

function write(quantity: Quantity, factor: number, unit: string, language: Language): string {
  // A conversion factor has four digits; what it makes is rounded to three.
  const one = (value: number) =>
    writeNumber(
      factor === 1 ? value : Number((value * factor).toPrecision(3)),
      language,
      factor === 1 ? 6 : 3,
    );
  const number =
    quantity.high === undefined ? one(quantity.low) : `${one(quantity.low)}–${one(quantity.high)}`;
  const sign = quantity.sign ? `${quantity.sign}\u00a0` : '';
  if (unit === '') return `${sign}${number}`;
  const gap = unit.startsWith('/') ? '' : '\u00a0';
  return `${sign}${number}${gap}${writeUnit(unit, language)}`;
}
