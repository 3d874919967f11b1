import { Check, TriangleAlert, X } from 'lucide-react';
import { localised } from '../../../shared/content/pack.ts';
import type { Case } from '../../../shared/content/questionSchema.ts';
import { LabTable } from '../../content/LabTable.tsx';
import { Markup } from '../../content/Markup.tsx';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './case.module.css';
import { messages } from './messages.ts';

/** What one step reveals, and its decision. Once decided, each option says why. */
export function CaseStep({
  caseId,
  step,
  number,
  picked,
  isAnswered,
  onPick,
  onEnter,
}: {
  caseId: string;
  step: Case['steps'][number];
  number: number;
  picked: number | null;
  isAnswered: boolean;
  onPick: (option: number) => void;
  /** Enter on an option when one is picked. */
  onEnter: () => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const text = (key: string, english: string) =>
    localised(pack, `${caseId}.steps.${number}.${key}`, english, language);
  return (
    <section className={styles.step} tabIndex={-1} aria-label={m.stepLabel(number + 1)}>
      <p className={styles.text}>
        <Markup text={text('text', step.text)} />
      </p>
      <LabTable labs={step.labs} />
      <p className={styles.lead} id={`lead-${number}`}>
        <Markup text={text('lead', step.lead)} flat />
      </p>
      <div role="radiogroup" aria-labelledby={`lead-${number}`} className={styles.options}>
        {step.options.map((option, i) => {
          const state = !isAnswered ? 'open' : option.correct ? 'right' : i === picked ? 'wrong' : 'other';
          return (
            <div
              key={option.text}
              className={styles.option}
              data-state={state}
              data-picked={picked === i || undefined}
            >
              <button
                type="button"
                role="radio"
                aria-checked={picked === i}
                disabled={isAnswered}
                tabIndex={i === Math.max(0, picked ?? 0) ? 0 : -1}
                className={styles.choice}
                onClick={() => onPick(i)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && picked !== null) {
                    event.preventDefault();
                    if (!event.repeat) onEnter();
                    return;
                  }
                  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
                  if (by === undefined) return;
                  event.preventDefault();
                  const { length } = step.options;
                  const next = (i + by + length) % length;
                  onPick(next);
                  const group = event.currentTarget.closest('[role="radiogroup"]');
                  group?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
                }}
              >
                <span className={styles.letter}>{String.fromCharCode(65 + i)}</span>
                <span>
                  <Markup text={text(`options.${i}.text`, option.text)} flat />
                </span>
                <span className={styles.sign}>
                  {state === 'right' ? (
                    <Check role="img" aria-label={m.right} />
                  ) : state === 'wrong' ? (
                    <X role="img" aria-label={m.wrong} />
                  ) : null}
                </span>
              </button>
              {isAnswered ? (
                <p className={styles.why}>
                  {option.dangerous ? (
                    <span className={styles.danger}>
                      <TriangleAlert aria-hidden="true" /> {m.dangerous}
                    </span>
                  ) : null}
                  <Markup text={text(`options.${i}.why`, option.why)} />
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </section>
  );
}
