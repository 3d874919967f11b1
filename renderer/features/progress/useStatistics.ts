import { useMemo } from 'react';
import { heatMap } from '../../../shared/progress/statistics/heat.ts';
import { masteryOf } from '../../../shared/progress/statistics/mastery.ts';
import { forecast, summariseMemory } from '../../../shared/progress/statistics/memory.ts';
import { type ReviewSums, sumReviews } from '../../../shared/progress/statistics/reviewSums.ts';
import { streakOf } from '../../../shared/progress/statistics/streak.ts';
import { setAside } from '../../../shared/scheduling/aside.ts';
import { dayNumber } from '../../../shared/scheduling/day.ts';
import { leeches } from '../../../shared/scheduling/leeches.ts';
import { useReviewHistory } from '../../content/useReviewHistory.ts';
import { usePack } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { cardExists } from '../../data/study.ts';
import { studyNow, useClockLooks } from '../../data/studyDay.ts';
import { elapsed } from '../../platform/clock.ts';

export const WEEKS_BACK = 46;
export const WEEKS_AHEAD = 6;
const FORECAST_DAYS = 7 * (WEEKS_AHEAD + 1) + 7;

/** What days and deck say, at once. */
export function useSummary() {
  const pack = usePack();
  const { progress, version } = useProgress();
  const looks = useClockLooks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  return useMemo(() => {
    const from = elapsed();
    const { number: today, clock } = studyNow(progress);
    const exists = cardExists(pack);
    const { parameters } = progress.settings;
    const due = forecast(progress.deck, today, FORECAST_DAYS, exists);
    let began = today;
    for (const row of progress.days.values())
      if (row.reviews + row.answered > 0) began = Math.min(began, dayNumber(row.day));
    const away = setAside(progress.deck, today, exists);
    const summary = {
      today,
      began,
      due,
      days: progress.days,
      streak: streakOf(progress.days.values(), today),
      heat: heatMap(progress.days.values(), due, today, WEEKS_BACK, WEEKS_AHEAD),
      memory: summariseMemory(progress.deck, clock, parameters, exists),
      aside: new Set(Object.values(away).flat()).size,
      leeches: leeches(progress.deck, today, exists).length,
      mastery: masteryOf(pack, progress.deck, today, parameters),
    };
    performance.measure('statistics-summary', { start: from });
    return summary;
  }, [pack, progress, version, looks]);
}

export type Summary = ReturnType<typeof useSummary>;

/** What the whole history says; null while it is read. */
export function useReviewSums(today: number): ReviewSums | null {
  const { version } = useProgress();
  const history = useReviewHistory(version);
  const sums = useMemo(() => {
    if (!history) return null;
    const from = elapsed();
    const made = sumReviews(history, today);
    performance.measure('statistics-history', { start: from });
    return made;
  }, [history, today]);
  return sums;
}
