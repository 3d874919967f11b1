import { useEffect, useRef } from 'react';
import { claimsById, localised, readCardId } from '../../../shared/content/pack.ts';
import { Citations, numberSources } from '../../content/Citations.tsx';
import { Markup } from '../../content/Markup.tsx';
import { usePack } from '../../data/packStore.ts';
import { useProgress, useSettings } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './review.module.css';

/** The card: a claim with one cloze hidden, or an own card's front; once shown, the answer in the same place. */
export function CardFace({
  card,
  isShown,
  onOpen,
  onBookmark,
}: {
  card: string;
  isShown: boolean;
  onOpen: () => void;
  onBookmark: () => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { classification } = useSettings();
  const { progress } = useProgress();
  const face = useRef<HTMLDivElement>(null);
  useEffect(() => face.current?.focus({ preventScroll: true }), []);
  const read = readCardId(card);
  const placed = read ? claimsById(pack).get(read.claim) : undefined;
  const own = placed ? undefined : progress.ownCards.get(card);
  const missed = progress.deck.at(card) >= 0 && progress.deck.read(progress.deck.at(card)).missed > 0;
  if (placed && read) {
    const { claim, condition, section } = placed;
    const variant = claim.bySystem?.[classification];
    const text = variant
      ? localised(pack, `${claim.id}.bySystem.${classification}`, variant, language)
      : localised(pack, claim.id, claim.text, language);
    return (
      <div className={styles.card} ref={face} tabIndex={-1}>
        <p className={styles.from}>
          <b>{condition.title[language]}</b>{' '}
          <span>{[m.section[section], missed ? m.missed : null].filter(Boolean).join(' · ')}</span>
        </p>
        <p className={styles.text} aria-live="polite">
          <Markup
            text={text}
            cloze={isShown ? { show: 'answer', n: read.cloze } : { show: 'hidden', n: read.cloze }}
            flat={!isShown}
          />
        </p>
        <div className={styles.source} data-shown={isShown || undefined}>
          {isShown ? (
            <>
              <Citations
                citations={claim.sources}
                numbers={numberSources([claim.sources])}
                level={claim.level}
              />
              <Button kind="quiet" size="small" keys="O" onClick={onOpen}>
                {m.open}
              </Button>
              <Button kind="quiet" size="small" keys="B" onClick={onBookmark}>
                {m.bookmark}
              </Button>
            </>
          ) : null}
        </div>
      </div>
    );
  }
  return (
    <div className={styles.card} ref={face} tabIndex={-1}>
      <p className={styles.from}>
        <b>{m.own}</b> <span>{own?.tags.join(' · ')}</span>
      </p>
      <p className={styles.text}>{own?.front}</p>
      <div className={styles.source} data-shown={isShown || undefined} aria-live="polite">
        {isShown ? <p className={styles.back}>{own?.back}</p> : null}
      </div>
    </div>
  );
}
