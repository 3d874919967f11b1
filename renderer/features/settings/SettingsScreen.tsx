import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { systemName } from '../../../shared/content/pack.ts';
import type { SettingKey, Settings } from '../../../shared/progress/settings.ts';
import { rolloverEffect } from '../../../shared/scheduling/clockCheck.ts';
import { dayNumber, studyDayAt } from '../../../shared/scheduling/day.ts';
import { usePack } from '../../data/packStore.ts';
import { closeLearner, setSetting, useSettings } from '../../data/progressStore.ts';
import { now, offsetAt } from '../../platform/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { writeDay } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain } from '../../ui/toast.ts';
import { About } from './About.tsx';
import { Choice, NumberField, Switch } from './controls.tsx';
import { KeyBindings } from './KeyBindings.tsx';
import { messages } from './messages.ts';
import { Scheduler } from './Scheduler.tsx';
import { Snapshots } from './Snapshots.tsx';
import styles from './settings.module.css';

/** Few choices, good defaults; each takes effect at once and is one event in the journal. */
export function SettingsScreen() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const settings = useSettings();
  const [, go] = useLocation();
  const wantsLearner = new URLSearchParams(useSearch()).get('to') === 'learner';
  const learnerHead = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!wantsLearner) return;
    learnerHead.current?.scrollIntoView();
    learnerHead.current?.focus();
  }, [wantsLearner]);
  const set = <K extends SettingKey>(key: K, value: Settings[K]) => {
    setSetting(key, value).catch((error: Error) => complain(m.notSaved(error.message)));
  };
  return (
    <div className={styles.page}>
      <h1>{m.settings}</h1>
      <section className={styles.section}>
        <h2>{m.look}</h2>
        <Choice
          label={m.theme}
          value={settings.theme}
          options={[
            { value: 'system', label: m.themes.system },
            { value: 'light', label: m.themes.light },
            { value: 'dark', label: m.themes.dark },
          ]}
          onChange={(value) => set('theme', value)}
        />
        <Choice
          label={m.textSize}
          value={String(settings.textSize)}
          options={[90, 100, 115, 130, 150, 200].map((size) => ({ value: String(size), label: `${size} %` }))}
          onChange={(value) => set('textSize', Number(value) as Settings['textSize'])}
        />
        <Choice
          label={m.language}
          hint={m.languageHint}
          value={settings.language}
          options={[
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Español' },
          ]}
          onChange={(value) => set('language', value)}
        />
      </section>
      <section className={styles.section}>
        <h2>{m.reading}</h2>
        <Choice
          label={m.classification}
          hint={m.classificationHint}
          value={settings.classification}
          options={[
            { value: 'WHO 2022', label: systemName(pack, 'WHO 2022', language) },
            { value: 'ICC 2022', label: systemName(pack, 'ICC 2022', language) },
          ]}
          onChange={(value) => set('classification', value)}
        />
        <Choice
          label={m.units}
          value={settings.units}
          options={[
            { value: 'both', label: m.unitChoices.both },
            { value: 'si', label: m.unitChoices.si },
          ]}
          onChange={(value) => set('units', value)}
        />
      </section>
      <section className={styles.section}>
        <h2>{m.review}</h2>
        <NumberField
          label={m.newCards}
          hint={m.newCardsHint}
          value={settings.newCardsPerDay}
          min={0}
          max={500}
          step={1}
          onChange={(value) => set('newCardsPerDay', value)}
        />
        <NumberField
          label={m.retention}
          hint={m.retentionHint}
          value={Math.round(settings.retention * 100)}
          min={70}
          max={97}
          step={1}
          unit="%"
          onChange={(value) => set('retention', value / 100)}
        />
        <Choice
          label={m.buttons}
          value={String(settings.gradeButtons)}
          options={[
            { value: '2', label: m.buttonChoices.two },
            { value: '4', label: m.buttonChoices.four },
          ]}
          onChange={(value) => set('gradeButtons', value === '4' ? 4 : 2)}
        />
        <NumberField
          label={m.rollover}
          hint={m.rolloverHint}
          preview={(hour) => {
            const { before, after } = rolloverEffect(
              (rollover) => studyDayAt(now(), offsetAt, rollover),
              settings.rolloverHour,
              hour,
            );
            const name = writeDay(dayNumber(after), language, 'long');
            return before === after ? m.rolloverSame(name) : m.rolloverMoves(name);
          }}
          value={settings.rolloverHour}
          min={0}
          max={23}
          step={1}
          unit=":00"
          onChange={(value) => set('rolloverHour', value)}
        />
        <Scheduler onSet={set} />
      </section>
      <section className={styles.section}>
        <h2>{m.questions}</h2>
        <Switch
          label={m.confidence}
          hint={m.confidenceHint}
          value={settings.confidence}
          onChange={(value) => set('confidence', value)}
        />
      </section>
      <KeyBindings />
      <section className={styles.section}>
        <h2 ref={learnerHead} tabIndex={-1}>
          {m.learner}
        </h2>
        <NameField name={settings.name} onSave={(name) => set('name', name)} />
        <Button
          onClick={() => {
            // Whoever comes next begins with Today.
            go('/');
            void closeLearner();
          }}
        >
          {m.switchLearner}
        </Button>
      </section>
      <Snapshots />
      <About />
    </div>
  );
}

function NameField({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const m = useMessages(messages);
  const [text, setText] = useState(name);
  const isChanged = text.trim() !== '' && text.trim() !== name;
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) onSave(text.trim());
      }}
    >
      <label className={styles.label} htmlFor="learner-name">
        {m.name}
      </label>
      <span className={styles.control}>
        <input
          id="learner-name"
          className={styles.input}
          value={text}
          maxLength={60}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
        />
        <Button type="submit" disabled={!isChanged}>
          {m.save}
        </Button>
      </span>
    </form>
  );
}
