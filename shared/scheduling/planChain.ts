import { type Cohort, cohortsOf } from './cohorts.ts';
import type { Deck } from './deck.ts';
import type { Pace } from './examPlan.ts';
import { CardState } from './fsrs.ts';
import { forecastPlan, type Handed, type PlanInput } from './planForecast.ts';
import { judgePlan, type PlanVerdict } from './planner.ts';

/** A plan as its forecast needs it. */
export interface ScopedPlan {
  /** Day number. */
  exam: number;
  minutes: number;
  target: number;
  /** The group of each of its cards, in the order of introduction. */
  cards: ReadonlyMap<string, string>;
}

export interface ChainInput {
  deck: Deck;
  today: number;
  /** The plan to judge. */
  plan: ScopedPlan;
  /** Other plans ahead, by exam; those before `plan` in that order. */
  nearer: readonly ScopedPlan[];
  later: readonly ScopedPlan[];
  /** Cards of no plan that fall due, a day from today on. */
  otherDue: readonly number[];
  shareOf: (day: number) => number;
  pace: Pace;
  retention: number;
  parameters: readonly number[] | null;
}

export interface ChainVerdict {
  /** The plan as it was judged, for `searchNeeds`. */
  input: PlanInput;
  verdict: PlanVerdict;
  /** Cards not met yet, whoever introduces them. */
  unseen: number;
  /** Cards that a nearer exam works on for now. */
  shared: number;
}

/**
 * Judges a plan beside the others. A card in the scopes of several exams is studied and counted once a day: in the plan of the nearest of
 * them until that exam, then in the next one's. The queue of the day (planQueue.ts) shares in the same way.
 */
export function judgeAmong(input: ChainInput): ChainVerdict {
  const { deck, today, plan, nearer, later } = input;
  const chain = [...nearer, plan];
  // A card's label says the plans it belongs to and its group in the judged plan, so that cards of one label go the same way.
  const labels = new Map<string, string>();
  for (const { cards } of chain)
    for (const card of cards.keys())
      if (!labels.has(card)) {
        const members = chain.flatMap((one, i) => (one.cards.has(card) ? [i] : []));
        labels.set(card, `${members.join(' ')}|${plan.cards.get(card) ?? ''}`);
      }
  const nextAfter = (label: string, i: number) => membersOf(label).find((member) => member > i);
  const handed = chain.map((): Handed[] => []);
  const extra = chain.map(() => input.otherDue.map(() => 0));
  const inputOf = (i: number): PlanInput => {
    const one = chain[i] as ScopedPlan;
    const isOwn = (card: string) => one.cards.has(card) && nextAfter(labels.get(card) ?? '', -1) === i;
    const name = (card: string) => (one === plan ? (plan.cards.get(card) ?? '') : (labels.get(card) ?? ''));
    const all = [...chain, ...later].reduce((sum, { minutes }) => sum + minutes, 0);
    return {
      today,
      exam: one.exam,
      fresh: freshOf(deck, [...one.cards.keys()].filter(isOwn), name),
      known: cohortsOf(deck, (card) => (isOwn(card) ? name(card) : null)),
      handed: handed[i] ?? [],
      other: input.otherDue.map(
        (n, ahead) => n * input.pace.review * (one.minutes / all) + (extra[i]?.[ahead] ?? 0),
      ),
      minutes: one.minutes,
      shareOf: input.shareOf,
      target: one.target,
      retention: input.retention,
      pace: input.pace,
      parameters: input.parameters,
    };
  };
  for (const [i, one] of nearer.entries()) {
    const { end } = forecastPlan(inputOf(i));
    for (let next = i + 1; next < chain.length; next += 1) {
      const goes = ({ group }: { group: string }) => nextAfter(group, i) === next;
      const rename = <T extends { group: string }>(part: T): T =>
        chain[next] === plan ? { ...part, group: groupOf(part.group) } : part;
      const [known, fresh] = [end.known.filter(goes).map(rename), end.fresh.filter(goes).map(rename)];
      if (known.length + fresh.length > 0) handed[next]?.push({ day: one.exam, known, fresh });
    }
    // What belongs to no exam after this one is long-term review, which the plans that are left share by their minutes.
    const rest = [...chain, ...later].filter(({ exam }) => exam > one.exam);
    const minutes = rest.reduce((sum, other) => sum + other.minutes, 0);
    const over = end.known.filter(({ group }) => nextAfter(group, i) === undefined);
    for (let next = i + 1; next < chain.length; next += 1) {
      const { exam, minutes: own } = chain[next] as ScopedPlan;
      if (exam > one.exam)
        addDues(extra[next] ?? [], over, one.exam, today, (input.pace.review * own) / minutes);
    }
  }
  const judged = inputOf(nearer.length);
  const isUnseen = (card: string) => isFresh(deck, card);
  const cards = [...plan.cards.keys()];
  return {
    input: judged,
    verdict: judgePlan(judged),
    unseen: cards.filter(isUnseen).length,
    shared: cards.filter((card) => nextAfter(labels.get(card) ?? '', -1) !== nearer.length).length,
  };
}

/** Adds the next review of each card to the seconds of its day; one that is due already to those of the day `from`. */
function addDues(
  seconds: number[],
  cohorts: readonly Cohort[],
  from: number,
  today: number,
  each: number,
): void {
  for (const { due, count } of cohorts) {
    const ahead = Math.max(from, due) - today;
    if (ahead >= 0 && ahead < seconds.length) seconds[ahead] = (seconds[ahead] ?? 0) + count * each;
  }
}

function membersOf(label: string): number[] {
  return label.slice(0, label.indexOf('|')).split(' ').map(Number);
}

function groupOf(label: string): string {
  return label.slice(label.indexOf('|') + 1);
}

/** The cards never seen, in their order, those of one name that follow one another counted together. */
function freshOf(
  deck: Deck,
  cards: readonly string[],
  name: (card: string) => string,
): { group: string; count: number }[] {
  const fresh: { group: string; count: number }[] = [];
  for (const card of cards) {
    if (!isFresh(deck, card)) continue;
    const group = name(card);
    const last = fresh.at(-1);
    if (last?.group === group) last.count += 1;
    else fresh.push({ group, count: 1 });
  }
  return fresh;
}

function isFresh(deck: Deck, card: string): boolean {
  const at = deck.at(card);
  return at < 0 || (deck.raw.state[at] === CardState.new && ((deck.raw.marks[at] ?? 0) & 1) === 0);
}
