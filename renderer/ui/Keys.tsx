import { keyLabel, useKeysOf } from './commands.ts';
import styles from './Keys.module.css';
import { useLanguage } from './messages.ts';

/**
 * A key as printed on the keyboard; of a command, the one the learner has bound. Hidden from screen readers: the label says what
 * the button does.
 */
export function Keys({ keys, command }: { keys: string; command?: string | undefined }) {
  const keysOf = useKeysOf();
  const language = useLanguage();
  const [shown = keys] = command === undefined ? [keys] : keysOf({ id: command, keys: [keys] });
  return (
    <kbd className={styles.keys} aria-hidden="true">
      {keyLabel(shown, language)}
    </kbd>
  );
}
