import { EyeOff } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { ownCardIds, ownClozes } from '../../../shared/content/markdown.ts';
import type { OwnCard } from '../../../shared/progress/progress.ts';
import { Prose } from '../../content/card/Prose.tsx';
import { record } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { focusFirst } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import styles from './cards.module.css';
import { messages } from './messages.ts';

/** Writes or changes one note: question and answer, or a text with blanks; the preview follows. */
export function CardEditor({
  note,
  start,
  onDone,
}: {
  note: OwnCard | null;
  /** What a new note begins with. */
  start?: { front: string; source: string };
  onDone: () => void;
}) {
  const m = useMessages(messages);
  const ids = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [front, setFront] = useState(note?.front ?? start?.front ?? '');
  const [back, setBack] = useState(note?.back ?? '');
  const [tags, setTags] = useState(note?.tags.join(', ') ?? '');
  const [source, setSource] = useState(note?.source ?? start?.source ?? '');
  const clozes = ownClozes(front);
  const isCloze = clozes.length > 0;
  const isWhole = front.trim() !== '' && (isCloze || back.trim() !== '');
  const hide = () => {
    const box = area.current;
    if (!box || box.selectionStart === box.selectionEnd) return;
    const n = (clozes.at(-1) ?? 0) + 1;
    const { selectionStart: from, selectionEnd: to } = box;
    const words = front.slice(from, to);
    setFront(`${front.slice(0, from)}{{c${n}::${words}}}${front.slice(to)}`);
    box.focus();
  };
  const save = async () => {
    if (!isWhole) return;
    try {
      await record({
        type: 'ownCardWritten',
        card: note?.card ?? `own:${crypto.randomUUID()}`,
        front,
        back,
        tags: [...new Set(tags.split(',').map((tag) => tag.trim().slice(0, 60)))]
          .filter(Boolean)
          .slice(0, 50),
        ...(source.trim() ? { source: source.trim().slice(0, 500) } : {}),
      });
      say(note ? m.changed : m.saved);
      onDone();
    } catch (error) {
      complain(m.notSaved((error as Error).message));
    }
  };
  return (
    <form
      className={styles.editor}
      aria-label={note ? m.editing : m.newCard}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        const isMod = event.ctrlKey || event.metaKey;
        if (isMod && event.key === 'Enter') void save();
        if (isMod && event.shiftKey && event.key.toLowerCase() === 'c') {
          event.preventDefault();
          hide();
        }
      }}
    >
      <div className={styles.field}>
        <label htmlFor={`${ids}-front`}>{isCloze ? m.text : m.front}</label>
        <textarea
          id={`${ids}-front`}
          ref={(box) => {
            if (box && !area.current) focusFirst(box);
            area.current = box;
          }}
          value={front}
          maxLength={100_000}
          aria-describedby={`${ids}-hint`}
          onChange={(event) => setFront(event.target.value)}
        />
        <Button size="small" keys="Mod+Shift+C" icon={<EyeOff aria-hidden="true" />} onClick={hide}>
          {m.hide}
        </Button>
        <p id={`${ids}-hint`} className={styles.hint}>
          {m.hideHint}
        </p>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${ids}-back`}>{isCloze ? m.extra : m.back}</label>
        <textarea
          id={`${ids}-back`}
          value={back}
          maxLength={100_000}
          onChange={(event) => setBack(event.target.value)}
        />
      </div>
      <div className={styles.two}>
        <label className={styles.field}>
          <span>{m.tags}</span>
          <input value={tags} onChange={(event) => setTags(event.target.value)} />
        </label>
        <label className={styles.field}>
          <span>{m.source}</span>
          <input value={source} maxLength={500} onChange={(event) => setSource(event.target.value)} />
        </label>
      </div>
      {front.trim() ? (
        <section className={styles.preview} aria-label={m.preview}>
          <p className={styles.hint}>
            {m.preview} · {m.cardsOf(ownCardIds({ card: '', front }).length)}
          </p>
          <Prose text={front} cloze={isCloze ? { show: 'hidden', n: clozes[0] ?? 1 } : { show: 'words' }} />
          {back.trim() ? (
            <div className={styles.previewBack}>
              <Prose text={back} />
            </div>
          ) : null}
        </section>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" keys="Mod+Enter" disabled={!isWhole}>
          {m.save}
        </Button>
        <Button onClick={onDone}>{m.cancel}</Button>
      </div>
    </form>
  );
}
