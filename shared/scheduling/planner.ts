import { forecastPlan, type PlanForecast, type PlanInput, sizeOf, sum } from './planForecast.ts';

export interface PlanVerdict {
  isFeasible: boolean;
  forecast: PlanForecast;
  why: 'past' | 'time' | 'recall' | null;
}

/** What would make a plan feasible, each alone; null where nothing of the kind does. The last three only of one that is not. */
export interface PlanNeeds {
  /** Whole minutes a day. */
  minutes: number | null;
  laterByDays: number | null;
  cards: number | null;
  target: number | null;
}

const LONGEST_MINUTES = 600;
const LONGEST_DELAY = 90;

/** Says whether a plan can work. */
export function judgePlan(input: PlanInput): PlanVerdict {
  const forecast = forecastPlan(input);
  if (input.exam <= input.today) return { isFeasible: false, forecast, why: 'past' };
  if (isEnough(forecast, input.target)) return { isFeasible: true, forecast, why: null };
  const isTime = forecast.leftFresh >= 0.5 || forecast.leftPass >= 0.5;
  return { isFeasible: false, forecast, why: isTime ? 'time' : 'recall' };
}

/** Searches what a judged plan needs, by some thirty forecasts: one a step, so that a page can answer keys between them. */
export function* searchNeeds(input: PlanInput, verdict: PlanVerdict): Generator<undefined, PlanNeeds> {
  const needs: PlanNeeds = { minutes: null, laterByDays: null, cards: null, target: null };
  if (verdict.why === 'past') return needs;
  const works = (changes: Partial<PlanInput>) =>
    isEnough(forecastPlan({ ...input, ...changes }), input.target);
  needs.minutes = yield* least(1, LONGEST_MINUTES, (minutes) => works({ minutes }));
  if (verdict.isFeasible) return needs;
  needs.laterByDays = yield* least(1, LONGEST_DELAY, (days) => works({ exam: input.exam + days }));
  const unseen = sum(input.fresh);
  if (unseen > 0) {
    const less = yield* least(1, unseen, (less) => works({ fresh: withoutLast(input.fresh, less) }));
    const known = sum(input.known) + (input.handed ?? []).reduce((all, one) => all + sizeOf(one), 0);
    needs.cards = less === null ? null : Math.round(known + unseen - less);
  }
  const reachable = Math.floor(100 * verdict.forecast.recall) / 100;
  if (verdict.why === 'recall' && reachable >= 0.7) needs.target = reachable;
  return needs;
}

function isEnough(forecast: PlanForecast, target: number): boolean {
  return forecast.leftFresh < 0.5 && forecast.leftPass < 0.5 && forecast.recall >= target - 0.005;
}

/** The smallest whole number from `low` to `high` that passes, or null; one trial a step. Assumes that more never fails where less passed. */
function* least(
  low: number,
  high: number,
  passes: (n: number) => boolean,
): Generator<undefined, number | null> {
  yield;
  if (!passes(high)) return null;
  let [from, to] = [low, high];
  while (from < to) {
    yield;
    const middle = Math.floor((from + to) / 2);
    if (passes(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function withoutLast(fresh: PlanInput['fresh'], less: number): { group: string; count: number }[] {
  let rest = less;
  return fresh
    .toReversed()
    .map(({ group, count }) => {
      const taken = Math.min(count, rest);
      rest -= taken;
      return { group, count: count - taken };
    })
    .toReversed();
}
