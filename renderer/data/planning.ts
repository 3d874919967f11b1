import { useMemo } from 'react';
import type { Pack } from '../../shared/content/pack.ts';
import { cardsOf } from '../../shared/progress/fresh.ts';
import type { Progress } from '../../shared/progress/progress.ts';
import { forecast } from '../../shared/progress/statistics/memory.ts';
import { cohortsOf } from '../../shared/scheduling/cohorts.ts';
import { dayNumber } from '../../shared/scheduling/day.ts';
import {
  type ExamPlan,
  paceOf,
  planCards,
  plansAhead,
  scopeOf,
  shareOfDay,
} from '../../shared/scheduling/examPlan.ts';
import { CardState } from '../../shared/scheduling/fsrs.ts';
import { judgePlan, type PlanInput, type PlanVerdict } from '../../shared/scheduling/planner.ts';
import { usePack, usePackIndex } from './packStore.ts';
import { useProgress } from './progressStore.ts';
import { cardExists } from './study.ts';
import { studyNow, useClockLooks } from './studyDay.ts';

export interface Judged {
  verdict: PlanVerdict;
  today: number;
  cards: number;
  unseen: number;
  conditions: number;
}

/**
 * What becomes of a plan as things stand now, beside the other plans; null for a scope without cards.
 * @param id the plan's own, when it is stored
 */
export function useJudged(plan: ExamPlan, id?: string): Judged | null {
  const pack = usePack();
  const { conditions } = usePackIndex();
  const { progress, version } = useProgress();
  const looks = useClockLooks();
  const groupOf = (id: string) => conditions.get(id)?.group ?? '';
  const key = JSON.stringify(plan);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the plan, the version all of the progress
  return useMemo(() => judge(plan, id, pack, progress, groupOf), [key, id, pack, version, looks]);
}

function judge(
  plan: ExamPlan,
  id: string | undefined,
  pack: Pack,
  progress: Progress,
  groupOf: (condition: string) => string,
): Judged | null {
  const { number: today, day: now } = studyNow(progress);
  const { deck, settings } = progress;
  const scope = scopeOf(plan, pack, progress);
  const groups = new Map<string, string>();
  const fresh: { group: string; count: number }[] = [];
  let unseen = 0;
  for (const condition of scope) {
    const group = groupOf(condition);
    let count = 0;
    for (const card of cardsOf(pack, condition)) {
      groups.set(card, group);
      const place = deck.at(card);
      if (place < 0 || (deck.raw.state[place] === CardState.new && ((deck.raw.marks[place] ?? 0) & 1) === 0))
        count += 1;
    }
    unseen += count;
    if (count > 0) fresh.push({ group, count });
  }
  if (groups.size === 0) return null;
  const exam = dayNumber(plan.date);
  const exists = cardExists(pack);
  const pace = paceOf(progress);
  // The cards of another plan have its minutes; those of none are shared by all plans as they share the day.
  const others = plansAhead(progress, now).filter((one) => one.id !== id);
  const covered = new Set(others.flatMap((one) => planCards(one, pack, progress)));
  const part = plan.minutes / others.reduce((sum, one) => sum + one.minutes, plan.minutes);
  const input: PlanInput = {
    today,
    exam,
    fresh,
    known: cohortsOf(deck, (card) => groups.get(card) ?? null),
    other: forecast(
      deck,
      today,
      Math.max(1, Math.min(730, exam - today)),
      (card) => !groups.has(card) && !covered.has(card) && exists(card),
    ).map((n) => n * pace.review * part),
    minutes: plan.minutes,
    shareOf: (day) => shareOfDay(settings, day),
    target: plan.target,
    retention: settings.retention,
    pace,
    parameters: settings.parameters,
  };
  return { verdict: judgePlan(input), today, cards: groups.size, unseen, conditions: scope.length };
}
