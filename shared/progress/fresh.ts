import { cardIds, claimsOf, type Pack } from '../content/pack.ts';
import { DEPTHS } from '../content/schema.ts';
import type { Progress } from './progress.ts';

/**
 * Cards not met yet that may be introduced, in the order wanted: the conditions read, in the order of first reading; in each the
 * glance claims first, then core, then full. Nothing is introduced that was never read. Own cards lie in the deck.
 */
export function freshCards(pack: Pack, progress: Progress): string[] {
  const read = [...progress.read.values()].sort((a, b) => a.firstAt - b.firstAt);
  return read.flatMap(({ condition }) => cardsOf(pack, condition));
}

/** Every card of a condition, glance first. */
export function cardsOf(pack: Pack, conditionId: string): string[] {
  let cards = cached.get(pack);
  if (!cards) {
    cards = new Map();
    cached.set(pack, cards);
  }
  let list = cards.get(conditionId);
  if (!list) {
    const condition = pack.conditions.find((one) => one.id === conditionId);
    const claims = condition ? claimsOf(condition).map(([, claim]) => claim) : [];
    list = DEPTHS.flatMap((depth) => claims.filter((claim) => claim.depth === depth).flatMap(cardIds));
    cards.set(conditionId, list);
  }
  return list;
}

const cached = new WeakMap<Pack, Map<string, string[]>>();
