import { CAUSES } from '../../../shared/progress/events.ts';
import { record, useProgress } from '../../data/progressStore.ts';
import { useCommands } from '../../ui/commands.ts';
import { Keys } from '../../ui/Keys.tsx';
import { useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import styles from './causes.module.css';
import { messages } from './messages.ts';

/** Why a question was missed: one key says it. Nothing for a question that is not among the mistakes. Only one may be on screen. */
export function Causes({ id }: { id: string }) {
  const m = useMessages(messages);
  const row = useProgress().progress.questions.get(id);
  const isMistake = (row?.mistakeSince ?? 0) > 0;
  const tag = (cause: (typeof CAUSES)[number]) =>
    void record({ type: 'mistakeTagged', question: id, cause }).then(
      () => say(m.tagged(m.causes[cause])),
      (error: Error) => complain(m.notSaved(error.message)),
    );
  const lines = CAUSES.map((cause, i) => ({ cause, id: `question.cause.${cause}`, key: String(i + 1) }));
  useCommands(
    lines.map(({ cause, id, key }) => ({
      id,
      label: `${m.cause}: ${m.causes[cause]}`,
      keys: [key],
      run: () => tag(cause),
      group: m.group,
      disabled: !isMistake,
      isSilent: !isMistake,
    })),
  );
  if (!isMistake) return null;
  return (
    <div className={styles.causes} role="group" aria-label={m.cause}>
      <span className={styles.causesLabel}>{m.cause}:</span>
      {lines.map(({ cause, id, key }) => (
        <button
          key={cause}
          type="button"
          className={styles.cause}
          aria-pressed={row?.cause === cause}
          onClick={() => tag(cause)}
        >
          {m.causes[cause]} <Keys keys={key} command={id} />
        </button>
      ))}
    </div>
  );
}
