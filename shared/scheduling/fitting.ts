import type { Grade } from '../progress/events.ts';
import { PREVIEW, type Segment } from '../progress/history.ts';
import { CardState, memoryModel, type State } from './fsrs.ts';

/** Fewer reviews that test long-term memory than this say more about chance than about the learner. */
export const LEAST_REVIEWS = 400;
/** The latest cards up to this many such reviews are fitted; more would change nothing but the waiting. */
const MOST_REVIEWS = 150_000;

/** The part of the tested reviews, the latest, that a fit is measured on and does not see. */
export const MEASURED_SHARE = 0.25;

/** The graded reviews of one card, first to last: the grade, the whole days since the one before, and when (UTC ms). */
export interface CardHistory {
  grades: number[];
  days: number[];
  at: number[];
}

export interface TrainingSet {
  cards: CardHistory[];
  /** Reviews at least a day after the one before: those a prediction can be checked on. */
  tested: number;
}

/** How well a model foretells a history. Lower is better; both are 0 for one that is always sure and right. */
export interface Quality {
  logLoss: number;
  /** Root mean square of the difference between predicted and real recall over bins of like reviews. */
  rmse: number;
  reviews: number;
}

/**
 * The histories that can be learnt from: cards whose first review is known, from their last start on. Previews are left out.
 */
export function trainingSet(segments: readonly Segment[]): TrainingSet {
  const byCard = new Map<number, CardHistory>();
  for (const { count, card, grade, before, elapsedDays, at } of segments) {
    for (let i = 0; i < count; i += 1) {
      if (before[i] === PREVIEW) continue;
      const id = card[i] as number;
      let one = byCard.get(id);
      // A card that is new is seen for the first time, or starts over.
      if (before[i] === CardState.new) {
        one = { grades: [], days: [], at: [] };
        byCard.set(id, one);
      }
      if (!one) continue;
      one.grades.push(grade[i] as number);
      one.days.push(one.grades.length === 1 ? 0 : (elapsedDays[i] as number));
      one.at.push(at[i] as number);
    }
  }
  const cards: CardHistory[] = [];
  let tested = 0;
  for (const one of [...byCard.values()].sort((a, b) => (b.at.at(-1) ?? 0) - (a.at.at(-1) ?? 0))) {
    const count = one.days.filter((days) => days > 0).length;
    if (count === 0) continue;
    if (tested + count > MOST_REVIEWS) break;
    tested += count;
    cards.push(one);
  }
  return { cards, tested };
}

/**
 * Parts a history in time: the earlier reviews, to learn from, and the moment (UTC ms) from which the later ones are foretold. The later ones
 * hold `MEASURED_SHARE` of the tested reviews, so that what is measured was not known to the fit.
 */
export function splitInTime(set: TrainingSet): { earlier: TrainingSet; from: number } {
  const times = set.cards
    .flatMap(({ days, at }) => at.filter((_, i) => (days[i] as number) > 0))
    .sort((a, b) => a - b);
  const from = times[Math.floor(times.length * (1 - MEASURED_SHARE))] ?? Number.POSITIVE_INFINITY;
  const cards: CardHistory[] = [];
  let tested = 0;
  for (const { grades, days, at } of set.cards) {
    const end = firstFrom(at, from);
    const count = days.slice(0, end).filter((gap) => gap > 0).length;
    if (count === 0) continue;
    tested += count;
    cards.push({ grades: grades.slice(0, end), days: days.slice(0, end), at: at.slice(0, end) });
  }
  return { earlier: { cards, tested }, from };
}

/** The index of the first review at `from` or later. What follows it counts as later too, whatever the clock said. */
function firstFrom(at: readonly number[], from: number): number {
  const index = at.findIndex((time) => time >= from);
  return index < 0 ? at.length : index;
}

/** As the optimiser takes it: for each tested review everything up to it, laid end to end. */
export function flatten({ cards }: TrainingSet): {
  ratings: Uint32Array;
  deltas: Uint32Array;
  lengths: Uint32Array;
} {
  let size = 0;
  let items = 0;
  for (const { days } of cards) {
    days.forEach((gap, i) => {
      if (gap === 0) return;
      size += i + 1;
      items += 1;
    });
  }
  const ratings = new Uint32Array(size);
  const deltas = new Uint32Array(size);
  const lengths = new Uint32Array(items);
  let at = 0;
  let item = 0;
  for (const { grades, days } of cards) {
    days.forEach((gap, i) => {
      if (gap === 0) return;
      for (let k = 0; k <= i; k += 1) {
        ratings[at] = grades[k] as number;
        deltas[at] = days[k] as number;
        at += 1;
      }
      lengths[item] = i + 1;
      item += 1;
    });
  }
  return { ratings, deltas, lengths };
}

/**
 * Foretells every tested review at `from` (UTC ms) or later from those before it. The bins are those of the FSRS benchmark (open-spaced-repetition/srs-benchmark):
 * days since the last review, number of reviews and lapses, each on its own logarithmic scale.
 */
export function qualityOf(
  { cards }: TrainingSet,
  parameters: readonly number[] | null,
  from = Number.NEGATIVE_INFINITY,
): Quality {
  const model = memoryModel(parameters);
  const bins = new Map<string, { count: number; predicted: number; kept: number }>();
  let loss = 0;
  let reviews = 0;
  for (const { grades, days, at } of cards) {
    const begins = firstFrom(at, from);
    let state: State | null = null;
    let lapses = 0;
    for (const [i, given] of grades.entries()) {
      const gap = days[i] as number;
      const kept = given > 1 ? 1 : 0;
      if (state && gap > 0 && i >= begins) {
        const p = Math.min(1 - 1e-6, Math.max(1e-6, model.recall(gap, state.stability)));
        loss -= kept ? Math.log(p) : Math.log(1 - p);
        reviews += 1;
        const key = `${logBin(gap, 2.48, 3.62)} ${logBin(i + 1, 1.99, 1.89)} ${lapses === 0 ? 0 : logBin(lapses, 1.65, 1.73)}`;
        const bin = bins.get(key) ?? { count: 0, predicted: 0, kept: 0 };
        bins.set(key, { count: bin.count + 1, predicted: bin.predicted + p, kept: bin.kept + kept });
      }
      if (state && gap > 0 && !kept) lapses += 1;
      state = model.step(state, gap, given as Grade);
    }
  }
  if (reviews === 0) return { logLoss: 0, rmse: 0, reviews: 0 };
  let squares = 0;
  for (const { count, predicted, kept } of bins.values())
    squares += ((predicted - kept) / count) ** 2 * count;
  return { logLoss: loss / reviews, rmse: Math.sqrt(squares / reviews), reviews };
}

/** Whether `after` foretells the same reviews better than `before`, by more than rounding. */
export function isForetoldBetter(before: Quality, after: Quality): boolean {
  return after.reviews > 0 && after.logLoss < before.logLoss - 1e-4;
}

/** Whether two sets of parameters are the same to the four places they are kept with; null stands for the published ones. */
export function areSame(a: readonly number[] | null, b: readonly number[] | null): boolean {
  const [x, y] = [memoryModel(a).parameters, memoryModel(b).parameters];
  return x.length === y.length && x.every((value, i) => Math.abs(value - (y[i] as number)) < 1.5e-4);
}

function logBin(value: number, factor: number, base: number): number {
  return Math.round(100 * factor * base ** Math.floor(Math.log(value) / Math.log(base))) / 100;
}
