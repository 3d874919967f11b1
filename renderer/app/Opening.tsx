import { useMessages } from '../ui/messages.ts';
import styles from './Gate.module.css';
import { messages } from './messages.ts';

/** While the learner's data is read. With a long journal it says how far it is. */
export function Opening({ done, total }: { done: number; total: number }) {
  const m = useMessages(messages);
  return (
    <main className={styles.gate} aria-busy="true">
      <p role="status">{total > 0 ? m.reading(done, total) : m.opening}</p>
      {total > 0 ? <progress className={styles.bar} value={done} max={total} aria-label={m.opening} /> : null}
    </main>
  );
}
