import { describe, expect, it } from 'vitest';
import { compile } from '../../../../build/content/compile.ts';
import { emptyDay } from '../../../../shared/progress/dayRow.ts';
import { Packer, PREVIEW } from '../../../../shared/progress/history.ts';
import type { Day } from '../../../../shared/progress/progress.ts';
import { heatMap } from '../../../../shared/progress/statistics/heat.ts';
import { addMastery, masteryOf } from '../../../../shared/progress/statistics/mastery.ts';
import { forecast, summariseMemory } from '../../../../shared/progress/statistics/memory.ts';
import {
  hoursBetween,
  retentionBetween,
  sumReviews,
} from '../../../../shared/progress/statistics/reviewSums.ts';
import { spansOf, startOf, sumSpans } from '../../../../shared/progress/statistics/spans.ts';
import { streakOf } from '../../../../shared/progress/statistics/streak.ts';
import type { Review } from '../../../../shared/progress/writer.ts';
import { addDays, dayNumber, dayOf } from '../../../../shared/scheduling/day.ts';
import { type Card, Deck, NEW_CARD } from '../../../../shared/scheduling/deck.ts';
import { CardState } from '../../../../shared/scheduling/fsrs.ts';
import { bookOf } from '../../../support/tinyFolder.ts';
import { tinyPack } from '../../../support/tinyPack.ts';

const today = dayNumber('2026-11-21');
const DAY = 86_400_000;

const row = (day: string, more: Partial<Day> = {}): Day => ({ ...emptyDay(day), reviews: 10, ...more });
const review = (seq: number, more: Partial<Review> = {}): Review => ({
  card: 'a',
  seq,
  at: today * DAY,
  day: today,
  grade: 3,
  elapsedMs: 5000,
  before: CardState.review,
  elapsedDays: 5,
  minute: 9 * 60,
  ...more,
});

function packed(reviews: readonly Review[]) {
  const packer = new Packer(() => 0);
  for (const one of reviews) packer.add(one);
  return packer.finish();
}

function deckOf(cards: Record<string, Partial<Card>>): Deck {
  const deck = new Deck();
  for (const [id, card] of Object.entries(cards)) deck.write(deck.place(id), { ...NEW_CARD, ...card });
  return deck;
}

describe('true retention', () => {
  const sums = sumReviews(
    packed([
      review(1, { day: today - 40 }),
      review(2, { day: today - 1, grade: 1 }),
      review(3, { day: today - 1, elapsedDays: 21 }),
      review(4, { grade: 2 }),
      review(5, { before: CardState.learning, grade: 1 }),
      review(6, { before: PREVIEW, grade: 1 }),
    ]),
    today,
  );

  it('counts the reviews of learnt cards, young and mature apart; steps and previews test no long-term memory', () => {
    expect(retentionBetween(sums, today - 1, today)).toEqual({
      young: { kept: 1, all: 2 },
      mature: { kept: 1, all: 1 },
      both: { kept: 2, all: 3 },
    });
  });

  it('looks only at the days asked for', () => {
    expect(retentionBetween(sums, today - 40, today - 2).both).toEqual({ kept: 1, all: 1 });
    expect(retentionBetween(sums, today + 1, today + 9).both).toEqual({ kept: 0, all: 0 });
  });

  it('counts a review dated ahead by a wrong clock on today', () => {
    const ahead = sumReviews(packed([review(1, { day: today + 300 }), review(2)]), today);
    expect(retentionBetween(ahead, today, today).both.all).toBe(2);
  });

  it('sums by the hour on the wall', () => {
    const hours = hoursBetween(sums, today - 1, today);
    expect(hours[9]).toEqual({ kept: 2, all: 3 });
    expect(hours[10]).toEqual({ kept: 0, all: 0 });
  });

  it('of an empty history is nothing of nothing', () => {
    expect(retentionBetween(sumReviews([], today), today - 30, today).both).toEqual({ kept: 0, all: 0 });
  });
});

describe('a streak', () => {
  const run = (...days: string[]) => days.map((day) => row(day));
  it.each([
    ['counts study days in a row, today among them', ['2026-11-19', '2026-11-20', '2026-11-21'], 3],
    ['is not over while today can still be studied', ['2026-11-19', '2026-11-20'], 2],
    ['ends with a day left out', ['2026-11-17', '2026-11-18'], 0],
    ['starts again after a gap', ['2026-11-18', '2026-11-20', '2026-11-21'], 2],
    ['of nobody is none', [], 0],
  ])('%s', (_, days, current) => {
    expect(streakOf(run(...days), today).current).toBe(current);
  });

  it('is not broken by a date that never was, flying over the date line', () => {
    const flown = [row('2026-11-19', { offset: -600 }), row('2026-11-21', { offset: 780 })];
    expect(streakOf(flown, today)).toMatchObject({ current: 2, longest: 2 });
  });

  it('is broken by a real day off, wherever it was spent', () => {
    expect(
      streakOf([row('2026-11-19', { offset: 0 }), row('2026-11-21', { offset: 540 })], today).current,
    ).toBe(1);
  });

  it('does not lose a day that a clock running ahead has dated tomorrow', () => {
    expect(streakOf(run('2026-11-20', '2026-11-21', '2026-11-22'), today)).toMatchObject({
      current: 3,
      isToday: true,
    });
  });

  it('is not kept alive by a day that a wrong clock has dated a year ahead', () => {
    const ahead = '2027-11-21';
    expect(streakOf(run('2026-11-20', '2026-11-21', ahead), today)).toMatchObject({
      current: 2,
      isToday: true,
    });
    expect(streakOf(run('2026-11-17', ahead), today)).toMatchObject({ current: 0, isToday: false });
  });

  it('ignores days without reviews or answers', () => {
    expect(streakOf([row('2026-11-20'), row('2026-11-21', { reviews: 0 })], today)).toMatchObject({
      current: 1,
      isToday: false,
      studied: 1,
    });
  });
});

describe('spans of time', () => {
  it('are days in a month, weeks in a year, and weeks begin on Monday', () => {
    expect(spansOf('month', today, today - 500).starts.length).toBe(30);
    const year = spansOf('year', today, today - 500);
    expect([year.unit, year.starts.length]).toEqual(['week', 53]);
    expect(dayOf(startOf(today, 'week'))).toBe('2026-11-16');
  });

  it('of everything grow with what there is', () => {
    expect(spansOf('all', today, today - 20).unit).toBe('day');
    expect(spansOf('all', today, today - 200).unit).toBe('week');
    const months = spansOf('all', today, dayNumber('2020-03-15'));
    expect([months.unit, dayOf(months.starts[0] ?? 0), months.starts.length]).toEqual([
      'month',
      '2020-03-01',
      81,
    ]);
  });

  it('sum each day once', () => {
    const all = spansOf('all', today, today - 200);
    expect(sumSpans(all, () => 1).reduce((a, b) => a + b)).toBe(201);
  });
});

describe('what is remembered', () => {
  const learnt: Partial<Card> = {
    state: CardState.review,
    stability: 30,
    difficulty: 5,
    intervalDays: 30,
    last: (today - 30) * DAY,
    due: today * DAY,
  };
  const deck = deckOf({
    'a-001#1': learnt,
    'b-001#1': { ...learnt, intervalDays: 5, stability: 5, last: today * DAY, due: (today + 5) * DAY },
    'c-001#1': { ...learnt, suspended: true },
    'd-001#1': {},
    'e-001#1': { state: CardState.learning, stability: 1, last: today * DAY, due: today * DAY },
  });
  const summary = summariseMemory(deck, today * DAY, null, () => true);

  it('sorts the cards by how well they are known', () => {
    expect(summary.cards).toEqual({ unseen: 1, learning: 1, young: 1, mature: 1, suspended: 1 });
  });

  it('expects nine in ten after a stability of days, all of what was just seen', () => {
    expect(summary.known).toBeCloseTo(0.9 + 1 + 1, 6);
    expect(summary.recall.find((bar) => bar.from === 90)?.count).toBe(2);
    expect(summary.medianInterval).toBe(17.5);
  });

  it('leaves out what the pack no longer has', () => {
    expect(summariseMemory(deck, today * DAY, null, () => false).known).toBe(0);
  });

  it('forecasts what falls due, the overdue today', () => {
    expect(forecast(deck, today, 7, () => true)).toEqual([2, 0, 0, 0, 0, 1, 0]);
    expect(forecast(deck, today + 3, 3, () => true)).toEqual([2, 0, 1]);
  });
});

describe('mastery', () => {
  it('counts what was never seen as not known', () => {
    const [condition] = masteryOf(compile(bookOf(tinyPack())), new Deck(), today, null);
    expect(condition).toMatchObject({ seen: 0, known: 0 });
    expect(condition?.cards).toBeGreaterThan(0);
    expect(addMastery(condition?.sections.values() ?? []).cards).toBe(condition?.cards);
  });
});

describe('the heat map', () => {
  it('holds whole weeks, past days with what was done and coming ones with what is due', () => {
    const map = heatMap([row('2026-11-20', { reviews: 4, answered: 2 })], [7, 3], today, 1, 1);
    expect([map.length, dayOf(map[0]?.day ?? 0)]).toEqual([21, '2026-11-09']);
    expect(map.filter((one) => one.count > 0)).toEqual([
      { day: today - 1, count: 6, level: 1, when: 'past' },
      { day: today + 1, count: 3, level: 1, when: 'ahead' },
    ]);
  });

  it('measures the learner by their own busy days', () => {
    const days = [10, 20, 30, 40, 400].map((reviews, i) => row(addDays('2026-11-21', -i), { reviews }));
    const levels = heatMap(days, [], today, 1, 0)
      .filter((one) => one.count > 0)
      .map((one) => one.level);
    expect(Math.max(...levels)).toBe(4);
    expect(new Set(levels).size).toBe(4);
  });
});
