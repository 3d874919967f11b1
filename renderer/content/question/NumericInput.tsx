import { useEffect, useRef, useState } from 'react';
import { writeUnit } from '../../../shared/content/quantity.ts';
import type { QuestionOf } from '../../../shared/content/questionSchema.ts';
import { type NumericResponse, readNumber } from '../../../shared/quiz/scoring/numeric.ts';
import type { Response } from '../../../shared/quiz/session.ts';
import { varies } from '../../../shared/quiz/vary.ts';
import { usePackIndex } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './question.module.css';

/** Milliseconds after the last key before a number counts as given. */
const PAUSE_MS = 400;

/** A number and its unit. */
export function NumericInput({
  question,
  response,
  seed,
  onRespond,
}: {
  question: QuestionOf<'numeric'>;
  response: Response | null;
  seed: number;
  onRespond: (response: Response | null) => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { analytes } = usePackIndex();
  const given = (response ?? {}) as Partial<NumericResponse>;
  const [text, setText] = useState(given.text ?? '');
  const { analyte: id, unit } = question.answer;
  const analyte = id === undefined ? undefined : analytes.get(id);
  /** Kept here as well: it may be chosen before there is a number. */
  const [chosen, setChosen] = useState<NumericResponse['unit']>(given.unit ?? 'si');
  const timer = useRef(0);
  // A number still waiting when its item goes would answer the next one.
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const give = (next: string, nextUnit: NumericResponse['unit']) => {
    window.clearTimeout(timer.current);
    onRespond(next.trim() === '' ? null : { text: next, unit: nextUnit, ...(varies(question) && { seed }) });
  };
  const isNumber = text.trim() === '' || readNumber({ text, unit: chosen }) !== null;
  return (
    <div className={styles.numeric}>
      <label>
        <span className={styles.hint}>{m.yourNumber}</span>
        <input
          className={styles.number}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          aria-invalid={!isNumber}
          aria-describedby={`number-${question.id}`}
          value={text}
          onChange={(event) => {
            const next = event.target.value;
            setText(next);
            window.clearTimeout(timer.current);
            timer.current = window.setTimeout(() => give(next, chosen), PAUSE_MS);
          }}
          onKeyDown={(event) => {
            // Enter ends the typing, which gives the number; the next one submits it.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            const input = event.currentTarget;
            input.blur();
            input.closest<HTMLElement>('[role="group"]')?.focus({ preventScroll: true });
          }}
          onBlur={() => {
            window.clearTimeout(timer.current);
            if (text !== (given.text ?? '')) give(text, chosen);
          }}
        />
      </label>
      {analyte?.conventional ? (
        <select
          className={styles.select}
          aria-label={m.unit}
          value={chosen}
          onChange={(event) => {
            const next = event.target.value as NumericResponse['unit'];
            setChosen(next);
            give(text, next);
          }}
        >
          <option value="si">{writeUnit(analyte.unit, language)}</option>
          <option value="conventional">{writeUnit(analyte.conventional.unit, language)}</option>
        </select>
      ) : (
        <span>{writeUnit(analyte?.unit ?? unit?.[language] ?? '', language)}</span>
      )}
      <p id={`number-${question.id}`} role="status" className={styles.hint}>
        {isNumber ? null : m.noNumber(language === 'es' ? ',' : '.')}
      </p>
    </div>
  );
}
