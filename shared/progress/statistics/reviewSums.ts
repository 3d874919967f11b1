import { CardState } from '../../scheduling/fsrs.ts';
import type { Segment } from '../history.ts';

/** From this many days between two reviews a card counts as mature. The threshold Anki uses. */
export const MATURE_DAYS = 21;

/**
 * The review history summed by study day in one pass. Only reviews of cards in the review state test long-term memory, so only
 * they count for retention; previews and learning steps do not. Arrays start at day number `first`.
 */
export interface ReviewSums {
  first: number;
  days: number;
  youngAll: Int32Array;
  youngKept: Int32Array;
  matureAll: Int32Array;
  matureKept: Int32Array;
  /** 24 entries a day, by the hour on the learner's wall. */
  hourAll: Int32Array;
  hourKept: Int32Array;
}

/** A share remembered: `kept` of `all`. */
export interface Kept {
  kept: number;
  all: number;
}

export interface Retention {
  young: Kept;
  mature: Kept;
  both: Kept;
}

/** Sums the history. Reviews dated after `today` (a clock that was wrong) are counted on it. An empty history has no days. */
export function sumReviews(segments: readonly Segment[], today: number): ReviewSums {
  let first = Number.POSITIVE_INFINITY;
  for (const { day, count } of segments)
    for (let i = 0; i < count; i += 1) if ((day[i] as number) < first) first = day[i] as number;
  const days = Number.isFinite(first) ? Math.max(1, today - first + 1) : 0;
  if (days === 0) first = today;
  const sums: ReviewSums = {
    first,
    days,
    youngAll: new Int32Array(days),
    youngKept: new Int32Array(days),
    matureAll: new Int32Array(days),
    matureKept: new Int32Array(days),
    hourAll: new Int32Array(days * 24),
    hourKept: new Int32Array(days * 24),
  };
  for (const { count, day, grade, before, elapsedDays, minute } of segments) {
    for (let i = 0; i < count; i += 1) {
      if (before[i] !== CardState.review) continue;
      const at = Math.min(days - 1, (day[i] as number) - first);
      const kept = (grade[i] as number) > 1 ? 1 : 0;
      const hour = at * 24 + Math.floor((minute[i] as number) / 60);
      (sums.hourAll[hour] as number) += 1;
      (sums.hourKept[hour] as number) += kept;
      if ((elapsedDays[i] as number) >= MATURE_DAYS) {
        (sums.matureAll[at] as number) += 1;
        (sums.matureKept[at] as number) += kept;
      } else {
        (sums.youngAll[at] as number) += 1;
        (sums.youngKept[at] as number) += kept;
      }
    }
  }
  return sums;
}

/** True retention from day number `from` to `to`, both included; zeros where nothing was reviewed. */
export function retentionBetween(sums: ReviewSums, from: number, to: number): Retention {
  const young = {
    kept: between(sums, sums.youngKept, from, to),
    all: between(sums, sums.youngAll, from, to),
  };
  const mature = {
    kept: between(sums, sums.matureKept, from, to),
    all: between(sums, sums.matureAll, from, to),
  };
  return { young, mature, both: { kept: young.kept + mature.kept, all: young.all + mature.all } };
}

/** Reviews and those remembered by hour of the day, 0 to 23. */
export function hoursBetween(sums: ReviewSums, from: number, to: number): Kept[] {
  const hours = Array.from({ length: 24 }, () => ({ kept: 0, all: 0 }));
  const last = Math.min(sums.days - 1, to - sums.first);
  for (let at = Math.max(0, from - sums.first); at <= last; at += 1) {
    hours.forEach((hour, h) => {
      hour.all += sums.hourAll[at * 24 + h] as number;
      hour.kept += sums.hourKept[at * 24 + h] as number;
    });
  }
  return hours;
}

function between(sums: ReviewSums, column: Int32Array, from: number, to: number): number {
  let sum = 0;
  const last = Math.min(sums.days - 1, to - sums.first);
  for (let at = Math.max(0, from - sums.first); at <= last; at += 1) sum += column[at] as number;
  return sum;
}
