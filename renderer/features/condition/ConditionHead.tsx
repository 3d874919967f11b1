import { claimsOf, systemName } from '../../../shared/content/pack.ts';
import type { Condition } from '../../../shared/content/schema.ts';
import { dayNumber } from '../../../shared/scheduling/day.ts';
import { usePack } from '../../data/packStore.ts';
import { useSettings } from '../../data/progressStore.ts';
import { writeDay } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './condition.module.css';
import { messages } from './messages.ts';

/** Title, other names, one-line definition, urgency, how and when it was checked. */
export function ConditionHead({ condition, sources }: { condition: Condition; sources: number }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { groups, ledger } = pack;
  const { classification } = useSettings();
  const group = groups.find((one) => one.id === condition.group);
  const other = condition.synonyms[language].slice(0, 3);
  const month = (day: string) => writeDay(dayNumber(day), language, 'month');
  const checks = ledger[condition.id];
  return (
    <header>
      <p className={styles.caps}>
        {group?.name[language]}
        {other.length > 0 ? (
          <>
            {' · '}
            {m.also} <i>{other.join(', ')}</i>
          </>
        ) : null}
      </p>
      <h1 id="title">{condition.title[language]}</h1>
      <p className={styles.definition}>{condition.definition[language]}</p>
      {condition.names ? (
        <p className={styles.meta}>
          {systemName(pack, classification, language)}: {condition.names[classification][language]}
        </p>
      ) : null}
      <p className={styles.meta}>
        {condition.urgency === 'routine' ? null : (
          <span className={styles.urgency} data-urgency={condition.urgency}>
            {m.urgency[condition.urgency]}
          </span>
        )}
        <span>
          {m.reviewed(
            month(condition.lastReviewed),
            month(condition.reviewDue),
            claimsOf(condition).length,
            sources,
            checks?.checks ?? 0,
          )}
        </span>
      </p>
      {condition.homonyms.map((one) => (
        <p key={one.word.en} className={styles.homonym}>
          <b>{one.word[language]}</b>: {one.note[language]}
        </p>
      ))}
    </header>
  );
}
