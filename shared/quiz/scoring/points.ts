import type { Analyte } from '../../content/schema.ts';

/** What a response is worth. */
export interface Score {
  /** 0 to 1; between them where a kind gives part of a point. */
  points: number;
  /** True when nothing is missing: what counts as a right answer, and what sends nothing to Mistakes. */
  correct: boolean;
  /** Something was chosen that would harm a real patient. */
  dangerous: boolean;
}

export const NOTHING: Score = { points: 0, correct: false, dangerous: false };

export type AnalyteLookup = (id: string) => Analyte | undefined;
