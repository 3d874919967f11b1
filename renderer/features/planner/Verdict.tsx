import { CircleCheck, TriangleAlert } from 'lucide-react';
import { dayNumber, dayOf } from '../../../shared/scheduling/day.ts';
import type { ExamPlan } from '../../../shared/scheduling/examPlan.ts';
import type { Judged } from '../../data/planning.ts';
import { Button } from '../../ui/Button.tsx';
import { writeDay, writeNumber } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './planner.module.css';

/** Whether the plan is enough, and what would make it so; each way is one press. */
export function Verdict({
  judged,
  onChange,
}: {
  judged: Judged | null;
  /** Offered where the plan can be changed. */
  onChange?: (changes: Partial<ExamPlan>) => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  if (!judged) return <p className={styles.quiet}>{m.noCards}</p>;
  const { plan, needs } = judged;
  const { isFeasible, why, forecast } = judged.verdict;
  const percent = Math.round(100 * forecast.recall);
  const aim = Math.round(100 * plan.target);
  const sentence =
    why === 'past'
      ? m.past
      : !needs
        ? isFeasible
          ? m.works
          : m.searching
        : isFeasible
          ? m.yes(needs.minutes ?? plan.minutes, plan.minutes)
          : needs.minutes !== null
            ? m.needs(needs.minutes, plan.minutes)
            : m.never;
  const offers: { label: string; changes: Partial<ExamPlan> | null }[] = [];
  if (needs && !isFeasible) {
    const { minutes, laterByDays, target, cards } = needs;
    if (minutes !== null)
      offers.push({ label: m.wayMinutes(minutes), changes: { minutes: Math.max(5, minutes) } });
    if (laterByDays !== null) {
      const later = dayNumber(plan.date) + laterByDays;
      offers.push({
        label: m.wayLater(writeDay(later, language, 'medium')),
        changes: { date: dayOf(later) },
      });
    }
    if (target !== null) offers.push({ label: m.wayTarget(Math.round(100 * target)), changes: { target } });
    if (cards !== null)
      offers.push({
        label: m.wayCards(writeNumber(cards, language), writeNumber(judged.cards, language)),
        changes: null,
      });
  }
  return (
    <div
      className={styles.verdict}
      data-good={isFeasible || undefined}
      role="status"
      aria-busy={!judged.isCurrent || undefined}
    >
      <p className={styles.sentence}>
        {isFeasible ? <CircleCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
        <b>{sentence}</b>
      </p>
      {why === 'recall' ? <p>{m.recall(percent, aim)}</p> : null}
      {judged.shared.cards > 0 && why !== 'past' ? (
        <p className={styles.quiet}>
          {m.shared(
            writeNumber(judged.shared.cards, language),
            judged.shared.cards,
            judged.shared.exams.join(', '),
            judged.shared.exams.length > 1,
          )}
        </p>
      ) : null}
      {offers.length > 0 ? (
        <>
          <p className={styles.quiet}>{m.ways}</p>
          <ul className={styles.ways}>
            {offers.map(({ label, changes }) => (
              <li key={label}>
                {changes && onChange ? (
                  <Button size="small" onClick={() => onChange(changes)}>
                    {label}
                  </Button>
                ) : (
                  label
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
