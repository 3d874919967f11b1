import type { Pace } from './examPlan.ts';
import { type MemoryModel, memoryModel, type State } from './fsrs.ts';

/**
 * Forecasts an exam plan day by day: new cards are learnt as evenly as the days allow, due ones are kept up, and in the last days before
 * the exam every card is seen once more, spread so that no pile forms on the last. Cards that behave alike are one cohort, so that a
 * plan of thousands of cards is answered at once. Expected values, no chance.
 */
export interface PlanInput {
  /** Day numbers. The exam day itself is no study day. */
  today: number;
  exam: number;
  /** Cards never seen, by group, in the order of introduction. */
  fresh: readonly { group: string; count: number }[];
  known: readonly Cohort[];
  /** Cards of the scope that a nearer exam works on until its day. */
  handed?: readonly Handed[];
  /** Seconds of other cards that fall due, a day from today on. */
  other: readonly number[];
  /** Minutes a day and the share of them that a day gives (0 on a day off). */
  minutes: number;
  shareOf: (day: number) => number;
  target: number;
  /** What the intervals aim for. */
  retention: number;
  pace: Pace;
  parameters: readonly number[] | null;
}

export interface Cohort {
  group: string;
  count: number;
  stability: number;
  difficulty: number;
  /** Day numbers. */
  last: number;
  due: number;
}

/** What a plan takes over on the day (number) of a nearer exam. */
export interface Handed {
  day: number;
  known: readonly Cohort[];
  fresh: readonly { group: string; count: number }[];
}

export type Phase = 'learn' | 'maintain' | 'final';

export interface PlannedDay {
  day: number;
  phase: Phase;
  /** Seconds available and used. */
  budget: number;
  seconds: number;
  fresh: number;
  reviews: number;
  /** Cards of the final pass. */
  pass: number;
}

export interface PlanForecast {
  days: PlannedDay[];
  /** Days of the final pass, the last before the exam. */
  windowDays: number;
  /** Cards that could not be introduced, and those not seen in the final pass. */
  leftFresh: number;
  leftPass: number;
  /** The cards as they are on the exam day. */
  end: { known: Cohort[]; fresh: { group: string; count: number }[] };
  /** Predicted recall on the exam day by group; unseen cards count as not known. */
  groups: Map<string, { cards: number; known: number }>;
  recall: number;
}

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

/** Of each day's time this much is promised when a plan is judged, so that chance and bad days have room. */
const PROMISED = 0.85;
const LONGEST_WINDOW = 10;
const LONGEST_MINUTES = 600;
const LONGEST_DELAY = 90;
/** A forgotten card is looked at this many times more the same day. */
const LOOKS_AFTER_LAPSE = 1.2;
/** Of cards shown for the first time this share is graded Again. */
const MISSED_AT_FIRST = 0.25;
/** Learning runs a little ahead of an even spread, since reviews grow. */
export const HEAD_START = 1.25;

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

/**
 * The days of the final pass: as few as hold one look at every card, three to ten study days. It hangs on the plan alone, not on today, so
 * that it does not move while it runs.
 */
export function finalWindow(
  cards: number,
  input: Pick<PlanInput, 'exam' | 'minutes' | 'shareOf' | 'pace'>,
): number {
  const needed = cards * input.pace.review * 1.2;
  let seconds = 0;
  let studied = 0;
  for (let days = 1; days <= LONGEST_WINDOW; days += 1) {
    const share = input.shareOf(input.exam - days);
    seconds += 60 * PROMISED * input.minutes * share;
    if (share > 0) studied += 1;
    if (studied >= 3 && seconds >= needed) return days;
  }
  return LONGEST_WINDOW;
}

export function forecastPlan(input: PlanInput): PlanForecast {
  const { today, exam, pace, shareOf } = input;
  const model = memoryModel(input.parameters);
  const unseen = input.fresh.map((one) => ({ ...one }));
  const handed = input.handed ?? [];
  const total = sum(unseen) + sum(input.known) + handed.reduce((all, one) => all + sizeOf(one), 0);
  // Until the final pass cards wait in the box of the day they fall due on, so that a day looks at its own only.
  const boxes = new Map<number, Cohort[]>();
  const put = (one: Cohort, day: number) => {
    const box = boxes.get(Math.max(day, one.due));
    if (box) box.push(one);
    else boxes.set(Math.max(day, one.due), [one]);
  };
  const take = (one: Handed) => {
    for (const cohort of one.known) put({ ...cohort }, Math.max(today, one.day));
    unseen.push(...one.fresh.map((part) => ({ ...part })));
  };
  const windowDays = Math.max(0, Math.min(finalWindow(total, input), exam - today));
  const begins = exam - windowDays;
  const budgetOf = (day: number) =>
    Math.max(0, 60 * input.minutes * shareOf(day) * PROMISED - (input.other[day - today] ?? 0));
  // After a first day of Good and Good again, and after one that began with Again.
  const learnt = model.step(model.step(null, 0, 3), 0, 3);
  const stumbled = model.step(model.step(null, 0, 1), 0, 3);
  const days: PlannedDay[] = [];
  for (const one of input.known) put({ ...one }, today);
  for (let day = today; day < exam; day += 1) {
    for (const one of handed) if (one.day === day || (day === today && one.day < day)) take(one);
    const budget = budgetOf(day);
    let left = budget;
    const isFinal = day >= begins;
    const row: PlannedDay = {
      day,
      phase: isFinal ? 'final' : sum(unseen) > 0 ? 'learn' : 'maintain',
      budget,
      seconds: 0,
      fresh: 0,
      reviews: 0,
      pass: 0,
    };
    const made = new Map<string, Cohort>();
    /** Cards reviewed today that end in much the same state are one cohort. */
    const add = (group: string, count: number, last: number, { stability, difficulty }: State) => {
      if (count <= 0) return;
      const due = last + Math.max(1, Math.round(model.interval(stability, input.retention)));
      const key = `${group} ${due}`;
      const one = made.get(key);
      if (!one) made.set(key, { group, count, stability, difficulty, last, due });
      else {
        one.stability = (one.stability * one.count + stability * count) / (one.count + count);
        one.difficulty = (one.difficulty * one.count + difficulty * count) / (one.count + count);
        one.count += count;
      }
    };
    /** Reviews up to `most` cards of a cohort as far as time allows; gives how many. */
    const review = (cohort: Cohort, most: number): number => {
      const recall = model.recall(day - cohort.last, cohort.stability);
      const cost = pace.review * (1 + LOOKS_AFTER_LAPSE * (1 - recall));
      const done = Math.min(most, cohort.count, left / cost);
      if (done <= 0) return 0;
      left -= done * cost;
      add(cohort.group, done * recall, day, model.step(cohort, Math.max(0, day - cohort.last), 3));
      add(cohort.group, done * (1 - recall), day, relearnt(model, cohort, day));
      cohort.count -= done;
      return done;
    };
    const kept: Cohort[] = [];
    if (isFinal) {
      const waiting: Cohort[] = [];
      for (const one of [...boxes.values()].flat()) (one.last < begins ? waiting : kept).push(one);
      boxes.clear();
      let quota = sum(waiting) * shareUntil(day, exam, budgetOf);
      // The strongest first: the weakest are seen nearest to the exam.
      for (const cohort of waiting.sort((a, b) => b.stability - a.stability)) {
        const done = review(cohort, quota);
        quota -= done;
        row.pass += done;
      }
      kept.push(...waiting);
    } else {
      const due = (boxes.get(day) ?? []).sort((a, b) => a.due - b.due);
      boxes.delete(day);
      for (const cohort of due) row.reviews += review(cohort, cohort.count);
      kept.push(...due);
    }
    const end = isFinal ? exam : begins;
    let quota = Math.min(sum(unseen), sum(unseen) * shareUntil(day, end, budgetOf) * HEAD_START);
    for (const group of unseen) {
      const count = Math.min(group.count, quota, left / pace.fresh);
      if (count <= 0) continue;
      group.count -= count;
      quota -= count;
      left -= count * pace.fresh;
      row.fresh += count;
      add(group.group, count * (1 - MISSED_AT_FIRST), day, learnt);
      add(group.group, count * MISSED_AT_FIRST, day, stumbled);
    }
    row.seconds = budget - left;
    for (const one of kept) if (one.count > 1e-6) put(one, day + 1);
    for (const one of made.values()) put(one, day + 1);
    days.push(row);
  }
  const leftPass = exam > today ? sum([...boxes.values()].flat().filter((one) => one.last < begins)) : 0;
  // Of an exam on the same day or of a plan that is over: they count for what is remembered, the work is not this plan's.
  for (const one of handed) if (one.day >= exam || exam <= today) take(one);
  const cohorts = [...boxes.values()].flat();
  const groups = new Map<string, { cards: number; known: number }>();
  const count = (group: string, cards: number, known: number) => {
    const one = groups.get(group) ?? { cards: 0, known: 0 };
    groups.set(group, { cards: one.cards + cards, known: one.known + known });
  };
  const at = Math.max(exam, today);
  for (const one of cohorts)
    count(one.group, one.count, one.count * model.recall(at - one.last, one.stability));
  for (const one of unseen) count(one.group, one.count, 0);
  const known = [...groups.values()].reduce((all, one) => all + one.known, 0);
  return {
    days,
    windowDays,
    leftFresh: sum(unseen),
    leftPass,
    end: { known: cohorts, fresh: unseen },
    groups,
    recall: total === 0 ? 1 : known / total,
  };
}

/** The part of the work from `day` to before `end` that belongs to `day`, by the time each day gives; all of it on the last. */
export function shareUntil(day: number, end: number, budgetOf: (day: number) => number): number {
  let all = 0;
  for (let at = day; at < end; at += 1) all += budgetOf(at);
  return all <= 0 ? 0 : Math.min(1, budgetOf(day) / all);
}

function isEnough(forecast: PlanForecast, target: number): boolean {
  return forecast.leftFresh < 0.5 && forecast.leftPass < 0.5 && forecast.recall >= target - 0.005;
}

/** Forgotten, then remembered after the step of minutes. */
function relearnt(model: MemoryModel, state: Cohort, day: number): State {
  return model.step(model.step(state, Math.max(0, day - state.last), 1), 0, 3);
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

function sizeOf({ known, fresh }: Handed): number {
  return sum(known) + sum(fresh);
}

function sum(parts: readonly { count: number }[]): number {
  return parts.reduce((all, { count }) => all + count, 0);
}
