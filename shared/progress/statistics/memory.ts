import { DAY_MS } from '../../scheduling/day.ts';
import type { Deck } from '../../scheduling/deck.ts';
import { CardState, recallCurve } from '../../scheduling/fsrs.ts';
import { MATURE_DAYS } from './reviewSums.ts';

/** A bar of a histogram: cards with `from` ≤ value < `to`. The last bar of an open scale has `to` Infinity. */
export interface Bar {
  from: number;
  to: number;
  count: number;
}

export interface MemorySummary {
  /** Cards by state; suspended ones are in none of the others. */
  cards: { unseen: number; learning: number; young: number; mature: number; suspended: number };
  /** Bars of days. */
  intervals: Bar[];
  stability: Bar[];
  /** 1 to 10. */
  difficulty: Bar[];
  /** Percent, 0 to 100. */
  recall: Bar[];
  /** Means over the cards learnt; 0 when there is none. Stability as a median, in days. */
  medianStability: number;
  medianInterval: number;
  meanDifficulty: number;
  meanRecall: number;
  /** Cards expected to be remembered now: the sum of their probabilities. */
  known: number;
}

const DAY_EDGES = [0, 1, 3, 7, 14, 30, 60, 120, 240, 365, 730, Number.POSITIVE_INFINITY];

/**
 * What the scheduler believes of every card at study-clock time `clock`, suspended ones left out. One pass over the deck.
 * @param exists tells whether a card still has content to show
 */
export function summariseMemory(
  deck: Deck,
  clock: number,
  parameters: readonly number[] | null,
  exists: (card: string) => boolean,
): MemorySummary {
  const c = deck.raw;
  const recallOf = recallCurve(parameters);
  const today = Math.floor(clock / DAY_MS);
  const cards = { unseen: 0, learning: 0, young: 0, mature: 0, suspended: 0 };
  const intervals = bars(DAY_EDGES);
  const stability = bars(DAY_EDGES);
  const difficulty = bars([1, 2, 3, 4, 5, 6, 7, 8, 9, 10.001]);
  const recall = bars([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100.001]);
  const stabilities = new Float64Array(deck.size);
  const lengths = new Float64Array(deck.size);
  let learnt = 0;
  let known = 0;
  let hardness = 0;
  for (let i = 0; i < deck.size; i += 1) {
    if (!exists(deck.ids[i] as string)) continue;
    const state = c.state[i] as number;
    if (((c.marks[i] as number) & 1) === 1) {
      cards.suspended += 1;
      continue;
    }
    if (state === CardState.new) {
      cards.unseen += 1;
      continue;
    }
    const s = c.stability[i] as number;
    const p = recallOf(today - Math.floor((c.last[i] as number) / DAY_MS), s);
    known += p;
    if (state !== CardState.review) {
      cards.learning += 1;
      continue;
    }
    const days = c.intervalDays[i] as number;
    cards[days >= MATURE_DAYS ? 'mature' : 'young'] += 1;
    count(intervals, days);
    count(stability, s);
    count(difficulty, c.difficulty[i] as number);
    count(recall, 100 * p);
    stabilities[learnt] = s;
    lengths[learnt] = days;
    learnt += 1;
    hardness += c.difficulty[i] as number;
  }
  const seen = learnt + cards.learning;
  return {
    cards,
    intervals,
    stability,
    difficulty,
    recall,
    medianStability: median(stabilities.subarray(0, learnt)),
    medianInterval: median(lengths.subarray(0, learnt)),
    meanDifficulty: learnt === 0 ? 0 : hardness / learnt,
    meanRecall: seen === 0 ? 0 : known / seen,
    known,
  };
}

/** Cards due on each of the next `days` days; today's first entry holds everything overdue too. Suspended cards are left out. */
export function forecast(
  deck: Deck,
  today: number,
  days: number,
  exists: (card: string) => boolean,
): number[] {
  const c = deck.raw;
  const due = new Array<number>(days).fill(0);
  for (let i = 0; i < deck.size; i += 1) {
    if (c.state[i] === CardState.new || ((c.marks[i] as number) & 1) === 1) continue;
    const day = Math.max(Math.floor((c.due[i] as number) / DAY_MS), c.buriedUntil[i] as number) - today;
    if (day < days && exists(deck.ids[i] as string)) due[Math.max(0, day)] = (due[Math.max(0, day)] ?? 0) + 1;
  }
  return due;
}

function bars(edges: readonly number[]): Bar[] {
  return edges.slice(1).map((to, i) => ({ from: edges[i] as number, to, count: 0 }));
}

function count(into: Bar[], value: number): void {
  const last = into.length - 1;
  let at = 0;
  while (at < last && value >= (into[at] as Bar).to) at += 1;
  (into[at] as Bar).count += 1;
}

function median(values: Float64Array): number {
  if (values.length === 0) return 0;
  values.sort();
  const half = values.length >> 1;
  return values.length % 2 === 1
    ? (values[half] as number)
    : ((values[half - 1] as number) + (values[half] as number)) / 2;
}
