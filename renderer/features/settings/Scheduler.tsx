import { useEffect, useId, useState } from 'react';
import type { SettingKey, Settings } from '../../../shared/progress/settings.ts';
import { readSteps } from '../../../shared/scheduling/steps.ts';
import { useSettings } from '../../data/progressStore.ts';
import { useMessages } from '../../ui/messages.ts';
import { NumberField, Row, Switch } from './controls.tsx';
import { messages } from './messages.ts';
import styles from './settings.module.css';

/** What few need to change about the scheduler: steps, the longest interval, spreading. */
export function Scheduler({ onSet }: { onSet: <K extends SettingKey>(key: K, value: Settings[K]) => void }) {
  const m = useMessages(messages);
  const settings = useSettings();
  return (
    <details className={styles.keyGroup}>
      <summary>{m.scheduler}</summary>
      <StepsField
        label={m.learningSteps}
        hint={m.learningStepsHint}
        value={settings.learningSteps}
        onChange={(value) => onSet('learningSteps', value)}
      />
      <StepsField
        label={m.relearningSteps}
        hint={m.relearningStepsHint}
        value={settings.relearningSteps}
        onChange={(value) => onSet('relearningSteps', value)}
      />
      <NumberField
        label={m.longest}
        hint={m.longestHint}
        value={settings.maximumIntervalDays}
        min={1}
        max={36_500}
        step={1}
        unit={m.daysUnit}
        onChange={(value) => onSet('maximumIntervalDays', value)}
      />
      <Switch
        label={m.fuzz}
        hint={m.fuzzHint}
        value={settings.fuzz}
        onChange={(value) => onSet('fuzz', value)}
      />
      <p className={styles.hint}>
        <a href="#/progress/fit">{m.toFit}</a>
      </p>
    </details>
  );
}

/** Steps as they are written, `1m 10m`; saves when the field is left or Enter is pressed, and says what it cannot read. */
function StepsField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const m = useMessages(messages);
  const id = useId();
  const written = value.join(' ');
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const steps = readSteps(text);
  const save = () => {
    if (steps && steps.join(' ') !== written) onChange(steps);
    else if (steps) setText(written);
  };
  return (
    <Row id={id} label={label} hint={steps ? hint : m.stepsBad}>
      <input
        id={id}
        className={styles.input}
        value={text}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={steps === null}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
    </Row>
  );
}
