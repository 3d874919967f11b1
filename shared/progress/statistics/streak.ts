import { LONGEST_HOLD_DAYS } from '../../scheduling/clockCheck.ts';
import { dayNumber } from '../../scheduling/day.ts';
import type { Day } from '../progress.ts';

/** A date counts as missed only if it lasted at least this long for the learner. */
const HALF_A_DAY_MINUTES = 12 * 60;

export interface Streak {
  /** Study days in a row up to today; today unstudied does not end it before it is over. */
  current: number;
  longest: number;
  /** Whether today already counts. */
  isToday: boolean;
  /** Days with at least one review or answer. */
  studied: number;
}

/**
 * Study days in a row, counted by the days the log has, never by the clock. A date that did not exist for the learner (a flight over
 * the date line), or lasted less than half a day, cannot break it.
 * @param today day number
 */
export function streakOf(days: Iterable<Day>, today: number): Streak {
  const studied = [...days]
    .filter((row) => row.reviews + row.answered > 0)
    .map((row) => ({ number: dayNumber(row.day), offset: row.offset }))
    // What lies further ahead came from a clock that was wrong.
    .filter(({ number }) => number <= today + LONGEST_HOLD_DAYS)
    .sort((a, b) => a.number - b.number);
  let longest = 0;
  let run = 0;
  studied.forEach((row, i) => {
    const before = studied[i - 1];
    run = before && follows(before, row) ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  const last = studied.at(-1);
  const isAlive = last !== undefined && today - last.number <= 1;
  return {
    current: isAlive ? run : 0,
    longest,
    isToday: last !== undefined && last.number >= today,
    studied: studied.length,
  };
}

function follows(
  before: { number: number; offset: number },
  after: { number: number; offset: number },
): boolean {
  const missed = after.number - before.number - 1;
  return missed <= 0 || (missed === 1 && after.offset - before.offset > HALF_A_DAY_MINUTES);
}
