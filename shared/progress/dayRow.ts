import type { Day } from './progress.ts';

/** What an event added to its day, and the day's last moment before it: enough to take it back. */
export interface DayShare {
  counted: Day;
  lastAt: number;
  offset: number;
}

export function emptyDay(day: string): Day {
  return {
    day,
    reviews: 0,
    again: 0,
    mature: 0,
    matureKept: 0,
    introduced: 0,
    reviewMs: 0,
    answered: 0,
    correct: 0,
    answerMs: 0,
    lastAt: 0,
    offset: 0,
  };
}

const DAY_SUMS = [
  'reviews',
  'again',
  'mature',
  'matureKept',
  'introduced',
  'reviewMs',
  'answered',
  'correct',
  'answerMs',
] as const;

/** Adds (or with `sign` -1 takes away) what was counted; the latest moment stays the latest. */
export function plus(added: Day, sign = 1): (row: Day) => Day {
  return (row) => {
    const sum = { ...row };
    for (const key of DAY_SUMS) sum[key] += sign * added[key];
    if (added.lastAt > sum.lastAt) {
      sum.lastAt = added.lastAt;
      sum.offset = added.offset;
    }
    return sum;
  };
}

/** Takes a share away; when nothing came after it that day, the moment before it is the latest again. */
export function minus(removed: DayShare): (row: Day) => Day {
  return (row) => {
    const rest = plus(removed.counted, -1)(row);
    const { lastAt, offset } = removed;
    return rest.lastAt === removed.counted.lastAt ? { ...rest, lastAt, offset } : rest;
  };
}
