import { Undo2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Grade } from '../../../shared/progress/events.ts';
import { addDays } from '../../../shared/scheduling/day.ts';
import { usePack } from '../../data/packStore.ts';
import { record, recordOn, today, undoLatest, useProgress, useSettings } from '../../data/progressStore.ts';
import { useClockLooks } from '../../data/studyDay.ts';
import { elapsed } from '../../platform/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { CardFace } from './CardFace.tsx';
import { CardInfo } from './CardInfo.tsx';
import { Finished } from './Finished.tsx';
import { GradeButtons } from './GradeButtons.tsx';
import { messages } from './messages.ts';
import styles from './review.module.css';
import { answered, begin, leave, meanwhile, putAway, takenBack, useReview } from './reviewStore.ts';

/** One card after another: think, show, grade. The grades stay in one place; nothing jumps when the answer appears. */
export function ReviewScreen() {
  const m = useMessages(messages);
  const pack = usePack();
  const { progress } = useProgress();
  const settings = useSettings();
  const { card, isShown, queue, done, waitUntil, day } = useReview();
  const [isInfo, setInfo] = useState(false);
  const isBusy = useRef(false);
  const shownAt = useRef(elapsed());

  useEffect(() => {
    begin(pack, progress);
    return leave;
  }, [pack, progress]);

  // After a night asleep the queue is of the day of waking; a card whose answer is open is graded first.
  const looks = useClockLooks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock was looked at
  useEffect(() => {
    if (meanwhile(pack, progress)) say(m.newDay);
  }, [looks]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock starts with each card
  useEffect(() => {
    shownAt.current = elapsed();
  }, [card, done]);

  /** One action at a time: a second key press during a save does nothing, so that one look gives one review. */
  const once = useCallback(
    async (action: () => Promise<void>) => {
      if (isBusy.current) return;
      isBusy.current = true;
      try {
        await action();
      } catch (error) {
        complain(m.notSaved((error as Error).message));
      } finally {
        isBusy.current = false;
      }
    },
    [m],
  );

  const show = () => useReview.setState({ isShown: true });
  const give = (grade: Grade) =>
    once(async () => {
      if (!card || !isShown) return;
      await recordOn(day, {
        type: 'reviewed',
        card,
        grade,
        elapsedMs: Math.min(86_400_000, Math.round(elapsed() - shownAt.current)),
      });
      if (answered(pack, progress, card)) say(m.newDay);
    });
  const undo = () =>
    once(async () => {
      const event = await undoLatest();
      if (!event) {
        say(m.nothingToUndo);
        return;
      }
      takenBack(event.body, pack, progress);
      say(m.undone);
    });
  const bury = () =>
    once(async () => {
      if (!card) return;
      await record({ type: 'buried', card, until: addDays(today(progress).day, 1) });
      putAway(progress, card);
      say(m.buried);
    });
  const suspend = () =>
    once(async () => {
      if (!card) return;
      await record({ type: 'suspended', card, on: true });
      putAway(progress, card);
      say(m.suspended);
    });
  const flag = (number: number) =>
    once(async () => {
      if (!card) return;
      const place = progress.deck.at(card);
      const now = place < 0 ? 0 : progress.deck.read(place).flag;
      await record({ type: 'flagged', card, flag: now === number ? 0 : number });
    });
  const bookmark = () =>
    once(async () => {
      if (!card) return;
      const target = card.includes('#')
        ? (`claim:${card.slice(0, card.lastIndexOf('#'))}` as const)
        : (`card:${card}` as const);
      const on = !progress.bookmarks.has(target);
      await record({ type: 'bookmarked', target, on });
      say(on ? m.bookmarked : m.unbookmarked);
    });
  const open = () => {
    if (!card?.includes('#')) return;
    const claim = card.slice(0, card.lastIndexOf('#'));
    const condition = pack.conditions.find((one) => claim.startsWith(`${one.prefix}-`));
    if (condition) window.location.hash = `#/condition/${condition.id}?claim=${claim}`;
  };

  const isFour = settings.gradeButtons === 4;
  const inCard = { group: m.review, disabled: !card };
  useCommands([
    {
      id: 'review.good',
      label: isShown ? m.good : m.show,
      keys: ['Space', 'Enter'],
      run: () => (isShown ? void give(3) : show()),
      ...inCard,
    },
    { id: 'review.again', label: m.again, keys: ['1'], run: () => void give(1), ...inCard },
    ...(isFour
      ? [{ id: 'review.hard', label: m.hard, keys: ['2'], run: () => void give(2), ...inCard }]
      : []),
    {
      id: 'review.good.number',
      label: m.good,
      keys: isFour ? ['3'] : ['2', '3'],
      run: () => void give(3),
      ...inCard,
    },
    ...(isFour
      ? [{ id: 'review.easy', label: m.easy, keys: ['4'], run: () => void give(4), ...inCard }]
      : []),
    { id: 'review.undo', label: m.undo, keys: ['U', 'Mod+Z'], run: () => void undo(), group: m.review },
    { id: 'review.bury', label: m.bury, keys: ['-'], run: () => void bury(), ...inCard },
    { id: 'review.suspend', label: m.suspend, keys: ['@'], run: () => void suspend(), ...inCard },
    { id: 'review.bookmark', label: m.bookmark, keys: ['*', 'B'], run: () => void bookmark(), ...inCard },
    { id: 'review.info', label: m.info, keys: ['I'], run: () => setInfo(true), ...inCard },
    { id: 'review.open', label: m.open, keys: ['O'], run: open, ...inCard },
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({
      id: `review.flag.${n}`,
      label: m.flag(n),
      keys: [`Mod+${n}`],
      run: () => void flag(n),
      ...inCard,
    })),
  ]);

  const left = queue.main.length + queue.learning.length;
  const total = done + left;
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <div
          className={styles.track}
          role="progressbar"
          aria-label={m.review}
          aria-valuenow={done}
          aria-valuemin={0}
          aria-valuemax={total}
        >
          <div style={{ inlineSize: `${total === 0 ? 100 : (100 * done) / total}%` }} />
        </div>
        <span className={styles.count}>
          {card ? m.left(done + 1, total, Math.max(1, Math.round((left * 10) / 60))) : m.count(done)}
        </span>
        <span className={styles.space} />
        <Button size="small" keys="U" icon={<Undo2 aria-hidden="true" />} onClick={() => void undo()}>
          {m.undo}
        </Button>
        {card ? (
          <Button size="small" keys="I" onClick={() => setInfo(true)}>
            {m.info}
          </Button>
        ) : null}
      </div>
      {card ? (
        <>
          <CardFace
            key={`${card}/${done}`}
            card={card}
            isShown={isShown}
            onOpen={open}
            onBookmark={() => void bookmark()}
          />
          <GradeButtons
            card={card}
            isShown={isShown}
            isFour={isFour}
            onShow={show}
            onGrade={(grade) => void give(grade)}
          />
          <CardInfo card={card} isOpen={isInfo} onClose={() => setInfo(false)} />
        </>
      ) : (
        <Finished done={done} waitUntil={waitUntil} onGoOn={() => begin(pack, progress)} />
      )}
    </div>
  );
}
