import { type RefObject, useId, useRef, useState } from 'react';
import type { Target } from '../../../shared/progress/events.ts';
import { record, useProgress } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, focusFirst } from '../../ui/Dialog.tsx';
import { defineMessages, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import styles from './card.module.css';

/** The learner's own note on a claim or card: how they would say it, or how to remember it. Only Cancel leaves what was typed unsaved. */
export function NoteDialog({
  target,
  isOpen,
  onClose,
}: {
  target: Target;
  isOpen: boolean;
  onClose: () => void;
}) {
  const m = useMessages(messages);
  const leave = useRef(onClose);
  return (
    <Dialog isOpen={isOpen} onClose={() => leave.current()} title={m.note}>
      {isOpen ? <Form key={target} target={target} onClose={onClose} onLeave={leave} /> : null}
    </Dialog>
  );
}

function Form({
  target,
  onClose,
  onLeave,
}: {
  target: Target;
  onClose: () => void;
  /** Told what is to be done when the dialog is left by Escape, its cross or a press beside it. */
  onLeave: RefObject<() => void>;
}) {
  const m = useMessages(messages);
  const id = useId();
  const { progress } = useProgress();
  const before = progress.notes.get(target)?.text ?? '';
  const [text, setText] = useState(before);
  const once = useOneAtATime();
  const write = async () => {
    try {
      if (text !== before) {
        await record({ type: 'noted', target, text });
        say(text.trim() === '' ? m.removed : m.saved);
      }
      onClose();
    } catch (error) {
      complain(m.notSaved((error as Error).message));
    }
  };
  const save = () => once(write);
  onLeave.current = () => void save();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {m.note}
      </label>
      <textarea
        ref={focusFirst}
        id={id}
        value={text}
        maxLength={20_000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {m.hint}
      </p>
      <div className={styles.actions}>
        <Button type="submit" kind="primary" keys="Mod+Enter">
          {m.save}
        </Button>
        <Button onClick={onClose}>{m.cancel}</Button>
      </div>
    </form>
  );
}

const messages = defineMessages(
  {
    note: 'Your note',
    hint: 'Shown under the answer. **bold**, *italic* and lists with - are understood. An empty note is removed.',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Note saved.',
    removed: 'Note removed.',
    notSaved: (why: string) => `Not saved: ${why} The text is still here.`,
  },
  {
    note: 'Su nota',
    hint: 'Se muestra bajo la respuesta. Se entienden **negrita**, *cursiva* y listas con -. Una nota vacía se borra.',
    save: 'Guardar',
    cancel: 'Cancelar',
    saved: 'Nota guardada.',
    removed: 'Nota borrada.',
    notSaved: (why) => `No se guardó: ${why} El texto sigue aquí.`,
  },
);
