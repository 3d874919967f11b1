import { dayNumber, dayOf } from '../../scheduling/day.ts';

/** How far back the figures look: 30 days, 365, or everything. */
export const RANGES = ['month', 'year', 'all'] as const;
export type Range = (typeof RANGES)[number];
export type Unit = 'day' | 'week' | 'month';

/** Days `first` to `last` (day numbers, both included), cut into spans of one unit. */
export interface Spans {
  unit: Unit;
  first: number;
  last: number;
  /** First day number of each span, ascending. The first span may begin before `first`. */
  starts: number[];
}

/**
 * The spans a range is shown in: days for a month, weeks for a year, days, weeks or months for everything.
 * @param began the first day with data; nothing before it is shown but in a month
 */
export function spansOf(range: Range, today: number, began: number): Spans {
  if (range === 'month') return spans('day', today - 29, today);
  if (range === 'year' && today - began > 60)
    return spans('week', startOf(Math.max(today - 364, began), 'week'), today);
  const first = Math.min(began, today);
  return spans(today - first > 730 ? 'month' : today - first > 60 ? 'week' : 'day', first, today);
}

/** The spans that the days `first` to `last` (numbers, both included) lie in; none when `last` comes before. */
export function spans(unit: Unit, first: number, last: number): Spans {
  const starts: number[] = [];
  for (let at = startOf(first, unit); at <= last; at = next(at, unit)) starts.push(at);
  return { unit, first, last, starts };
}

/** The first day number of the span that a day lies in; weeks begin on Monday. */
export function startOf(day: number, unit: Unit): number {
  if (unit === 'day') return day;
  // Day 0 was a Thursday.
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  return dayNumber(`${dayOf(day).slice(0, 7)}-01`);
}

/** Sums `value(day)` over each span, days outside `first` to `last` left out. */
export function sumSpans({ starts, first, last }: Spans, value: (day: number) => number): number[] {
  return starts.map((start, i) => {
    const end = Math.min(last, (starts[i + 1] ?? last + 1) - 1);
    let sum = 0;
    for (let day = Math.max(first, start); day <= end; day += 1) sum += value(day);
    return sum;
  });
}

function next(start: number, unit: Unit): number {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  return startOf(start + 31, 'month');
}
