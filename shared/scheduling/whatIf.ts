import type { Cohort } from './cohorts.ts';
import type { Pace } from './examPlan.ts';
import { memoryModel } from './fsrs.ts';

export interface WhatIf {
  retention: number;
  /** Minutes a day, on average over the time simulated. */
  minutes: number;
  /** Cards expected to be remembered at the end. */
  known: number;
}

export interface WhatIfInput {
  known: readonly Cohort[];
  unseen: number;
  freshPerDay: number;
  today: number;
  days: number;
  pace: Pace;
  parameters: readonly number[] | null;
  retention: number;
}

/** What the simulator tries, as shares. */
export const RETENTIONS = [0.7, 0.74, 0.78, 0.82, 0.85, 0.88, 0.9, 0.92, 0.94, 0.96, 0.97] as const;

/**
 * What aiming for another retention would cost and give over the next `days`: reviews as they fall due, `freshPerDay` new cards while there
 * are any, everything done on its day. Expected values.
 */
export function whatIf({
  known,
  unseen,
  freshPerDay,
  today,
  days,
  pace,
  parameters,
  retention,
}: WhatIfInput): WhatIf {
  const model = memoryModel(parameters);
  const wait = (stability: number) => Math.max(1, Math.round(model.interval(stability, retention)));
  // Cohorts wait in the bucket of their day; those of one day that are alike become one.
  const calendar = Array.from({ length: days }, () => new Map<string, Cohort>());
  const rest: Cohort[] = [];
  const put = (one: Cohort) => {
    const at = Math.max(0, one.due - today);
    if (at >= days) {
      rest.push(one);
      return;
    }
    const key = `${Math.round(2 * Math.log(one.stability))} ${Math.round(one.difficulty / 2)} ${one.last}`;
    const other = calendar[at]?.get(key);
    if (!other) {
      calendar[at]?.set(key, one);
      return;
    }
    const n = other.count + one.count;
    other.stability = (other.stability * other.count + one.stability * one.count) / n;
    other.difficulty = (other.difficulty * other.count + one.difficulty * one.count) / n;
    other.count = n;
  };
  // A card already scheduled would be asked at the day the new aim gives it.
  for (const one of known) put({ ...one, due: Math.max(today, one.last + wait(one.stability)) });
  const learnt = model.step(model.step(null, 0, 3), 0, 3);
  let seconds = 0;
  let left = unseen;
  for (let ahead = 0; ahead < days; ahead += 1) {
    const day = today + ahead;
    for (const one of calendar[ahead]?.values() ?? []) {
      const elapsed = Math.max(0, day - one.last);
      const recall = model.recall(elapsed, one.stability);
      seconds += one.count * pace.review * (1 + 1.2 * (1 - recall));
      const good = model.step(one, elapsed, 3);
      const again = model.step(model.step(one, elapsed, 1), 0, 3);
      put({ ...one, ...good, count: one.count * recall, last: day, due: day + wait(good.stability) });
      put({ ...one, ...again, count: one.count * (1 - recall), last: day, due: day + wait(again.stability) });
    }
    calendar[ahead]?.clear();
    const fresh = Math.min(left, freshPerDay);
    if (fresh > 0) {
      left -= fresh;
      seconds += fresh * pace.fresh;
      put({ group: '', count: fresh, ...learnt, last: day, due: day + wait(learnt.stability) });
    }
  }
  const end = today + days;
  return {
    retention,
    minutes: seconds / 60 / days,
    known: rest.reduce((sum, one) => sum + one.count * model.recall(end - one.last, one.stability), 0),
  };
}
