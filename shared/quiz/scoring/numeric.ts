import type { QuestionOf } from '../../content/questionSchema.ts';
import { type AnalyteLookup, NOTHING, type Score } from './points.ts';

/** What was typed, and in which unit. */
export interface NumericResponse {
  text: string;
  unit: 'si' | 'conventional';
  /** The seed that the values were drawn with, so that the answer can be shown again beside them. */
  seed?: number;
}

/**
 * Right when the number lies within the tolerance. A conventional value is turned into SI first; one in a unit that the analyte does not
 * have is wrong.
 */
export function scoreNumeric(
  question: QuestionOf<'numeric'>,
  response: unknown,
  analytes: AnalyteLookup,
): Score {
  const read = readNumber(response);
  if (!read) return NOTHING;
  const { value, tolerance, analyte } = question.answer;
  const factor = read.unit === 'si' ? 1 : analyte ? analytes(analyte)?.conventional?.factor : undefined;
  if (factor === undefined) return NOTHING;
  // A bound such as 0.3 has no exact binary form: what is typed as the bound itself is within.
  const slack = Math.max(Math.abs(value), 1) * 1e-9;
  const correct = Math.abs(read.value / factor - value) <= tolerance + slack;
  return { points: correct ? 1 : 0, correct, dangerous: false };
}

/** The number that was typed: `.` or `,` is the decimal sign, spaces and thin spaces group. Null for anything else. */
export function readNumber(response: unknown): { value: number; unit: 'si' | 'conventional' } | null {
  const { text, unit } = (response ?? {}) as Partial<NumericResponse>;
  if (typeof text !== 'string' || text.length > 40) return null;
  const plain = text
    .replace(/[\s\u2009\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  if (!/^-?(\d+\.?\d*|\.\d+)(e-?\d{1,3})?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? { value, unit: unit === 'conventional' ? 'conventional' : 'si' } : null;
}
