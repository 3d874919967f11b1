import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { freshCards } from '../../../shared/progress/fresh.ts';
import { setAside } from '../../../shared/scheduling/aside.ts';
import { planCards, plansAhead, shareOfDay } from '../../../shared/scheduling/examPlan.ts';
import { CardState } from '../../../shared/scheduling/fsrs.ts';
import { leeches } from '../../../shared/scheduling/leeches.ts';
import { nextDueDay } from '../../../shared/scheduling/queue.ts';
import { usePack } from '../../data/packStore.ts';
import { today, useProgress, useSettings } from '../../data/progressStore.ts';
import { cardExists, useStudyQueue } from '../../data/study.ts';
import { now, offsetAt } from '../../platform/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { writeDay } from '../../ui/dates.ts';
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
  const settings = useSettings();
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
  const { day, number } = today(progress);
  const exists = cardExists(pack);
  const leeched = leeches(progress.deck, number, exists).length;
  const aside = setAside(progress.deck, number, exists);
  const away = new Set(Object.values(aside).flat()).size;
  const plans = plansAhead(progress, day);
  const isPlanned = plans.length > 0;
  const isOff = isPlanned && shareOfDay(settings, number) === 0;
  const unmet = isPlanned
    ? plans.flatMap((plan) => planCards(plan, pack, progress))
    : settings.newCardsPerDay > 0
      ? freshCards(pack, progress)
      : [];
  const isUnmet = (card: string) => {
    const at = progress.deck.at(card);
    return at < 0 || progress.deck.read(at).state === CardState.new;
  };
  let next = unmet.some(isUnmet) ? number + 1 : nextDueDay(progress.deck, number, exists);
  for (let i = 0; isPlanned && next !== null && i < 60 && shareOfDay(settings, next) === 0; i += 1) next += 1;
  const at = now();
  const time =
    waitUntil === null
      ? null
      : new Date(waitUntil - offsetAt(at) * 60_000 + settings.rolloverHour * 3_600_000).toLocaleTimeString(
          language === 'es' ? 'es-ES' : 'en-GB',
          { hour: '2-digit', minute: '2-digit' },
        );
  return (
    <div className={styles.finished} ref={place} tabIndex={-1}>
      <Empty
        isPage
        title={done > 0 ? m.finished(done) : isCustom ? m.customEmpty : isOff ? m.dayOff : m.nothingDue}
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
        {isCustom
          ? null
          : time
            ? m.nextAt(time)
            : next === null
              ? m.nextNew
              : (isOff ? m.waitsUntil : m.nextOn)(writeDay(next, language, 'long'))}
      </Empty>
      <p className={styles.elsewhere}>
        <a href="#/review/custom">{m.toCustom}</a>
        <a href="#/cards">{m.toCards}</a>
        {away > 0 ? (
          <a href="#/review/aside">
            {m.toAside} ({away})
          </a>
        ) : null}
        {leeched > 0 ? (
          <a href="#/clinic">
            {m.toClinic} ({leeched})
          </a>
        ) : null}
      </p>
    </div>
  );
}
