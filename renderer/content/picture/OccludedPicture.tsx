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
  n,
  isShown,
}: {
  picture: Picture;
  occlusion: Occlusion;
  /** The number of the box that is asked. */
  n: number;
  isShown: boolean;
}) {
  const m = useMessages(messages);
  const alt = altOf(picture, usePack(), useLanguage()) || m.noAlt;
  const { boxes, mode } = occlusion;
  const at = boxes.findIndex((box) => box.n === n);
  const asked = boxes[at];
  const label = asked?.label.trim() || m.uncovered;
  const says = isShown ? m.answer(at + 1, boxes.length, label) : m.asked(at + 1, boxes.length);
  return (
    <NotePicture
      picture={picture}
      label={`${m.picture(alt.replace(/\.$/, ''))}. ${says}`}
      over={boxes.map((box) => {
        if (box !== asked) {
          if (mode === 'one') return null;
          const style = isShown && asked ? { ...placed(box), clipPath: holeIn(box, asked) } : placed(box);
          return <span key={box.n} className={styles.cover} style={style} />;
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

/** What is left of a cover where it lies over the box that is shown. */
function holeIn(cover: Place, shown: Place): string {
  const across = (x: number) => `${(100 * (x - cover.x)) / cover.width}%`;
  const down = (y: number) => `${(100 * (y - cover.y)) / cover.height}%`;
  const [left, right] = [across(shown.x), across(shown.x + shown.width)];
  const [top, bottom] = [down(shown.y), down(shown.y + shown.height)];
  const hole = `${left} ${top}, ${right} ${top}, ${right} ${bottom}, ${left} ${bottom}, ${left} ${top}`;
  return `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${hole})`;
}
