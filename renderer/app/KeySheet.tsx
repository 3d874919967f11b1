import { keyLabel, offeredCommands, useKeysOf } from '../ui/commands.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage, useMessages } from '../ui/messages.ts';
import styles from './KeySheet.module.css';
import { messages } from './messages.ts';

/** Every key that works here, in the learner's own binding. */
export function KeySheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const m = useMessages(messages);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.keys}>
      {isOpen ? <Groups /> : null}
    </Dialog>
  );
}

function Groups() {
  const m = useMessages(messages);
  const language = useLanguage();
  const keysOf = useKeysOf();
  const groups = Map.groupBy(offeredCommands(), (command) => command.group ?? m.everywhere);
  // The screen's own keys first, those of every screen last.
  const sorted = [...groups]
    .reverse()
    .sort(([a], [b]) => Number(a === m.everywhere) - Number(b === m.everywhere));
  return (
    <div className={styles.groups}>
      {sorted.map(([name, commands]) => (
        <section key={name}>
          <h3>{name}</h3>
          <dl className={styles.list}>
            {commands.map((command) => (
              <div key={command.id} className={styles.row}>
                <dt>{command.label}</dt>
                <dd>
                  {keysOf(command).map((keys) => (
                    <kbd key={keys} className={styles.key}>
                      {keyLabel(keys, language)}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
