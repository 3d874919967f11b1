import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { QuestionOf } from '../../../shared/content/questionSchema.ts';
import { shuffled } from '../../../shared/quiz/draw.ts';
import { randomFrom } from '../../../shared/quiz/random.ts';
import { isOrder, moved } from '../../../shared/quiz/scoring/ordering.ts';
import type { Response } from '../../../shared/quiz/session.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { PackText } from './PackText.tsx';
import styles from './question.module.css';

/** A list to be put in order with two buttons a line, on which the arrow keys move it too. The first order is by chance, the same each time the session is opened. */
export function OrderingInput({
  question,
  response,
  seed,
  onRespond,
}: {
  question: QuestionOf<'ordering'>;
  response: Response | null;
  seed: number;
  onRespond: (response: Response | null) => void;
}) {
  const m = useMessages(messages);
  const count = question.options.length;
  const first = useMemo(() => firstOrder(count, `${seed}/${question.id}`), [count, seed, question.id]);
  const order = isOrder(response, count) ? response : first;
  const list = useRef<HTMLOListElement>(null);
  const [place, setPlace] = useState(0);
  const following = useRef<{ option: number; by: number } | null>(null);
  // The line moves; the focus goes with it.
  useEffect(() => {
    if (!following.current) return;
    const { option, by } = following.current;
    following.current = null;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-option="${option}"] button`);
    const [up, down] = buttons ?? [];
    ((by < 0 ? up : down)?.disabled ? (by < 0 ? down : up) : by < 0 ? up : down)?.focus();
  });
  const move = (at: number, by: number) => {
    following.current = { option: order[at] ?? 0, by };
    setPlace(at + by + 1);
    onRespond(moved(order, at, at + by));
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    if (at + by >= 0 && at + by < count) move(at, by);
  };
  return (
    <div className={styles.options}>
      <p className={styles.hint}>{m.orderHint}</p>
      <ol className={styles.options} ref={list}>
        {order.map((option, at) => {
          const text = question.options[option]?.text ?? '';
          const textId = `order-${question.id}-${option}`;
          return (
            <li key={option} data-option={option} className={styles.ordered}>
              <span className={styles.letter}>{at + 1}</span>
              <span className={styles.optionText} id={textId}>
                <PackText textKey={`${question.id}.options.${option}.text`} text={text} flat />
              </span>
              <span className={styles.movers}>
                <IconButton
                  label={m.moveUp(at + 1)}
                  aria-describedby={textId}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                  onKeyDown={(event) => onKeyDown(event, at)}
                >
                  <ArrowUp aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={m.moveDown(at + 1)}
                  aria-describedby={textId}
                  disabled={at === count - 1}
                  onClick={() => move(at, 1)}
                  onKeyDown={(event) => onKeyDown(event, at)}
                >
                  <ArrowDown aria-hidden="true" />
                </IconButton>
              </span>
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {place > 0 ? m.movedTo(place, count) : null}
      </p>
      {isOrder(response, count) ? null : (
        <div>
          <Button size="small" onClick={() => onRespond([...order])}>
            {m.keepOrder}
          </Button>
        </div>
      )}
    </div>
  );
}

/** An order by chance that is not the right one. */
function firstOrder(count: number, seed: string): number[] {
  const places = Array.from({ length: count }, (_, i) => i);
  const order = shuffled(places, randomFrom(seed));
  return order.every((one, i) => one === i) ? [...order.slice(1), 0] : order;
}
