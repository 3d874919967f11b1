import { Check, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Cell } from '../../../shared/content/cell.ts';
import { drawNaming, type NamingItem } from '../../../shared/quiz/nameTheCell.ts';
import { CellFigure } from '../../content/CellFigure.tsx';
import { Markup } from '../../content/Markup.tsx';
import { usePack } from '../../data/packStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './cells.module.css';
import { messages } from './messages.ts';

/** A round of cells to be named from four names each. Practice only: nothing is recorded. */
export function DrillScreen() {
  const m = useMessages(messages);
  const { cells } = usePack();
  const [items, setItems] = useState(() => drawNaming(cells, Math.random));
  const [answers, setAnswers] = useState<string[]>([]);
  const [at, setAt] = useState(0);
  const again = () => {
    setItems(drawNaming(cells, Math.random));
    setAnswers([]);
    setAt(0);
  };
  const item = items[at];
  const page = useRef<HTMLDivElement>(null);
  // The button that led here is gone with its item.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each item
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.querySelector('h1')?.focus();
  }, [at]);
  if (items.length === 0) {
    return (
      <div className={styles.page}>
        <Empty isPage title={m.tooFew} action={<a href="#/cells">{m.all}</a>} />
      </div>
    );
  }
  return (
    <div className={styles.page} ref={page}>
      <nav className={styles.path}>
        <a className={styles.link} href="#/cells">
          ← {m.all}
        </a>
        {item ? <span className={styles.meta}>{m.of(at + 1, items.length)}</span> : null}
      </nav>
      {item ? (
        <Item
          key={at}
          item={item}
          answer={answers[at]}
          isLast={at === items.length - 1}
          onAnswer={(id) => setAnswers([...answers, id])}
          onNext={() => setAt(at + 1)}
        />
      ) : (
        <Result items={items} answers={answers} onAgain={again} />
      )}
    </div>
  );
}

function Item({
  item,
  answer,
  isLast,
  onAnswer,
  onNext,
}: {
  item: NamingItem;
  answer: string | undefined;
  isLast: boolean;
  onAnswer: (id: string) => void;
  onNext: () => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const byId = useCellsById();
  const next = useRef<HTMLButtonElement>(null);
  const cell = byId.get(item.cell);
  const isAnswered = answer !== undefined;
  const choose = (id: string) => {
    if (isAnswered) return;
    onAnswer(id);
    requestAnimationFrame(() => next.current?.focus());
  };
  const group = m.drill;
  useCommands([
    ...item.options.map((id, n) => ({
      id: `drill.${n + 1}`,
      label: `${m.drill}: ${LETTERS[n]}`,
      keys: [LETTERS[n] ?? '', String(n + 1)],
      run: () => choose(id),
      group,
      disabled: isAnswered,
    })),
    { id: 'drill.next', label: m.continue, keys: ['Enter'], run: onNext, group, disabled: !isAnswered },
  ]);
  if (!cell) return null;
  const isRight = answer === item.cell;
  const chosen = byId.get(answer ?? '');
  const tell = cell.lookalikes.find((one) => one.cell === answer)?.tell[language];
  return (
    <div className={styles.cell}>
      <div className={styles.picture}>
        <CellFigure cell={cell} seed={item.seed} />
      </div>
      <div className={styles.text}>
        <h1 className={styles.title} tabIndex={-1}>
          {m.which}
        </h1>
        <ul className={styles.options}>
          {item.options.map((id, n) => (
            <li key={id}>
              <button
                type="button"
                className={styles.option}
                data-state={
                  !isAnswered ? undefined : id === item.cell ? 'right' : id === answer ? 'wrong' : 'other'
                }
                aria-disabled={isAnswered}
                onClick={() => choose(id)}
              >
                {isAnswered && id === item.cell ? <Check aria-hidden="true" /> : null}
                {isAnswered && id === answer && !isRight ? <X aria-hidden="true" /> : null}
                {!isAnswered || (id !== item.cell && id !== answer) ? <Keys keys={LETTERS[n] ?? ''} /> : null}
                <span>{byId.get(id)?.name[language]}</span>
                {isAnswered && id === answer ? <span className={styles.meta}>{m.yours}</span> : null}
              </button>
            </li>
          ))}
        </ul>
        <div role="status" className={styles.verdict}>
          {isAnswered ? (
            <>
              <p data-right={isRight}>{isRight ? m.right : m.wrong(cell.name[language])}</p>
              <p className={styles.what}>
                <Markup text={cell.know[0]?.text[language] ?? ''} flat />
              </p>
              {!isRight && chosen && tell ? (
                <p className={styles.what}>
                  <b>{chosen.name[language]}:</b> <Markup text={tell} flat />
                </p>
              ) : null}
            </>
          ) : null}
        </div>
        {isAnswered ? (
          <Button ref={next} kind="primary" keys="Enter" command="drill.next" onClick={onNext}>
            {isLast ? m.finish : m.continue}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Result({
  items,
  answers,
  onAgain,
}: {
  items: readonly NamingItem[];
  answers: readonly string[];
  onAgain: () => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const byId = useCellsById();
  const missed = items.flatMap(({ cell: id, seed }, n) => {
    const cell = byId.get(id);
    return cell && answers[n] !== id ? [{ cell, seed }] : [];
  });
  useCommands([{ id: 'drill.next', label: m.again, keys: ['Enter'], run: onAgain, group: m.drill }]);
  return (
    <div className={styles.result}>
      <h1 className={styles.title} tabIndex={-1}>
        {m.score(items.length - missed.length, items.length)}
      </h1>
      <p className={styles.intro}>{m.notKept}</p>
      {missed.length > 0 ? (
        <section className={styles.family}>
          <h2>{m.toLook}</h2>
          <ul className={styles.grid}>
            {missed.map(({ cell, seed }) => (
              <li key={cell.id}>
                <a className={styles.tile} href={`#/cells/${cell.id}`}>
                  <CellFigure cell={cell} seed={seed} hasCaption={false} />
                  <span className={styles.name}>{cell.name[language]}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Button kind="primary" keys="Enter" command="drill.next" onClick={onAgain}>
        {m.again}
      </Button>
    </div>
  );
}

const LETTERS = ['A', 'B', 'C', 'D'];

function useCellsById(): ReadonlyMap<string, Cell> {
  const { cells } = usePack();
  return new Map(cells.map((cell) => [cell.id, cell]));
}
