import type { Moment } from '../../shared/progress/events.ts';
import { heldDay } from '../../shared/scheduling/clockCheck.ts';
import { type StudyDay, studyDayAt } from '../../shared/scheduling/day.ts';

/** The only file of the page that reads a clock. */

/** UTC milliseconds. */
export function now(): number {
  return Date.now();
}

/** Minutes east of UTC at that instant, here. */
export function offsetAt(at: number): number {
  return Math.round(-new Date(at).getTimezoneOffset());
}

/** This moment, for the log. `last` is the latest study day of the log: the day is held by it (clockCheck.ts). */
export function momentNow(
  rollover: number,
  last: { day: StudyDay | ''; offset: number } = { day: '', offset: 0 },
): Moment {
  const at = Math.round(now());
  const offset = offsetAt(at);
  return {
    at,
    offset,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC',
    day: heldDay({ day: studyDayAt(at, offsetAt, rollover), at, offset }, last, rollover),
  };
}

/** Milliseconds of a clock that only runs forward. */
export function elapsed(): number {
  return performance.now();
}
