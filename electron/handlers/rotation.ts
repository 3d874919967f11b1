import { DAY_MS } from '../../shared/scheduling/day.ts';

const DAYS = 12;
const WEEKS = 10;
const MONTHS = 9; /** 1 January 1970 was a Thursday; weeks begin on Monday. */
const DAYS_TO_MONDAY = 3;

/**
 * Which snapshots to keep: all of the latest day, the last of each of the latest 12 days that have one, of 10 such weeks and
 * of 9 such months (UTC). It counts days with a snapshot and never their age, so a wrong clock or a year's pause loses none.
 */
export function snapshotsToKeep<S extends { at: number }>(snapshots: S[]): S[] {
  const latestFirst = snapshots.toSorted((a, b) => b.at - a.at);
  const newest = latestFirst[0];
  if (!newest) return [];
  const kept = new Set(latestFirst.filter(({ at }) => dayOf(at) === dayOf(newest.at)));
  for (const [period, count] of [
    [dayOf, DAYS],
    [weekOf, WEEKS],
    [monthOf, MONTHS],
  ] as const) {
    const seen = new Set<number>();
    for (const snapshot of latestFirst) {
      if (seen.has(period(snapshot.at))) continue;
      if (seen.size === count) break;
      seen.add(period(snapshot.at));
      kept.add(snapshot);
    }
  }
  return latestFirst.filter((snapshot) => kept.has(snapshot));
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}
function weekOf(at: number): number {
  return Math.floor((dayOf(at) + DAYS_TO_MONDAY) / 7);
}
function monthOf(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
