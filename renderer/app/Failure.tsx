import { DatabaseFromTheFuture } from '../data/database.ts';
import { LearnerInUse } from '../data/progressStore.ts';
import { RequestError } from '../platform/desktop.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import styles from './Gate.module.css';
import { messages } from './messages.ts';

/** The start failed: what happened, what was kept, what to do. */
export function Failure({ error }: { error: Error }) {
  const m = useMessages(messages);
  const isNewer =
    error instanceof DatabaseFromTheFuture ||
    (error instanceof RequestError && error.code === 'newer-release');
  return (
    <main className={styles.gate} role="alert">
      <h1>{m.failedTitle}</h1>
      <p>{isNewer ? m.newer : error instanceof LearnerInUse ? m.inUse : error.message}</p>
      <p className={styles.quiet}>{m.kept}</p>
      <Button kind="primary" onClick={() => window.location.reload()}>
        {m.retry}
      </Button>
    </main>
  );
}
