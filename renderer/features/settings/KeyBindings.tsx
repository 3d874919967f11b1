import { RotateCcw, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { setSetting, useSettings } from '../../data/progressStore.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { describeKey, keyLabel, knownCommands } from '../../ui/commands.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain } from '../../ui/toast.ts';
import { useWanted } from '../../ui/useWanted.ts';
import { type KeyEntry, keyCatalog } from './keyCatalog.ts';
import { answersQuestions, type BoundEntry, bind, conflictsOf } from './keyConflicts.ts';
import { messages } from './messages.ts';
import styles from './settings.module.css';

/** Every command with its key, to be bound to another: press the button, press the key. Conflicts are named, not forbidden. */
export function KeyBindings() {
  const m = useMessages(messages);
  const { keys: bindings } = useSettings();
  const [asking, setAsking] = useState<string | null>(null);
  const groups = useKeyGroups();
  const bound: (BoundEntry & { label: string })[] = groups.flatMap(({ id: group, entries }) =>
    entries.map(({ id, keys, label }) => {
      const own = bindings[id];
      return { id, group, label, keys: own === undefined ? keys : [own] };
    }),
  );
  const starters = new Set(bound.flatMap(({ keys }) => keys.flatMap((key) => key.split(' ').slice(0, -1))));
  const wanted = useWanted(bindings, async (next) => {
    try {
      await setSetting('keys', next);
    } catch (error) {
      complain(m.notSaved((error as Error).message));
      throw error;
    }
  });
  const save = (entry: { id: string; keys: readonly string[] }, key: string | null) => {
    setAsking(null);
    wanted.want(bind(wanted.now(), entry, key));
  };
  return (
    <section className={styles.section} aria-labelledby="keys-head">
      <h2 id="keys-head">{m.keys}</h2>
      <p className={styles.hint}>{m.keysHint}</p>
      <div className={styles.keyGroups}>
        {groups.map((group) => (
          <details key={group.id} className={styles.keyGroup}>
            <summary>
              {group.title} <span className={styles.hint}>{m.keyCount(group.entries.length)}</span>
            </summary>
            <ul className={styles.list}>
              {group.entries.map((entry) => {
                const now = bound.find((one) => one.id === entry.id);
                if (!now) return null;
                return (
                  <KeyRow
                    key={entry.id}
                    label={entry.label}
                    keys={now.keys}
                    isChanged={entry.id in bindings}
                    isAsking={asking === entry.id}
                    starters={starters}
                    conflicts={[
                      ...conflictsOf(now, bound).map((one) => (one as typeof now).label),
                      ...(answersQuestions(now) ? [m.answerKeys] : []),
                    ]}
                    onAsk={(isOn) => setAsking(isOn ? entry.id : null)}
                    onPick={(key) => save(entry, key)}
                  />
                );
              })}
            </ul>
          </details>
        ))}
      </div>
      {Object.keys(bindings).length > 0 ? (
        <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => wanted.want({})}>
          {m.resetAll}
        </Button>
      ) : null}
    </section>
  );
}

function KeyRow({
  label,
  keys,
  isChanged,
  isAsking,
  starters,
  conflicts,
  onAsk,
  onPick,
}: {
  label: string;
  keys: readonly string[];
  isChanged: boolean;
  isAsking: boolean;
  /** First keys of two in a row: after one of them a second is waited for. */
  starters: ReadonlySet<string>;
  conflicts: readonly string[];
  onAsk: (isOn: boolean) => void;
  /** Null goes back to the default. */
  onPick: (key: string | null) => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const first = useKeyPress(isAsking, starters, onPick, () => onAsk(false));
  const change = useRef<HTMLButtonElement>(null);
  const written = keys.map((key) => keyLabel(key, language)).join(', ');
  return (
    <li className={styles.keyRow}>
      <span>{label}</span>
      <Button
        ref={change}
        size="small"
        className={styles.keyButton}
        onClick={() => onAsk(!isAsking)}
        onBlur={() => isAsking && onAsk(false)}
      >
        {isAsking ? (
          <span role="status">{first ? `${keyLabel(first, language)} …` : m.pressKey}</span>
        ) : (
          <span>
            <span className="visually-hidden">{label}: </span>
            <kbd>{written}</kbd>
            <span className="visually-hidden">. {m.changeKey}</span>
          </span>
        )}
      </Button>
      {isChanged ? (
        <IconButton
          label={m.resetKey(label)}
          onClick={() => {
            onPick(null);
            change.current?.focus();
          }}
        >
          <RotateCcw aria-hidden="true" />
        </IconButton>
      ) : (
        <span />
      )}
      {conflicts.length > 0 ? (
        <p className={styles.conflict} role="status">
          <TriangleAlert aria-hidden="true" /> {m.conflict(written, conflicts.join(', '))}
        </p>
      ) : null}
    </li>
  );
}

/** While it is on, the next key is picked instead of doing what it does. Gives the first of two keys while the second is awaited. */
function useKeyPress(
  isOn: boolean,
  starters: ReadonlySet<string>,
  onPick: (key: string) => void,
  onCancel: () => void,
): string | null {
  const [first, setFirst] = useState<string | null>(null);
  const latest = useRef({ first, starters, onPick, onCancel });
  latest.current = { first, starters, onPick, onCancel };
  useEffect(() => {
    setFirst(null);
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      if (event.key === 'Tab') return;
      const pressed = describeKey(event);
      event.preventDefault();
      event.stopPropagation();
      if (pressed === null || event.repeat) return;
      if (pressed === 'Escape') now.onCancel();
      else if (now.first === null && now.starters.has(pressed)) setFirst(pressed);
      else now.onPick(now.first === null ? pressed : `${now.first} ${pressed}`);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isOn]);
  return first;
}

/** The catalogue in the learner's language, and after it what else the screens seen so far have offered. */
function useKeyGroups(): {
  id: string;
  title: string;
  entries: (Omit<KeyEntry, 'en' | 'es'> & { label: string })[];
}[] {
  const m = useMessages(messages);
  const language = useLanguage();
  const listed = new Set(keyCatalog.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const rest = knownCommands().filter(
    ({ id, keys }) => !listed.has(id) && !FIXED.test(id) && keys.length > 0,
  );
  const others = Map.groupBy(rest, (command) => command.group ?? '');
  return [
    ...keyCatalog.map(({ id, entries }) => ({
      id,
      title: m.keyGroups[id],
      entries: entries.map((entry) => ({ id: entry.id, keys: entry.keys, label: entry[language] })),
    })),
    ...[...others].map(([title, commands]) => ({
      id: `seen ${title}`,
      title,
      entries: commands.map(({ id, keys, label }) => ({ id, keys, label })),
    })),
  ];
}

/** Letters of options, numbers of flags and the way out stay what they are. */
const FIXED =
  /^(question\.(choose|strike|cause|confidence)|case\.([A-Z]$|leave)|drill\.\d|review\.flag|block\.back)/;
