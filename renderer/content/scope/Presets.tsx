import { BookmarkPlus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { record, useProgress } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, focusFirst } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import { messages } from './messages.ts';
import styles from './scope.module.css';

/** Saved choices of one kind, and the button that saves the present one. What is in a preset is its screen's own affair. */
export function Presets({
  kind,
  value,
  onLoad,
}: {
  /** Which screen's presets: `quiz`, `review`. */
  kind: string;
  value: object;
  onLoad: (preset: unknown) => void;
}) {
  const m = useMessages(messages);
  const { progress } = useProgress();
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const mine = [...progress.presets.values()].filter((one) => one.id.startsWith(`${kind}:`));
  const once = useOneAtATime();
  const place = useRef<HTMLDivElement>(null);
  useFocusKept(place, mine.length);
  const save = async () => {
    const called = name.trim().slice(0, 60);
    if (!called) return;
    const same = mine.find((one) => one.name === called);
    try {
      await record({
        type: 'presetSaved',
        id: same?.id ?? `${kind}:${crypto.randomUUID()}`,
        name: called,
        preset: JSON.parse(JSON.stringify(value)),
      });
      setNaming(false);
      setName('');
      say(m.saved(called));
    } catch (error) {
      complain(m.notSaved((error as Error).message));
    }
  };
  const forget = (id: string, called: string) =>
    void record({ type: 'presetSaved', id, name: called, preset: null }).then(
      () => say(m.forgotten(called)),
      (error: Error) => complain(m.notSaved(error.message)),
    );
  return (
    <div className={styles.presets} role="group" aria-label={m.presets} ref={place}>
      {mine.map((one) => (
        <span key={one.id} className={styles.preset}>
          <button type="button" className={styles.presetName} onClick={() => onLoad(one.preset)}>
            {one.name}
          </button>
          <button
            type="button"
            className={styles.presetForget}
            aria-label={m.forget(one.name)}
            title={m.forget(one.name)}
            onClick={() => forget(one.id, one.name)}
          >
            <X aria-hidden="true" />
          </button>
        </span>
      ))}
      <Button
        data-next
        kind="quiet"
        size="small"
        icon={<BookmarkPlus aria-hidden="true" />}
        onClick={() => setNaming(true)}
      >
        {m.save}
      </Button>
      <Dialog isOpen={isNaming} onClose={() => setNaming(false)} title={m.saveTitle}>
        <form
          className={styles.naming}
          onSubmit={(event) => {
            event.preventDefault();
            // The page behind may be a form, too; React passes this on to it.
            event.stopPropagation();
            void once(save);
          }}
        >
          <label>
            <span>{m.name}</span>
            <input
              ref={focusFirst}
              className={styles.filter}
              maxLength={60}
              required
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <Button kind="primary" type="submit">
            {m.keep}
          </Button>
        </form>
      </Dialog>
    </div>
  );
}
