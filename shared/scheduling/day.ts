import type { Moment } from '../progress/events.ts';

/** A study day: the local calendar date, which begins at the rollover hour (04:00 unless the learner moved it). */
export type StudyDay = string;

/** Milliseconds of a day of 24 hours. */
export const DAY_MS = 86_400_000;

const ROLLOVER_HOUR = 4;

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

/**
 * The study day of an instant in a zone. Where clocks go back over the rollover hour, the day that has begun stays: a zone's days
 * never run backwards and each begins once, at the first instant its rollover is reached (or jumped over).
 * @param offsetAt minutes east of UTC that the zone has at an instant
 */
export function studyDayAt(at: number, offsetAt: (at: number) => number, rollover = ROLLOVER_HOUR): StudyDay {
  let clock = studyClock(at, offsetAt(at), rollover);
  for (let back = HALF_HOUR; back <= LONGEST_OVERLAP; back += HALF_HOUR) {
    // The rollover falls on a whole hour and clocks are changed on a half, so a day's beginning is never stepped over.
    const then = studyClock(at - back, offsetAt(at - back), rollover);
    if (Math.floor(then / DAY_MS) > Math.floor(clock / DAY_MS)) clock = then;
  }
  return isoDate(clock);
}

/** The study clock of an event: what its wall clock said, kept within the study day the event counts for. In ms. */
export function momentClock({ at, offset, day }: Moment, rollover = ROLLOVER_HOUR): number {
  return withinDay(studyClock(at, offset, rollover), dayNumber(day));
}

/** A study-clock time moved to the nearest one of day `number`. */
export function withinDay(clock: number, number: number): number {
  return Math.min((number + 1) * DAY_MS - 1, Math.max(number * DAY_MS, clock));
}

/** UTC ms at which `day` begins for somebody `offset` minutes east of UTC. */
export function dayStart(day: StudyDay, offset: number, rollover = ROLLOVER_HOUR): number {
  return dayNumber(day) * DAY_MS - offset * MINUTE + rollover * 60 * MINUTE;
}

/** Days since 1970-01-01, so that calendar days can be counted and kept in typed arrays. */
export function dayNumber(day: StudyDay): number {
  // Logs are folded a day at a time.
  if (day !== lastRead.day) lastRead = { day, number: Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS) };
  return lastRead.number;
}

/** @param number days since 1970-01-01 */
export function dayOf(number: number): StudyDay {
  return isoDate(number * DAY_MS);
}

/** @param days negative for a day before */
export function addDays(day: StudyDay, days: number): StudyDay {
  return dayOf(dayNumber(day) + days);
}

/** The moment of an event, as the log keeps it. */
export function moment(at: number, zone: string, offset: number, rollover = ROLLOVER_HOUR): Moment {
  return { at: Math.round(at), offset, zone, day: studyDay(at, offset, rollover) };
}

let lastRead = { day: '1970-01-01', number: 0 };

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
/** Antarctica/Troll goes back two hours; nobody goes back further. */
const LONGEST_OVERLAP = 150 * MINUTE;

function isoDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
