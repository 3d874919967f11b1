import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { claimsById, localised, type Pack } from '../../../shared/content/pack.ts';
import type { Language } from '../../../shared/content/schema.ts';
import { markMatches, type SearchResult, search } from '../../../shared/search/searchIndex.ts';
import { plainWords } from '../../content/target.ts';
import { indexOf, usePack } from '../../data/packStore.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { messages } from './messages.ts';
import styles from './search.module.css';
import { useSearchIndex } from './searchIndexStore.ts';

const MOST = 40;

/** The whole text of the pack, found as you type: cards, claims, findings, terms, answers, cells. */
export function SearchScreen() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const index = useSearchIndex(pack);
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('q') ?? '';
  const [query, setQuery] = useState(asked);
  const [chosen, setChosen] = useState(0);
  const wanted = useDeferredValue(query);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setQuery(asked), [asked]);
  useEffect(() => input.current?.focus(), []);
  const results = useMemo(
    () => (index ? search(index, wanted, language, MOST) : []),
    [index, wanted, language],
  );
  const shown = useMemo(
    () => results.map((result) => present(result, pack, language)),
    [results, pack, language],
  );
  const at = Math.min(chosen, shown.length - 1);
  const isAsked = wanted.trim() !== '';
  return (
    <div className={styles.page}>
      <h1>{m.search}</h1>
      <SearchField
        ref={input}
        size="large"
        role="combobox"
        label={m.search}
        aria-expanded={shown.length > 0}
        aria-controls="results"
        aria-activedescendant={shown[at] ? `result-${at}` : undefined}
        value={query}
        placeholder={m.hint}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const next = Math.min(shown.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)));
            setChosen(next);
            document.getElementById(`result-${next}`)?.scrollIntoView({ block: 'nearest' });
          } else if (event.key === 'Enter' && index) {
            // What is typed now, not what is painted yet.
            const typed = event.currentTarget.value;
            const [first] = typed === wanted ? [] : search(index, typed, language, 1);
            const best = typed === wanted ? shown[at] : first && present(first, pack, language);
            if (best) go(best.path);
          }
        }}
      />
      <p className={styles.count} role="status">
        {index === null ? m.preparing : isAsked ? m.found(shown.length, MOST) : ''}
      </p>
      {isAsked && index && shown.length === 0 ? <Empty title={m.none(wanted)}>{m.noneHint}</Empty> : null}
      {isAsked || index === null ? null : <p className={styles.hint}>{m.examples}</p>}
      <ul className={styles.results} id="results" role="listbox" aria-label={m.search}>
        {shown.map((one, i) => (
          <li
            key={`${one.kind}:${one.id}`}
            id={`result-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            className={styles.result}
            onClick={() => go(one.path)}
            onKeyDown={(event) => event.key === 'Enter' && go(one.path)}
          >
            <span className={styles.kind}>
              {[m.kinds[one.kind], one.context].filter(Boolean).join(' · ')}
            </span>
            <span className={one.kind === 'condition' ? styles.title : styles.text}>
              <Marked text={one.text} words={one.words} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  let at = 0;
  return markMatches(text, words).map((part) => {
    at += part.text.length;
    return part.isMatch ? <mark key={at}>{part.text}</mark> : part.text;
  });
}

interface Presented {
  kind: SearchResult['kind'];
  id: string;
  text: string;
  context: string;
  path: string;
  words: string[];
}

function present({ kind, id, condition, words }: SearchResult, pack: Pack, language: Language): Presented {
  const index = indexOf(pack);
  const context =
    condition && kind !== 'condition' ? (index.conditions.get(condition)?.title[language] ?? '') : '';
  const base = { kind, id, context, words };
  switch (kind) {
    case 'condition':
      return { ...base, text: index.conditions.get(id)?.title[language] ?? id, path: `/condition/${id}` };
    case 'claim': {
      const claim = claimsById(pack).get(id)?.claim;
      return {
        ...base,
        text: claim ? plainWords(pack, localised(pack, id, claim.text, language), language) : id,
        path: `/condition/${condition}?claim=${id}`,
      };
    }
    case 'finding':
      return { ...base, text: index.findings.get(id)?.name[language] ?? id, path: `/finding/${id}` };
    case 'term': {
      const term = index.terms.get(id);
      return {
        ...base,
        text: term ? `${term.term[language]}: ${term.definition[language]}` : id,
        path: `/search?q=${encodeURIComponent(term?.term[language] ?? '')}`,
      };
    }
    case 'cell': {
      const cell = pack.cells.find((one) => one.id === id);
      return {
        ...base,
        text: cell ? `${cell.name[language]}: ${plainWords(pack, cell.what.text[language], language)}` : id,
        path: `/cells/${id}`,
      };
    }
    case 'answer': {
      const answer = pack.answers.find((one) => one.id === id);
      return {
        ...base,
        text: answer
          ? plainWords(pack, localised(pack, `${id}.question`, answer.question, language), language)
          : id,
        path: `/condition/${condition}?claim=${id}`,
      };
    }
  }
}
