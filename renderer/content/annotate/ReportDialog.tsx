import { useId, useState } from 'react';
import { usePack } from '../../data/packStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, focusFirst } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import styles from './annotate.module.css';
import type { Piece } from './annotating.ts';
import { messages } from './messages.ts';
import { reportText } from './reportText.ts';

/** A mistake found: the report is written here and copied, never sent. Open while there are pieces. */
export function ReportDialog({ pieces, onClose }: { pieces: readonly Piece[] | null; onClose: () => void }) {
  const m = useMessages(messages);
  return (
    <Dialog isOpen={pieces !== null} onClose={onClose} title={m.report}>
      {pieces ? <Form pieces={pieces} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Form({ pieces, onClose }: { pieces: readonly Piece[]; onClose: () => void }) {
  const m = useMessages(messages);
  const pack = usePack();
  const id = useId();
  const [wrong, setWrong] = useState('');
  const report = reportText(pieces, wrong, pack);
  const copy = () =>
    navigator.clipboard.writeText(report).then(
      () => {
        say(m.reportCopied);
        onClose();
      },
      () => complain(m.notCopied),
    );
  return (
    <form
      className={styles.report}
      onSubmit={(event) => {
        event.preventDefault();
        void copy();
      }}
    >
      <label htmlFor={id}>{m.reportWhat}</label>
      <textarea
        ref={focusFirst}
        id={id}
        value={wrong}
        maxLength={4000}
        onChange={(event) => setWrong(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void copy();
        }}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} className={styles.reportHint}>
        {m.reportHint}
      </p>
      <pre className={styles.reportText}>{report}</pre>
      <div className={styles.reportActions}>
        <Button type="submit" kind="primary" keys="Mod+Enter">
          {m.reportCopy}
        </Button>
        <Button onClick={onClose}>{m.cancel}</Button>
      </div>
    </form>
  );
}
