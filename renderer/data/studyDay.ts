import { useEffect } from 'react';
import { create } from 'zustand';
import type { Moment } from '../../shared/progress/events.ts';
import type { Day, Progress } from '../../shared/progress/progress.ts';
import { type ClockVerdict, judgeClock } from '../../shared/scheduling/clockCheck.ts';
import { DAY_MS, dayNumber, type StudyDay, studyClock, withinDay } from '../../shared/scheduling/day.ts';
import { momentNow } from '../platform/clock.ts';

/** Now, as the scheduler sees it. */
export interface StudyNow {
  /** UTC ms. */
  at: number;
  day: StudyDay;
  number: number;
  /** Study-clock ms, within the day. */
  clock: number;
}

/**
 * Now, checked against the log: the day never falls behind the log's last one, and while the clock is further ahead than anybody
 * stays away and nobody has confirmed it, the log's last day goes on.
 */
export function studyNow(progress: Progress): StudyNow {
  const { rolloverHour } = progress.settings;
  const seen = lastSeen(progress);
  const moment = momentNow(rolloverHour, seen);
  const isDoubtful = !useClock.getState().isConfirmed && judgeClock(moment.at, seen.at).kind === 'ahead';
  const day = isDoubtful && seen.day !== '' ? seen.day : moment.day;
  const number = dayNumber(day);
  return {
    at: moment.at,
    day,
    number,
    clock: withinDay(studyClock(moment.at, moment.offset, rolloverHour), number),
  };
}

/**
 * The moment of an event made now. `day` is the study day on which its card was shown: in the first hour of the next one the event
 * still counts for it. Throws ClockIsWrong.
 */
export function eventMoment(progress: Progress, day?: StudyDay): Moment {
  const seen = lastSeen(progress);
  const moment = momentNow(progress.settings.rolloverHour, seen);
  const verdict = judgeClock(moment.at, seen.at);
  if (verdict.kind === 'impossible' || (verdict.kind === 'ahead' && !useClock.getState().isConfirmed))
    throw new ClockIsWrong(
      progress.settings.language === 'es'
        ? 'el reloj del ordenador parece equivocado.'
        : 'the computer’s clock looks wrong.',
    );
  const sinceDawn =
    studyClock(moment.at, moment.offset, progress.settings.rolloverHour) - dayNumber(moment.day) * DAY_MS;
  const isJustOver = day !== undefined && dayNumber(moment.day) - dayNumber(day) === 1 && sinceDawn < AN_HOUR;
  return isJustOver && day >= seen.day ? { ...moment, day } : moment;
}

const AN_HOUR = 3_600_000;

/** Nothing can be dated: the clock shows a time that cannot be, or one nobody has confirmed. */
export class ClockIsWrong extends Error {}

/** The latest review or answer of the log: UTC ms, study day and minutes east of UTC; 0 and '' when there is none. */
export function lastSeen(progress: Progress): { at: number; day: StudyDay | ''; offset: number } {
  let at = 0;
  let last: Day | null = null;
  for (const row of progress.days.values()) {
    if (row.lastAt > at) at = row.lastAt;
    if (row.reviews + row.answered > 0 && (!last || row.day > last.day)) last = row;
  }
  return { at, day: last?.day ?? '', offset: last?.offset ?? 0 };
}

/** What the clock was last seen to show; looked at each minute, on waking and when the window is shown again. */
interface ClockState {
  /** Grows when the study day or the verdict may have changed. */
  looks: number;
  isConfirmed: boolean;
}

const useClock = create<ClockState>(() => ({ looks: 0, isConfirmed: false }));

/** Renders again when the clock has been looked at. Give it to `useMemo` beside the progress's version. */
export function useClockLooks(): number {
  return useClock((state) => state.looks);
}

export function confirmClock(): void {
  useClock.setState(({ looks }) => ({ isConfirmed: true, looks: looks + 1 }));
}

export function verdictNow(progress: Progress): ClockVerdict {
  const verdict = judgeClock(momentNow(progress.settings.rolloverHour).at, lastSeen(progress).at);
  return verdict.kind === 'ahead' && useClock.getState().isConfirmed ? { kind: 'fine' } : verdict;
}

/** Looks at the clock while mounted. One component of the shell does this. */
export function useClockWatch(progress: Progress): void {
  useEffect(() => {
    let known = '';
    const look = () => {
      const now = `${studyNow(progress).day} ${verdictNow(progress).kind}`;
      if (now === known) return;
      known = now;
      useClock.setState(({ looks }) => ({ looks: looks + 1 }));
    };
    look();
    const timer = window.setInterval(look, 60_000);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [progress]);
}
