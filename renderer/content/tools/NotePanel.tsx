import { useEffect, useRef, useState } from 'react';
import type { Target } from '../../../shared/progress/events.ts';
import type { Progress } from '../../../shared/progress/progress.ts';
import { record, useProgressStore } from '../../data/progressStore.ts';
import { useMessages } from '../../ui/messages.ts';
import { complain } from '../../ui/toast.ts';
import { useWindowEnd } from '../../ui/useWindowEnd.ts';
import { messages } from './messages.ts';
import { ToolPanel } from './ToolPanel.tsx';
import styles from './tools.module.css';

/** Milliseconds after the last key before a note is written. */
const PAUSE_MS = 700;

/**
 * The learner's note on something. Written after a pause in typing, and when the panel closes or goes on to something else; the
 * panel takes the focus when it opens and not again.
 */
export function NotePanel({ target, onClose }: { target: Target; onClose: () => void }) {
  const m = useMessages(messages);
  return (
    <ToolPanel title={m.note} onClose={onClose}>
      <Editor key={target} target={target} onClose={onClose} />
    </ToolPanel>
  );
}

/** Words on their way to the log, or refused by it: a panel opened again begins with them. */
const unwritten = new WeakMap<Progress, Map<Target, string>>();

function unwrittenNow(): Map<Target, string> {
  const { progress } = useProgressStore.getState();
  const known = unwritten.get(progress) ?? new Map<Target, string>();
  unwritten.set(progress, known);
  return known;
}

function Editor({ target, onClose }: { target: Target; onClose: () => void }) {
  const m = useMessages(messages);
  const [written] = useState(() => useProgressStore.getState().progress.notes.get(target)?.text ?? '');
  const [text, setText] = useState(() => unwrittenNow().get(target) ?? written);
  const [state, setState] = useState<'idle' | 'typing' | 'saved'>('idle');
  const latest = useRef({ text, saved: written });
  latest.current.text = text;
  const save = async () => {
    const { text: now, saved } = latest.current;
    if (now === saved) return;
    latest.current.saved = now;
    const waiting = unwrittenNow();
    waiting.set(target, now);
    try {
      await record({ type: 'noted', target, text: now });
      if (waiting.get(target) === now) waiting.delete(target);
      setState('saved');
    } catch (error) {
      latest.current.saved = saved;
      complain(m.notSaved((error as Error).message));
    }
  };
  const saveLatest = useRef(save);
  saveLatest.current = save;
  useEffect(() => () => void saveLatest.current(), []);
  useWindowEnd(() => void saveLatest.current());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause begins with each change of the text
  useEffect(() => {
    const timer = window.setTimeout(() => void saveLatest.current(), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return (
    <>
      <textarea
        className={styles.note}
        aria-label={m.note}
        placeholder={m.notePlaceholder}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setState('typing');
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }}
      />
      <p className={styles.quiet} role="status">
        {state === 'saved' ? m.saved : state === 'typing' ? m.saving : ''}
      </p>
    </>
  );
}
