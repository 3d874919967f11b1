import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Condition } from '../../../shared/content/schema.ts';
import { foldText } from '../../../shared/search/fold.ts';
import { usePack } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './library.module.css';
import { messages } from './messages.ts';

/** Every condition by group; typing filters by title, synonym and spelling. */
export function Library() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { progress } = useProgress();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const input = useRef<HTMLInputElement>(null);
  useCommands([
    {
      id: 'library.filter',
      label: m.filter,
      keys: ['F'],
      run: () => input.current?.focus(),
      group: m.library,
    },
  ]);

  const words = useMemo(
    () =>
      new Map(
        pack.conditions.map(({ id, title, spelling, synonyms, ids }) => {
          const { note: _, ...codes } = ids;
          const names = [title.en, title.es, spelling.british, spelling.american];
          return [
            id,
            foldText([...names, ...synonyms.en, ...synonyms.es, ...Object.values(codes)].join(' ')),
          ];
        }),
      ),
    [pack],
  );
  const matches = (text: string) => {
    const parts = foldText(text).split(' ').filter(Boolean);
    return pack.conditions.filter((one) => parts.every((part) => words.get(one.id)?.includes(part)));
  };
  const bestMatch = (text: string) => {
    const all = matches(text);
    return all.find((one) => foldText(one.title[language]).startsWith(foldText(text))) ?? all[0];
  };
  const found = matches(wanted);
  const groups = pack.groups
    .map((group) => ({ group, conditions: found.filter((one) => one.group === group.id) }))
    .filter(({ conditions }) => conditions.length > 0);
  const questions = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { condition } of pack.questions) counts.set(condition, (counts.get(condition) ?? 0) + 1);
    return counts;
  }, [pack]);

  return (
    <div className={styles.page}>
      <h1>{m.library}</h1>
      <SearchField
        ref={input}
        size="large"
        label={m.filter}
        value={query}
        placeholder={m.filterHint}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // What is typed now, not what is painted yet.
          const best = bestMatch(event.currentTarget.value);
          window.location.hash = best ? `#/condition/${best.id}` : textSearch(event.currentTarget.value);
        }}
      />
      <p className={styles.also}>
        <a className={styles.link} href="#/cells">
          {m.cells}
        </a>
        {' · '}
        {m.cellsHint(pack.cells.length)}
      </p>
      <p className="visually-hidden" role="status">
        {m.found(found.length)}
      </p>
      {groups.length === 0 ? (
        <Empty
          title={m.none(wanted)}
          action={<ButtonLink href={textSearch(wanted)}>{m.searchText}</ButtonLink>}
        >
          {m.noneHint}
        </Empty>
      ) : (
        groups.map(({ group, conditions }) => (
          <section key={group.id} className={styles.group}>
            <h2>{group.name[language]}</h2>
            <ul className={styles.list}>
              {conditions.map((condition) => (
                <Entry
                  key={condition.id}
                  condition={condition}
                  questions={questions.get(condition.id) ?? 0}
                  isRead={progress.read.has(condition.id)}
                />
              ))}
            </ul>
          </section>
        ))
      )}
    </div>
  );
}

/** The address that searches the whole text for words. */
function textSearch(words: string): string {
  return `#/search?q=${encodeURIComponent(words.trim())}`;
}

function Entry({
  condition,
  questions,
  isRead,
}: {
  condition: Condition;
  questions: number;
  isRead: boolean;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  return (
    <li>
      <a className={styles.entry} href={`#/condition/${condition.id}`}>
        <span className={styles.title}>{condition.title[language]}</span>
        {condition.urgency === 'emergency' ? <span className={styles.urgent}>{m.emergency}</span> : null}
        <span className={styles.line}>{condition.definition[language]}</span>
        <span className={styles.numbers}>
          {m.questions(questions)}
          {isRead ? ` · ${m.read}` : ''}
        </span>
      </a>
    </li>
  );
}
