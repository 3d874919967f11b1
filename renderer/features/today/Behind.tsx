import { useMemo } from 'react';
import { isBehind, planCatchUp, usualMinutes } from '../../../shared/scheduling/catchUp.ts';
import { paceOf, shareOfDay } from '../../../shared/scheduling/examPlan.ts';
import { usePack } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { cardExists } from '../../data/study.ts';
import { studyNow } from '../../data/studyDay.ts';
import { writeDay, writeNumber } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './today.module.css';

/** More due than a usual day holds: how it would be worked off, and the way to the plan. Nothing otherwise. */
export function Behind({ due }: { due: number }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { progress, version } = useProgress();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const plan = useMemo(() => {
    const minutes = usualMinutes(progress.days.values());
    const { review } = paceOf(progress);
    if (!isBehind(due, review, minutes)) return null;
    const { number: today } = studyNow(progress);
    const { overdue, later } = planCatchUp({
      deck: progress.deck,
      today,
      minutes,
      review,
      shareOf: (day) => (day === today ? 1 : shareOfDay(progress.settings, day)),
      parameters: progress.settings.parameters,
      exists: cardExists(pack),
    });
    return later.length > 0 ? { overdue, minutes, until: today + later.length } : null;
  }, [pack, progress, version, due]);
  if (!plan) return null;
  return (
    <p className={styles.behind}>
      {m.behind(writeNumber(plan.overdue, language), plan.minutes, writeDay(plan.until, language))}{' '}
      <a href="#/planner/load">{m.seePlan}</a>
    </p>
  );
}
