import { X } from 'lucide-react';
import { IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './occlusion.module.css';
import type { Boxes } from './useBoxes.ts';

/** The boxes with their names, in the order they were made. Enter in a name goes on to the next thing. */
export function BoxList({
  boxes,
  onNamed,
  onRemove,
}: {
  boxes: Boxes;
  onNamed: () => void;
  onRemove: (n: number) => void;
}) {
  const m = useMessages(messages);
  return (
    <ol className={styles.list}>
      {boxes.list.map((box, at) => (
        <li key={box.n} className={styles.row} data-selected={boxes.selected === box.n || undefined}>
          <span className={styles.number} aria-hidden="true">
            {at + 1}
          </span>
          <input
            data-label={box.n}
            aria-label={m.label(at + 1)}
            placeholder={m.labelHint}
            value={box.label}
            maxLength={200}
            onFocus={() => boxes.select(box.n)}
            onChange={(event) => boxes.label(box.n, event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
                return;
              event.preventDefault();
              onNamed();
            }}
          />
          <IconButton label={m.remove(at + 1)} className={styles.remove} onClick={() => onRemove(box.n)}>
            <X aria-hidden="true" />
          </IconButton>
        </li>
      ))}
    </ol>
  );
}
