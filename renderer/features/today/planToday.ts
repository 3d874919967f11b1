import { claimsOf, type Pack } from '../../../shared/content/pack.ts';
import type { Condition } from '../../../shared/content/schema.ts';
import type { Progress } from '../../../shared/progress/progress.ts';
import { paceOf } from '../../../shared/scheduling/examPlan.ts';
import type { Counts } from '../../../shared/scheduling/queue.ts';

export interface DayStep {
  kind: 'review' | 'block' | 'read' | 'retest';
  amount: number;
  minutes: number;
  isDone: boolean;
  path: string;
  condition?: Condition;
}

/** Seconds an item and a claim take. */
const PACE = { item: 75, claim: 12 };
const BLOCK = 10;

/**
 * What the day holds, in the order it is done: reviews, mistakes to retest, a mixed block, one new condition. The block is drawn from
 * everything read on earlier days as well, never from today's reading alone.
 */
export function planToday({
  pack,
  progress,
  counts,
  retests,
  day,
  scope,
}: {
  pack: Pack;
  progress: Progress;
  counts: Counts;
  retests: number;
  day: string;
  /** Conditions of the next exam; they are read before the others. */
  scope: readonly string[] | null;
}): DayStep[] {
  const row = progress.days.get(day);
  const steps: DayStep[] = [];
  const { review, fresh } = paceOf(progress);
  const minutes = (seconds: number) => Math.max(1, Math.round(seconds / 60));
  if (counts.total > 0 || (row?.reviews ?? 0) > 0) {
    steps.push({
      kind: 'review',
      amount: counts.total || (row?.reviews ?? 0),
      minutes: minutes((counts.total - counts.fresh) * review + counts.fresh * fresh),
      isDone: counts.total === 0,
      path: '/review',
    });
  }
  if (retests > 0) {
    steps.push({
      kind: 'retest',
      amount: retests,
      minutes: minutes(retests * PACE.item),
      isDone: false,
      path: '/quiz?mode=mistakes',
    });
  }
  const isUnread = (condition: Condition) => !progress.read.has(condition.id);
  const unread =
    pack.conditions.find((condition) => isUnread(condition) && scope?.includes(condition.id)) ??
    pack.conditions.find(isUnread);
  const readToday = pack.conditions.find((condition) => {
    const reading = progress.read.get(condition.id);
    return reading?.lastDay === day && reading.times === 1;
  });
  const reading = readToday ?? unread;
  const read: DayStep[] = reading
    ? [
        {
          kind: 'read',
          amount: claimsOf(reading).filter(([, claim]) => claim.depth !== 'full').length,
          minutes: minutes(
            claimsOf(reading).filter(([, claim]) => claim.depth !== 'full').length * PACE.claim,
          ),
          isDone: reading === readToday,
          path: `/condition/${reading.id}`,
          condition: reading,
        },
      ]
    : [];
  const available = Math.min(BLOCK, pack.questions.length);
  const block: DayStep[] =
    available > 0
      ? [
          {
            kind: 'block',
            amount: available,
            minutes: minutes(available * PACE.item),
            isDone: (row?.answered ?? 0) >= available,
            path: '/quiz?mode=mixed',
          },
        ]
      : [];
  // Who has read nothing yet reads first: a block would only discourage.
  return progress.read.size === 0 ? [...read, ...steps, ...block] : [...steps, ...block, ...read];
}
