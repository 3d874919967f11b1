import { Timer } from 'lucide-react';
import { blockLeftMs, current, pass } from '../../../shared/quiz/session.ts';
import { writeClock } from '../../../shared/quiz/stopwatch.ts';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './session.module.css';
import { useSitting } from './sessionStore.ts';

/** Time left in the block where there is a limit, else time spent on this item. Nothing else renders with it. */
export function Clock() {
  const m = useMessages(messages);
  const text = useSitting(({ session, sinceMs }) => {
    if (!session) return '';
    const live = pass(session, sinceMs);
    const left = blockLeftMs(live);
    return left === null ? writeClock(current(live).spentMs) : writeClock(left, true);
  });
  return (
    <span className={styles.clock} role="timer" aria-label={m.clock}>
      <Timer aria-hidden="true" />
      {text}
    </span>
  );
}
