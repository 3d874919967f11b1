import { Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readCardId } from '../../../shared/content/pack.ts';
import type { Grade } from '../../../shared/progress/events.ts';
import { readCustom } from '../../../shared/scheduling/customStudy.ts';
import { DAY_MS } from '../../../shared/scheduling/day.ts';
import { paceOf } from '../../../shared/scheduling/examPlan.ts';
import { secondsLeft } from '../../../shared/scheduling/queue.ts';
import { NoteDialog } from '../../content/card/NoteDialog.tsx';
import { usePack } from '../../data/packStore.ts';
import { useProgress, useSettings } from '../../data/progressStore.ts';
import { useClockLooks } from '../../data/studyDay.ts';
import { elapsed } from '../../platform/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { CardFace } from './CardFace.tsx';
import { CardInfo } from './CardInfo.tsx';
import { type CardAction, CardMenu } from './CardMenu.tsx';
import { DueDialog } from './DueDialog.tsx';
import { Finished } from './Finished.tsx';
import { GradeButtons } from './GradeButtons.tsx';
import { messages } from './messages.ts';
import { noteTarget } from './noteTarget.ts';
import styles from './review.module.css';
import { begin, beginCustom, leave, meanwhile, useReview, waited } from './reviewStore.ts';
import { useCardActions } from './useCardActions.ts';

/** How often it is looked whether a learning step that is waited for is due. */
const LOOK_MS = 10_000;

/** One card after another: think, show, grade. The grades stay in one place; nothing jumps when the answer appears. */
export function ReviewScreen() {
  const m = useMessages(messages);
  const pack = usePack();
  const { progress } = useProgress();
  const settings = useSettings();
  const search = useSearch();
  const [, go] = useLocation();
  const { card, isShown, queue, done, waitUntil, isPreview, custom } = useReview();
  const [open, setOpen] = useState<'info' | 'note' | 'due' | null>(null);
  const [hinted, setHinted] = useState('');
  const shownAt = useRef(elapsed());
  const act = useCardActions();

  useEffect(() => {
    const wanted = readCustom(search);
    if (wanted) beginCustom(wanted, pack, progress).catch((error: Error) => complain(error.message));
    else begin(pack, progress);
    return leave;
  }, [pack, progress, search]);

  // After a night asleep the queue is of the day of waking; a card whose answer is open is graded first.
  const looks = useClockLooks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock was looked at
  useEffect(() => {
    // What is being typed belongs to the card on screen.
    if (open === null && meanwhile(pack, progress)) say(m.newDay);
  }, [looks, open]);

  useEffect(() => {
    if (waitUntil === null) return;
    const timer = window.setInterval(() => waited(progress), LOOK_MS);
    return () => window.clearInterval(timer);
  }, [waitUntil, progress]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock starts with each card
  useEffect(() => {
    shownAt.current = elapsed();
  }, [card, done]);

  const show = () => useReview.setState({ isShown: true });
  const give = (grade: Grade) =>
    void act.give(grade, Math.min(DAY_MS, Math.round(elapsed() - shownAt.current)));
  const look = `${card}/${done}`;
  const isOwn = card !== null && readCardId(card) === undefined;
  const isFour = settings.gradeButtons === 4 && !isPreview;
  const inCard = { group: m.review, disabled: !card };
  const actions: CardAction[] = [
    { id: 'bury', label: m.bury, keys: '-', run: () => void act.bury() },
    { id: 'suspend', label: m.suspend, keys: '@', run: () => void act.suspend() },
    { id: 'due', label: m.setDue, keys: 'D', run: () => setOpen('due') },
    { id: 'reset', label: m.reset, keys: 'X', run: () => void act.reset() },
    { id: 'note', label: m.note, keys: 'E', run: () => setOpen('note') },
    { id: 'open', label: isOwn ? m.editOwn : m.open, keys: 'O', run: act.open },
    { id: 'hint', label: m.hint, keys: 'H', run: () => setHinted(look) },
    { id: 'cloze', label: m.nextCloze, keys: 'N', run: act.nextCloze },
    { id: 'bookmark', label: m.bookmark, keys: 'B', run: () => void act.bookmark() },
    { id: 'info', label: m.info, keys: 'I', run: () => setOpen('info') },
  ];
  useCommands([
    {
      id: 'review.good',
      label: isShown ? m.good : m.show,
      keys: ['Space', 'Enter'],
      run: () => (isShown ? give(3) : show()),
      ...inCard,
    },
    { id: 'review.again', label: m.again, keys: ['1'], run: () => give(1), ...inCard },
    ...(isFour ? [{ id: 'review.hard', label: m.hard, keys: ['2'], run: () => give(2), ...inCard }] : []),
    {
      id: 'review.good.number',
      label: m.good,
      keys: isFour ? ['3'] : ['2', '3'],
      run: () => give(3),
      ...inCard,
    },
    ...(isFour ? [{ id: 'review.easy', label: m.easy, keys: ['4'], run: () => give(4), ...inCard }] : []),
    { id: 'review.undo', label: m.undo, keys: ['U', 'Mod+Z'], run: () => void act.undo(), group: m.review },
    ...actions.map(({ id, label, keys, run }) => ({
      id: `review.${id}`,
      label,
      keys: id === 'bookmark' ? [keys, '*'] : [keys],
      run,
      ...inCard,
    })),
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({
      id: `review.flag.${n}`,
      label: m.flag(n),
      keys: [`Mod+${n}`],
      run: () => void act.flag(n),
      ...inCard,
    })),
    {
      id: 'review.custom',
      label: m.toCustom,
      keys: ['C'],
      run: () => go('/review/custom'),
      group: m.review,
    },
    { id: 'review.aside', label: m.toAside, keys: ['V'], run: () => go('/review/aside'), group: m.review },
  ]);

  const pace = useMemo(() => paceOf(progress), [progress]);
  const seconds = useMemo(() => secondsLeft(queue, progress.deck, pace), [queue, progress, pace]);
  const left = queue.main.length + queue.learning.length;
  const total = done + left;
  return (
    <div className={styles.page}>
      {card ? <h1 className="visually-hidden">{m.review}</h1> : null}
      <div className={styles.top}>
        {total > 0 ? (
          <>
            <div
              className={styles.track}
              role="progressbar"
              aria-label={m.review}
              aria-valuenow={done}
              aria-valuemin={0}
              aria-valuemax={total}
            >
              <div style={{ inlineSize: `${(100 * done) / total}%` }} />
            </div>
            <span className={styles.count}>
              {card ? m.left(done + 1, total, Math.max(1, Math.round(seconds / 60))) : m.count(done)}
            </span>
          </>
        ) : null}
        {custom ? (
          <span className={styles.tag}>
            {m.custom[custom.kind]}
            {isPreview ? ` · ${m.previewing}` : ''}
          </span>
        ) : null}
        <div className={styles.tools}>
          {total > 0 ? (
            <Button
              size="small"
              keys="U"
              command="review.undo"
              icon={<Undo2 aria-hidden="true" />}
              onClick={() => void act.undo()}
            >
              {m.undo}
            </Button>
          ) : null}
          {card ? (
            <>
              <Button size="small" keys="I" command="review.info" onClick={() => setOpen('info')}>
                {m.infoShort}
              </Button>
              <CardMenu actions={actions} />
            </>
          ) : null}
        </div>
      </div>
      {card ? (
        <>
          <CardFace
            key={look}
            card={card}
            isShown={isShown}
            isHint={hinted === look}
            onOpen={act.open}
            onBookmark={() => void act.bookmark()}
          />
          <GradeButtons
            card={card}
            isShown={isShown}
            isFour={isFour}
            isPreview={isPreview}
            onShow={show}
            onGrade={give}
          />
          <CardInfo card={card} isOpen={open === 'info'} onClose={() => setOpen(null)} />
          <NoteDialog target={noteTarget(card)} isOpen={open === 'note'} onClose={() => setOpen(null)} />
          <DueDialog
            isOpen={open === 'due'}
            onClose={() => setOpen(null)}
            onSet={(day) => {
              setOpen(null);
              void act.setDue(day);
            }}
          />
        </>
      ) : (
        <Finished
          done={done}
          waitUntil={waitUntil}
          isCustom={custom !== null}
          onGoOn={() => (custom ? go('/review') : begin(pack, progress))}
        />
      )}
    </div>
  );
}
