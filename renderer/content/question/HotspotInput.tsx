import type { KeyboardEvent, MouseEvent } from 'react';
import type { QuestionOf } from '../../../shared/content/questionSchema.ts';
import { readPoint, spotAt } from '../../../shared/quiz/scoring/hotspot.ts';
import type { Response } from '../../../shared/quiz/session.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Figure } from './Figure.tsx';
import figure from './figure.module.css';
import { messages } from './messages.ts';
import { LETTERS } from './Options.tsx';
import styles from './question.module.css';

/** Percent of the figure that an arrow key moves the pointer by; with Shift a tenth of it. */
const STEP = 3;

/** A place is pointed at with the mouse, or with the arrow keys once the figure has the focus. Letters point at lettered spots. */
export function HotspotInput({
  question,
  response,
  onRespond,
}: {
  question: QuestionOf<'hotspot'>;
  response: Response | null;
  onRespond: (response: Response | null) => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const point = readPoint(response);
  const spot = spotAt(question, response);
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onRespond({
      x: Math.round((1000 * (event.clientX - box.left)) / box.width) / 10,
      y: Math.round((1000 * (event.clientY - box.top)) / box.height) / 10,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    const by = event.shiftKey ? STEP / 10 : STEP;
    const from = point ?? { x: 50, y: 50 };
    const keep = (value: number) => Math.round(10 * Math.min(100, Math.max(0, value))) / 10;
    onRespond({ x: keep(from.x + by * (move[0] ?? 0)), y: keep(from.y + by * (move[1] ?? 0)) });
  };
  return (
    <div className={styles.options}>
      <p className={styles.hint} id={`spot-${question.id}`}>
        {m.pointHint}
      </p>
      {/* Arrow keys are the figure's own; Enter stays the page's, and submits. */}
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes arrow keys
        tabIndex={0}
        className={figure.target}
        aria-label={question.figure.alt[language]}
        aria-describedby={`spot-${question.id}`}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <Figure figure={question.figure}>
          {point ? (
            <span className={figure.cross} style={{ left: `${point.x}%`, top: `${point.y}%` }} />
          ) : null}
        </Figure>
      </div>
      <p className={styles.hint} role="status">
        {!point
          ? m.noPoint
          : spot === null
            ? m.pointAt(Math.round(point.x), Math.round(point.y))
            : m.pointAtLetter(LETTERS[spot] ?? '')}
      </p>
    </div>
  );
}
