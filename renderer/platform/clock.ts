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

/** This moment, for the log. Its study day does not fall behind `last`, the log's last one. */
export function momentNow(rollover: number, last: StudyDay | '' = ''): Moment {
  const at = now();
  return {
    at: Math.round(at),
    offset: offsetAt(at),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC',
    day: heldDay(studyDayAt(at, offsetAt, rollover), last),
  };
}

/** Milliseconds of a clock that only runs forward. */
export function elapsed(): number {
  return performance.now();
}
