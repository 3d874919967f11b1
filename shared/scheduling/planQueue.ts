import { DAY_MS } from './day.ts';
import type { Pace } from './examPlan.ts';
import { CardState, recallCurve } from './fsrs.ts';
import { finalWindow, HEAD_START, shareUntil } from './planForecast.ts';
import { buildQueue, claimOf, type Queue, type QueueInput } from './queue.ts';

/** Of a day's minutes this much is filled; the rest is for cards that need another look. */
const FILLED = 0.95;

/** New cards take at most this share of a day. */
const MOST_FOR_NEW = 0.8;

/** A plan as the queue of a day needs it. */
export interface ActivePlan {
  /** Day number. */
  exam: number;
  /** Its cards in the order of introduction. */
  cards: readonly string[];
  minutes: number;
}

export interface PlanQueueInput extends Omit<QueueInput, 'fresh' | 'freshLeft'> {
  /** The next exam first; none of them past. */
  plans: readonly ActivePlan[];
  shareOf: (day: number) => number;
  pace: Pace;
  /** Seconds of study done today already. */
  spent: number;
  /** Cards met for the first time today. */
  introduced: number;
  parameters: readonly number[] | null;
}

/**
 * The queue of a day under exam plans, of which the nearest works on a card that several have in their scope: what the final pass asks of today, then what is due, the weakest first, then new cards of the
 * scope, all within the day's minutes. What does not fit stays due. Siblings stay apart as in any queue.
 */
export function planQueue(input: PlanQueueInput): Queue {
  const { deck, clock, exists, plans, shareOf, pace } = input;
  const today = Math.floor(clock / DAY_MS);
  const c = deck.raw;
  const base = buildQueue({ deck, clock, exists, fresh: [], freshLeft: 0 });
  let left = -input.spent - base.learning.length * pace.review;
  for (const plan of plans) left += 60 * plan.minutes * shareOf(today) * FILLED;

  const taken = new Set(base.learning.map(({ card }) => claimOf(card)));
  for (let i = 0; i < deck.size; i += 1)
    if (c.state[i] !== CardState.new && Math.floor((c.last[i] as number) / DAY_MS) === today)
      taken.add(claimOf(deck.ids[i] as string));
  const take = (card: string): boolean => {
    const claim = claimOf(card);
    if (taken.has(claim) || !exists(card)) return false;
    taken.add(claim);
    return true;
  };
  const isAway = (place: number) =>
    place >= 0 && (((c.marks[place] as number) & 1) === 1 || (c.buriedUntil[place] as number) > today);

  const pass: string[] = [];
  const inPass = new Set<string>();
  const wanted: { unseen: string[]; share: number }[] = [];
  const ofNearer = new Set<string>();
  for (const plan of plans) {
    // Shares of whole days, so that what today has to do does not change while it is being done.
    const budgetOf = (day: number) => 60 * plan.minutes * shareOf(day);
    const begins = plan.exam - finalWindow(plan.cards.length, { ...plan, shareOf, pace });
    const isFinal = today >= begins;
    const unseen: string[] = [];
    const waiting: { card: string; stability: number }[] = [];
    const claims = new Map<string, number>();
    let passed = 0;
    for (const card of plan.cards) {
      if (ofNearer.has(card)) continue;
      ofNearer.add(card);
      const place = deck.at(card);
      if (
        place >= 0 &&
        c.state[place] !== CardState.new &&
        Math.floor((c.last[place] as number) / DAY_MS) === today
      )
        passed += 1;
      if (isAway(place) || !exists(card)) continue;
      if (place < 0 || c.state[place] === CardState.new) unseen.push(card);
      else if (isFinal && Math.floor((c.last[place] as number) / DAY_MS) < begins) {
        waiting.push({ card, stability: c.stability[place] as number });
        claims.set(claimOf(card), (claims.get(claimOf(card)) ?? 0) + 1);
      }
    }
    wanted.push({ unseen, share: shareUntil(today, isFinal ? plan.exam : begins, budgetOf) });
    for (const { card } of waiting) inPass.add(card);
    // Cards of one claim need a day each, so those with siblings begin; then the strongest, the weakest nearest to the exam.
    const siblings = (card: string) => claims.get(claimOf(card)) ?? 1;
    waiting.sort((a, b) => siblings(b.card) - siblings(a.card) || b.stability - a.stability);
    // Rounded up, so that nothing is left for a day that does not come.
    let quota = Math.ceil((waiting.length + passed) * shareUntil(today, plan.exam, budgetOf)) - passed;
    const isLast = shareUntil(today, plan.exam, budgetOf) >= 1;
    for (const { card } of waiting) {
      if (quota <= 0) break;
      // On the last day a sibling is better than nothing.
      if (!take(card) && !(isLast && exists(card) && !pass.includes(card))) continue;
      pass.push(card);
      quota -= 1;
      left -= pace.review * 1.1;
    }
  }

  const recall = recallCurve(input.parameters);
  const due = base.main
    .map((card) => {
      const place = deck.at(card);
      const days = today - Math.floor((c.last[place] as number) / DAY_MS);
      const isMissed = (c.missed[place] as number) > 0;
      return { card, place, recall: isMissed ? -1 : recall(days, c.stability[place] as number) };
    })
    .filter(({ card }) => !inPass.has(card))
    .sort((a, b) => a.recall - b.recall);
  const reviews: string[] = [];
  // Which plan today's first new cards were for is not known: they are counted for each in the measure it asks for new ones.
  const asked = wanted.reduce((sum, { unseen, share }) => sum + unseen.length * share, 0);
  const parts = wanted.map(({ unseen, share }) => {
    const introduced =
      asked > 0 ? (input.introduced * unseen.length * share) / asked : input.introduced / wanted.length;
    const even = (unseen.length + introduced) * share;
    return {
      unseen,
      needed: Math.max(0, Math.ceil(even) - introduced),
      quota: Math.max(0, Math.ceil(even * HEAD_START) - introduced),
    };
  });
  // What must be begun today to be in time comes before what is due: the final pass shows every card once more, but only those begun.
  const needed = Math.min(
    parts.reduce((sum, one) => sum + one.needed, 0) * pace.fresh,
    Math.max(0, left) * MOST_FOR_NEW,
  );
  left -= needed;
  for (const one of due) {
    if (c.state[one.place] === CardState.new && one.recall >= 0) continue;
    const cost = pace.review * (1 + (1 - Math.max(0, one.recall)));
    if (cost > left) break;
    if (!take(one.card)) continue;
    reviews.push(one.card);
    left -= cost;
  }
  left += needed;
  const started: string[] = [];
  for (const { unseen, quota } of parts) {
    let rest = quota;
    for (const card of unseen) {
      if (rest < 0.5 || pace.fresh > left) break;
      if (!take(card)) continue;
      started.push(card);
      rest -= 1;
      left -= pace.fresh;
    }
  }
  const main = [...reviews, ...pass];
  const step = Math.max(1, Math.floor((main.length + started.length) / Math.max(1, started.length)));
  for (const [i, card] of started.entries()) main.splice(Math.min(main.length, i * step), 0, card);
  return {
    main,
    learning: base.learning,
    counts: {
      due: reviews.length + pass.length,
      learning: base.learning.length,
      fresh: started.length,
      total: main.length + base.learning.length,
    },
  };
}
