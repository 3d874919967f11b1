import { lazy, Suspense, useState } from 'react';
import { dayNumber } from '../../../shared/scheduling/day.ts';
import type { StoredPlan } from '../../../shared/scheduling/examPlan.ts';
import { usePack } from '../../data/packStore.ts';
import { useJudged } from '../../data/planning.ts';
import { record } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { ChartFigure } from '../../ui/chart/ChartFigure.tsx';
import { Meter } from '../../ui/chart/Meter.tsx';
import { writeDay } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { messages } from './messages.ts';
import styles from './planner.module.css';
import { Verdict } from './Verdict.tsx';

const TimeBars = lazy(() =>
  import('../../ui/chart/TimeBars.tsx').then((part) => ({ default: part.TimeBars })),
);
const DRAWN_DAYS = 90;

/** One exam: how long to go, where in the plan, what the days ahead ask and what will be remembered. */
export function PlanView({
  plan,
  isSaved,
  onEdit,
}: {
  plan: StoredPlan;
  /** The focus comes here when the form has closed. */
  isSaved: boolean;
  onEdit: () => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { groups } = usePack();
  const judged = useJudged(plan, plan.id);
  const [isSure, setSure] = useState(false);
  const remove = async () => {
    try {
      await record({ type: 'examPlanned', id: plan.id, plan: null });
      say(m.removed);
    } catch (error) {
      complain(m.notSaved((error as Error).message));
    }
  };
  const exam = dayNumber(plan.date);
  const head = (
    <div className={styles.planHead}>
      <div>
        <h2>{plan.name}</h2>
        <p className={styles.quiet}>
          {writeDay(exam, language, 'full')}
          {judged && exam >= judged.today ? ` · ${m.days(exam - judged.today)}` : ''}
        </p>
      </div>
      <div className={styles.actions}>
        <Button size="small" data-next={isSaved || undefined} onClick={onEdit}>
          {m.edit}
        </Button>
        {isSure ? (
          <Button size="small" kind="danger" onBlur={() => setSure(false)} onClick={() => void remove()}>
            {m.removeSure}
          </Button>
        ) : (
          <Button size="small" onClick={() => setSure(true)}>
            {m.remove}
          </Button>
        )}
      </div>
    </div>
  );
  if (!judged) {
    return (
      <section className={styles.plan}>
        {head}
        <p className={styles.quiet}>{m.noCards}</p>
      </section>
    );
  }
  const { forecast } = judged.verdict;
  const phase = forecast.days[0]?.phase ?? 'over';
  const begins = exam - forecast.windowDays;
  const hint = {
    learn: m.phaseHint.learn(judged.unseen, writeDay(begins, language)),
    maintain: m.phaseHint.maintain(writeDay(begins, language)),
    final: m.phaseHint.final(forecast.windowDays),
    over: m.phaseHint.over,
  }[phase];
  const rows = groups.flatMap((group) => {
    const one = forecast.groups.get(group.id);
    return one
      ? [{ name: group.name[language], share: one.known / one.cards, cards: Math.round(one.cards) }]
      : [];
  });
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return (
    <section className={styles.plan}>
      {head}
      <p className={styles.phase}>
        <b>{m.phases[phase]}.</b> {hint}
      </p>
      {phase === 'over' ? null : (
        <>
          <Verdict judged={judged} />
          <div className={styles.pair}>
            <ChartFigure
              title={m.onTheDay}
              meaning={m.onTheDayMeans}
              reading={m.predicted(Math.round(100 * forecast.recall))}
              table={{
                head: [m.group, m.remembered, m.cards],
                rows: rows.map((row) => [row.name, percent(row.share), row.cards]),
              }}
            >
              <div className={styles.bars}>
                {rows.map((row) => (
                  <div key={row.name}>
                    <p>
                      <span>{row.name}</span>
                      <b>{percent(row.share)}</b>
                    </p>
                    <Meter share={row.share} aim={plan.target} />
                  </div>
                ))}
              </div>
            </ChartFigure>
            <ChartFigure
              title={m.work}
              meaning={m.workMeans}
              reading={
                <>
                  {m.workSays(`${writeDay(begins, language)} – ${writeDay(exam - 1, language)}`)}{' '}
                  {forecast.days.length > DRAWN_DAYS ? m.atTheEdge : ''}
                </>
              }
              table={{
                head: [m.day, m.phase, m.minutes, m.fresh, m.reviews, m.pass],
                rows: forecast.days.map((row) => [
                  writeDay(row.day, language, 'medium'),
                  m.phases[row.phase],
                  Math.round(row.seconds / 60),
                  Math.round(row.fresh),
                  Math.round(row.reviews),
                  Math.round(row.pass),
                ]),
              }}
            >
              <Suspense fallback={null}>
                <TimeBars
                  bars={forecast.days.slice(0, DRAWN_DAYS).map((row) => ({
                    label: writeDay(row.day, language),
                    value: Math.round(row.seconds / 60),
                    words: `${Math.round(row.seconds / 60)} min · ${m.phases[row.phase]}`,
                  }))}
                  line={{ value: plan.minutes, label: m.given(plan.minutes) }}
                />
              </Suspense>
            </ChartFigure>
          </div>
        </>
      )}
    </section>
  );
}
