import { dayNumber } from '../../scheduling/day.ts';
import type { Day } from '../progress.ts';
import { startOf } from './spans.ts';

/** One square of the heat map. */
export interface HeatDay {
  /** Day number. */
  day: number;
  /** Reviews and answers done, or cards due on a day to come. */
  count: number;
  /** 0 nothing, 1 to 4 from little to much for this learner. */
  level: 0 | 1 | 2 | 3 | 4;
  when: 'past' | 'today' | 'ahead';
}

/**
 * Whole weeks from Monday: `weeksBack` before this one and `weeksAhead` after it. Levels are the quarters of the learner's own
 * busiest days, so that a beginner's map is not blank.
 * @param due cards due from today on, one entry a day
 */
export function heatMap(
  days: Iterable<Day>,
  due: readonly number[],
  today: number,
  weeksBack: number,
  weeksAhead: number,
): HeatDay[] {
  const done = new Map<number, number>();
  for (const row of days) done.set(dayNumber(row.day), row.reviews + row.answered);
  const first = startOf(today, 'week') - 7 * weeksBack;
  const last = startOf(today, 'week') + 7 * (weeksAhead + 1) - 1;
  const past: number[] = [];
  for (let day = first; day <= today; day += 1) past.push(done.get(day) ?? 0);
  const steps = quarters(past.length > 0 && past.some((n) => n > 0) ? past : [...due]);
  const map: HeatDay[] = [];
  for (let day = first; day <= last; day += 1) {
    const count = day <= today ? (done.get(day) ?? 0) : (due[day - today] ?? 0);
    map.push({
      day,
      count,
      level: level(count, steps),
      when: day < today ? 'past' : day === today ? 'today' : 'ahead',
    });
  }
  return map;
}

/** Three thresholds that cut the days with anything on them into quarters. */
function quarters(counts: readonly number[]): number[] {
  const busy = counts.filter((count) => count > 0).sort((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((q) => busy[Math.floor(q * busy.length)] ?? 1);
}

function level(count: number, steps: readonly number[]): HeatDay['level'] {
  if (count === 0) return 0;
  return (1 + steps.filter((step) => count > step).length) as HeatDay['level'];
}
