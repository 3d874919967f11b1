import { keyLabel } from './commands.ts';
import styles from './Keys.module.css';

/** A key as printed on the keyboard. Hidden from screen readers: the label says what the button does. */
export function Keys({ keys }: { keys: string }) {
  return (
    <kbd className={styles.keys} aria-hidden="true">
      {keyLabel(keys)}
    </kbd>
  );
}
