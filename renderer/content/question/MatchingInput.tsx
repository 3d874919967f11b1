import { plainText } from '../../../shared/content/markup.ts';
import { localised } from '../../../shared/content/pack.ts';
import type { QuestionOf } from '../../../shared/content/questionSchema.ts';
import type { Response } from '../../../shared/quiz/session.ts';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Markup } from '../Markup.tsx';
import { messages } from './messages.ts';
import { LETTERS } from './Options.tsx';
import styles from './question.module.css';

/** The shared list, then each item with a choice of it. */
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
  const chosen = Array.isArray(response) ? (response as readonly unknown[]) : [];
  const choose = (at: number, value: string) => {
    const next = question.items.map((_, i) =>
      i === at ? (value === '' ? null : Number(value)) : typeof chosen[i] === 'number' ? chosen[i] : null,
    );
    onRespond(next.some((one) => one !== null) ? next : null);
  };
  const textOf = (at: number) =>
    localised(pack, `${question.id}.options.${at}.text`, question.options[at]?.text ?? '', language);
  return (
    <div className={styles.options}>
      <ol className={styles.shared}>
        {question.options.map((option, at) => (
          <li key={option.text}>
            <span className={styles.letter}>{LETTERS[at]}</span>
            <span className={styles.optionText}>
              <Markup text={textOf(at)} flat />
            </span>
          </li>
        ))}
      </ol>
      {question.items.map((item, at) => (
        <div key={item.text} className={styles.matched}>
          <label className={styles.optionText} htmlFor={`match-${question.id}-${at}`}>
            {at + 1}.{' '}
            <Markup text={localised(pack, `${question.id}.items.${at}.text`, item.text, language)} flat />
          </label>
          <select
            id={`match-${question.id}-${at}`}
            className={styles.select}
            value={typeof chosen[at] === 'number' ? String(chosen[at]) : ''}
            onChange={(event) => choose(at, event.target.value)}
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
