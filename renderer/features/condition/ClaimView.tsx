import { useRef, useState } from 'react';
import { clozeNumbers } from '../../../shared/content/markup.ts';
import { localised, systemName } from '../../../shared/content/pack.ts';
import type { Claim } from '../../../shared/content/schema.ts';
import { ClaimNote } from '../../content/annotate/ClaimNote.tsx';
import { ClaimWords } from '../../content/annotate/ClaimWords.tsx';
import { wordingKey } from '../../content/annotate/spans.ts';
import { Citations } from '../../content/Citations.tsx';
import { Markup } from '../../content/Markup.tsx';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { useSettings } from '../../data/progressStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './condition.module.css';
import { messages } from './messages.ts';

/**
 * One claim with its source marks. Under test its clozes are blanks; a click, Enter or Space on the blank line shows them and
 * goes to the next. From 1,280 px what the sources disagree about and the learner's note stand in the margin, below that under the line.
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
  // Each test begins with all of them hidden.
  if (isShown && !isTested) setShown(false);
  const line = useRef<HTMLElement>(null);
  const variant = claim.bySystem?.[classification];
  const text = variant
    ? localised(pack, `${claim.id}.bySystem.${classification}`, variant, language)
    : localised(pack, claim.id, claim.text, language);
  const system = variant ? classification : claim.system;
  const isHidden = isTested && !isShown && clozeNumbers(text).length > 0;
  const isUntranslated = language === 'es' && !(claim.id in pack.es);
  const target = `claim:${claim.id}` as const;
  const reveal = () => {
    const section = line.current?.closest('section');
    // The blanks as they were; this one is about to go.
    const blanks = [...(section?.querySelectorAll<HTMLElement>('[data-blank]') ?? [])];
    const at = blanks.findIndex((blank) => line.current?.contains(blank));
    setShown(true);
    (blanks[at + 1] ?? blanks.find((_, i) => i !== at) ?? line.current)?.focus();
  };
  const neighbour = claim.versus ? conditions.get(claim.versus) : undefined;
  return (
    <Tag
      ref={line as never}
      className={styles.claim}
      id={claim.id}
      tabIndex={-1}
      data-claim
      data-wanted={isWanted || undefined}
      lang={isUntranslated ? 'en' : undefined}
    >
      {isHidden ? (
        // A span, so that the words break across lines as they will once they are shown.
        <span
          role="button"
          tabIndex={0}
          className={styles.reveal}
          data-blank
          onClick={reveal}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            reveal();
          }}
        >
          <Markup text={text} cloze={{ show: 'hidden' }} flat />
          <span className="visually-hidden"> {m.reveal}</span>
        </span>
      ) : (
        <ClaimWords target={target} wording={wordingKey(language, variant ? classification : undefined)}>
          <Markup text={text} {...(isTested ? { cloze: { show: 'answer' as const } } : {})} />
        </ClaimWords>
      )}
      <Citations citations={claim.sources} numbers={numbers} level={claim.level} />
      {system === undefined ? null : (
        <span className={styles.system} lang={isUntranslated ? language : undefined}>
          {systemName(pack, system, language)}
        </span>
      )}
      {claim.notForPrescribing ? (
        <span className={styles.system} lang={isUntranslated ? language : undefined}>
          {m.notForPrescribing}
        </span>
      ) : null}
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
      <ClaimNote target={target} />
    </Tag>
  );
}
