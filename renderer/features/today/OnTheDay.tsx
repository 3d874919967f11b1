import type { StoredPlan } from '../../../shared/scheduling/examPlan.ts';
import { usePack } from '../../data/packStore.ts';
import { useJudged } from '../../data/planning.ts';
import { Meter } from '../../ui/chart/Meter.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './today.module.css';

/** What will be remembered on the day of the next exam, by group. */
export function OnTheDay({ plan, isOneOfMany }: { plan: StoredPlan; isOneOfMany: boolean }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { groups } = usePack();
  const judged = useJudged(plan, plan.id);
  if (!judged) return null;
  const { needs, verdict } = judged;
  return (
    <section aria-labelledby="on-the-day">
      <h2 id="on-the-day">
        <a className={styles.plainLink} href="#/planner">
          {isOneOfMany ? m.onTheDayOf(plan.name) : m.onTheDay}
        </a>
      </h2>
      <div className={styles.bars}>
        {groups.map((group) => {
          const one = verdict.forecast.groups.get(group.id);
          return one ? (
            <div key={group.id}>
              <p>
                <span>{group.name[language]}</span>
                <b>{Math.round((100 * one.known) / one.cards)} %</b>
              </p>
              <Meter share={one.known / one.cards} aim={plan.target} />
            </div>
          ) : null;
        })}
      </div>
      <p className={styles.small}>{m.predicted(Math.round(100 * plan.target))}</p>
      {verdict.isFeasible || !needs ? null : (
        <p className={styles.small}>
          {needs.minutes === null ? m.notEnough : m.tooLittle(needs.minutes, judged.plan.minutes)}{' '}
          <a href="#/planner">{m.whatHelps}</a>
        </p>
      )}
    </section>
  );
}
