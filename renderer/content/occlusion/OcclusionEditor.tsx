import { SquarePlus, Undo2 } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Occlusion, Place } from '../../../shared/content/occlusion.ts';
import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { NotePicture } from '../picture/NotePicture.tsx';
import type { ShownPicture } from '../picture/shownPicture.ts';
import { BoxList } from './BoxList.tsx';
import { BoxSurface } from './BoxSurface.tsx';
import { messages } from './messages.ts';
import styles from './occlusion.module.css';
import type { Boxes } from './useBoxes.ts';

/** Where the focus goes next; `spare` only takes it when it was lost. */
type Spot = { at: 'box' | 'label'; n: number } | { at: 'add' | 'spare' };

/** Hides parts of a picture under boxes, by drag or entirely by key; the names of the parts stand beside it. */
export function OcclusionEditor({
  picture,
  boxes,
  mode,
  onMode,
  takesFocus,
}: {
  picture: ShownPicture;
  boxes: Boxes;
  mode: Occlusion['mode'];
  onMode: (mode: Occlusion['mode']) => void;
  /** It is what the screen was opened for. */
  takesFocus: boolean;
}) {
  const m = useMessages(messages);
  const ids = useId();
  const root = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot | null>({ at: takesFocus ? 'add' : 'spare' });
  const [said, setSaid] = useState('');
  // The focus follows what was made or removed, once that is on the page.
  useLayoutEffect(() => {
    if (!spot) return;
    setSpot(null);
    if (spot.at === 'spare' && document.activeElement !== document.body) return;
    const wanted = 'n' in spot ? `[data-${spot.at}="${spot.n}"]` : '[data-add]';
    root.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [spot]);

  const add = () => {
    const box = boxes.add();
    if (!box) return;
    setSaid(`${m.added(boxes.list.length + 1)} ${where(box)}.`);
    setSpot({ at: 'box', n: box.n });
  };
  const remove = (n: number) => {
    const at = boxes.list.findIndex((box) => box.n === n);
    const next = boxes.list[at + 1] ?? boxes.list[at - 1];
    boxes.remove(n);
    setSaid(m.removed(boxes.list.length - 1));
    setSpot(next ? { at: 'box', n: next.n } : { at: 'add' });
  };
  const undo = () => {
    if (!boxes.canUndo) return;
    setSaid(m.undone(boxes.undo()));
    setSpot({ at: 'spare' });
  };
  const where = ({ x, y, width, height }: Place) => {
    const [left, top, across, down] = [x, y, width, height].map((share) => Math.round(100 * share));
    return m.at(left ?? 0, top ?? 0, across ?? 0, down ?? 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo is a button too
    <div
      ref={root}
      className={styles.editor}
      onKeyDown={(event) => {
        const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
        if (!isUndo || event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        undo();
      }}
    >
      <div className={styles.picture}>
        <NotePicture
          picture={picture}
          over={
            <BoxSurface
              boxes={boxes}
              describedBy={`${ids}-keys`}
              onDrawn={(n, isTouch) => {
                setSaid(m.added(boxes.list.length + 1));
                if (!isTouch) setSpot({ at: 'label', n });
              }}
              onPlaced={(place) => setSaid(where(place))}
              onName={(n) => setSpot({ at: 'label', n })}
              onRemove={remove}
            />
          }
        />
        <p className={styles.hint}>{boxes.isFull ? m.full : m.draw}</p>
        <p id={`${ids}-keys`} className={styles.hint}>
          {m.keys}
        </p>
      </div>
      <section className={styles.side} aria-label={m.boxes}>
        <div className={styles.actions}>
          <Button
            data-add=""
            size="small"
            icon={<SquarePlus aria-hidden="true" />}
            disabled={boxes.isFull}
            onClick={add}
          >
            {m.add}
          </Button>
          <Button
            size="small"
            keys="Mod+Z"
            icon={<Undo2 aria-hidden="true" />}
            aria-disabled={!boxes.canUndo}
            onClick={undo}
          >
            {m.undo}
          </Button>
        </div>
        <BoxList boxes={boxes} onNamed={() => setSpot({ at: 'add' })} onRemove={remove} />
        {boxes.list.length > 0 ? (
          <>
            <div className={styles.mode}>
              <span aria-hidden="true">{m.mode}</span>
              <Segmented
                label={m.mode}
                value={mode}
                options={[
                  { value: 'all', label: m.all },
                  { value: 'one', label: m.one },
                ]}
                onChange={onMode}
              />
            </div>
            <p className={styles.hint}>{m.count(boxes.list.length)}</p>
          </>
        ) : null}
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </section>
    </div>
  );
}
