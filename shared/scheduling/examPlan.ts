import { z } from 'zod';
import type { Pack } from '../content/pack.ts';
import { cardsOf } from '../progress/fresh.ts';
import type { Progress } from '../progress/progress.ts';
import { dayNumber, type StudyDay } from './day.ts';

/** An exam further ahead than this cannot be planned day by day. */
export const LONGEST_AHEAD_DAYS = 400;

/** An exam as the learner plans it. Stored as the `plan` of an `examPlanned` event; null there deletes it. */
export const ExamPlan = z.object({
  name: z.string().trim().min(1).max(80),
  /** Study day of the exam. */
  date: z.iso.date(),
  /** Conditions examined; empty means all of the pack. */
  conditions: z.array(z.string().max(200)).max(2000),
  minutes: z.int().min(5).max(600),
  /** Share of the cards to be remembered on the day. */
  target: z.number().min(0.7).max(0.97),
});
export type ExamPlan = z.infer<typeof ExamPlan>;

export interface StoredPlan extends ExamPlan {
  id: string;
}

/** The plans of a learner, the next exam first; what this release cannot read is left out. */
export function plansOf(progress: Pick<Progress, 'plans'>): StoredPlan[] {
  const plans: StoredPlan[] = [];
  for (const { id, plan } of progress.plans.values()) {
    const read = ExamPlan.safeParse(plan);
    if (read.success) plans.push({ id, ...read.data });
  }
  return plans.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

/** Plans whose exam is still to come; afterwards the cards go back to long-term memory. */
export function plansAhead(progress: Pick<Progress, 'plans'>, today: StudyDay): StoredPlan[] {
  return plansOf(progress).filter((plan) => plan.date > today);
}

/** The conditions of a plan that the pack has, those read first in the order of reading, then the curriculum. */
export function scopeOf(plan: ExamPlan, pack: Pack, progress: Pick<Progress, 'read'>): string[] {
  const wanted = new Set(plan.conditions);
  const all = pack.conditions
    .map((condition) => condition.id)
    .filter((id) => plan.conditions.length === 0 || wanted.has(id));
  const readAt = (id: string) => progress.read.get(id)?.firstAt ?? Number.POSITIVE_INFINITY;
  return all
    .map((id, at) => ({ id, at, read: readAt(id) }))
    .sort((a, b) => (a.read === b.read ? a.at - b.at : a.read - b.read))
    .map(({ id }) => id);
}

/** Every card of a plan, in the order in which new ones are introduced. */
export function planCards(plan: ExamPlan, pack: Pack, progress: Pick<Progress, 'read'>): string[] {
  return scopeOf(plan, pack, progress).flatMap((id) => cardsOf(pack, id));
}

/** How much of the usual minutes a day gives: less on easy weekdays, nothing in a break. */
export interface Load {
  /** Shares for Monday to Sunday, 0 to 1. */
  weekdays: readonly number[];
  /** Days off, both ends included. */
  breaks: readonly { from: StudyDay; to: StudyDay }[];
}

/** Share of the usual minutes on a day, 0 to 1: its weekday’s, or 0 in a break. `day` is a day number. */
export function shareOfDay({ weekdays, breaks }: Load, day: number): number {
  for (const { from, to } of breaks) if (day >= dayNumber(from) && day <= dayNumber(to)) return 0;
  // Day 0 was a Thursday.
  return weekdays[(((day + 3) % 7) + 7) % 7] ?? 1;
}

/** Seconds a card takes this learner. */
export interface Pace {
  review: number;
  /** A new card with its first steps. */
  fresh: number;
}

/** Looks at a new card before it has left its first steps, on average: Good twice, and some Agains. */
const LOOKS_AT_NEW = 2.4;

/** The pace of the last thirty days with reviews; ten seconds a card until forty reviews are known. */
export function paceOf(progress: Pick<Progress, 'days'>): Pace {
  const rows = [...progress.days.values()]
    .filter((row) => row.reviews > 0)
    .sort((a, b) => b.day.localeCompare(a.day))
    .slice(0, 30);
  const reviews = rows.reduce((sum, row) => sum + row.reviews, 0);
  const ms = rows.reduce((sum, row) => sum + row.reviewMs, 0);
  const review = reviews < 40 ? 10 : Math.min(40, Math.max(3, ms / reviews / 1000));
  return { review, fresh: review * LOOKS_AT_NEW };
}
