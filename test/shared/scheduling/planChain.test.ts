import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../shared/scheduling/day.ts';
import { Deck, NEW_CARD } from '../../../shared/scheduling/deck.ts';
import { CardState } from '../../../shared/scheduling/fsrs.ts';
import { type ChainInput, judgeAmong, type ScopedPlan } from '../../../shared/scheduling/planChain.ts';
import { finalWindow } from '../../../shared/scheduling/planForecast.ts';
import { planQueue } from '../../../shared/scheduling/planQueue.ts';
import { needsOf } from '../../support/needsOf.ts';
import { PlanStudent } from '../../support/planStudent.ts';

const today = dayNumber('2026-11-21');
const DAY = 86_400_000;
const pace = { review: 8, fresh: 8 * 2.4 };
const scope = (from: number, to: number, group = 'a') =>
  new Map(Array.from({ length: to - from }, (_, i) => [`hls-${1000 + from + i}#1`, group] as const));
const plan = (days: number, cards: ScopedPlan['cards'], minutes = 40): ScopedPlan => ({
  exam: today + days,
  minutes,
  target: 0.8,
  cards,
});
const judge = (more: Partial<ChainInput> & Pick<ChainInput, 'plan'>) =>
  judgeAmong({
    deck: new Deck(),
    today,
    nearer: [],
    later: [],
    otherDue: [],
    shareOf: () => 1,
    pace,
    retention: 0.9,
    parameters: null,
    ...more,
  });
const introduced = ({ verdict }: ReturnType<typeof judgeAmong>) =>
  verdict.forecast.days.reduce((sum, day) => sum + day.fresh, 0);

describe('a card in the scopes of two exams', () => {
  const midterm = plan(14, scope(0, 200));
  const final = plan(35, scope(100, 400, 'b'));
  const [first, second] = [
    judge({ plan: midterm, later: [final] }),
    judge({ plan: final, nearer: [midterm] }),
  ];

  it('is introduced once, in the plan of the nearer exam', () => {
    expect(first.shared).toBe(0);
    expect(second.shared).toBe(100);
    expect(introduced(first)).toBeCloseTo(200, 3);
    expect(introduced(second)).toBeCloseTo(200, 3);
    expect([first.unseen, second.unseen]).toEqual([200, 300]);
  });

  it('costs the later plan nothing before the nearer exam, and its reviews after it', () => {
    const all = judge({ plan: plan(35, scope(0, 200)), nearer: [midterm] });
    const seconds = (from: number, to: number) =>
      all.verdict.forecast.days
        .filter(({ day }) => day >= from && day < to)
        .reduce((sum, day) => sum + day.seconds, 0);
    expect(seconds(today, midterm.exam)).toBe(0);
    expect(seconds(midterm.exam, today + 35)).toBeGreaterThan(200 * pace.review);
    const alone = judge({ plan: plan(35, scope(0, 200)) });
    expect(needsOf(all.input).minutes ?? 0).toBeLessThan(needsOf(alone.input).minutes ?? 0);
  });

  it('still counts for what is remembered on both days, by its group in each', () => {
    const group = (verdict: typeof first, name: string) => verdict.verdict.forecast.groups.get(name);
    expect(group(first, 'a')?.cards).toBeCloseTo(200, 3);
    expect(group(second, 'b')?.cards).toBeCloseTo(300, 3);
    expect([...second.verdict.forecast.groups.keys()]).toEqual(['b']);
    expect(second.verdict.forecast.recall).toBeGreaterThan(0.8);
  });

  it('is seen once more before the second exam as well', () => {
    expect(second.verdict.forecast.leftPass).toBeLessThan(0.5);
    expect(second.verdict.isFeasible).toBe(true);
  });

  it('that the nearer plan has no time for is left to the later one', () => {
    const hurried = { ...midterm, minutes: 5 };
    const after = judge({ plan: final, nearer: [hurried] });
    expect(introduced(after)).toBeGreaterThan(introduced(second) + 20);
    expect(after.verdict.forecast.groups.get('b')?.cards).toBeCloseTo(300, 3);
  });

  it('goes from exam to exam through three plans, and from one over to long-term review', () => {
    const third = judge({ plan: plan(60, scope(150, 250, 'c')), nearer: [midterm, final] });
    expect(third.shared).toBe(100);
    expect(introduced(third)).toBe(0);
    expect(third.verdict.forecast.groups.get('c')?.cards).toBeCloseTo(100, 3);
    const alone = judge({ plan: plan(60, scope(500, 600)), otherDue: new Array<number>(60).fill(0) });
    const beside = judge({
      plan: plan(60, scope(500, 600)),
      nearer: [midterm],
      otherDue: new Array<number>(60).fill(0),
    });
    const budget = ({ verdict }: typeof alone) =>
      verdict.forecast.days
        .filter(({ day }) => day >= midterm.exam)
        .reduce((sum, day) => sum + day.budget, 0);
    expect(budget(alone) - budget(beside)).toBeGreaterThan(0);
  });

  it('of two exams on one day belongs to the first and counts in both', () => {
    const twin = judge({ plan: plan(14, scope(0, 200)), nearer: [midterm] });
    expect(introduced(twin)).toBe(0);
    expect(twin.verdict.forecast.recall).toBeCloseTo(first.verdict.forecast.recall, 6);
  });

  it('of a plan that is over is judged as past, without a number that is none', () => {
    const { verdict } = judge({ plan: plan(-1, scope(0, 10)) });
    expect([verdict.why, verdict.forecast.days.length]).toEqual(['past', 0]);
  });
});

describe('the queue of a day under two exams', () => {
  it('takes a shared card once, for the nearer exam, and begins as many new ones as both plans ask', () => {
    const [near, far] = [plan(14, scope(0, 100), 60), plan(14, scope(50, 200), 60)];
    const queue = (spent: number, begun: number) =>
      planQueue({
        deck: new Deck(),
        plans: [near, far].map((one) => ({ ...one, cards: [...one.cards.keys()] })),
        shareOf: () => 1,
        pace,
        spent,
        introduced: begun,
        parameters: null,
        clock: today * DAY + 9 * 3_600_000,
        exists: () => true,
      });
    const { main } = queue(0, 0);
    expect(new Set(main).size).toBe(main.length);
    const nearCards = main.filter((card) => near.cards.has(card));
    expect(nearCards.length).toBeGreaterThan(0);
    expect(main.length - nearCards.length).toBeGreaterThan(0);
    // Begun in the morning, the rest is asked in the evening: neither none nor all anew.
    const evening = queue(6 * pace.fresh, 6).main.length;
    expect(Math.abs(evening + 6 - main.length)).toBeLessThanOrEqual(2);
  });

  it('has every card of each exam looked at in its final days, and no day over the minutes of both by a tenth', () => {
    const student = new PlanStudent(450, 3, pace);
    const of = (from: number, to: number) =>
      new Map(student.cards.slice(from, to).map((card) => [card, 'a']));
    const minutes = (chosen: ScopedPlan, nearer: ScopedPlan[]) => {
      return { ...chosen, minutes: needsOf(judge({ plan: chosen, nearer }).input).minutes ?? 600 };
    };
    const near = minutes(plan(14, of(0, 300)), []);
    const far = minutes(plan(28, of(150, 450)), [near]);
    const unseen: number[] = [];
    let most = 0;
    for (let day = today; day < far.exam; day += 1) {
      const plans = [near, far].filter((one) => one.exam > day);
      const given = plans.reduce((sum, one) => sum + one.minutes, 0);
      const spent = student.study(
        day,
        plans.map((one) => ({ ...one, cards: [...one.cards.keys()] })),
      );
      most = Math.max(most, spent / given);
      for (const one of plans.filter(({ exam }) => exam === day + 1)) {
        const begins = one.exam - finalWindow(one.cards.size, { ...one, shareOf: () => 1, pace });
        unseen.push(
          [...one.cards.keys()].filter((card) => (student.lookedAt.get(card) ?? 0) < begins).length,
        );
      }
    }
    expect({ unseen, isWithin: most <= 1.1 }).toEqual({ unseen: [0, 0], isWithin: true });
  });
});

describe('cards known and suspended', () => {
  it('known ones are handed on with their memory, suspended ones are no work', () => {
    const deck = new Deck();
    const known = {
      ...NEW_CARD,
      state: CardState.review,
      stability: 40,
      difficulty: 4,
      reps: 5,
      last: (today - 5) * DAY,
      due: (today + 35) * DAY,
      intervalDays: 40,
    };
    for (const [i, card] of [...scope(0, 40).keys()].entries())
      deck.write(deck.place(card), { ...known, suspended: i % 2 === 1 });
    const { verdict, unseen } = judge({
      deck,
      plan: plan(30, scope(0, 40)),
      nearer: [plan(10, scope(0, 40))],
    });
    expect(unseen).toBe(0);
    expect(verdict.forecast.recall).toBeGreaterThan(0.9);
    expect(verdict.forecast.groups.get('a')?.cards).toBeCloseTo(20, 3);
  });
});
