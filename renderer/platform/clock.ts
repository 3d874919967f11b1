import type { Moment } from '../../shared/progress/events.ts';
import { moment } from '../../shared/scheduling/day.ts';

/** The only file of the page that reads a clock. */

/** UTC milliseconds. */
export function now(): number {
  return Date.now();
}

/** Minutes east of UTC at that instant, here. */
export function offsetAt(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

export function momentNow(rollover: number): Moment {
  const at = now();
  return moment(at, Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC', offsetAt(at), rollover);
}

/** Milliseconds of a clock that only runs forward. */
export function elapsed(): number {
  return performance.now();
}
