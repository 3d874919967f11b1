import styles from './scope.module.css';

/** A few choices that may all be on. The number is what the choice would leave. */
export function Chips<T extends string>({
  label,
  options,
  chosen,
  onToggle,
}: {
  label: string;
  options: readonly { id: T; name: string; hint?: string; count: number }[];
  chosen: readonly T[];
  onToggle: (id: T) => void;
}) {
  return (
    <fieldset className={styles.facet}>
      <legend>{label}</legend>
      <div className={styles.chips}>
        {options.map(({ id, name, hint, count }) => (
          <button
            key={id}
            type="button"
            className={styles.chip}
            aria-pressed={chosen.includes(id)}
            data-empty={count === 0 || undefined}
            title={hint}
            onClick={() => onToggle(id)}
          >
            {name} <span className={styles.count}>{count}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
