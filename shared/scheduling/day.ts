import type { Moment } from '../progress/events.ts';

/** A study day: the local calendar date, which begins at the rollover hour (04:00 unless the learner moved it). */
export type StudyDay = string;

export const ROLLOVER_HOUR = 4;

/**
 * The study day of an instant.
 * @param at UTC milliseconds
 * @param offset minutes east of UTC that the zone has at that instant
 * @param rollover local hour 0–23 at which the day begins
 */
export function studyDay(at: number, offset: number, rollover = ROLLOVER_HOUR): StudyDay {
  return isoDate(studyClock(at, offset, rollover));
}

/** The learner's wall clock, moved back by the rollover and read as if it were UTC: its date is the study day. In ms. */
export function studyClock(at: number, offset: number, rollover = ROLLOVER_HOUR): number {
  return at + offset * MINUTE - rollover * 60 * MINUTE;
}

/** UTC ms at which `day` begins for somebody `offset` minutes east of UTC. */
export function dayStart(day: StudyDay, offset: number, rollover = ROLLOVER_HOUR): number {
  return dayNumber(day) * DAY - offset * MINUTE + rollover * 60 * MINUTE;
}

/** Days since 1970-01-01, so that calendar days can be counted and kept in typed arrays. */
export function dayNumber(day: StudyDay): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);
}

export function dayOf(number: number): StudyDay {
  return isoDate(number * DAY);
}

export function addDays(day: StudyDay, days: number): StudyDay {
  return dayOf(dayNumber(day) + days);
}

/** The moment of an event, as the log keeps it. */
export function moment(at: number, zone: string, offset: number, rollover = ROLLOVER_HOUR): Moment {
  return { at: Math.round(at), offset, zone, day: studyDay(at, offset, rollover) };
}

const MINUTE = 60_000;
const DAY = 86_400_000;

function isoDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
