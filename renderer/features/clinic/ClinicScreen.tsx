import { ChevronDown } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { claimsById, readCardId } from '../../../shared/content/pack.ts';
import { leeches } from '../../../shared/scheduling/leeches.ts';
import { claimOf } from '../../../shared/scheduling/queue.ts';
import { CardPicture } from '../../content/card/CardPicture.tsx';
import { CardText } from '../../content/card/CardText.tsx';
import { usePack } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { cardExists } from '../../data/study.ts';
import { studyNow } from '../../data/studyDay.ts';
import { Empty } from '../../ui/Empty.tsx';
import { InnerHead } from '../../ui/InnerHead.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './clinic.module.css';
import { messages } from './messages.ts';
import { Treatment } from './Treatment.tsx';
import { Twins } from './Twins.tsx';

/** Cards forgotten again and again, one at a time: the twin beside it, and ways to change it. */
export function ClinicScreen() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { progress, version } = useProgress();
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const cards = useMemo(
    () =>
      leeches(progress.deck, studyNow(progress).number, cardExists(pack)).map((place) => ({
        card: progress.deck.ids[place] as string,
        ...progress.deck.read(place),
      })),
    [pack, progress, version],
  );
  /** The card treated has left the list, or closed in it: the next key is for the one that stands in its place. */
  const treated = (at: number) => {
    setOpen(null);
    window.setTimeout(() => {
      const lines = list.current?.querySelectorAll<HTMLElement>('[aria-expanded]') ?? [];
      (lines[Math.min(at, lines.length - 1)] ?? document.getElementById('main'))?.focus();
    });
  };
  if (cards.length === 0) {
    return (
      <div className={styles.page}>
        <InnerHead back={{ href: '#/review', label: m.toReview }} title={m.title} />
        <Empty title={m.emptyTitle}>{m.empty}</Empty>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <InnerHead back={{ href: '#/review', label: m.toReview }} title={m.title} lead={m.lead(cards.length)} />
      <ol className={styles.list} ref={list}>
        {cards.map(({ card, lapses, reps }, at) => {
          const read = readCardId(card);
          const placed = read ? claimsById(pack).get(read.claim) : undefined;
          const isOpen = open === card;
          const note = progress.notes.get(read ? `claim:${read.claim}` : `card:${claimOf(card)}`);
          return (
            <li key={card}>
              <button
                type="button"
                className={styles.line}
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? null : card)}
              >
                <span className={styles.words}>
                  <CardText card={card} isShown isFlat />
                </span>
                <span className={styles.quiet}>
                  {[placed?.condition.title[language], m.lapses(lapses, reps), note ? m.reworded : null]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <ChevronDown aria-hidden="true" className={styles.chevron} />
              </button>
              {isOpen ? (
                <div className={styles.open}>
                  {placed ? <Twins condition={placed.condition} /> : <CardPicture card={card} isShown />}
                  <Treatment card={card} onDone={() => treated(at)} />
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
