import { DAY_MS, dayNumber, dayOf, dayStart, type StudyDay } from './day.ts';

/**
 * What can be said of a computer's clock without asking anybody: it cannot show a time before this release was made, nor one
 * before something already in the log.
 */
export type ClockVerdict =
  | { kind: 'fine' }
  /** Before the year of this release: nothing is written until it is set right. */
  | { kind: 'impossible' }
  /** Behind the log by `byMs`: study goes on, the day does not go back. */
  | { kind: 'behind'; byMs: number }
  /** Further ahead of the log than anybody stays away: asked about once. */
  | { kind: 'ahead'; byMs: number };

/** The year this release was made. No true clock shows an earlier one. */
const BUILD_YEAR = 2026;
/** A clock moved back by less than this is a correction, not worth a banner. */
const BEHIND_MS = 2 * 3_600_000;
/** Two years without studying are asked about. */
const AHEAD_MS = 730 * DAY_MS;
/** A last day further ahead than this came from a clock that was wrong then; it does not hold the days back. */
export const LONGEST_HOLD_DAYS = 31;
/** The largest change of summer time, in Antarctica/Troll. */
const LONGEST_CHANGE_MINUTES = 120;

/**
 * @param at UTC ms the clock shows
 * @param seen UTC ms of the latest event of the log, 0 when it is empty
 */
export function judgeClock(at: number, seen: number): ClockVerdict {
  if (at < Date.UTC(BUILD_YEAR, 0, 1) || !Number.isFinite(at)) return { kind: 'impossible' };
  if (seen > 0 && at < seen - BEHIND_MS) return { kind: 'behind', byMs: seen - at };
  if (seen > 0 && at > seen + AHEAD_MS) return { kind: 'ahead', byMs: at - seen };
  return { kind: 'fine' };
}

/**
 * The study day to go by, given the latest event of the log. Days never go back, unless that event lies more than a month ahead: then
 * its clock was wrong. After a flight to the east a day begins when it would have begun at home or here, whichever is later; it
 * may be short. Changes of summer time, two hours at most, are no flights.
 * @param here the study day by the clock, UTC ms and minutes east of UTC
 */
export function heldDay(
  here: { day: StudyDay; at: number; offset: number },
  last: { day: StudyDay | ''; offset: number },
  rollover: number,
): StudyDay {
  if (last.day === '') return here.day;
  const ahead = dayNumber(here.day) - dayNumber(last.day);
  if (ahead <= 0) return -ahead > LONGEST_HOLD_DAYS ? here.day : last.day;
  const isFlown = here.offset - last.offset > LONGEST_CHANGE_MINUTES;
  return ahead === 1 && isFlown && here.at < dayStart(here.day, last.offset, rollover) ? last.day : here.day;
}

/** Whether the time of a review from elsewhere can be true: not before 1990, not more than five minutes ahead. UTC ms. */
export function isPlausibleTime(at: number, now: number): boolean {
  return Number.isFinite(at) && at >= Date.UTC(1990, 0, 1) && at <= now + 5 * 60_000;
}

/** What moving the rollover does now: the study day before and after, so that the change can be shown before it is made. */
export function rolloverEffect(
  dayAt: (rollover: number) => StudyDay,
  from: number,
  to: number,
): { before: StudyDay; after: StudyDay; days: number } {
  const [before, after] = [dayAt(from), dayAt(to)];
  return { before, after, days: dayNumber(after) - dayNumber(before) };
}

/** The day a calendar month (or several) later; the 31st becomes the month's last day. */
export function addMonths(day: StudyDay, months: number): StudyDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dayOf(Math.floor(Date.UTC(year, month - 1 + months, Math.min(date, last)) / DAY_MS));
}
