import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './picture.module.css';

/** Which box of a picture is asked, then what it covered. */
export function AskedLine({
  place,
  total,
  label,
  isShown,
}: {
  place: number;
  total: number;
  label: string;
  isShown: boolean;
}) {
  const m = useMessages(messages);
  return (
    <span className={styles.asked}>
      {isShown ? (
        <>
          {m.box(place, total)} <strong className={styles.answer}>{label.trim() || m.uncovered}</strong>
        </>
      ) : (
        m.asked(place, total)
      )}
    </span>
  );
}
