import {
  addMastery,
  type ConditionMastery,
  type Mastery,
} from '../../../shared/progress/statistics/mastery.ts';
import { usePack } from '../../data/packStore.ts';
import { useSettings } from '../../data/progressStore.ts';
import { Meter } from '../../ui/chart/Meter.tsx';
import { HoverCard } from '../../ui/HoverCard.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './progress.module.css';

/** Groups, in each its conditions, in each its sections: how much is expected to be remembered today. */
export function MasteryList({ mastery }: { mastery: readonly ConditionMastery[] }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { groups } = usePack();
  const { retention } = useSettings();
  const line = (name: string, one: Mastery, isGroup = false) => (
    <span className={styles.master} data-group={isGroup || undefined}>
      <span>{name}</span>
      <span className={styles.quiet}>{m.seenOf(one.seen, one.cards)}</span>
      <Meter share={one.known / one.cards} aim={retention} />
      <span className={styles.share}>{Math.round((100 * one.known) / one.cards)} %</span>
    </span>
  );
  return (
    <div className={styles.block}>
      <h3>
        <HoverCard label={m.by} trigger={m.by} triggerClass={styles.term}>
          <p>{m.byMeans}</p>
        </HoverCard>
      </h3>
      {groups.map((group) => {
        const parts = mastery.filter((one) => one.condition.group === group.id);
        if (parts.length === 0) return null;
        return (
          <details key={group.id} className={styles.masterGroup}>
            <summary>{line(group.name[language], addMastery(parts), true)}</summary>
            {parts.map((part) => (
              <details key={part.condition.id} className={styles.masterCondition}>
                <summary>{line(part.condition.title[language], part)}</summary>
                <ul>
                  {[...part.sections].map(([section, one]) => (
                    <li key={section}>{line(m.sections[section], one)}</li>
                  ))}
                </ul>
              </details>
            ))}
          </details>
        );
      })}
    </div>
  );
}
