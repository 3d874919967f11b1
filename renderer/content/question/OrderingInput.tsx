import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { localised } from '../../../shared/content/pack.ts';
import type { QuestionOf } from '../../../shared/content/questionSchema.ts';
import { shuffled } from '../../../shared/quiz/draw.ts';
import { randomFrom } from '../../../shared/quiz/random.ts';
import { isOrder, moved } from '../../../shared/quiz/scoring/ordering.ts';
import type { Response } from '../../../shared/quiz/session.ts';
import { usePack } from '../../data/packStore.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Markup } from '../Markup.tsx';
import { messages } from './messages.ts';
import styles from './question.module.css';

/** A list to be put in order with two buttons a line. The first order is by chance, the same each time the session is opened. */
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
  const pack = usePack();
  const language = useLanguage();
  const count = question.options.length;
  const first = useMemo(() => firstOrder(count, `${seed}/${question.id}`), [count, seed, question.id]);
  const order = isOrder(response, count) ? response : first;
  const list = useRef<HTMLOListElement>(null);
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
    onRespond(moved(order, at, at + by));
  };
  return (
    <div className={styles.options}>
      <ol className={styles.options} ref={list}>
        {order.map((option, at) => {
          const text = localised(
            pack,
            `${question.id}.options.${option}.text`,
            question.options[option]?.text ?? '',
            language,
          );
          return (
            <li key={option} data-option={option} className={styles.ordered}>
              <span className={styles.letter}>{at + 1}</span>
              <span className={styles.optionText}>
                <Markup text={text} flat />
              </span>
              <span className={styles.movers}>
                <IconButton label={m.moveUp(at + 1)} disabled={at === 0} onClick={() => move(at, -1)}>
                  <ArrowUp aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={m.moveDown(at + 1)}
                  disabled={at === count - 1}
                  onClick={() => move(at, 1)}
                >
                  <ArrowDown aria-hidden="true" />
                </IconButton>
              </span>
            </li>
          );
        })}
      </ol>
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
