import { type ClaimSection, cardIds, claimsOf, type Pack } from '../../content/pack.ts';
import type { Condition } from '../../content/schema.ts';
import { DAY_MS } from '../../scheduling/day.ts';
import type { Deck } from '../../scheduling/deck.ts';
import { CardState, recallCurve } from '../../scheduling/fsrs.ts';

/** How much of a set of cards is known: unseen cards count as not known, so that reading more never looks like forgetting. */
export interface Mastery {
  cards: number;
  /** Cards reviewed at least once. */
  seen: number;
  /** Sum of the probabilities of recall: cards expected to be remembered. */
  known: number;
}

export interface ConditionMastery extends Mastery {
  condition: Condition;
  sections: Map<ClaimSection, Mastery>;
}

/** Mastery of each condition that has cards, in curriculum order. Suspended cards count as any other: they are still to be known. */
export function masteryOf(
  pack: Pack,
  deck: Deck,
  today: number,
  parameters: readonly number[] | null,
): ConditionMastery[] {
  const recallOf = recallCurve(parameters);
  const c = deck.raw;
  const all: ConditionMastery[] = [];
  for (const condition of pack.conditions) {
    const sum: ConditionMastery = { condition, sections: new Map(), ...NOTHING };
    for (const [section, claim] of claimsOf(condition)) {
      for (const card of cardIds(claim)) {
        const part = sum.sections.get(section) ?? { ...NOTHING };
        sum.sections.set(section, part);
        const at = deck.at(card);
        const isSeen = at >= 0 && c.state[at] !== CardState.new;
        const p = isSeen
          ? recallOf(today - Math.floor((c.last[at] as number) / DAY_MS), c.stability[at] as number)
          : 0;
        for (const one of [sum, part]) {
          one.cards += 1;
          one.seen += isSeen ? 1 : 0;
          one.known += p;
        }
      }
    }
    if (sum.cards > 0) all.push(sum);
  }
  return all;
}

/** Sums masteries; of none, zeros. */
export function addMastery(parts: Iterable<Mastery>): Mastery {
  const sum = { ...NOTHING };
  for (const part of parts) {
    sum.cards += part.cards;
    sum.seen += part.seen;
    sum.known += part.known;
  }
  return sum;
}

const NOTHING: Mastery = { cards: 0, seen: 0, known: 0 };
