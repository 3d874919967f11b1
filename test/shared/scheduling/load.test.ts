import { describe, expect, it } from 'vitest';
import { Folder } from '../../../shared/progress/apply.ts';
import { emptyProgress } from '../../../shared/progress/progress.ts';
import { isBehind, planCatchUp, usualMinutes } from '../../../shared/scheduling/catchUp.ts';
import { cohortsOf } from '../../../shared/scheduling/cohorts.ts';
import { dayNumber } from '../../../shared/scheduling/day.ts';
import { type Card, Deck, NEW_CARD } from '../../../shared/scheduling/deck.ts';
import {
  type ExamPlan,
  paceOf,
  plansAhead,
  plansOf,
  shareOfDay,
} from '../../../shared/scheduling/examPlan.ts';
import { CardState } from '../../../shared/scheduling/fsrs.ts';
import { whatIf } from '../../../shared/scheduling/whatIf.ts';
import { at, Log } from '../../support/events.ts';

const today = dayNumber('2026-11-21'); // a Saturday
const DAY = 86_400_000;
const always = () => 1;

function deckOf(count: number, card: (i: number) => Partial<Card>): Deck {
  const deck = new Deck();
  for (let i = 0; i < count; i += 1)
    deck.write(deck.place(`c${i}`), { ...NEW_CARD, state: CardState.review, difficulty: 5, ...card(i) });
  return deck;
}
const overdue = (i: number): Partial<Card> => ({
  stability: 5 + i,
  last: (today - 20) * DAY,
  due: (today - 10) * DAY,
});
const input = {
  today,
  minutes: 10,
  review: 10,
  shareOf: always,
  parameters: null,
  exists: () => true,
};

describe('catching up', () => {
  it('keeps the hardest to remember for today and spreads the rest within the minutes', () => {
    const deck = deckOf(150, overdue);
    const plan = planCatchUp({ ...input, deck });
    expect({ ...plan, cards: plan.cards.length, days: plan.days.length }).toEqual({
      overdue: 150,
      today: 60,
      later: [60, 30],
      cards: 90,
      days: 90,
    });
    expect(plan.cards).not.toContain('c0');
    expect(plan.cards[0]).toBe('c60');
  });

  it('leaves room for what falls due anyway, and days off free', () => {
    const deck = deckOf(120, (i) => (i < 90 ? overdue(i) : { ...overdue(i), due: (today + 1) * DAY }));
    const plan = planCatchUp({ ...input, deck, shareOf: (day) => (day === today + 2 ? 0 : 1) });
    expect([plan.today, plan.later]).toEqual([60, [30]]);
    const busy = planCatchUp({ ...input, deck, shareOf: (day) => (day === today + 1 ? 0 : 1) });
    expect(busy.later).toEqual([0, 30]);
  });

  it('has nothing to do when nothing is due', () => {
    expect(planCatchUp({ ...input, deck: new Deck() })).toEqual({
      overdue: 0,
      today: 0,
      later: [],
      cards: [],
      days: [],
    });
  });

  it('reckons with the minutes of a usual day, half an hour before five are known', () => {
    const day = (n: number, minutes: number) => ({
      day: `2026-10-${String(n).padStart(2, '0')}`,
      reviews: minutes,
      reviewMs: minutes * 60_000,
    });
    expect(usualMinutes([1, 2, 3, 4].map((n) => day(n, 90)))).toBe(30);
    expect(usualMinutes([12, 14, 0, 13, 120, 12].map((minutes, i) => day(i + 1, minutes)))).toBe(15);
    expect(usualMinutes([1, 2, 3, 4, 5].map((n) => day(n, 2)))).toBe(10);
    const many = Array.from({ length: 31 }, (_, i) => day(i + 1, i === 0 ? 600 : 47));
    expect(usualMinutes(many)).toBe(45);
  });

  it('speaks of a backlog when more than a day and a half of the usual is due', () => {
    expect([isBehind(269, 10, 30), isBehind(270, 10, 30), isBehind(271, 10, 30)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is one event, and one undo takes it all back', () => {
    const log = new Log();
    log.add(at(10), { type: 'reviewed', card: 'a', grade: 4, elapsedMs: 1 });
    log.add(at(10), { type: 'reviewed', card: 'b', grade: 4, elapsedMs: 1 });
    const folder = new Folder(emptyProgress());
    for (const event of log.events) folder.apply(event);
    const before = structuredClone(folder.progress.deck.save());
    folder.apply(
      log.add(at(11), { type: 'duesMoved', cards: ['a', 'b', 'gone'], days: [20_500, 20_501, 1] }),
    );
    expect(folder.progress.deck.read(0)).toMatchObject({ due: 20_500 * DAY, reps: 1 });
    folder.apply(log.add(at(11), { type: 'undone', seq: 3 }));
    expect(folder.progress.deck.save()).toEqual(before);
  });
});

describe('the share of a day', () => {
  const load = { weekdays: [1, 1, 1, 1, 1, 0.5, 0], breaks: [{ from: '2026-12-24', to: '2026-12-26' }] };
  it.each([
    ['2026-11-20', 1],
    ['2026-11-21', 0.5],
    ['2026-11-22', 0],
    ['2026-12-24', 0],
    ['2026-12-26', 0],
    ['2026-12-28', 1],
  ])('of %s is %d', (day, share) => {
    expect(shareOfDay(load, dayNumber(day))).toBe(share);
  });
});

describe('plans', () => {
  const plan: ExamPlan = {
    name: 'Haematology',
    date: '2026-12-12',
    conditions: [],
    minutes: 30,
    target: 0.9,
  };
  const stored = (...plans: [string, unknown][]) => ({
    plans: new Map(plans.map(([id, one]) => [id, { id, plan: one }])),
  });

  it('are read next exam first; what is no plan is left out', () => {
    const all = stored(['b', { ...plan, date: '2027-01-01' }], ['a', plan], ['c', { minutes: 'many' }]);
    expect(plansOf(all).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('end with the exam: from its day on the cards go back to long-term memory', () => {
    const all = stored(['a', plan]);
    expect(plansAhead(all, '2026-12-11').length).toBe(1);
    expect(plansAhead(all, '2026-12-12').length).toBe(0);
  });
});

it('the pace is the learner’s own once there is enough of it', () => {
  const days = new Map([['2026-11-20', { day: '2026-11-20', reviews: 100, reviewMs: 600_000 } as never]]);
  expect(paceOf({ days }).review).toBe(6);
  expect(paceOf({ days: new Map() }).review).toBe(10);
});

it('aiming higher costs more minutes and keeps more', () => {
  const deck = deckOf(400, (i) => ({
    stability: 5 + (i % 40),
    last: (today - 5) * DAY,
    due: (today + (i % 10)) * DAY,
  }));
  const known = cohortsOf(deck, () => '');
  expect(known.reduce((sum, one) => sum + one.count, 0)).toBe(400);
  const at = (retention: number) =>
    whatIf({
      known,
      unseen: 200,
      freshPerDay: 10,
      today,
      days: 90,
      pace: { review: 10, fresh: 24 },
      parameters: null,
      retention,
    });
  const [low, middle, high] = [at(0.8), at(0.9), at(0.95)];
  expect(low.minutes < middle.minutes && middle.minutes < high.minutes).toBe(true);
  expect(low.known < middle.known && middle.known < high.known).toBe(true);
  expect(high.known).toBeLessThan(600);
});
