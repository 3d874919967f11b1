import type { Day } from '../progress/progress.ts';
import { DAY_MS } from './day.ts';
import type { Deck } from './deck.ts';
import { CardState, recallCurve } from './fsrs.ts';

/** How a backlog would be worked off: what stays today, and where the rest goes. */
export interface CatchUp {
  /** Cards due today or before. */
  overdue: number;
  /** Of them, those that stay for today: the hardest to remember. */
  today: number;
  /** Cards moved to each day from tomorrow on, until the last one used. */
  later: number[];
  /** The moves, as the log takes them. */
  cards: string[];
  days: number[];
}

/** A backlog is spread over at most this many days; what is left then stays on the last. */
const LONGEST = 60;

/**
 * Spreads what is due so that no day takes more than `minutes`: the cards with the lowest probability of recall first, the rest on the
 * days after, around what falls due there anyway. Days off stay free.
 * @param review seconds a card
 */
export function planCatchUp({
  deck,
  today,
  minutes,
  review,
  shareOf,
  parameters,
  exists,
}: {
  deck: Deck;
  today: number;
  minutes: number;
  review: number;
  shareOf: (day: number) => number;
  parameters: readonly number[] | null;
  exists: (card: string) => boolean;
}): CatchUp {
  const c = deck.raw;
  const recall = recallCurve(parameters);
  const planned = new Array<number>(LONGEST + 1).fill(0);
  const overdue: { at: number; recall: number }[] = [];
  for (let at = 0; at < deck.size; at += 1) {
    if (c.state[at] !== CardState.review || ((c.marks[at] as number) & 1) === 1) continue;
    const day = Math.max(Math.floor((c.due[at] as number) / DAY_MS), c.buriedUntil[at] as number);
    if (day > today + LONGEST || !exists(deck.ids[at] as string)) continue;
    if (day > today) (planned[day - today] as number) += 1;
    else
      overdue.push({
        at,
        recall: recall(today - Math.floor((c.last[at] as number) / DAY_MS), c.stability[at] as number),
      });
  }
  overdue.sort((a, b) => a.recall - b.recall || a.at - b.at);
  const room = (ahead: number) =>
    Math.max(0, Math.floor((60 * minutes * shareOf(today + ahead)) / review) - (planned[ahead] ?? 0));
  const result: CatchUp = { overdue: overdue.length, today: 0, later: [], cards: [], days: [] };
  let ahead = 0;
  let left = room(0);
  for (const { at } of overdue) {
    while (left <= 0 && ahead < LONGEST) {
      ahead += 1;
      left = room(ahead);
    }
    left -= 1;
    if (ahead === 0) {
      result.today += 1;
      continue;
    }
    result.later[ahead - 1] = (result.later[ahead - 1] ?? 0) + 1;
    result.cards.push(deck.ids[at] as string);
    result.days.push(today + ahead);
  }
  for (let i = 0; i < result.later.length; i += 1) result.later[i] ??= 0;
  return result;
}

/** A learner's day of reviews until five days of them are known. */
const FIRST_GUESS_MINUTES = 30;

/** Minutes of reviews on a usual day: the median of the last thirty days with any, to the nearest five, 10 to 600. */
export function usualMinutes(days: Iterable<Pick<Day, 'day' | 'reviews' | 'reviewMs'>>): number {
  const times = [...days]
    .filter((row) => row.reviews > 0)
    .sort((a, b) => b.day.localeCompare(a.day))
    .slice(0, 30)
    .map((row) => row.reviewMs / 60_000)
    .sort((a, b) => a - b);
  if (times.length < 5) return FIRST_GUESS_MINUTES;
  const median = times[Math.floor(times.length / 2)] as number;
  return Math.min(600, Math.max(10, 5 * Math.round(median / 5)));
}

/** Whether what is due is more than a day and a half of the usual: then a plan serves better than the count. */
export function isBehind(due: number, review: number, usual: number): boolean {
  return (due * review) / 60 > 1.5 * usual;
}
