import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/progress/settings.ts';
import { gradeBalanced } from '../../../shared/scheduling/balance.ts';
import { dayNumber } from '../../../shared/scheduling/day.ts';
import { type Card, Deck, NEW_CARD } from '../../../shared/scheduling/deck.ts';
import { CardState, fuzzRange, grade } from '../../../shared/scheduling/fsrs.ts';

const today = dayNumber('2026-11-23'); // a Monday
const DAY = 86_400_000;
const clock = today * DAY + 9 * 3_600_000;
const learnt: Card = {
  ...NEW_CARD,
  state: CardState.review,
  stability: 12,
  difficulty: 5,
  reps: 4,
  last: (today - 12) * DAY,
  due: today * DAY,
  intervalDays: 12,
};

/** Grades many cards alike Good on one day; gives how many fall due on each day. */
function spread(count: number, settings: Settings): Map<number, number> {
  const deck = new Deck();
  const days = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const place = deck.place(`c${i}`);
    deck.write(place, learnt);
    const after = gradeBalanced(learnt, 3, clock, settings, `c${i}/4`, deck);
    deck.write(place, { ...learnt, ...after });
    const day = Math.floor(after.due / DAY);
    days.set(day, (days.get(day) ?? 0) + 1);
    expect(after.intervalDays).toBe(day - today);
  }
  return days;
}

describe('balancing the load', () => {
  it('spreads like cards evenly over the days that fuzz allows, and never beyond them', () => {
    const exact = grade(learnt, 3, clock, { ...DEFAULT_SETTINGS, fuzz: false }, 'x').intervalDays;
    const { from, to } = fuzzRange(exact, 12, 36_500);
    const days = spread(200, DEFAULT_SETTINGS);
    expect(Math.min(...days.keys()) - today).toBeGreaterThanOrEqual(from);
    expect(Math.max(...days.keys()) - today).toBeLessThanOrEqual(to);
    expect(Math.max(...days.values()) - Math.min(...days.values())).toBeLessThanOrEqual(1);
    expect(days.size).toBe(to - from + 1);
  });

  it('puts half as much on easy weekdays and nothing on days off', () => {
    const weekdays = [1, 1, 1, 1, 1, 0.5, 0];
    const days = spread(400, { ...DEFAULT_SETTINGS, weekdays });
    const weekday = (day: number) => (day + 3) % 7;
    const on = (which: number) => [...days].filter(([day]) => weekday(day) === which).map(([, n]) => n);
    expect(on(6)).toEqual([]);
    expect(on(5)).not.toEqual([]);
    for (const saturday of on(5)) expect(saturday / Math.max(...on(1), ...on(2))).toBeLessThan(0.6);
  });

  it('leaves short intervals and learning steps alone, and everything when fuzz is off', () => {
    const deck = new Deck();
    for (const settings of [DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, fuzz: false }]) {
      expect(gradeBalanced(NEW_CARD, 3, clock, settings, 's', deck)).toEqual(
        grade(NEW_CARD, 3, clock, settings, 's'),
      );
    }
    const still = { ...DEFAULT_SETTINGS, fuzz: false };
    expect(gradeBalanced(learnt, 3, clock, still, 's', deck)).toEqual(grade(learnt, 3, clock, still, 's'));
  });
});

describe('a deck', () => {
  it('knows how many fall due on a day, through writing, suspending and storing', () => {
    const deck = new Deck();
    for (const id of ['a', 'b', 'c']) deck.write(deck.place(id), learnt);
    deck.write(deck.at('b'), { ...learnt, suspended: true });
    deck.write(deck.at('c'), { ...learnt, due: (today + 5) * DAY });
    const counts = (one: Deck) => [one.dueOn(today), one.dueOn(today + 5), one.dueOn(-1), one.dueOn(1e9)];
    expect(counts(deck)).toEqual([1, 1, 0, 0]);
    expect(counts(Deck.from(deck.save()))).toEqual([1, 1, 0, 0]);
  });
});
