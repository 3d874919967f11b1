import type { Cell } from '../../../shared/content/cell.ts';
import { CellFigure } from '../../content/CellFigure.tsx';
import { Markup } from '../../content/Markup.tsx';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './cells.module.css';
import { messages } from './messages.ts';

/** The cell beside each one it is mistaken for, and what tells them apart. */
export function Lookalikes({ cell, seed }: { cell: Cell; seed: number }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { cells } = usePack();
  return (
    <section className={styles.lookalikes}>
      <h2>{m.lookalikes}</h2>
      <ul>
        {cell.lookalikes.map(({ cell: id, tell }) => {
          const other = cells.find((one) => one.id === id);
          if (!other) return null;
          return (
            <li key={id} className={styles.pair}>
              <div className={styles.half}>
                <CellFigure cell={cell} seed={seed} hasCaption={false} />
                <span className={styles.meta}>{m.thisOne}</span>
              </div>
              <div className={styles.half}>
                <CellFigure cell={other} hasCaption={false} />
                <a className={styles.link} href={`#/cells/${id}`}>
                  {other.name[language]}
                </a>
              </div>
              <p className={styles.tell}>
                <Markup text={tell[language]} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
