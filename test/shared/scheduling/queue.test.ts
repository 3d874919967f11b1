import { describe, expect, it } from 'vitest';
import { dayNumber, studyClock } from '../../../shared/scheduling/day.ts';
import { type Card, Deck, NEW_CARD } from '../../../shared/scheduling/deck.ts';
import { CardState } from '../../../shared/scheduling/fsrs.ts';
import {
  advance,
  buildQueue,
  claimOf,
  nextCard,
  nextDueDay,
  putBack,
  type QueueInput,
  secondsLeft,
} from '../../../shared/scheduling/queue.ts';

const now = Date.UTC(2026, 0, 10, 11);
const clock = studyClock(now, 60);
const today = dayNumber('2026-01-10');
const DAY = 86_400_000;
const MINUTE = 60_000;

const due = (days: number): Partial<Card> => ({
  state: CardState.review,
  due: (today + days) * DAY,
  last: (today - 5) * DAY,
  stability: 5,
  difficulty: 5,
  reps: 3,
});
const step = (minutes: number): Partial<Card> => ({
  state: CardState.learning,
  due: clock + minutes * MINUTE,
  last: clock - 5 * MINUTE,
  reps: 1,
});

function queue(cards: Record<string, Partial<Card>>, more: Partial<QueueInput> = {}) {
  const deck = new Deck();
  for (const [id, card] of Object.entries(cards)) deck.write(deck.place(id), { ...NEW_CARD, ...card });
  return buildQueue({
    deck,
    fresh: [],
    freshLeft: 10,
    clock,
    exists: () => true,
    ...more,
  });
}

describe('the queue of a day', () => {
  it('shows missed questions first, then what is due, the longest overdue before the rest', () => {
    const { main } = queue({
      'a-001#1': due(0),
      'b-001#1': due(-3),
      'c-001#1': { missed: 1 },
      'd-001#1': due(1),
    });
    expect(main).toEqual(['c-001#1', 'b-001#1', 'a-001#1']);
  });

  it('spreads new cards between reviews and keeps to the day’s allowance', () => {
    const { main, counts } = queue(
      { 'a-001#1': due(0), 'b-001#1': due(0) },
      { fresh: ['x-001#1', 'y-001#1', 'z-001#1'], freshLeft: 2 },
    );
    expect([...main].sort()).toEqual(['a-001#1', 'b-001#1', 'x-001#1', 'y-001#1']);
    expect(main[0]).toBe('a-001#1');
    expect(counts).toEqual({ due: 2, learning: 0, fresh: 2, total: 4 });
  });

  it.each([
    ['suspended', { ...due(-1), suspended: true }],
    ['buried until tomorrow', { ...due(-1), buriedUntil: today + 1 }],
  ])('leaves out a card that is %s', (_, card) => {
    expect(queue({ 'a-001#1': card }).counts.total).toBe(0);
  });

  it('shows a buried card again when its day has come', () => {
    expect(queue({ 'a-001#1': { ...due(-1), buriedUntil: today } }).main).toEqual(['a-001#1']);
  });

  it('shows one card of a claim a day, so that a sibling never gives the answer away', () => {
    expect(queue({ 'a-001#1': due(-2), 'a-001#2': due(-1) }, { fresh: ['a-001#3'] }).main).toEqual([
      'a-001#1',
    ]);
    expect(queue({ 'a-001#1': { ...due(4), last: clock } }, { fresh: ['a-001#2'] }).main).toEqual([]);
  });

  it('introduces own cards before those of the pack', () => {
    const { main } = queue(
      { 'own:1': {}, 'a-001#1': { flag: 1 } },
      { fresh: ['a-001#1', 'x-001#1'], freshLeft: 2 },
    );
    expect(main).toEqual(['own:1', 'a-001#1']);
  });

  it('leaves out cards whose claim the pack no longer has', () => {
    expect(
      queue(
        { 'a-001#1': due(0), 'b-001#1': step(-1) },
        { exists: (card) => card !== 'a-001#1' && card !== 'b-001#1' },
      ).counts.total,
    ).toBe(0);
  });
});

describe('the next card', () => {
  it('is a learning card as soon as its time has come, else the queue goes on', () => {
    const waiting = queue({ 'a-001#1': due(0), 'l-001#1': step(8) });
    expect(nextCard(waiting, clock)).toEqual({ card: 'a-001#1', waitUntil: null });
    expect(nextCard(waiting, clock + 8 * MINUTE)).toEqual({ card: 'l-001#1', waitUntil: null });
  });

  it('is a learning card a little early when nothing else is left', () => {
    expect(nextCard(queue({ 'l-001#1': step(15) }), clock).card).toBe('l-001#1');
  });

  it('is none while the next step is further off, and says until when', () => {
    expect(nextCard(queue({ 'l-001#1': step(45) }), clock)).toEqual({
      card: null,
      waitUntil: clock + 45 * MINUTE,
    });
  });

  it('is none when all is done', () => {
    expect(nextCard(queue({}), clock)).toEqual({ card: null, waitUntil: null });
  });
});

describe('after a grade', () => {
  it('a card in a step comes back in its turn, a learnt one does not', () => {
    const start = queue({ 'a-001#1': due(0), 'b-001#1': due(0) });
    const again = advance(start, 'a-001#1', { ...NEW_CARD, ...step(10) }, clock);
    expect({ main: again.main, learning: again.learning.map((one) => one.card) }).toEqual({
      main: ['b-001#1'],
      learning: ['a-001#1'],
    });
    expect(advance(again, 'a-001#1', { ...NEW_CARD, ...due(4) }, clock).learning).toEqual([]);
  });

  it('an undo brings the card back to the front', () => {
    const start = queue({ 'a-001#1': due(0), 'b-001#1': due(0) });
    const after = advance(start, 'a-001#1', { ...NEW_CARD, ...step(10) }, clock);
    expect(putBack(after, 'a-001#1')).toMatchObject({ main: ['a-001#1', 'b-001#1'], learning: [] });
  });
});

it('what is left is timed by what it is: a card never seen takes longer', () => {
  const deck = new Deck();
  deck.write(deck.place('a-001#1'), { ...NEW_CARD, ...due(0) });
  deck.write(deck.place('b-001#1'), NEW_CARD);
  const left = { main: ['a-001#1', 'b-001#1', 'c-001#1'], learning: [{ card: 'd-001#1', due: clock }] };
  const counts = { due: 1, learning: 1, fresh: 2, total: 4 };
  expect(secondsLeft({ ...left, counts }, deck, { review: 8, fresh: 20 })).toBe(56);
});

it('the next day is the first on which a card comes back, whether due, buried or left over from today', () => {
  const deckOf = (cards: Record<string, Partial<Card>>) => {
    const deck = new Deck();
    for (const [id, card] of Object.entries(cards)) deck.write(deck.place(id), { ...NEW_CARD, ...card });
    return deck;
  };
  const later = { 'a-001#1': due(9), 'b-001#1': due(5) };
  const next = (cards: Record<string, Partial<Card>>) => nextDueDay(deckOf(cards), today, () => true);
  expect(next(later)).toBe(today + 5);
  expect(next({ ...later, 'c-001#1': { ...due(-2), buriedUntil: today + 3 } })).toBe(today + 3);
  expect(next({ ...later, 'c-001#1': due(-2) })).toBe(today + 1);
  expect(next({ 'a-001#1': { ...due(2), suspended: true }, 'b-001#1': {} })).toBe(null);
  expect(nextDueDay(deckOf(later), today, (card) => card !== 'b-001#1')).toBe(today + 9);
});

it('an own card is its own claim', () => {
  expect([claimOf('hls-001#2'), claimOf('own:1')]).toEqual(['hls-001', 'own:1']);
});
