import styles from './chart.module.css';

/** A share as a bar, with an optional aim marked on it. The words beside it say the number. */
export function Meter({ share, aim }: { share: number; aim?: number | undefined }) {
  const percent = (value: number) => `${Math.min(100, Math.max(0, 100 * value))}%`;
  return (
    <span className={styles.meter} aria-hidden="true">
      <span className={styles.fill} style={{ inlineSize: percent(share) }} />
      {aim === undefined ? null : <span className={styles.aim} style={{ insetInlineStart: percent(aim) }} />}
    </span>
  );
}
