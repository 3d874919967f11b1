import { Info, TriangleAlert, X } from 'lucide-react';
import { create } from 'zustand';
import { dayNumber } from '../../shared/scheduling/day.ts';
import { useProgressStore } from '../data/progressStore.ts';
import { IconButton } from '../ui/Button.tsx';
import { writeDay } from '../ui/dates.ts';
import { useLanguage, useMessages } from '../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './Notices.module.css';

/** Closed ones, by learner and id; a screen without notices, such as an exam, does not bring them back. */
const useClosed = create<{ ids: readonly string[] }>(() => ({ ids: [] }));

/** What was repaired at start, and what could not be read. Said once, until it is closed. */
export function Notices() {
  const m = useMessages(messages);
  const language = useLanguage();
  const learner = useProgressStore((state) => state.learner?.id);
  const repair = useProgressStore((state) => state.repair);
  const damage = useProgressStore((state) => state.damage);
  const trouble = useProgressStore((state) => state.trouble);
  const closed = useClosed((state) => state.ids);

  const when = (iso: string | null, otherwise: string) =>
    iso === null ? otherwise : writeDay(dayNumber(iso), language, 'medium');
  const notices: { id: string; kind: 'info' | 'warning'; text: string }[] = [];
  if (trouble) notices.push({ id: 'trouble', kind: 'warning', text: m.trouble });
  for (const [i, one] of damage.entries())
    notices.push({
      id: `damage ${i} ${one.file} ${one.after} ${one.before}`,
      kind: 'warning',
      text: m.damage(one.events, when(one.after, m.theStart), when(one.before, m.theEnd)),
    });
  if (repair.kind === 'caught-up')
    notices.push({
      id: `caught up ${repair.events}`,
      kind: 'info',
      text: m.caughtUp(repair.events),
    });
  if (repair.kind === 'rebuilt') {
    const why = { missing: m.whyMissing, damaged: m.whyDamaged, ahead: m.whyAhead, undo: m.whyUndo }[
      repair.why
    ];
    const { events, reviews, answers, bookmarks } = repair.counts;
    notices.push({
      id: `rebuilt ${events}`,
      kind: 'info',
      text: m.rebuilt(why, events, reviews, answers, bookmarks),
    });
  }
  const shown = notices.filter((notice) => !closed.includes(`${learner} ${notice.id}`));
  if (shown.length === 0) return null;
  return (
    <div className={styles.notices} role="status">
      {shown.map((notice) => (
        <div key={notice.id} className={styles.notice} data-kind={notice.kind}>
          {notice.kind === 'info' ? <Info aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          <p>{notice.text}</p>
          <IconButton
            label={m.dismiss}
            onClick={() => {
              useClosed.setState({ ids: [...closed, `${learner} ${notice.id}`] });
              // The button goes; the next key is for the page.
              document.getElementById('main')?.focus({ preventScroll: true });
            }}
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
