import { describe, expect, it } from 'vitest';
import { setAside } from '../../../shared/scheduling/aside.ts';
import { type Card, Deck, NEW_CARD } from '../../../shared/scheduling/deck.ts';

const today = 20_000;
const deckOf = (cards: Record<string, Partial<Card>>) => {
  const deck = new Deck();
  for (const [id, card] of Object.entries(cards)) deck.write(deck.place(id), { ...NEW_CARD, ...card });
  return deck;
};
const named = (deck: Deck, exists: (card: string) => boolean = () => true) =>
  Object.fromEntries(
    Object.entries(setAside(deck, today, exists)).map(([kind, places]) => [
      kind,
      places.map((at) => deck.ids[at]),
    ]),
  );

describe('cards set aside', () => {
  it('are the suspended, those put off beyond today, soonest back first, and the flagged, by flag', () => {
    const deck = deckOf({
      plain: {},
      later: { buriedUntil: today + 21 },
      tomorrow: { buriedUntil: today + 1 },
      over: { buriedUntil: today },
      off: { suspended: true },
      red: { flag: 7 },
      blue: { flag: 1 },
    });
    expect(named(deck)).toEqual({
      suspended: ['off'],
      putOff: ['tomorrow', 'later'],
      flagged: ['blue', 'red'],
    });
  });

  it('say once that a suspended card is away, and still that it has a flag', () => {
    const deck = deckOf({ both: { suspended: true, buriedUntil: today + 3, flag: 2 } });
    expect(named(deck)).toEqual({ suspended: ['both'], putOff: [], flagged: ['both'] });
  });

  it('come in the same order however the deck was read', () => {
    const cards = {
      b: { suspended: true },
      a: { suspended: true },
      d: { buriedUntil: today + 1, flag: 3 },
      c: { buriedUntil: today + 1, flag: 3 },
    };
    const turned = Object.fromEntries(Object.entries(cards).reverse());
    expect(named(deckOf(cards))).toEqual(named(deckOf(turned)));
  });

  it('are none whose content is gone', () => {
    const deck = deckOf({ gone: { suspended: true, flag: 1 } });
    expect(named(deck, () => false)).toEqual({ suspended: [], putOff: [], flagged: [] });
  });
});
