import styles from './heat.module.css';

export interface HeatSquare {
  key: number;
  level: 0 | 1 | 2 | 3 | 4;
  when: 'past' | 'today' | 'ahead';
  title: string;
}

/** Weeks from left to right, seven squares each; the oldest give way on a narrow page. A table elsewhere says the same. */
export function HeatSquares({
  weeks,
}: {
  weeks: readonly { key: number; label: string; days: readonly HeatSquare[] }[];
}) {
  const hasLabels = weeks.some((week) => week.label !== '');
  return (
    <div className={styles.heat} data-labels={hasLabels || undefined} aria-hidden="true">
      {weeks.toReversed().map((week) => (
        <div key={week.key} className={styles.week}>
          {hasLabels ? <span className={styles.month}>{week.label}</span> : null}
          {week.days.map((day) => (
            <span
              key={day.key}
              className={styles.square}
              data-level={day.level}
              data-when={day.when}
              title={day.title}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
