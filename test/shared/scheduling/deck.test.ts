import { describe, expect, it } from 'vitest';
import { Deck, NEW_CARD } from '../../../shared/scheduling/deck.ts';
import { CardState } from '../../../shared/scheduling/fsrs.ts';

const known = {
  ...NEW_CARD,
  state: CardState.review,
  stability: 12.345678901234,
  difficulty: 3.5,
  reps: 7,
  lapses: 1,
  last: 1.7e12,
  due: 1.8e12,
  intervalDays: 9,
  flag: 7,
  suspended: true,
  missed: 1.75e12,
  buriedUntil: 20_500,
};

describe('a deck', () => {
  it('gives back exactly what was written, flag and suspension too', () => {
    const deck = new Deck();
    deck.write(deck.place('hls-001#1'), known);
    expect(deck.read(deck.at('hls-001#1'))).toEqual(known);
  });

  it('does not know a card it never met', () => {
    expect(new Deck().at('hls-001#1')).toBe(-1);
  });

  it('keeps places and rows while it grows', () => {
    const deck = new Deck();
    for (let i = 0; i < 5000; i += 1) deck.write(deck.place(`c${i}`), { ...NEW_CARD, reps: i });
    expect([deck.size, deck.at('c4999'), deck.read(4321).reps]).toEqual([5000, 4999, 4321]);
  });

  it('is the same after it was stored and opened again, and can go on growing', () => {
    const deck = new Deck();
    for (let i = 0; i < 1500; i += 1) deck.write(deck.place(`c${i}`), { ...known, reps: i });
    const again = Deck.from(structuredClone(deck.save()));
    expect(again.save()).toEqual(deck.save());
    for (let i = 0; i < 3000; i += 1) again.place(`d${i}`);
    expect(again.read(again.at('c77'))).toEqual({ ...known, reps: 77 });
  });

  it('may be empty', () => {
    expect(Deck.from(new Deck().save()).size).toBe(0);
  });
});
