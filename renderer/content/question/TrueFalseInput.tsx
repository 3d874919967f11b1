import type { QuestionOf } from '../../../shared/content/questionSchema.ts';
import { judgementAt } from '../../../shared/quiz/scoring/press.ts';
import type { Response } from '../../../shared/quiz/session.ts';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { LETTERS } from './Options.tsx';
import { PackText } from './PackText.tsx';
import styles from './question.module.css';

/** Statements, each true, false, or left without a judgement. */
export function TrueFalseInput({
  question,
  response,
  onRespond,
}: {
  question: QuestionOf<'truefalse'>;
  response: Response | null;
  onRespond: (response: Response | null) => void;
}) {
  const m = useMessages(messages);
  const judge = (at: number, judgement: boolean | null) => {
    const next = question.options.map((_, i) => (i === at ? judgement : judgementAt(response, i)));
    onRespond(next.some((one) => one !== null) ? next : null);
  };
  const choices = [
    { value: true, name: m.isTrue },
    { value: false, name: m.isFalse },
    { value: null, name: m.noJudgement },
  ] as const;
  return (
    <div className={styles.options}>
      {question.penalty > 0 ? <p className={styles.hint}>{m.penalty(question.penalty)}</p> : null}
      {question.options.map((statement, at) => {
        const letter = LETTERS[at] ?? '';
        const name = `judge-${question.id}-${at}`;
        return (
          <fieldset key={letter} className={styles.statement}>
            <legend>
              <span className={styles.letter} aria-hidden="true">
                {letter}
              </span>
              <span className={styles.optionText}>
                <span className="visually-hidden">{letter}: </span>
                <PackText textKey={`${question.id}.options.${at}.text`} text={statement.text} flat />
              </span>
            </legend>
            <div className={styles.judgements}>
              {choices.map((one) => (
                <label
                  key={one.name}
                  className={styles.judgement}
                  data-on={judgementAt(response, at) === one.value || undefined}
                >
                  <input
                    type="radio"
                    className={styles.radio}
                    name={name}
                    checked={judgementAt(response, at) === one.value}
                    onChange={() => judge(at, one.value)}
                  />
                  {one.name}
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
