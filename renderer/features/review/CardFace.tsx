import { Flag } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { clozeWords, plainMarkdown, readOwnCard } from '../../../shared/content/markdown.ts';
import { parseMarkup, plainInlines, walk } from '../../../shared/content/markup.ts';
import { askedBox } from '../../../shared/content/occlusion.ts';
import { claimsById, localised, readCardId } from '../../../shared/content/pack.ts';
import { firstLetters } from '../../../shared/scheduling/hint.ts';
import { Citations, numberSources } from '../../content/Citations.tsx';
import { CardPicture } from '../../content/card/CardPicture.tsx';
import { CardText } from '../../content/card/CardText.tsx';
import { Prose } from '../../content/card/Prose.tsx';
import { usePack } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { noteTarget } from './noteTarget.ts';
import styles from './review.module.css';

/** The card: a claim with one cloze hidden, or an own card's front; once shown, the answer in the same place. */
export function CardFace({
  card,
  isShown,
  isHint,
  onOpen,
  onBookmark,
}: {
  card: string;
  isShown: boolean;
  isHint: boolean;
  onOpen: () => void;
  onBookmark: () => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { progress } = useProgress();
  const face = useRef<HTMLDivElement>(null);
  useEffect(() => face.current?.focus({ preventScroll: true }), []);
  // The button that showed the answer has gone, and may have had the focus.
  useEffect(() => {
    if (isShown && document.activeElement === document.body) face.current?.focus({ preventScroll: true });
  }, [isShown]);
  const read = readCardId(card);
  const placed = read ? claimsById(pack).get(read.claim) : undefined;
  const own = readOwnCard(card);
  const written = placed ? undefined : progress.ownCards.get(own.note);
  const place = progress.deck.at(card);
  const memory = place < 0 ? null : progress.deck.read(place);
  const note = isShown ? progress.notes.get(noteTarget(card)) : undefined;
  // A claim is one sentence; what the learner wrote may be several paragraphs.
  const Words = placed ? 'p' : 'div';
  const aside = placed
    ? [m.section[placed.section], (memory?.missed ?? 0) > 0 ? m.missed : null]
    : [written?.tags.join(' · ')];
  return (
    <div className={styles.card} ref={face} tabIndex={-1}>
      <p className={styles.from}>
        <b>{placed ? placed.condition.title[language] : m.own}</b>{' '}
        <span>{aside.filter(Boolean).join(' · ')}</span>
        {memory && memory.flag > 0 ? (
          <span className={styles.flag} data-flag={memory.flag}>
            <Flag aria-hidden="true" />
            {m.flag(memory.flag)}
          </span>
        ) : null}
      </p>
      <Words className={styles.text} aria-live="polite">
        <CardText card={card} isShown={isShown} />
      </Words>
      {written?.picture ? (
        <div className={styles.picture}>
          <CardPicture card={card} isShown={isShown} />
        </div>
      ) : null}
      {isHint && !isShown ? (
        <p className={styles.hint} role="status">
          {m.hintIs(hintOf(card))}
        </p>
      ) : null}
      <div className={styles.source} data-shown={isShown || undefined}>
        {isShown && placed ? (
          <>
            <Citations
              citations={placed.claim.sources}
              numbers={numberSources([placed.claim.sources])}
              level={placed.claim.level}
            />
            <Button kind="quiet" size="small" keys="O" command="review.open" onClick={onOpen}>
              {m.open}
            </Button>
            <Button kind="quiet" size="small" keys="B" command="review.bookmark" onClick={onBookmark}>
              {m.bookmark}
            </Button>
          </>
        ) : null}
        {isShown && written ? (
          <div className={styles.back} aria-live="polite">
            <Prose text={written.back} />
            {written.source ? <p className={styles.cited}>{written.source}</p> : null}
          </div>
        ) : null}
      </div>
      {note ? (
        <div className={styles.note}>
          <p className={styles.noteHead}>{m.yourNote}</p>
          <Prose text={note.text} />
        </div>
      ) : null}
    </div>
  );

  /** The first letters of what is hidden. A hint of the author's stands in the blank already. */
  function hintOf(id: string): string {
    if (placed && read) {
      const text = localised(pack, placed.claim.id, placed.claim.text, language);
      const hidden = [...walk(parseMarkup(text))].filter(
        (node) => node.t === 'cloze' && node.n === read.cloze,
      );
      return firstLetters(plainInlines(hidden));
    }
    const asked = written ? askedBox(written, id) : null;
    if (asked) return firstLetters(asked.box.label);
    const { cloze } = readOwnCard(id);
    return firstLetters(
      cloze > 0 ? clozeWords(written?.front ?? '', cloze) : plainMarkdown(written?.back ?? ''),
    );
  }
}
