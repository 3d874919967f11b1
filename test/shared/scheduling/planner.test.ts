import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../shared/scheduling/day.ts';
import { shareOfDay } from '../../../shared/scheduling/examPlan.ts';
import { finalWindow, forecastPlan, type PlanInput } from '../../../shared/scheduling/planForecast.ts';
import { judgePlan, searchNeeds } from '../../../shared/scheduling/planner.ts';
import { needsOf } from '../../support/needsOf.ts';
import { PlanStudent } from '../../support/planStudent.ts';

const today = dayNumber('2026-11-21');
const always = () => 1;
const pace = { review: 8, fresh: 8 * 2.4 };
const plan = (more: Partial<PlanInput> = {}): PlanInput => ({
  today,
  exam: today + 21,
  fresh: [{ group: 'leukaemia', count: 500 }],
  known: [],
  other: [],
  minutes: 40,
  shareOf: always,
  target: 0.85,
  retention: 0.9,
  pace,
  parameters: null,
  ...more,
});

describe('an exam plan', () => {
  it('is answered at once: what it needs, and that less will not do', () => {
    const verdict = judgePlan(plan({ minutes: 5 }));
    expect(verdict.isFeasible).toBe(false);
    expect(verdict.why).toBe('time');
    const needs = needsOf(plan({ minutes: 5 })).minutes ?? 0;
    expect(needs).toBeGreaterThan(10);
    expect(judgePlan(plan({ minutes: needs })).isFeasible).toBe(true);
    expect(judgePlan(plan({ minutes: needs - 1 })).isFeasible).toBe(false);
  });

  it('says what would make it feasible: a later date, fewer cards', () => {
    const { minutes, laterByDays, cards } = needsOf(plan({ minutes: 15 }));
    expect(minutes).toBeGreaterThan(15);
    expect(judgePlan(plan({ minutes: 15, exam: today + 21 + (laterByDays ?? 0) })).isFeasible).toBe(true);
    const fewer = [{ group: 'leukaemia', count: cards ?? 0 }];
    expect(judgePlan(plan({ minutes: 15, fresh: fewer })).isFeasible).toBe(true);
  });

  it('searches what it needs a forecast a step, so that a page can answer keys in between', () => {
    const search = searchNeeds(plan({ minutes: 15 }), judgePlan(plan({ minutes: 15 })));
    let steps = 0;
    while (!search.next().done) steps += 1;
    expect(steps).toBeGreaterThan(20);
  });

  it('that is enough is searched for its minutes only', () => {
    const { minutes, ...rest } = needsOf(plan({ minutes: 60 }));
    expect(minutes).toBeLessThan(60);
    expect(rest).toEqual({ laterByDays: null, cards: null, target: null });
  });

  it('learns, maintains, then sees every card once more over several days', () => {
    const { days, windowDays, leftPass } = forecastPlan(plan());
    expect(leftPass).toBeLessThan(0.5);
    expect(windowDays).toBeGreaterThanOrEqual(3);
    const phases = days.map((day) => day.phase);
    expect([...new Set(phases)]).toEqual(expect.arrayContaining(['learn', 'final']));
    expect(phases.indexOf('final')).toBe(21 - windowDays);
    const pass = days.filter((day) => day.phase === 'final').map((day) => day.pass);
    expect(Math.max(...pass)).toBeLessThan(1.4 * (500 / windowDays));
    for (const day of days) expect(day.seconds).toBeLessThanOrEqual(day.budget + 1e-6);
  });

  it('keeps off days free and easy days light', () => {
    const load = {
      weekdays: [1, 1, 1, 1, 1, 0.5, 0],
      breaks: [{ from: '2026-11-24', to: '2026-11-25' }],
    };
    const { days } = forecastPlan(plan({ shareOf: (day) => shareOfDay(load, day), minutes: 60 }));
    for (const row of days) {
      const share = shareOfDay(load, row.day);
      expect(row.seconds).toBeLessThanOrEqual(60 * 60 * share);
    }
    expect(days.filter((row) => row.seconds === 0).length).toBeGreaterThanOrEqual(5);
  });

  it('counts other cards that fall due against the day', () => {
    const needs = (other: number[]) => needsOf(plan({ other })).minutes ?? 0;
    expect(needs(Array.from({ length: 21 }, () => 600))).toBeGreaterThanOrEqual(needs([]) + 9);
  });

  it('predicts recall by group; what was never seen is not known', () => {
    const known = [
      { group: 'benign', count: 50, stability: 60, difficulty: 4, last: today - 10, due: today + 50 },
    ];
    const { groups } = forecastPlan(plan({ known, minutes: 60 }));
    const share = (group: string) => (groups.get(group)?.known ?? 0) / (groups.get(group)?.cards ?? 1);
    expect(share('benign')).toBeGreaterThan(0.95);
    expect(share('leukaemia')).toBeGreaterThan(0.8);
    expect(forecastPlan(plan({ minutes: 0 })).groups.get('leukaemia')?.known).toBe(0);
  });

  it.each([
    ['today', today],
    ['yesterday', today - 1],
    ['tomorrow', today + 1],
    ['29 February', dayNumber('2028-02-29')],
  ])('with an exam %s divides by nothing and is never negative', (_, exam) => {
    const { forecast, why } = judgePlan(plan({ exam }));
    for (const row of forecast.days)
      for (const value of [row.budget, row.seconds, row.fresh, row.reviews, row.pass]) {
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
      }
    expect(Number.isFinite(forecast.recall)).toBe(true);
    if (exam <= today)
      expect([why, forecast.days.length, needsOf(plan({ exam })).minutes]).toEqual(['past', 0, null]);
  });

  it('of no cards needs a minute and is feasible', () => {
    expect([judgePlan(plan({ fresh: [] })).isFeasible, needsOf(plan({ fresh: [] })).minutes]).toEqual([
      true,
      1,
    ]);
  });

  it('has a final window of three to ten days, which does not move while it runs', () => {
    expect(finalWindow(5, plan())).toBe(3);
    expect(finalWindow(50_000, plan())).toBe(10);
    expect(finalWindow(500, plan({ today: today + 19 }))).toBe(finalWindow(500, plan()));
  });
});

describe('a simulated learner with 500 cards and an exam in 21 days', () => {
  const needs = needsOf(plan()).minutes ?? 0;
  it.each<[string, number, number]>([
    ...[1, 2, 3, 4, 5, 6].map(
      (seed) => [`exactly the minutes it needs (${seed})`, needs, seed] as [string, number, number],
    ),
    ['a quarter more', Math.ceil(needs * 1.25), 7],
    ['twice as many', needs * 2, 8],
    ['ten times as many', needs * 10, 9],
  ])(
    'given %s: every card seen in the final window, no day over its budget by more than a tenth',
    (_, minutes, seed) => {
      const exam = today + 21;
      expect(judgePlan(plan({ minutes })).isFeasible).toBe(true);
      const student = new PlanStudent(500, seed, pace);
      const spent: number[] = [];
      for (let day = today; day < exam; day += 1)
        spent.push(student.study(day, [{ exam, cards: student.cards, minutes }]));
      const begins = exam - finalWindow(500, plan({ minutes }));
      const unseen = student.cards.filter((card) => (student.lookedAt.get(card) ?? 0) < begins);
      expect({ unseen: unseen.length, most: Math.max(...spent) <= minutes * 1.1 }).toEqual({
        unseen: 0,
        most: true,
      });
    },
  );

  it('given too few is told so beforehand', () => {
    const hurried = plan({ minutes: Math.floor(needs / 2) });
    expect([judgePlan(hurried).isFeasible, needsOf(hurried).minutes]).toEqual([false, needs]);
  });
});
