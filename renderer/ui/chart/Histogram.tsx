import styles from './chart.module.css';

/** A handful of bars with their numbers above and their labels below. The table of the figure holds the same. */
export function Histogram({ bars }: { bars: readonly { label: string; count: number; words?: string }[] }) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <div className={styles.histogram} aria-hidden="true">
      {bars.map((bar) => (
        <div key={bar.label} className={styles.column} title={bar.words ?? `${bar.label}: ${bar.count}`}>
          <span className={styles.count}>{bar.count > 0 ? short(bar.count) : ''}</span>
          <div
            className={styles.bar}
            data-empty={bar.count === 0 || undefined}
            style={{ blockSize: `${(100 * bar.count) / most}%` }}
          />
          <span className={styles.label}>{bar.label}</span>
        </div>
      ))}
    </div>
  );
}

function short(n: number): string {
  return n < 1000 ? String(n) : n < 10_000 ? `${(n / 1000).toFixed(1)}k` : `${Math.round(n / 1000)}k`;
}
