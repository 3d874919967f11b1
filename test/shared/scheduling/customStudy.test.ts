import { describe, expect, it } from 'vitest';
import { compile } from '../../../build/content/compile.ts';
import { cardsOf } from '../../../shared/progress/fresh.ts';
import { type Custom, customCards, readCustom, writeCustom } from '../../../shared/scheduling/customStudy.ts';
import { dayNumber } from '../../../shared/scheduling/day.ts';
import { type Card, Deck, NEW_CARD } from '../../../shared/scheduling/deck.ts';
import { CardState } from '../../../shared/scheduling/fsrs.ts';
import { firstLetters } from '../../../shared/scheduling/hint.ts';
import { isLeechCall, leeches } from '../../../shared/scheduling/leeches.ts';
import { bookOf } from '../../support/tinyFolder.ts';
import { tinyPack } from '../../support/tinyPack.ts';

const pack = compile(bookOf(tinyPack()));
const today = dayNumber('2026-11-21');
const DAY = 86_400_000;
const learnt = (dueIn: number, stability = 10): Partial<Card> => ({
  state: CardState.review,
  stability,
  last: (today - 5) * DAY,
  due: (today + dueIn) * DAY,
});
function deckOf(cards: Record<string, Partial<Card>>): Deck {
  const deck = new Deck();
  for (const [id, card] of Object.entries(cards)) deck.write(deck.place(id), { ...NEW_CARD, ...card });
  return deck;
}
const run = (custom: Custom, deck: Deck) =>
  customCards(custom, { pack, deck, today, parameters: null, exists: () => true, history: [] });

describe('custom study', () => {
  it('reviews ahead what falls due soon, the weakest first, nothing due already', () => {
    const deck = deckOf({
      a: learnt(0),
      b: learnt(2, 20),
      c: learnt(3, 5),
      d: learnt(9),
      e: { ...learnt(1), suspended: true },
    });
    expect(run({ kind: 'ahead', days: 3, preview: false }, deck)).toEqual(['c', 'b']);
  });

  it('of a scope shows unseen cards only as a preview', () => {
    const id = pack.conditions[0]?.id ?? '';
    const cards = cardsOf(pack, id);
    const deck = deckOf({ [cards[0] ?? '']: learnt(4) });
    expect(run({ kind: 'scope', conditions: [id], preview: false }, deck)).toEqual([cards[0]]);
    expect(run({ kind: 'scope', conditions: [id], preview: true }, deck).length).toBe(cards.length);
  });

  it('of two conditions mixes them and leaves out what is suspended', () => {
    const id = pack.conditions[0]?.id ?? '';
    const contrast: Custom = { kind: 'contrast', conditions: [id, id], preview: true };
    const all = run(contrast, new Deck());
    const [first = ''] = all;
    expect(all.length).toBeGreaterThan(0);
    expect(run(contrast, deckOf({ [first]: { suspended: true } }))).not.toContain(first);
    expect(run(contrast, deckOf({ [first]: learnt(3) }))).toEqual(all);
  });

  it('of flagged cards gives the weakest first, those not met only as a preview, none suspended', () => {
    const deck = deckOf({
      a: { ...learnt(9, 20), flag: 1 },
      b: { ...learnt(9, 5), flag: 7 },
      c: { flag: 2 },
      d: { ...learnt(1), flag: 3, suspended: true },
      e: learnt(1),
    });
    expect(run({ kind: 'flagged', preview: false }, deck)).toEqual(['b', 'a']);
    expect(run({ kind: 'flagged', preview: true }, deck)).toEqual(['b', 'a', 'c']);
  });

  it.each<Custom>([
    { kind: 'ahead', days: 3, preview: true },
    { kind: 'forgotten', days: 7, preview: false },
    { kind: 'flagged', preview: true },
    { kind: 'scope', conditions: ['a', 'b'], preview: false },
    { kind: 'contrast', conditions: ['a', 'b'], preview: true },
  ])('is named in an address: $kind', (custom) => {
    expect(readCustom(writeCustom(custom))).toEqual(custom);
  });

  it.each(['', 'custom=', 'custom=scope', 'custom=contrast&of=a', 'custom=other&days=-4'])(
    'is none for %j',
    (search) => {
      expect(readCustom(search)).toBe(null);
    },
  );
});

describe('leeches', () => {
  it('are cards with eight lapses, the worst first, unless put away', () => {
    const deck = deckOf({
      a: { lapses: 8 },
      b: { lapses: 12 },
      c: { lapses: 7 },
      d: { lapses: 9, suspended: true },
      e: { lapses: 9, buriedUntil: today + 21 },
    });
    expect(leeches(deck, today, () => true).map((at) => deck.ids[at])).toEqual(['b', 'a']);
  });

  it('of as many lapses come in one order, however the deck was loaded', () => {
    const [one, other] = [{ lapses: 8 }, { lapses: 9 }];
    const order = (deck: Deck) => leeches(deck, today, () => true).map((at) => deck.ids[at]);
    expect(order(deckOf({ a: one, b: one, c: other }))).toEqual(['c', 'a', 'b']);
    expect(order(deckOf({ b: one, c: other, a: one }))).toEqual(['c', 'a', 'b']);
  });

  it('are spoken of at the eighth lapse and every fourth after', () => {
    expect([7, 8, 9, 11, 12, 16].filter(isLeechCall)).toEqual([8, 12, 16]);
  });
});

it('a hint gives the first letters and the lengths', () => {
  expect(firstLetters('promyelocytic leukaemia')).toBe('p············ l········');
  expect(firstLetters('100 × 10⁹/L')).toBe('··· × ···/L');
});
