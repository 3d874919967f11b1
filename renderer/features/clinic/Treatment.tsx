import { useId, useState } from 'react';
import { readCardId } from '../../../shared/content/pack.ts';
import type { Body } from '../../../shared/progress/events.ts';
import { addDays } from '../../../shared/scheduling/day.ts';
import { claimOf } from '../../../shared/scheduling/queue.ts';
import { record, today, useProgress } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import styles from './clinic.module.css';
import { messages } from './messages.ts';

const PARKED_DAYS = 21;

/** What can be done about a leech besides repeating it. */
export function Treatment({ card, onDone }: { card: string; onDone: () => void }) {
  const m = useMessages(messages);
  const ids = useId();
  const { progress } = useProgress();
  const target = readCardId(card) ? (`claim:${claimOf(card)}` as const) : (`card:${claimOf(card)}` as const);
  const [note, setNote] = useState(progress.notes.get(target)?.text ?? '');
  const [halves, setHalves] = useState([
    { front: '', back: '' },
    { front: '', back: '' },
  ]);
  const run = async (done: string, ...bodies: [Body, ...Body[]]) => {
    try {
      await record(...bodies);
      say(done);
      return true;
    } catch (error) {
      complain(m.notSaved((error as Error).message));
      return false;
    }
  };
  const once = useOneAtATime();
  const leave = (done: string, ...bodies: [Body, ...Body[]]) =>
    once(async () => {
      // Words not saved yet go with it: the line closes over them. An undo takes the treatment back first.
      const isReworded = note !== (progress.notes.get(target)?.text ?? '');
      const words: Body[] = isReworded ? [{ type: 'noted', target, text: note }] : [];
      if (await run(done, ...([...words, ...bodies] as [Body, ...Body[]]))) onDone();
    });
  const canSplit = halves.every(({ front, back }) => front.trim() !== '' && back.trim() !== '');
  const split = () =>
    leave(
      m.wasSplit,
      { type: 'suspended', card, on: true },
      ...halves.map(
        ({ front, back }): Body => ({
          type: 'ownCardWritten',
          card: `own:${crypto.randomUUID()}`,
          front,
          back,
          tags: [],
          source: claimOf(card),
        }),
      ),
    );
  return (
    <div className={styles.treatment}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run(m.saved, { type: 'noted', target, text: note });
        }}
      >
        <label className={styles.label} htmlFor={`${ids}-note`}>
          {m.reword}
        </label>
        <p className={styles.quiet}>{m.rewordHint}</p>
        <textarea id={`${ids}-note`} value={note} onChange={(event) => setNote(event.target.value)} />
        <Button type="submit" disabled={note === (progress.notes.get(target)?.text ?? '')}>
          {m.save}
        </Button>
      </form>
      <details>
        <summary className={styles.label}>{m.split}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (canSplit) void split();
          }}
        >
          <p className={styles.quiet}>{m.splitHint}</p>
          {halves.map((half, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: always the same two
            <div key={i} className={styles.half}>
              {(['front', 'back'] as const).map((face) => (
                <label key={face}>
                  <span>{(face === 'front' ? m.question : m.answer)(i + 1)}</span>
                  <textarea
                    value={half[face]}
                    onChange={(event) => setHalves(halves.with(i, { ...half, [face]: event.target.value }))}
                  />
                </label>
              ))}
            </div>
          ))}
          <Button type="submit" disabled={!canSplit}>
            {m.doSplit}
          </Button>
        </form>
      </details>
      <div className={styles.actions}>
        <Button
          onClick={() =>
            void leave(m.parked, { type: 'buried', card, until: addDays(today(progress).day, PARKED_DAYS) })
          }
        >
          {m.park}
        </Button>
        <Button onClick={() => void leave(m.wasReset, { type: 'cardReset', card })}>{m.reset}</Button>
        <Button onClick={() => void leave(m.suspended, { type: 'suspended', card, on: true })}>
          {m.suspend}
        </Button>
      </div>
    </div>
  );
}
