import { useState } from 'react';
import { clozeNumbers } from '../../../shared/content/markup.ts';
import { localised } from '../../../shared/content/pack.ts';
import type { Claim } from '../../../shared/content/schema.ts';
import { Citations } from '../../content/Citations.tsx';
import { Markup } from '../../content/Markup.tsx';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { useSettings } from '../../data/progressStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './condition.module.css';
import { messages } from './messages.ts';

/**
 * One claim with its source marks. Under test its clozes are blanks; a click, Enter or Space on the blank line shows them. From
 * 1,280 px what the sources disagree about stands in the margin, below that under the line.
 */
export function ClaimView({
  claim,
  numbers,
  isTested,
  isWanted,
  tag: Tag,
}: {
  claim: Claim;
  numbers: ReadonlyMap<string, number>;
  isTested: boolean;
  isWanted: boolean;
  tag: 'p' | 'span';
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { conditions } = usePackIndex();
  const { classification } = useSettings();
  const [isShown, setShown] = useState(false);
  const variant = claim.bySystem?.[classification];
  const text = variant
    ? localised(pack, `${claim.id}.bySystem.${classification}`, variant, language)
    : localised(pack, claim.id, claim.text, language);
  const isHidden = isTested && !isShown && clozeNumbers(text).length > 0;
  const isUntranslated = language === 'es' && !(claim.id in pack.es);
  const neighbour = claim.versus ? conditions.get(claim.versus) : undefined;
  return (
    <Tag
      className={styles.claim}
      id={claim.id}
      tabIndex={-1}
      data-wanted={isWanted || undefined}
      lang={isUntranslated ? 'en' : undefined}
    >
      {isHidden ? (
        <button type="button" className={styles.reveal} onClick={() => setShown(true)} aria-label={m.reveal}>
          <Markup text={text} cloze={{ show: 'hidden' }} flat />
        </button>
      ) : (
        <Markup text={text} {...(isTested && isShown ? { cloze: { show: 'words' as const } } : {})} />
      )}
      {variant || claim.system ? (
        <span className={styles.system}>{variant ? classification : claim.system}</span>
      ) : null}
      {claim.notForPrescribing ? <span className={styles.system}>{m.notForPrescribing}</span> : null}
      <Citations citations={claim.sources} numbers={numbers} level={claim.level} />
      {neighbour ? (
        <a
          className={styles.versus}
          href={`#/condition/${neighbour.id}`}
          aria-label={m.openCard(neighbour.title[language])}
        >
          →
        </a>
      ) : null}
      {claim.differ ? (
        <span className={styles.differ} role="note">
          <b>{m.theyDiffer}</b>{' '}
          <Markup text={localised(pack, `${claim.id}.differ`, claim.differ, language)} />
        </span>
      ) : null}
    </Tag>
  );
}
