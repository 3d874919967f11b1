import { Check, X } from 'lucide-react';
import { localised } from '../../../shared/content/pack.ts';
import type { Question } from '../../../shared/content/schema.ts';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Markup } from '../Markup.tsx';
import { messages } from './messages.ts';
import styles from './question.module.css';

export const LETTERS = 'ABCDEFGH';

/** The options while they are asked: one may be chosen, any may be struck out. A struck option keeps its place. */
export function Options({
  question,
  choice,
  struck,
  onChoose,
  onStrike,
}: {
  question: Question;
  choice: number | null;
  struck: readonly number[];
  onChoose: (option: number) => void;
  onStrike: (option: number) => void;
}) {
  const m = useMessages(messages);
  const pack = usePack();
  const language = useLanguage();
  return (
    <div className={styles.options} role="radiogroup" aria-labelledby={`lead-${question.id}`}>
      {question.options.map((option, i) => {
        const letter = LETTERS[i] ?? '';
        const isStruck = struck.includes(i);
        return (
          <div
            key={letter}
            className={styles.option}
            data-chosen={choice === i || undefined}
            data-struck={isStruck || undefined}
          >
            <label
              className={styles.choose}
              onContextMenu={(event) => {
                event.preventDefault();
                onStrike(i);
              }}
            >
              <input
                type="radio"
                className={styles.radio}
                name={`option-${question.id}`}
                checked={choice === i}
                onChange={() => onChoose(i)}
              />
              <span className={styles.letter} aria-hidden="true">
                {letter}
              </span>
              <span className={styles.optionText}>
                <span className="visually-hidden">{m.option(letter)}: </span>
                <Markup
                  text={localised(pack, `${question.id}.options.${i}.text`, option.text, language)}
                  flat
                />
                {isStruck ? <span className="visually-hidden"> ({m.struck})</span> : null}
              </span>
            </label>
            <button
              type="button"
              className={styles.strike}
              aria-pressed={isStruck}
              aria-label={isStruck ? m.unstrike(letter) : m.strike(letter)}
              title={isStruck ? m.unstrike(letter) : m.strike(letter)}
              onClick={() => onStrike(i)}
            >
              <X aria-hidden="true" />
            </button>
          </div>
        );
      })}
    </div>
  );
}

/** How an option ended: a mark that is shape and word as well as colour. */
export function Verdict({ kind }: { kind: 'right' | 'wrong' | 'plain' }) {
  const m = useMessages(messages);
  if (kind === 'plain') return <span />;
  return (
    <span className={styles.verdict}>
      {kind === 'right' ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
      <span className="visually-hidden">{kind === 'right' ? m.right : m.wrong}</span>
    </span>
  );
}
