import { useState } from 'react';
import { localised } from '../../../shared/content/pack.ts';
import type { Claim, Condition } from '../../../shared/content/schema.ts';
import { writeCustom } from '../../../shared/scheduling/customStudy.ts';
import { Markup } from '../../content/Markup.tsx';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './clinic.module.css';
import { messages } from './messages.ts';

/** The condition and the one it is confused with, side by side: what each differential says against the other. */
export function Twins({ condition }: { condition: Condition }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { conditions } = usePackIndex();
  const twins = [
    ...new Set([
      ...condition.sections.differential.map((claim) => claim.versus),
      ...pack.conditions
        .filter((other) => other.sections.differential.some((claim) => claim.versus === condition.id))
        .map((other) => other.id),
    ]),
  ].flatMap((id) => (id === undefined ? [] : (conditions.get(id) ?? [])));
  const [chosen, setChosen] = useState(0);
  const twin = twins[chosen];
  if (!twin) return <p className={styles.quiet}>{m.noTwin}</p>;
  const side = (one: Condition, other: Condition) => {
    const against = one.sections.differential.filter((claim) => claim.versus === other.id);
    const shown: Claim[] = against.length > 0 ? against : one.sections['at-a-glance'];
    return (
      <div className={styles.side}>
        <h2 className={styles.name}>
          <a href={`#/condition/${one.id}`}>{one.title[language]}</a>
        </h2>
        <p className={styles.definition}>{one.definition[language]}</p>
        {shown.map((claim) => (
          <p key={claim.id} className={styles.claim}>
            <Markup text={localised(pack, claim.id, claim.text, language)} />
          </p>
        ))}
      </div>
    );
  };
  return (
    <div className={styles.twins}>
      {twins.length > 1 ? (
        <label className={styles.choose}>
          <span>{m.twin}</span>
          <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {twins.map((one, i) => (
              <option key={one.id} value={i}>
                {one.title[language]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <div className={styles.sides}>
        {side(condition, twin)}
        {side(twin, condition)}
      </div>
      <a
        className={styles.link}
        href={`#/review?${writeCustom({ kind: 'contrast', conditions: [condition.id, twin.id], preview: true })}`}
      >
        {m.contrast}
      </a>
    </div>
  );
}
