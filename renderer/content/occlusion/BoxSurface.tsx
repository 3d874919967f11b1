import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import {
  CORNERS,
  type Corner,
  growPlace,
  isBoxSized,
  movePlace,
  type Place,
  type Point,
  placeBetween,
  pullCorner,
} from '../../../shared/content/occlusion.ts';
import { useMessages } from '../../ui/messages.ts';
import { placed } from '../picture/OccludedPicture.tsx';
import { messages } from './messages.ts';
import styles from './occlusion.module.css';
import type { Boxes } from './useBoxes.ts';

/** Shares of the picture that an arrow key moves by; with Alt the larger one. */
const STEP = 0.01;
const LARGE_STEP = 0.05;

type Drag =
  | { kind: 'draw'; from: Point }
  | { kind: 'move'; n: number; from: Point; start: Place; id: string }
  | { kind: 'pull'; n: number; corner: Corner; start: Place; id: string };

/** Lies over the picture: a drag on it draws a box, a drag on a box moves it, on a corner changes its size; each box takes keys. */
export function BoxSurface({
  boxes,
  describedBy,
  onDrawn,
  onPlaced,
  onName,
  onRemove,
}: {
  boxes: Boxes;
  describedBy: string;
  /** A box was drawn with the pointer; `isTouch` when typing would bring up a keyboard. */
  onDrawn: (n: number, isTouch: boolean) => void;
  onPlaced: (place: Place) => void;
  onName: (n: number) => void;
  onRemove: (n: number) => void;
}) {
  const m = useMessages(messages);
  const drag = useRef<Drag | null>(null);
  const [drawn, setDrawn] = useState<Place | null>(null);

  const pointOf = (event: PointerEvent): Point => {
    const area = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - area.left) / area.width, y: (event.clientY - area.top) / area.height };
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const target = event.target as HTMLElement;
    const element = target.closest<HTMLElement>('[data-box]');
    const from = pointOf(event);
    const box = boxes.list.find(({ n }) => n === Number(element?.dataset.box));
    const corner = CORNERS.find((one) => one === target.dataset.corner);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!box) {
      boxes.select(null);
      drag.current = boxes.isFull ? null : { kind: 'draw', from };
      return;
    }
    boxes.select(box.n);
    element?.focus();
    const id = `pointer ${event.timeStamp}`;
    drag.current = corner
      ? { kind: 'pull', n: box.n, corner, start: box, id }
      : { kind: 'move', n: box.n, from, start: box, id };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const now = drag.current;
    if (!now) return;
    const to = pointOf(event);
    if (now.kind === 'draw') setDrawn(placeBetween(now.from, to));
    else if (now.kind === 'pull') boxes.place(now.n, pullCorner(placeOf(now.start), now.corner, to), now.id);
    else {
      const by = { x: to.x - now.from.x, y: to.y - now.from.y };
      if (Math.hypot(by.x, by.y) > 0.002) boxes.place(now.n, movePlace(placeOf(now.start), by), now.id);
    }
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const now = drag.current;
    drag.current = null;
    setDrawn(null);
    if (now?.kind !== 'draw') return;
    const place = placeBetween(now.from, pointOf(event));
    const box = isBoxSized(place) ? boxes.add(place) : null;
    if (box) onDrawn(box.n, event.pointerType === 'touch');
  };

  const onKeyDown = (event: KeyboardEvent, n: number, place: Place) => {
    if (event.ctrlKey || event.metaKey) return;
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (way) {
      const step = event.altKey ? LARGE_STEP : STEP;
      const by = { x: step * (way[0] ?? 0), y: step * (way[1] ?? 0) };
      const next = event.shiftKey ? growPlace(place, by) : movePlace(place, by);
      boxes.place(n, next, `${event.shiftKey ? 'size' : 'move'} ${n}`);
      onPlaced(next);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      // Held down it would take the next box, which has the focus then.
      if (!event.repeat) onRemove(n);
    } else if (event.key === 'Enter' || event.key === ' ') onName(n);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="group"
      aria-label={m.surface}
      className={styles.surface}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        drag.current = null;
        setDrawn(null);
      }}
      // The box pressed has been given the focus already.
      onMouseDown={(event) => event.preventDefault()}
    >
      {boxes.list.map((box, at) => {
        const isSelected = boxes.selected === box.n;
        return (
          <button
            key={box.n}
            type="button"
            className={styles.box}
            data-box={box.n}
            data-selected={isSelected || undefined}
            style={placed(box)}
            aria-label={m.box(at + 1, boxes.list.length, box.label.trim())}
            aria-describedby={describedBy}
            onFocus={() => boxes.select(box.n)}
            onKeyDown={(event) => onKeyDown(event, box.n, placeOf(box))}
          >
            <span aria-hidden="true">{at + 1}</span>
            {isSelected
              ? CORNERS.map((corner) => <span key={corner} className={styles.corner} data-corner={corner} />)
              : null}
          </button>
        );
      })}
      {drawn ? <span className={styles.drawn} style={placed(drawn)} /> : null}
    </div>
  );
}

function placeOf({ x, y, width, height }: Place): Place {
  return { x, y, width, height };
}
