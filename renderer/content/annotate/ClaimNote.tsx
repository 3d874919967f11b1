import { Pencil } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Target } from '../../../shared/progress/events.ts';
import { record, useProgress } from '../../data/progressStore.ts';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { useWindowEnd } from '../../ui/useWindowEnd.ts';
import styles from './annotate.module.css';
import { closeNote, editNote, useAnnotating } from './annotating.ts';
import { messages } from './messages.ts';

/** Milliseconds after the last key before a note is written, so that a window that closes costs no more. */
const PAUSE_MS = 700;

/** The learner's note under a line, or its editor. Nothing when there is neither. */
export function ClaimNote({ target }: { target: Target }) {
  const { progress } = useProgress();
  const isEdited = useAnnotating((state) => state.editing === target);
  const text = progress.notes.get(target)?.text ?? '';
  if (isEdited) return <Editor target={target} saved={text} />;
  return text ? <NoteText target={target} text={text} place="line" /> : null;
}

/** The note as it stands in the margin; the one under the line is hidden there. */
export function MarginNote({ target }: { target: Target }) {
  const { progress } = useProgress();
  const isEdited = useAnnotating((state) => state.editing === target);
  const text = progress.notes.get(target)?.text;
  return text && !isEdited ? <NoteText target={target} text={text} place="margin" /> : null;
}

/** Only spans, so that it may stand inside a paragraph. */
function NoteText({ target, text, place }: { target: Target; text: string; place: 'line' | 'margin' }) {
  const m = useMessages(messages);
  return (
    <span className={styles.note} data-place={place}>
      <span className={styles.noteHead}>
        <b>{m.yourNote}</b>
        <button
          type="button"
          className={styles.edit}
          aria-label={m.editNote}
          onClick={() => editNote(target)}
        >
          <Pencil aria-hidden="true" />
        </button>
      </span>
      <span className={styles.noteText}>{text}</span>
    </span>
  );
}

function Editor({ target, saved }: { target: Target; saved: string }) {
  const m = useMessages(messages);
  const id = useId();
  const [text, setText] = useState(saved);
  const field = useRef<HTMLTextAreaElement>(null);
  /** What is typed now and what was written last, for saving when the page is left. */
  const latest = useRef({ text: saved, saved });
  latest.current.text = text;
  /** As it was when that was last said. */
  const told = useRef(saved);
  const write = async () => {
    const { text: typed, saved: before } = latest.current;
    if (typed.trim() === before.trim()) return;
    latest.current.saved = typed;
    try {
      await record({ type: 'noted', target, text: typed });
    } catch (error) {
      latest.current.saved = before;
      complain(m.noteNotSaved((error as Error).message));
      throw error;
    }
  };
  const save = async () => {
    await write();
    const { text: typed } = latest.current;
    if (typed.trim() !== told.current.trim()) say(typed.trim() === '' ? m.noteRemoved : m.noteSaved);
    told.current = typed;
  };
  const quietly = () => void write().catch(() => {});
  useWindowEnd(quietly);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause begins with each change of the text
  useEffect(() => {
    const timer = window.setTimeout(quietly, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  const saveLatest = useRef(save);
  saveLatest.current = save;
  const leave = () =>
    save()
      .then(() => closeNote(target))
      .catch(() => field.current?.focus());
  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
    return () => void saveLatest.current().catch(() => {});
  }, []);
  // Left with its page, it is not open again with the focus when the learner comes back.
  useEffect(() => {
    const mine = field.current;
    return () => {
      window.setTimeout(() => !mine?.isConnected && closeNote(target, false));
    };
  }, [target]);
  /** Another window may take the focus for a moment; only within this one does it mean that the note is done. */
  const onBlur = () =>
    void save()
      .then(() => document.hasFocus() && closeNote(target, false))
      .catch(() => {});
  return (
    <span className={styles.note} data-place="editor">
      <label className={styles.noteHead} htmlFor={id}>
        <b>{m.yourNote}</b>
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.field}
        rows={2}
        value={text}
        maxLength={20_000}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onBlur={onBlur}
        onKeyDown={(event) => {
          const isDone =
            event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!isDone) return;
          event.preventDefault();
          void leave();
        }}
      />
      <span id={`${id}-hint`} className={styles.hint}>
        {m.editorHint}
      </span>
    </span>
  );
}
