import { Command as Cmdk } from 'cmdk';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { usePack } from '../data/packStore.ts';
import { type Command, keyLabel, useKeysOf } from '../ui/commands.ts';
import { useLanguage, useMessages } from '../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './Palette.module.css';

/** Go anywhere by typing: screens, commands, conditions. */
export function Palette({
  isOpen,
  onClose,
  commands,
}: {
  isOpen: boolean;
  onClose: () => void;
  commands: readonly Command[];
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { conditions, cells } = usePack();
  const [, go] = useLocation();
  const keysOf = useKeysOf();
  const targets = useMemo(
    () =>
      conditions.map((one) => ({
        id: one.id,
        title: one.title[language],
        words: [one.title.en, one.title.es, one.spelling.american, ...one.synonyms.en, ...one.synonyms.es],
      })),
    [conditions, language],
  );
  const pick = (run: () => void) => {
    onClose();
    run();
  };
  return (
    <Cmdk.Dialog
      open={isOpen}
      onOpenChange={(open) => !open && onClose()}
      label={m.palette}
      className={styles.palette}
      overlayClassName={styles.overlay ?? ''}
      contentClassName={styles.content ?? ''}
    >
      <Cmdk.Input placeholder={m.palette} className={styles.input} />
      <Cmdk.List className={styles.list} label={m.palette}>
        <Cmdk.Group heading={m.library}>
          {targets.map(({ id, title, words }) => (
            <Cmdk.Item
              key={id}
              value={id}
              keywords={words}
              onSelect={() => pick(() => go(`/condition/${id}`))}
              className={styles.item}
            >
              {title}
            </Cmdk.Item>
          ))}
        </Cmdk.Group>
        <Cmdk.Group heading={m.cells}>
          {cells.map(({ id, name, synonyms }) => (
            <Cmdk.Item
              key={id}
              value={`cell:${id}`}
              keywords={[name.en, name.es, ...synonyms.en, ...synonyms.es]}
              onSelect={() => pick(() => go(`/cells/${id}`))}
              className={styles.item}
            >
              {name[language]}
            </Cmdk.Item>
          ))}
        </Cmdk.Group>
        <Cmdk.Group heading={m.everywhere}>
          {commands
            .filter((command) => command.id !== 'app.palette')
            .map((command) => (
              <Cmdk.Item
                key={command.id}
                value={command.id}
                keywords={[command.label]}
                onSelect={() => pick(command.run)}
                className={styles.item}
              >
                {command.label}
                <span className={styles.keys}>{keyLabel(keysOf(command)[0] ?? '')}</span>
              </Cmdk.Item>
            ))}
        </Cmdk.Group>
      </Cmdk.List>
    </Cmdk.Dialog>
  );
}
