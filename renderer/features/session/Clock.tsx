import { Timer } from 'lucide-react';
import { blockLeftMs, breakLeftMs, current, pass } from '../../../shared/quiz/session.ts';
import { writeClock } from '../../../shared/quiz/stopwatch.ts';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './session.module.css';
import { useSitting } from './sessionStore.ts';

/** Time left in the block where there is a limit, and time spent on this item. Nothing else renders with it. */
export function Clock() {
  const m = useMessages(messages);
  const item = useSitting(({ session, sinceMs }) =>
    session ? writeClock(current(pass(session, sinceMs)).spentMs) : '',
  );
  const left = useSitting(({ session, sinceMs }) => {
    const ms = session && blockLeftMs(pass(session, sinceMs));
    return ms === null ? null : writeClock(ms, true);
  });
  return left === null ? (
    <span className={styles.clock} role="timer" aria-label={m.itemClock}>
      <Timer aria-hidden="true" />
      {item}
    </span>
  ) : (
    <span className={styles.clocks}>
      <span className={styles.quiet} role="timer" aria-label={m.itemClock} title={m.itemClock}>
        {item}
      </span>
      <span className={styles.clock} role="timer" aria-label={m.blockClock} title={m.blockClock}>
        <Timer aria-hidden="true" />
        {left}
      </span>
    </span>
  );
}

/** What is left of the breaks. */
export function BreakClock() {
  const m = useMessages(messages);
  const left = useSitting(({ session, sinceMs }) =>
    session ? writeClock(breakLeftMs(pass(session, sinceMs)), true) : '',
  );
  return (
    <span className={styles.breakClock} role="timer" aria-label={m.breakClock}>
      {left}
    </span>
  );
}

/** Seconds for which a warning stands. */
const STANDS = 20;

/** Says once, politely, that five and two minutes are left; it never takes the focus. */
export function TimeWarning() {
  const m = useMessages(messages);
  const minutes = useSitting(({ session, sinceMs }) => {
    const left =
      session?.phase === 'item' || session?.phase === 'list' ? blockLeftMs(pass(session, sinceMs)) : null;
    if (left === null) return 0;
    const seconds = left / 1000;
    return [5, 2].find((one) => seconds <= one * 60 && seconds > one * 60 - STANDS) ?? 0;
  });
  return (
    <span className={styles.warning} role="status">
      {minutes > 0 ? m.minutesLeft(minutes) : null}
    </span>
  );
}
