import { Command as Cmdk } from 'cmdk';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { foldText } from '../../shared/search/fold.ts';
import { usePack } from '../data/packStore.ts';
import { type Command, keyLabel, useKeysOf } from '../ui/commands.ts';
import { useLanguage, useMessages } from '../ui/messages.ts';
import { useFocusReturn } from '../ui/useFocusReturn.ts';
import { messages } from './messages.ts';
import styles from './Palette.module.css';
import { innerPlaces } from './places.ts';

/** Go anywhere by typing: screens, commands, conditions, cells; what none of them is called is searched in the text. */
export function Palette({
  isOpen,
  onClose,
  commands,
}: {
  isOpen: boolean;
  onClose: () => void;
  commands: readonly Command[];
}) {
  useFocusReturn(isOpen);
  const m = useMessages(messages);
  const language = useLanguage();
  const { conditions, cells } = usePack();
  const [, go] = useLocation();
  const keysOf = useKeysOf();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  useEffect(() => {
    if (isOpen) setTyped('');
  }, [isOpen]);
  const targets = useMemo(
    () =>
      conditions.map((one) => ({
        id: one.id,
        title: one.title[language],
        words: [one.title.en, one.title.es, one.spelling.american, ...one.synonyms.en, ...one.synonyms.es],
      })),
    [conditions, language],
  );
  const isScreen = (command: Command) => command.id.startsWith('go.');
  const everywhere: readonly Command[] = [
    ...commands.filter(isScreen),
    ...innerPlaces.map(({ id, path, keys }) => ({
      id: `go.${id}`,
      label: m.inner[id],
      keys,
      run: () => go(path),
    })),
    ...commands.filter((command) => !isScreen(command) && command.id !== 'app.palette'),
  ];
  const pick = (run: () => void) => {
    onClose();
    run();
  };
  return (
    <Cmdk.Dialog
      open={isOpen}
      onOpenChange={(open) => !open && onClose()}
      label={m.palette}
      filter={rank}
      className={styles.palette}
      overlayClassName={styles.overlay ?? ''}
      contentClassName={styles.content ?? ''}
    >
      <Cmdk.Input placeholder={m.palette} className={styles.input} value={typed} onValueChange={setTyped} />
      <Cmdk.List className={styles.list} label={m.palette}>
        <Cmdk.Empty className={styles.empty}>{m.nothingFound}</Cmdk.Empty>
        <Cmdk.Group heading={m.everywhere}>
          {everywhere.map(({ id, label, keys, run }) => (
            <Cmdk.Item
              key={id}
              value={id}
              keywords={[label]}
              onSelect={() => pick(run)}
              className={styles.item}
            >
              {label}
              <span className={styles.keys}>{keyLabel(keysOf({ id, keys })[0] ?? '', language)}</span>
            </Cmdk.Item>
          ))}
        </Cmdk.Group>
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
        {wanted === '' ? null : (
          <Cmdk.Item
            forceMount
            value="search-the-text"
            onSelect={() => pick(() => go(`/search?q=${encodeURIComponent(wanted)}`))}
            className={styles.item}
          >
            {m.searchFor(wanted)}
          </Cmdk.Item>
        )}
      </Cmdk.List>
    </Cmdk.Dialog>
  );
}

/** How well names fit what is typed, 0 to 1: by their beginning, by the beginnings of their words in any order, or not at all. */
function rank(_: string, typed: string, names: readonly string[] = []): number {
  const wanted = foldText(typed).trim();
  const parts = wanted.split(' ').filter(Boolean);
  return Math.max(
    0,
    ...names.map((name) => {
      const folded = foldText(name);
      if (folded.startsWith(wanted)) return wanted.length === folded.length ? 1 : 0.9;
      const words = folded.split(' ');
      return parts.every((part) => words.some((word) => word.startsWith(part))) ? 0.6 : 0;
    }),
  );
}
