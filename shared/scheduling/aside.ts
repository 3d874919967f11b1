import type { Deck } from './deck.ts';

/** Why a card does not come by itself, or was marked. */
export type AsideKind = 'suspended' | 'putOff' | 'flagged';

/**
 * Places of the cards that the learner suspended, put off beyond `today` (day number; soonest back first) or flagged (by flag). A suspended
 * card is not counted as put off too. Cards whose content is gone are left out.
 */
export function setAside(
  deck: Deck,
  today: number,
  exists: (card: string) => boolean,
): Record<AsideKind, number[]> {
  const c = deck.raw;
  const found: Record<AsideKind, number[]> = { suspended: [], putOff: [], flagged: [] };
  for (let at = 0; at < deck.size; at += 1) {
    const marks = c.marks[at] as number;
    const isOff = (c.buriedUntil[at] as number) > today;
    if ((marks === 0 && !isOff) || !exists(deck.ids[at] as string)) continue;
    if ((marks & 1) === 1) found.suspended.push(at);
    else if (isOff) found.putOff.push(at);
    if (marks >> 1 > 0) found.flagged.push(at);
  }
  const byId = (a: number, b: number) => deck.byId(a, b);
  found.suspended.sort(byId);
  found.putOff.sort((a, b) => (c.buriedUntil[a] as number) - (c.buriedUntil[b] as number) || byId(a, b));
  found.flagged.sort((a, b) => ((c.marks[a] as number) >> 1) - ((c.marks[b] as number) >> 1) || byId(a, b));
  return found;
}
