import { ImagePlus, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { PictureRefused } from '../../content/picture/preparePicture.ts';
import type { ShownPicture } from '../../content/picture/shownPicture.ts';
import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './cards.module.css';
import { messages } from './messages.ts';

/** Chooses the picture of a note; with one, what it shows in words and the way to take it off again. */
export function PictureField({
  picture,
  refusal,
  isReading,
  onFile,
  onAlt,
  onRemove,
  children,
}: {
  picture: ShownPicture | null;
  refusal: PictureRefused['reason'] | null;
  isReading: boolean;
  onFile: (file: File | undefined) => void;
  onAlt: (alt: string) => void;
  onRemove: () => void;
  /** The picture itself, as it is worked on. */
  children: React.ReactNode;
}) {
  const m = useMessages(messages);
  const ids = useId();
  const input = useRef<HTMLInputElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const had = useRef(picture !== null);
  // The button that took the picture off is gone with it.
  useEffect(() => {
    if (had.current && !picture && document.activeElement === document.body) add.current?.focus();
    had.current = picture !== null;
  }, [picture]);
  return (
    <section className={styles.picture} aria-label={m.picture}>
      {picture ? (
        <>
          {children}
          <div className={styles.pictureFoot}>
            {picture.kind === 'own' || picture.kind === 'chosen' ? (
              <label className={styles.field}>
                <span>{m.alt}</span>
                <input
                  value={picture.alt}
                  maxLength={500}
                  aria-describedby={`${ids}-alt`}
                  onChange={(event) => onAlt(event.target.value)}
                />
                <small id={`${ids}-alt`} className={styles.hint}>
                  {m.altHint}
                </small>
              </label>
            ) : null}
            <Button size="small" icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
              {m.removePicture}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Button
            ref={add}
            size="small"
            icon={<ImagePlus aria-hidden="true" />}
            aria-describedby={`${ids}-hint`}
            onClick={() => input.current?.click()}
          >
            {m.addPicture}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept="image/png,image/jpeg,image/webp"
            aria-label={m.addPicture}
            onChange={(event) => {
              onFile(event.target.files?.[0]);
              // The same file may be chosen again.
              event.target.value = '';
            }}
          />
          <p id={`${ids}-hint`} className={styles.hint}>
            {m.pictureHint} <b>{m.noPatients}</b>
          </p>
        </>
      )}
      <p className={styles.hint} role="status">
        {isReading ? m.reading : null}
      </p>
      {refusal ? (
        <p className={styles.refusal} role="alert">
          {m.refused[refusal]}
        </p>
      ) : null}
    </section>
  );
}
