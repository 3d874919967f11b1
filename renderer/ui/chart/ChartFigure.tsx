import type { ReactNode } from 'react';
import { HoverCard } from '../HoverCard.tsx';
import { useLanguage } from '../messages.ts';
import styles from './chart.module.css';

export interface TableOfFigure {
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** A chart with what it says in words, what it means on hover or focus, and the numbers in a table behind it. */
export function ChartFigure({
  title,
  meaning,
  reading,
  table,
  heading: Heading = 'h3',
  children,
}: {
  title: string;
  /** What the figure is, in a sentence or two. */
  meaning: string;
  /** What it shows now. */
  reading?: ReactNode;
  table: TableOfFigure;
  /** `h2` when the figure is a section of its own. */
  heading?: 'h2' | 'h3';
  children: ReactNode;
}) {
  const words = useLanguage() === 'es' ? 'Ver como tabla' : 'Show as a table';
  const isList = table.head.length <= 3 && table.rows.length > 12;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <Heading>
          <HoverCard label={title} trigger={title} triggerClass={styles.term}>
            <p>{meaning}</p>
          </HoverCard>
        </Heading>
        {reading ? <p className={styles.reading}>{reading}</p> : null}
      </figcaption>
      {children}
      <details className={styles.behind} data-list={isList || undefined}>
        <summary>
          {words}
          <span className="visually-hidden">: {title}</span>
        </summary>
        {/* A long table scrolls, so the keyboard must reach it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={String(row[0])}>
                  {row.map((cell, i) =>
                    i === 0 ? (
                      <th key={table.head[i]} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={table.head[i]}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
