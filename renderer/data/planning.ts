import { useEffect, useMemo, useState } from 'react';
import type { Pack } from '../../shared/content/pack.ts';
import { cardsOf } from '../../shared/progress/fresh.ts';
import type { Progress } from '../../shared/progress/progress.ts';
import { forecast } from '../../shared/progress/statistics/memory.ts';
import { dayNumber } from '../../shared/scheduling/day.ts';
import {
  type ExamPlan,
  LONGEST_AHEAD_DAYS,
  paceOf,
  plansAhead,
  type StoredPlan,
  scopeOf,
  shareOfDay,
} from '../../shared/scheduling/examPlan.ts';
import { judgeAmong, type ScopedPlan } from '../../shared/scheduling/planChain.ts';
import type { PlanInput } from '../../shared/scheduling/planForecast.ts';
import { type PlanNeeds, type PlanVerdict, searchNeeds } from '../../shared/scheduling/planner.ts';
import { inSteps } from '../platform/inSteps.ts';
import { usePack, usePackIndex } from './packStore.ts';
import { useProgress } from './progressStore.ts';
import { cardExists } from './study.ts';
import { studyNow, useClockLooks } from './studyDay.ts';

export interface Judged {
  plan: ExamPlan;
  input: PlanInput;
  verdict: PlanVerdict;
  /** Null while they are searched. */
  needs: PlanNeeds | null;
  /** False while the answer to a later change is searched. */
  isCurrent: boolean;
  today: number;
  cards: number;
  unseen: number;
  conditions: number;
  /** Cards that nearer exams have in their scope too, and these exams. */
  shared: { cards: number; exams: string[] };
}

/**
 * What becomes of a plan as things stand now, beside the other plans; null for a scope without cards. After a change the last whole answer
 * stands until the next is whole.
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
  const judged = useMemo(() => judge(plan, id, pack, progress, groupOf), [key, id, pack, version, looks]);
  const [whole, setWhole] = useState<Judged | null>(null);
  useEffect(() => {
    if (!judged) return;
    return inSteps(searchNeeds(judged.input, judged.verdict), (needs) => setWhole({ ...judged, needs }));
  }, [judged]);
  return useMemo(
    () => judged && (whole ? { ...whole, isCurrent: whole.verdict === judged.verdict } : judged),
    [judged, whole],
  );
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
  const scoped = (one: ExamPlan): ScopedPlan => ({
    // A plan kept from elsewhere may lie any time ahead; it is judged as if at the longest.
    exam: Math.min(dayNumber(one.date), today + LONGEST_AHEAD_DAYS),
    minutes: one.minutes,
    target: one.target,
    cards: new Map(
      scopeOf(one, pack, progress).flatMap((condition) =>
        cardsOf(pack, condition).map((card) => [card, groupOf(condition)] as const),
      ),
    ),
  });
  const own = scoped(plan);
  if (own.cards.size === 0) return null;
  const others = plansAhead(progress, now).filter((one) => one.id !== id);
  // As plansAhead puts them; a plan not saved yet comes after those of its day.
  const isNearer = (one: StoredPlan) =>
    one.date < plan.date || (one.date === plan.date && (id === undefined || one.id < id));
  const nearer = others.filter(isNearer);
  const all = [own, ...others.map(scoped)];
  const exists = cardExists(pack);
  const { input, verdict, unseen, shared } = judgeAmong({
    deck,
    today,
    plan: own,
    nearer: nearer.map(scoped),
    later: others.filter((one) => !isNearer(one)).map(scoped),
    otherDue: forecast(
      deck,
      today,
      Math.max(1, own.exam - today),
      (card) => exists(card) && !all.some(({ cards }) => cards.has(card)),
    ),
    shareOf: (day) => shareOfDay(settings, day),
    pace: paceOf(progress),
    retention: settings.retention,
    parameters: settings.parameters,
  });
  const names = nearer.filter((one) => {
    const { cards } = scoped(one);
    return [...own.cards.keys()].some((card) => cards.has(card));
  });
  return {
    plan,
    input,
    verdict,
    needs: null,
    isCurrent: true,
    today,
    cards: own.cards.size,
    unseen,
    conditions: scopeOf(plan, pack, progress).length,
    shared: { cards: shared, exams: names.map(({ name }) => name) },
  };
}
