import { useState } from 'react';
import styles from './quiz.module.css';

/** A whole number between bounds, typed or stepped, with a few usual values to press. */
export function NumberField({
  label,
  value,
  min,
  max,
  steps = [],
  onChange,
}: {
  label: string;
  value: number;
  min: number;
  max: number;
  steps?: readonly number[];
  onChange: (value: number) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const put = (text: string) => {
    const number = Math.round(Number(text));
    if (text.trim() !== '' && Number.isFinite(number) && number >= min && number <= max) onChange(number);
  };
  return (
    <div className={styles.number}>
      <label className={styles.numberLabel}>
        <span className={styles.fieldLabel}>{label}</span>
        <input
          type="number"
          inputMode="numeric"
          className={styles.numberInput}
          min={min}
          max={max}
          value={draft ?? value}
          onChange={(event) => {
            setDraft(event.target.value);
            put(event.target.value);
          }}
          onBlur={() => setDraft(null)}
        />
      </label>
      {steps.length > 0 ? (
        <div className={styles.steps}>
          {steps.map((step) => (
            <button
              key={step}
              type="button"
              className={styles.step}
              aria-pressed={value === step}
              aria-label={`${label}: ${step}`}
              onClick={() => {
                setDraft(null);
                onChange(step);
              }}
            >
              {step}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
