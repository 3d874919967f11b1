import { DAY_MS } from './day.ts';
import type { Card, Deck } from './deck.ts';
import { CardState } from './fsrs.ts';

/** How far ahead a learning card is shown when nothing else is left. As Anki does it: 20 minutes. */
const LEARN_AHEAD_MS = 20 * 60_000;

export interface QueueInput {
  deck: Deck;
  /** Cards of the pack that may be introduced, in the order wanted; own cards of the deck come before them. */
  fresh: readonly string[];
  /** How many of them today still allows. */
  freshLeft: number;
  /** Study-clock ms. */
  clock: number;
  /** Tells whether a card still has content to show. */
  exists: (card: string) => boolean;
}

/** What is to be studied now. `main` is in order; `learning` holds cards between their steps, soonest first. */
export interface Queue {
  main: string[];
  learning: { card: string; due: number }[];
  counts: Counts;
}

export interface Counts {
  due: number;
  learning: number;
  /** New cards that today still allows, those of missed questions included. */
  fresh: number;
  total: number;
}

/**
 * The queue of a study day: cards of missed questions first, then what is due with new cards spread between. Of the cards of one
 * claim at most one a day is in it, so that a sibling never gives the answer away.
 */
export function buildQueue(input: QueueInput): Queue {
  const { deck, clock, exists } = input;
  const today = Math.floor(clock / DAY_MS);
  const c = deck.raw;
  const learning: { card: string; due: number }[] = [];
  const missed: { card: string; since: number }[] = [];
  const due: number[] = [];
  const own: string[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < deck.size; i += 1) {
    const state = c.state[i] as number;
    const isToday = Math.floor((c.last[i] as number) / DAY_MS) === today && state !== CardState.new;
    if (isToday) seen.add(claimOf(deck.ids[i] as string));
    if (((c.marks[i] as number) & 1) === 1 || (c.buriedUntil[i] as number) > today) continue;
    if (state === CardState.new) {
      const card = deck.ids[i] as string;
      if ((c.missed[i] as number) > 0) missed.push({ card, since: c.missed[i] as number });
      else if (isOwn(card)) own.push(card);
    } else if (state === CardState.review) {
      if (Math.floor((c.due[i] as number) / DAY_MS) <= today) due.push(i);
    } else if (Math.floor((c.due[i] as number) / DAY_MS) <= today) {
      learning.push({ card: deck.ids[i] as string, due: c.due[i] as number });
    }
  }
  due.sort((a, b) => (c.due[a] as number) - (c.due[b] as number) || a - b);
  learning.sort((a, b) => a.due - b.due);
  missed.sort((a, b) => a.since - b.since);
  const steps = learning.filter((one) => exists(one.card));
  for (const one of steps) seen.add(claimOf(one.card));
  const take = (card: string): boolean => {
    const claim = claimOf(card);
    if (seen.has(claim) || !exists(card)) return false;
    seen.add(claim);
    return true;
  };
  const first = missed.map((one) => one.card).filter(take);
  const reviews = due.map((i) => deck.ids[i] as string).filter(take);
  const fresh: string[] = [];
  for (const card of own) {
    if (fresh.length >= input.freshLeft) break;
    if (take(card)) fresh.push(card);
  }
  for (const card of input.fresh) {
    if (fresh.length >= input.freshLeft) break;
    const place = deck.at(card);
    const isKnown = place >= 0 && (c.state[place] !== CardState.new || (c.missed[place] as number) > 0);
    const isAway =
      place >= 0 && (((c.marks[place] as number) & 1) === 1 || (c.buriedUntil[place] as number) > today);
    if (isKnown || isAway) continue;
    if (take(card)) fresh.push(card);
  }
  const main = [...first, ...spread(reviews, fresh)];
  return {
    main,
    learning: steps,
    counts: {
      due: reviews.length,
      learning: steps.length,
      fresh: first.length + fresh.length,
      total: main.length + steps.length,
    },
  };
}

/**
 * The card to show: a learning card whose time has come, else the next of the queue, else a learning card due within
 * `LEARN_AHEAD_MS`. `null` with the time to wait for when only later steps are left, `null` and `null` when all is done.
 */
export function nextCard(queue: Queue, clock: number): { card: string | null; waitUntil: number | null } {
  const soonest = queue.learning[0];
  if (soonest && soonest.due <= clock) return { card: soonest.card, waitUntil: null };
  const main = queue.main[0];
  if (main !== undefined) return { card: main, waitUntil: null };
  if (soonest && soonest.due <= clock + LEARN_AHEAD_MS) return { card: soonest.card, waitUntil: null };
  return { card: null, waitUntil: soonest?.due ?? null };
}

/** The queue after `card` was graded (or put away) and is now `after`. */
export function advance(queue: Queue, card: string, after: Card, clock: number): Queue {
  const main = queue.main[0] === card ? queue.main.slice(1) : queue.main.filter((other) => other !== card);
  const learning = queue.learning.filter((other) => other.card !== card);
  const isStep = after.state === CardState.learning || after.state === CardState.relearning;
  if (
    isStep &&
    !after.suspended &&
    after.buriedUntil === 0 &&
    Math.floor(after.due / DAY_MS) <= Math.floor(clock / DAY_MS)
  ) {
    const at = learning.findIndex((other) => other.due > after.due);
    learning.splice(at < 0 ? learning.length : at, 0, { card, due: after.due });
  }
  return { ...queue, main, learning };
}

/** Seconds that what is left of a queue takes: `review` a card, `fresh` a card never seen. */
export function secondsLeft(queue: Queue, deck: Deck, pace: { review: number; fresh: number }): number {
  let fresh = 0;
  for (const card of queue.main) {
    const place = deck.at(card);
    if (place < 0 || deck.raw.state[place] === CardState.new) fresh += 1;
  }
  return fresh * pace.fresh + (queue.main.length - fresh + queue.learning.length) * pace.review;
}

/** The first day number after `today` on which a card falls due or comes back; null when none will. */
export function nextDueDay(deck: Deck, today: number, exists: (card: string) => boolean): number | null {
  const c = deck.raw;
  let next = Number.POSITIVE_INFINITY;
  for (let i = 0; i < deck.size; i += 1) {
    if (c.state[i] === CardState.new || ((c.marks[i] as number) & 1) === 1) continue;
    const day = Math.max(Math.floor((c.due[i] as number) / DAY_MS), c.buriedUntil[i] as number, today + 1);
    if (day < next && exists(deck.ids[i] as string)) next = day;
  }
  return Number.isFinite(next) ? next : null;
}

/** Puts a card back in front, after an undo. */
export function putBack(queue: Queue, card: string): Queue {
  return {
    ...queue,
    main: [card, ...queue.main.filter((other) => other !== card)],
    learning: queue.learning.filter((other) => other.card !== card),
  };
}

/** True for a card the learner wrote: it is no cloze of a claim. */
export function isOwn(card: string): boolean {
  return card.startsWith('own:');
}

/** The claim (or own card) that a card belongs to. */
export function claimOf(card: string): string {
  const hash = card.lastIndexOf('#');
  return hash < 0 ? card : card.slice(0, hash);
}

/** Spreads `some` evenly over `many`, keeping the order of both. */
function spread(many: readonly string[], some: readonly string[]): string[] {
  const out: string[] = [];
  const step = (many.length + 1) / (some.length + 1);
  let next = 0;
  for (let i = 0; i <= many.length; i += 1) {
    while (next < some.length && i >= Math.floor((next + 1) * step)) out.push(some[next++] as string);
    if (i < many.length) out.push(many[i] as string);
  }
  out.push(...some.slice(next));
  return out;
}
