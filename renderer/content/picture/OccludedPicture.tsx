import type { CSSProperties } from 'react';
import type { Occlusion, Picture, Place } from '../../../shared/content/occlusion.ts';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { NotePicture } from './NotePicture.tsx';
import styles from './picture.module.css';
import { altOf } from './shownPicture.ts';

/** A picture with parts of it covered: the one asked by a frame and a question mark, uncovered with its name once shown. */
export function OccludedPicture({
  picture,
  occlusion,
  asked,
  isShown,
}: {
  picture: Picture;
  occlusion: Occlusion;
  /** The number of the box that is asked. */
  asked: number;
  isShown: boolean;
}) {
  const m = useMessages(messages);
  const alt = altOf(picture, usePack(), useLanguage()) || m.noAlt;
  const { boxes, mode } = occlusion;
  const at = boxes.findIndex(({ n }) => n === asked);
  const label = boxes[at]?.label.trim() || m.uncovered;
  const says = isShown ? m.answer(at + 1, boxes.length, label) : m.asked(at + 1, boxes.length);
  return (
    <NotePicture
      picture={picture}
      label={`${m.picture(alt.replace(/\.$/, ''))}. ${says}`}
      over={boxes.map((box) => {
        if (box.n !== asked) {
          return mode === 'all' ? <span key={box.n} className={styles.cover} style={placed(box)} /> : null;
        }
        return isShown ? (
          <span key={box.n} className={styles.uncovered} style={placed(box)}>
            {box.label.trim() ? (
              <span
                className={styles.name}
                data-above={box.y > 0.6 || undefined}
                data-end={box.x > 0.5 || undefined}
              >
                {box.label}
              </span>
            ) : null}
          </span>
        ) : (
          <span key={box.n} className={styles.cover} data-asked="" style={placed(box)}>
            ?
          </span>
        );
      })}
    />
  );
}

/** Where a box lies, as style. */
export function placed({ x, y, width, height }: Place): CSSProperties {
  return {
    left: `${100 * x}%`,
    top: `${100 * y}%`,
    width: `${100 * width}%`,
    height: `${100 * height}%`,
  };
}
