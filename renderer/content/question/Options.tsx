import { X } from 'lucide-react';
import type { Option } from '../../../shared/content/questionSchema.ts';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { PackText } from './PackText.tsx';
import styles from './question.module.css';

export const LETTERS = 'ABCDEFGH';

/** Options while they are asked: one or several may be chosen, any may be struck out. A struck option keeps its place. */
export function Options({
  id,
  textKey,
  options,
  places = options.map((_, place) => place),
  isMultiple = false,
  chosen,
  struck = [],
  onChoose,
  onStrike,
}: {
  /** Whose lead-in names them. */
  id: string;
  textKey: string;
  options: readonly Option[];
  /** Authored places of those that are shown; all when left out. What is chosen or struck is a place. */
  places?: readonly number[];
  isMultiple?: boolean;
  chosen: readonly number[];
  struck?: readonly number[];
  /** Told which of the shown ones, from 0. */
  onChoose: (at: number) => void;
  onStrike?: (place: number) => void;
}) {
  const m = useMessages(messages);
  const grouping = {
    role: isMultiple ? 'group' : 'radiogroup',
    'aria-labelledby': `lead-${id}`,
    ...(isMultiple && { 'aria-describedby': `several-${id}` }),
  };
  return (
    <div className={styles.options} {...grouping}>
      {isMultiple ? (
        <p className={styles.hint} id={`several-${id}`}>
          {m.several}
        </p>
      ) : null}
      {places.map((place, i) => {
        const letter = LETTERS[i] ?? '';
        const isStruck = struck.includes(place);
        const isChosen = chosen.includes(place);
        return (
          <div
            key={letter}
            className={styles.option}
            data-chosen={isChosen || undefined}
            data-struck={isStruck || undefined}
          >
            <label
              className={styles.choose}
              onContextMenu={(event) => {
                if (!onStrike) return;
                event.preventDefault();
                onStrike(place);
              }}
            >
              <input
                type={isMultiple ? 'checkbox' : 'radio'}
                className={styles.radio}
                name={`option-${id}`}
                checked={isChosen}
                onChange={() => onChoose(i)}
              />
              <span className={styles.letter} data-square={isMultiple || undefined} aria-hidden="true">
                {letter}
              </span>
              <span className={styles.optionText}>
                <span className="visually-hidden">{m.option(letter)}: </span>
                <PackText textKey={`${textKey}.${place}.text`} text={options[place]?.text ?? ''} flat />
                {isStruck ? <span className="visually-hidden"> ({m.struck})</span> : null}
              </span>
            </label>
            {onStrike ? (
              <button
                type="button"
                className={styles.strike}
                aria-pressed={isStruck}
                aria-label={isStruck ? m.unstrike(letter) : m.strike(letter)}
                title={isStruck ? m.unstrike(letter) : m.strike(letter)}
                onClick={() => onStrike(place)}
              >
                <X aria-hidden="true" />
              </button>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
