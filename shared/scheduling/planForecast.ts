import type { Cohort } from './cohorts.ts';
import type { Pace } from './examPlan.ts';
import { type MemoryModel, memoryModel, type State } from './fsrs.ts';

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

/** Of each day's time this much is promised when a plan is judged, so that chance and bad days have room. */
const PROMISED = 0.85;
const LONGEST_WINDOW = 10;
/** A forgotten card is looked at this many times more the same day. */
const LOOKS_AFTER_LAPSE = 1.2;
/** Of cards shown for the first time this share is graded Again. */
const MISSED_AT_FIRST = 0.25;
/** Learning runs a little ahead of an even spread, since reviews grow. */
export const HEAD_START = 1.25;

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

/**
 * Forecasts an exam plan day by day: new cards are learnt as evenly as the days allow, due ones are kept up, and in the last days before
 * the exam every card is seen once more, spread so that no pile forms on the last. Cards that behave alike are one cohort, so that a
 * plan of thousands of cards is answered at once. Expected values, no chance.
 */
export function forecastPlan(input: PlanInput): PlanForecast {
  const { today, exam, fresh, known, handed = [] } = input;
  const total = sum(fresh) + sum(known) + handed.reduce((all, one) => all + sizeOf(one), 0);
  const windowDays = Math.max(0, Math.min(finalWindow(total, input), exam - today));
  const simulation = new Simulation(input, exam - windowDays);
  const days: PlannedDay[] = [];
  for (let day = today; day < exam; day += 1) {
    for (const one of handed) if (one.day === day || (day === today && one.day < day)) simulation.take(one);
    days.push(simulation.study(day));
  }
  const leftPass = exam > today ? simulation.waiting() : 0;
  // Of an exam on the same day or of a plan that is over: they count for what is remembered, the work is not this plan's.
  for (const one of handed) if (one.day >= exam || exam <= today) simulation.take(one);
  const end = { known: simulation.cohorts(), fresh: simulation.unseen };
  const groups = recallByGroup(end, Math.max(exam, today), memoryModel(input.parameters));
  const remembered = [...groups.values()].reduce((all, one) => all + one.known, 0);
  return {
    days,
    windowDays,
    leftFresh: sum(end.fresh),
    leftPass,
    end,
    groups,
    recall: total === 0 ? 1 : remembered / total,
  };
}

/** The cards of a plan from day to day. */
class Simulation {
  readonly unseen: { group: string; count: number }[];
  private readonly input: PlanInput;
  /** First day of the final pass. */
  private readonly begins: number;
  private readonly model: MemoryModel;
  /** Cards wait in the box of the day they are looked at: until the final pass the one they fall due on, so that a day looks at its own only. */
  private readonly boxes = new Map<number, Cohort[]>();

  constructor(input: PlanInput, begins: number) {
    this.input = input;
    this.begins = begins;
    this.model = memoryModel(input.parameters);
    this.unseen = input.fresh.map((one) => ({ ...one }));
    for (const one of input.known) this.put({ ...one }, input.today);
  }

  /** Takes over what a nearer exam leaves. */
  take({ day, known, fresh }: Handed): void {
    for (const one of known) this.put({ ...one }, Math.max(this.input.today, day));
    this.unseen.push(...fresh.map((one) => ({ ...one })));
  }

  study(day: number): PlannedDay {
    const isFinal = day >= this.begins;
    const phase = isFinal ? 'final' : sum(this.unseen) > 0 ? 'learn' : 'maintain';
    const work = new DayWork(this.input, this.model, day, this.budgetOf(day));
    const { budget } = work;
    const seen = isFinal ? this.pass(day, work) : this.review(day, work);
    const fresh = this.begin(day, isFinal ? this.input.exam : this.begins, work);
    for (const one of [...seen.kept, ...work.made.values()]) this.put(one, day + 1);
    return {
      day,
      phase,
      budget,
      seconds: budget - work.left,
      fresh,
      reviews: isFinal ? 0 : seen.count,
      pass: isFinal ? seen.count : 0,
    };
  }

  cohorts(): Cohort[] {
    return [...this.boxes.values()].flat();
  }

  /** Cards met that the final pass has not seen. */
  waiting(): number {
    return sum(this.cohorts().filter((one) => one.last < this.begins));
  }

  private put(one: Cohort, day: number): void {
    if (one.count <= NOTHING) return;
    const at = Math.max(day, one.due);
    const box = this.boxes.get(at);
    if (box) box.push(one);
    else this.boxes.set(at, [one]);
  }

  private readonly budgetOf = (day: number): number => {
    const { minutes, shareOf, other, today } = this.input;
    return Math.max(0, 60 * minutes * shareOf(day) * PROMISED - (other[day - today] ?? 0));
  };

  /** What is due, the longest due first. */
  private review(day: number, work: DayWork): { kept: Cohort[]; count: number } {
    const due = (this.boxes.get(day) ?? []).sort((a, b) => a.due - b.due);
    this.boxes.delete(day);
    let count = 0;
    for (const cohort of due) count += work.review(cohort, cohort.count);
    return { kept: due, count };
  }

  /** The day's part of the final pass, the strongest first: the weakest are seen nearest to the exam. */
  private pass(day: number, work: DayWork): { kept: Cohort[]; count: number } {
    const kept = this.cohorts();
    this.boxes.clear();
    const waiting = kept.filter((one) => one.last < this.begins).sort((a, b) => b.stability - a.stability);
    const quota = sum(waiting) * shareUntil(day, this.input.exam, this.budgetOf);
    let count = 0;
    for (const cohort of waiting) count += work.review(cohort, quota - count);
    return { kept, count };
  }

  /** New cards in their order, as many as an even spread to before `end` asks and time allows; gives how many. */
  private begin(day: number, end: number, work: DayWork): number {
    const left = sum(this.unseen);
    const quota = Math.min(left, left * shareUntil(day, end, this.budgetOf) * HEAD_START);
    let count = 0;
    for (const group of this.unseen) count += work.begin(group, quota - count);
    return count;
  }
}

/** Fewer expected cards than this are none. */
const NOTHING = 1e-6;

/** The work of one day, until its seconds are used up. */
class DayWork {
  readonly budget: number;
  left: number;
  /** The cards studied, as they are afterwards; those that end in much the same state are one cohort. */
  readonly made = new Map<string, Cohort>();
  private readonly input: PlanInput;
  private readonly model: MemoryModel;
  private readonly day: number;

  constructor(input: PlanInput, model: MemoryModel, day: number, budget: number) {
    this.input = input;
    this.model = model;
    this.day = day;
    this.budget = budget;
    this.left = budget;
  }

  /** Reviews up to `most` cards of a cohort as far as time allows; gives how many. */
  review(cohort: Cohort, most: number): number {
    const { model, day } = this;
    const recall = model.recall(day - cohort.last, cohort.stability);
    const cost = this.input.pace.review * (1 + LOOKS_AFTER_LAPSE * (1 - recall));
    const done = Math.min(most, cohort.count, this.left / cost);
    if (done <= 0) return 0;
    this.left -= done * cost;
    const elapsed = Math.max(0, day - cohort.last);
    // Forgotten, then remembered after the step of minutes.
    const relearnt = model.step(model.step(cohort, elapsed, 1), 0, 3);
    this.add(cohort.group, done * recall, model.step(cohort, elapsed, 3));
    this.add(cohort.group, done * (1 - recall), relearnt);
    cohort.count -= done;
    return done;
  }

  /** Meets up to `most` cards of a group as far as time allows; gives how many. */
  begin(group: { group: string; count: number }, most: number): number {
    const { model } = this;
    const count = Math.min(group.count, most, this.left / this.input.pace.fresh);
    if (count <= 0) return 0;
    this.left -= count * this.input.pace.fresh;
    group.count -= count;
    // After a first day of Good and Good again, and after one that began with Again.
    this.add(group.group, count * (1 - MISSED_AT_FIRST), model.step(model.step(null, 0, 3), 0, 3));
    this.add(group.group, count * MISSED_AT_FIRST, model.step(model.step(null, 0, 1), 0, 3));
    return count;
  }

  private add(group: string, count: number, { stability, difficulty }: State): void {
    if (count <= 0) return;
    const due = this.day + Math.max(1, Math.round(this.model.interval(stability, this.input.retention)));
    const key = `${group} ${due}`;
    const one = this.made.get(key);
    if (!one) {
      this.made.set(key, { group, count, stability, difficulty, last: this.day, due });
      return;
    }
    one.stability = (one.stability * one.count + stability * count) / (one.count + count);
    one.difficulty = (one.difficulty * one.count + difficulty * count) / (one.count + count);
    one.count += count;
  }
}

function recallByGroup(
  { known, fresh }: PlanForecast['end'],
  day: number,
  model: MemoryModel,
): PlanForecast['groups'] {
  const groups: PlanForecast['groups'] = new Map();
  const count = (group: string, cards: number, known: number) => {
    const one = groups.get(group) ?? { cards: 0, known: 0 };
    groups.set(group, { cards: one.cards + cards, known: one.known + known });
  };
  for (const one of known)
    count(one.group, one.count, one.count * model.recall(day - one.last, one.stability));
  for (const one of fresh) count(one.group, one.count, 0);
  return groups;
}

/** The part of the work from `day` to before `end` that belongs to `day`, by the time each day gives; all of it on the last. */
export function shareUntil(day: number, end: number, budgetOf: (day: number) => number): number {
  let all = 0;
  for (let at = day; at < end; at += 1) all += budgetOf(at);
  return all <= 0 ? 0 : Math.min(1, budgetOf(day) / all);
}

/** Cards that a plan takes over. */
export function sizeOf({ known, fresh }: Handed): number {
  return sum(known) + sum(fresh);
}

export function sum(parts: readonly { count: number }[]): number {
  return parts.reduce((all, { count }) => all + count, 0);
}
