import { useEffect } from 'react';
import { create } from 'zustand';
import type { Moment } from '../../shared/progress/events.ts';
import type { Progress } from '../../shared/progress/progress.ts';
import { type ClockVerdict, judgeClock } from '../../shared/scheduling/clockCheck.ts';
import { dayNumber, type StudyDay, studyClock, withinDay } from '../../shared/scheduling/day.ts';
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
  const moment = momentNow(rolloverHour, seen.day);
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

/** The moment of an event made now; `day` when it belongs to the study day on which its card was shown. Throws ClockIsWrong. */
export function eventMoment(progress: Progress, day?: StudyDay): Moment {
  const seen = lastSeen(progress);
  const moment = momentNow(progress.settings.rolloverHour, seen.day);
  const verdict = judgeClock(moment.at, seen.at);
  if (verdict.kind === 'impossible' || (verdict.kind === 'ahead' && !useClock.getState().isConfirmed))
    throw new ClockIsWrong(
      progress.settings.language === 'es'
        ? 'el reloj del ordenador parece equivocado.'
        : 'the computer’s clock looks wrong.',
    );
  return day !== undefined && day < moment.day && day >= seen.day ? { ...moment, day } : moment;
}

/** Nothing can be dated: the clock shows a time that cannot be, or one nobody has confirmed. */
export class ClockIsWrong extends Error {}

/** The latest review or answer of the log: UTC ms and study day; 0 and '' when there is none. */
export function lastSeen(progress: Progress): { at: number; day: StudyDay | '' } {
  let at = 0;
  let day = '';
  for (const row of progress.days.values()) {
    if (row.lastAt > at) at = row.lastAt;
    if (row.day > day && row.reviews + row.answered > 0) day = row.day;
  }
  return { at, day };
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
