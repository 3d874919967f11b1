import { DAY_MS } from './day.ts';
import type { Deck } from './deck.ts';
import { CardState } from './fsrs.ts';

/** Cards that behave alike. */
export interface Cohort {
  group: string;
  count: number;
  stability: number;
  difficulty: number;
  /** Day numbers. */
  last: number;
  due: number;
}

/**
 * Learnt cards as cohorts of much the same memory, for forecasts: 100,000 cards become some hundreds.
 * @param groupOf the group a card is counted in, or null to leave it out
 */
export function cohortsOf(deck: Deck, groupOf: (card: string) => string | null): Cohort[] {
  const c = deck.raw;
  const made = new Map<string, Cohort>();
  for (let at = 0; at < deck.size; at += 1) {
    if (c.state[at] === CardState.new || ((c.marks[at] as number) & 1) === 1) continue;
    const group = groupOf(deck.ids[at] as string);
    if (group === null) continue;
    const stability = Math.max(0.01, c.stability[at] as number);
    const difficulty = c.difficulty[at] as number;
    const last = Math.floor((c.last[at] as number) / DAY_MS);
    const due = Math.max(Math.floor((c.due[at] as number) / DAY_MS), c.buriedUntil[at] as number);
    const key = `${group} ${due} ${Math.round(2 * Math.log(stability))} ${Math.round(difficulty / 3)}`;
    const one = made.get(key);
    if (!one) {
      made.set(key, { group, count: 1, stability, difficulty, last, due });
      continue;
    }
    const n = one.count;
    one.stability = (one.stability * n + stability) / (n + 1);
    one.difficulty = (one.difficulty * n + difficulty) / (n + 1);
    one.last = Math.round((one.last * n + last) / (n + 1));
    one.count += 1;
  }
  return [...made.values()];
}
