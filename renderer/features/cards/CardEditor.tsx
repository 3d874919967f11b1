import { EyeOff } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { ownCardIds } from '../../../shared/content/markdown.ts';
import type { OwnCard } from '../../../shared/progress/progress.ts';
import { Prose } from '../../content/card/Prose.tsx';
import { OcclusionEditor } from '../../content/occlusion/OcclusionEditor.tsx';
import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import styles from './cards.module.css';
import { messages } from './messages.ts';
import { PictureField } from './PictureField.tsx';
import { type CardStart, useCardForm } from './useCardForm.ts';
import { usePictureInput } from './usePictureInput.ts';

/** Writes or changes one note: question and answer, a text with blanks, or a picture with hidden parts; the preview follows. */
export function CardEditor({
  note,
  start,
  onDone,
}: {
  note: OwnCard | null;
  start?: CardStart;
  onDone: () => void;
}) {
  const m = useMessages(messages);
  const ids = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useCardForm(note, start);
  const { front, back, picture, boxes, hasBoxes, clozes } = form;
  const input = usePictureInput(form.setPicture);
  const isOfBoxes = start?.picture !== undefined || note?.occlusion !== undefined;
  // Once: a ref of its own making would take the focus back at every key typed elsewhere.
  useEffect(() => {
    if (!isOfBoxes) area.current?.focus();
  }, [isOfBoxes]);
  const { isResumed } = form;
  useEffect(() => {
    if (isResumed) say(m.resumed);
  }, [isResumed, m]);
  const isCloze = clozes.length > 0;
  const hide = () => {
    const box = area.current;
    if (!box || hasBoxes || box.selectionStart === box.selectionEnd) return;
    const n = (clozes.at(-1) ?? 0) + 1;
    const { selectionStart: from, selectionEnd: to } = box;
    form.setFront(`${front.slice(0, from)}{{c${n}::${front.slice(from, to)}}}${front.slice(to)}`);
    box.focus();
  };
  const save = async () => {
    // A picture still being read would be left off.
    if (input.isReading) return;
    try {
      if (!(await form.save())) return;
      say(note ? m.changed : m.saved);
      onDone();
    } catch (error) {
      complain(m.notSaved((error as Error).message));
    }
  };
  return (
    <form
      className={styles.editor}
      data-over={input.isOver || undefined}
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
      {...input.listeners}
    >
      <PictureField
        picture={picture}
        refusal={input.refusal}
        isReading={input.isReading}
        onFile={(file) => void input.take(file)}
        onAlt={form.setAlt}
        onRemove={form.removePicture}
      >
        {picture ? (
          <OcclusionEditor
            picture={picture}
            boxes={boxes}
            mode={form.mode}
            onMode={form.setMode}
            takesFocus={isOfBoxes}
          />
        ) : null}
      </PictureField>
      <div className={styles.field}>
        <label htmlFor={`${ids}-front`}>
          {hasBoxes ? m.frontOptional : isCloze ? m.text : picture ? m.frontOptional : m.front}
        </label>
        <textarea
          id={`${ids}-front`}
          ref={area}
          value={front}
          maxLength={100_000}
          aria-describedby={`${ids}-hint`}
          onChange={(event) => form.setFront(event.target.value)}
        />
        {hasBoxes ? null : (
          <Button size="small" keys="Mod+Shift+C" icon={<EyeOff aria-hidden="true" />} onClick={hide}>
            {m.hide}
          </Button>
        )}
        <p id={`${ids}-hint`} className={styles.hint}>
          {hasBoxes ? m.boxesHint : m.hideHint}
        </p>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${ids}-back`}>{isCloze || hasBoxes ? m.extra : m.back}</label>
        <textarea
          id={`${ids}-back`}
          value={back}
          maxLength={100_000}
          onChange={(event) => form.setBack(event.target.value)}
        />
      </div>
      <div className={styles.two}>
        <label className={styles.field}>
          <span>{m.tags}</span>
          <input value={form.tags} onChange={(event) => form.setTags(event.target.value)} />
        </label>
        <label className={styles.field}>
          <span>{m.source}</span>
          <input
            value={form.source}
            maxLength={500}
            onChange={(event) => form.setSource(event.target.value)}
          />
        </label>
      </div>
      {front.trim() ? (
        <section className={styles.preview} aria-label={m.preview}>
          <p className={styles.hint}>
            {m.preview} · {m.cardsOf(hasBoxes ? boxes.list.length : ownCardIds({ card: '', front }).length)}
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
        <Button type="submit" kind="primary" keys="Mod+Enter" disabled={!form.isWhole || input.isReading}>
          {m.save}
        </Button>
        <Button
          onClick={() => {
            form.giveUp();
            onDone();
          }}
        >
          {m.cancel}
        </Button>
      </div>
    </form>
  );
}
