import { useCallback, useEffect, useState } from 'react';
import type { Snapshot } from '../../../shared/ipc.ts';
import { openLearner, settled, useProgressStore } from '../../data/progressStore.ts';
import { request } from '../../platform/desktop.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { messages } from './messages.ts';
import styles from './settings.module.css';

/** Backups on this computer: taken by themselves, listed, one press to restore. */
export function Snapshots() {
  const m = useMessages(messages);
  const language = useLanguage();
  const learner = useProgressStore((state) => state.learner);
  const [list, setList] = useState<Snapshot[] | null>(null);
  const [asked, setAsked] = useState<Snapshot | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = learner?.id ?? '';
  const refresh = useCallback(() => {
    request('listSnapshots', { learner: id }).then(setList, (error: Error) => complain(error.message));
  }, [id]);
  useEffect(refresh, [refresh]);
  const date = (at: number) =>
    new Date(at).toLocaleString(language === 'es' ? 'es-ES' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
  const take = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      await settled();
      await request('takeSnapshot', { learner: id });
      say(m.taken);
      refresh();
    } catch (error) {
      complain((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const restore = async (snapshot: Snapshot) => {
    if (!learner) return;
    setAsked(null);
    setBusy(true);
    try {
      await settled();
      await request('restoreSnapshot', { learner: id, id: snapshot.id });
      await openLearner(learner);
      say(m.restored(snapshot.events));
    } catch (error) {
      complain((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.section}>
      <h2>{m.snapshots}</h2>
      <p className={styles.hint}>{m.snapshotsHint}</p>
      {list?.length === 0 ? <p>{m.noSnapshots}</p> : null}
      <ul className={styles.list}>
        {list?.map((snapshot) => (
          <li key={snapshot.id} className={styles.item}>
            <span>{date(snapshot.at)}</span>
            <span className={styles.hint}>
              {m.snapshotSize(snapshot.events, Math.max(1, Math.round(snapshot.bytes / 1024)))}
            </span>
            <Button size="small" disabled={isBusy} onClick={() => setAsked(snapshot)}>
              {m.restore}
            </Button>
          </li>
        ))}
      </ul>
      {/* Not disabled, which would take the focus away. */}
      <Button aria-disabled={isBusy} onClick={() => void take()}>
        {m.take}
      </Button>
      <Dialog isOpen={asked !== null} onClose={() => setAsked(null)} title={m.restoreTitle}>
        {asked ? (
          <>
            <p>{m.restoreText(date(asked.at))}</p>
            <p className={styles.actions}>
              <Button kind="primary" onClick={() => void restore(asked)}>
                {m.restore}
              </Button>
              <Button onClick={() => setAsked(null)}>{m.cancel}</Button>
            </p>
          </>
        ) : null}
      </Dialog>
    </section>
  );
}
