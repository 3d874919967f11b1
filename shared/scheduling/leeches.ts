import type { Deck } from './deck.ts';

/** From this many lapses a card is a leech: it costs more than it gives as it stands. Anki uses the same number. */
const LEECH_LAPSES = 8;

/** Places of the leeches, most lapses first. Suspended cards and those parked until after `today` (day number) are left out. */
export function leeches(deck: Deck, today: number, exists: (card: string) => boolean): number[] {
  const c = deck.raw;
  const found: number[] = [];
  for (let i = 0; i < deck.size; i += 1) {
    if ((c.lapses[i] as number) < LEECH_LAPSES || ((c.marks[i] as number) & 1) === 1) continue;
    if ((c.buriedUntil[i] as number) > today + 1 || !exists(deck.ids[i] as string)) continue;
    found.push(i);
  }
  return found.sort((a, b) => (c.lapses[b] as number) - (c.lapses[a] as number) || deck.byId(a, b));
}

/** Whether this very lapse is one to speak up at: the eighth, and every fourth after it. */
export function isLeechCall(lapses: number): boolean {
  return lapses >= LEECH_LAPSES && (lapses - LEECH_LAPSES) % (LEECH_LAPSES / 2) === 0;
}
