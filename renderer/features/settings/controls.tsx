import { Switch as RadixSwitch } from 'radix-ui';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './settings.module.css';

/** A label with its hint, and the control beside it. */
export function Row({
  id,
  label,
  hint,
  children,
}: {
  id?: string;
  label: string;
  hint?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={styles.row}>
      <div>
        {id ? (
          <label className={styles.label} htmlFor={id}>
            {label}
          </label>
        ) : (
          <span className={styles.label}>{label}</span>
        )}
        {hint ? <p className={styles.hint}>{hint}</p> : null}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  );
}

export function Choice<T extends string>(props: {
  label: string;
  hint?: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <Row label={props.label} hint={props.hint}>
      <Segmented label={props.label} value={props.value} options={props.options} onChange={props.onChange} />
    </Row>
  );
}

/** Saves when the field is left or Enter is pressed; what lies outside the range is put back into it. */
export function NumberField({
  label,
  hint,
  value,
  min,
  max,
  step,
  unit,
  preview,
  onChange,
}: {
  label: string;
  hint?: string;
  /** What another value would do, said while it is being typed. */
  preview?: (value: number) => string;
  value: number;
  min: number;
  max: number;
  step: number;
  unit?: string;
  onChange: (value: number) => void;
}) {
  const id = useId();
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const save = () => {
    const number = Math.min(max, Math.max(min, Math.round(Number(text) / step) * step));
    if (text.trim() === '' || Number.isNaN(number)) {
      setText(String(value));
      return;
    }
    setText(String(number));
    if (number !== value) onChange(number);
  };
  const typed = Math.round(Number(text));
  const isOther = text.trim() !== '' && typed !== value && typed >= min && typed <= max;
  return (
    <Row id={id} label={label} hint={preview && isOther ? preview(typed) : hint}>
      <input
        id={id}
        className={styles.number}
        type="number"
        inputMode="numeric"
        value={text}
        min={min}
        max={max}
        step={step}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
      {unit ? <span className={styles.unit}>{unit}</span> : null}
    </Row>
  );
}

export function Switch({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  const id = useId();
  return (
    <Row id={id} label={label} hint={hint}>
      <RadixSwitch.Root id={id} className={styles.switch} checked={value} onCheckedChange={onChange}>
        <RadixSwitch.Thumb className={styles.thumb} />
      </RadixSwitch.Root>
    </Row>
  );
}
