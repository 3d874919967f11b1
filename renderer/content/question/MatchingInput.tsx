import { type KeyboardEvent, useRef } from 'react';
import { plainText } from '../../../shared/content/markup.ts';
import { localised } from '../../../shared/content/pack.ts';
import type { QuestionOf } from '../../../shared/content/questionSchema.ts';
import { pairAt } from '../../../shared/quiz/scoring/press.ts';
import type { Response } from '../../../shared/quiz/session.ts';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { LETTERS } from './Options.tsx';
import { PackText } from './PackText.tsx';
import styles from './question.module.css';

/** The shared list, then each item with a choice of it. Letters pair one item after the other; Enter goes to the next without a pair. */
export function MatchingInput({
  question,
  response,
  onRespond,
}: {
  question: QuestionOf<'matching'>;
  response: Response | null;
  onRespond: (response: Response | null) => void;
}) {
  const m = useMessages(messages);
  const pack = usePack();
  const language = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const next = question.items.findIndex((_, i) => i > at && pairAt(response, i) === null);
    // With none left, Enter is the page's: it submits, or goes on.
    if (next < 0) return;
    event.preventDefault();
    list.current?.querySelectorAll('select')[next]?.focus();
  };
  const choose = (at: number, value: string) => {
    const next = question.items.map((_, i) =>
      i === at ? (value === '' ? null : Number(value)) : pairAt(response, i),
    );
    onRespond(next.some((one) => one !== null) ? next : null);
  };
  const textOf = (at: number) =>
    localised(pack, `${question.id}.options.${at}.text`, question.options[at]?.text ?? '', language);
  return (
    <div className={styles.options} ref={list}>
      <p className={styles.hint}>{m.matchHint}</p>
      <ol className={styles.shared}>
        {question.options.map((option, at) => (
          <li key={option.text}>
            <span className={styles.letter}>{LETTERS[at]}</span>
            <span className={styles.optionText}>
              <PackText textKey={`${question.id}.options.${at}.text`} text={option.text} flat />
            </span>
          </li>
        ))}
      </ol>
      {question.items.map((item, at) => (
        <div key={item.text} className={styles.matched}>
          <label className={styles.optionText} htmlFor={`match-${question.id}-${at}`}>
            {at + 1}. <PackText textKey={`${question.id}.items.${at}.text`} text={item.text} flat />
          </label>
          <select
            id={`match-${question.id}-${at}`}
            className={styles.select}
            value={pairAt(response, at) ?? ''}
            onChange={(event) => choose(at, event.target.value)}
            onKeyDown={(event) => onKeyDown(event, at)}
          >
            <option value="">{m.choose}</option>
            {question.options.map((option, i) => (
              <option key={option.text} value={i}>
                {LETTERS[i]}. {plainText(textOf(i))}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}
