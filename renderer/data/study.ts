import { useDeferredValue, useMemo } from 'react';
import { claimsById, type Pack } from '../../shared/content/pack.ts';
import { freshCards } from '../../shared/progress/fresh.ts';
import type { Progress } from '../../shared/progress/progress.ts';
import { dayNumber } from '../../shared/scheduling/day.ts';
import { paceOf, planCards, plansAhead, shareOfDay } from '../../shared/scheduling/examPlan.ts';
import { planQueue } from '../../shared/scheduling/planQueue.ts';
import { buildQueue, claimOf, isOwn, type Queue } from '../../shared/scheduling/queue.ts';
import { elapsed } from '../platform/clock.ts';
import { usePack } from './packStore.ts';
import { dayRow, useProgress } from './progressStore.ts';
import { studyNow, useClockLooks } from './studyDay.ts';

/** What is to be reviewed now: with an exam ahead what its plan asks of the day, else what is due and the day's new cards. */
export function studyQueue(pack: Pack, progress: Progress): Queue {
  const from = elapsed();
  const { day, clock } = studyNow(progress);
  const row = dayRow(progress, day);
  const { deck, settings } = progress;
  const plans = plansAhead(progress, day);
  const queue =
    plans.length > 0
      ? planQueue({
          deck,
          plans: plans.map((plan) => ({
            exam: dayNumber(plan.date),
            minutes: plan.minutes,
            cards: planCards(plan, pack, progress),
          })),
          shareOf: (number) => shareOfDay(settings, number),
          pace: paceOf(progress),
          spent: row.reviewMs / 1000,
          introduced: row.introduced,
          parameters: settings.parameters,
          clock,
          exists: cardExists(pack),
        })
      : buildQueue({
          deck,
          fresh: freshCards(pack, progress),
          freshLeft: Math.max(0, settings.newCardsPerDay - row.introduced),
          clock,
          exists: cardExists(pack),
        });
  performance.measure('study-queue', { start: from });
  return queue;
}

/** Tells whether a card still has content to show: a cloze of a claim of the pack, or an own card. */
export function cardExists(pack: Pack): (card: string) => boolean {
  const claims = claimsById(pack);
  return (card) => isOwn(card) || claims.has(claimOf(card));
}

/** The queue as it stands, computed anew when anything was recorded: at once, or after what is urgent has been painted. */
export function useStudyQueue({ isUrgent = true } = {}): Queue {
  const pack = usePack();
  const { progress, version: newest } = useProgress();
  const late = useDeferredValue(newest);
  const version = isUrgent ? newest : late;
  const looks = useClockLooks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  return useMemo(() => studyQueue(pack, progress), [pack, progress, version, looks]);
}

/** Questions missed and not yet learnt again, newest miss first. Decisions of a case (`<case>/<step>`) are not among them. */
export function mistakes(progress: Progress): string[] {
  return [...progress.questions.values()]
    .filter((row) => row.mistakeSince > 0 && !row.question.includes('/'))
    .sort((a, b) => b.mistakeSince - a.mistakeSince)
    .map((row) => row.question);
}
