import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { leeches } from '../../../shared/scheduling/leeches.ts';
import { usePack } from '../../data/packStore.ts';
import { today, useProgress, useSettings } from '../../data/progressStore.ts';
import { cardExists, useStudyQueue } from '../../data/study.ts';
import { now, offsetAt } from '../../platform/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './review.module.css';

/** Nothing left now: says when the next comes, or where the first cards come from. */
export function Finished({
  done,
  waitUntil,
  isCustom,
  onGoOn,
}: {
  done: number;
  waitUntil: number | null;
  isCustom: boolean;
  onGoOn: () => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { rolloverHour } = useSettings();
  const { progress } = useProgress();
  const { counts } = useStudyQueue();
  const pack = usePack();
  const [, go] = useLocation();
  // What had the focus is gone with its card. The space bar still in hand must not start anything here.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  if (progress.reviews === 0 && progress.read.size === 0) {
    return (
      <div className={styles.finished} ref={place} tabIndex={-1}>
        <Empty
          isPage
          title={m.noneYet}
          action={
            <Button kind="primary" onClick={() => go('/library')}>
              {m.toLibrary}
            </Button>
          }
        >
          {m.noneYetHint}
        </Empty>
      </div>
    );
  }
  const leeched = leeches(progress.deck, today(progress).number, cardExists(pack)).length;
  const at = now();
  const time =
    waitUntil === null
      ? null
      : new Date(waitUntil - offsetAt(at) * 60_000 + rolloverHour * 3_600_000).toLocaleTimeString(
          language === 'es' ? 'es-ES' : 'en-GB',
          { hour: '2-digit', minute: '2-digit' },
        );
  return (
    <div className={styles.finished} ref={place} tabIndex={-1}>
      <Empty
        isPage
        title={done > 0 ? m.finished(done) : isCustom ? m.customEmpty : m.nothingDue}
        action={
          counts.total > 0 && waitUntil === null ? (
            <Button kind="primary" onClick={onGoOn}>
              {m.goOn(counts.total)}
            </Button>
          ) : (
            <Button onClick={() => go('/')}>{m.toToday}</Button>
          )
        }
      >
        {isCustom ? null : time ? m.nextAt(time) : m.nextLater}
      </Empty>
      <p className={styles.elsewhere}>
        <a href="#/review/custom">{m.toCustom}</a>
        <a href="#/cards">{m.toCards}</a>
        {leeched > 0 ? (
          <a href="#/clinic">
            {m.toClinic} ({leeched})
          </a>
        ) : null}
      </p>
    </div>
  );
}
