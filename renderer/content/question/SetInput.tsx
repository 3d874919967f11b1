import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { QuestionOf } from '../../../shared/content/questionSchema.ts';
import { readSet } from '../../../shared/quiz/scoring/caseSet.ts';
import type { Response } from '../../../shared/quiz/session.ts';
import { useMessages } from '../../ui/messages.ts';
import { LabTable } from '../LabTable.tsx';
import { messages } from './messages.ts';
import { LETTERS, Options } from './Options.tsx';
import { PackText } from './PackText.tsx';
import styles from './question.module.css';

/** The parts of a case up to the open one. An answer locks its part and reveals the next. */
export function SetInput({
  question,
  response,
  onChoose,
}: {
  question: QuestionOf<'set'>;
  response: Response | null;
  onChoose: (option: number) => void;
}) {
  const m = useMessages(messages);
  const chosen = readSet(question, response);
  const open = useRef<HTMLDivElement>(null);
  const count = chosen.length;
  useEffect(() => {
    if (count > 0) open.current?.focus();
  }, [count]);
  return (
    <div className={styles.parts}>
      {question.parts.slice(0, count + 1).map((part, at) => {
        const key = `${question.id}.parts.${at}`;
        const isOpen = at === count;
        const answer = part.options[chosen[at] ?? -1];
        return (
          <div
            key={key}
            ref={isOpen ? open : undefined}
            tabIndex={-1}
            className={styles.part}
            role="group"
            aria-label={m.part(at + 1, question.parts.length)}
          >
            <p className={styles.hint}>{m.part(at + 1, question.parts.length)}</p>
            <p className={styles.partText}>
              <PackText textKey={`${key}.text`} text={part.text} flat />
            </p>
            <LabTable labs={part.labs} />
            <p className={styles.partLead} id={`lead-${key}`}>
              <PackText textKey={`${key}.lead`} text={part.lead} flat />
            </p>
            {isOpen ? (
              <Options
                id={key}
                textKey={`${key}.options`}
                options={part.options}
                chosen={[]}
                onChoose={onChoose}
              />
            ) : (
              <p className={styles.locked}>
                <Lock aria-hidden="true" />
                <span>
                  <span className="visually-hidden">{m.locked}: </span>
                  {LETTERS[chosen[at] ?? 0]}.{' '}
                  <PackText textKey={`${key}.options.${chosen[at]}.text`} text={answer?.text ?? ''} flat />
                </span>
              </p>
            )}
          </div>
        );
      })}
      {count === question.parts.length ? <p className={styles.hint}>{m.allParts}</p> : null}
    </div>
  );
}
