import { ASSESSMENT_ITEMS } from '../../../shared/quiz/assessment.ts';
import { LARGEST_BLOCK, MODES, RULES, TIME_FACTORS } from '../../../shared/quiz/plan.ts';
import { type Offer, outline, type Setup } from '../../../shared/quiz/setup.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { messages } from './messages.ts';
import { NumberField } from './NumberField.tsx';
import styles from './quiz.module.css';

/** How it is asked, what that comes to, and the button that starts. */
export function ModePanel({
  setup,
  offered,
  onChange,
}: {
  setup: Setup;
  offered: Offer;
  onChange: (setup: Setup) => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { mode } = setup;
  const { blocks, largest, minutes } = outline(setup, offered.items);
  const clock =
    minutes === null
      ? null
      : `${Math.floor(minutes)}:${String(Math.round((minutes % 1) * 60)).padStart(2, '0')}`;
  return (
    <aside className={styles.how} aria-label={m.mode}>
      <fieldset className={styles.modes}>
        <legend>{m.mode}</legend>
        {MODES.map((one) => (
          <label key={one} className={styles.modeLine} data-on={mode === one || undefined}>
            <input
              type="radio"
              name="mode"
              checked={mode === one}
              onChange={() => onChange({ ...setup, mode: one })}
            />
            <span>
              <b>{m.modes[one]}</b>
              {mode === one ? <span className={styles.hint}>{m.modeHints[one]}</span> : null}
            </span>
          </label>
        ))}
      </fieldset>
      {mode === 'exam' ? (
        <div className={styles.numbers}>
          <NumberField
            label={m.blocks}
            value={setup.blocks}
            min={1}
            max={8}
            onChange={(value) => onChange({ ...setup, blocks: value })}
          />
          <NumberField
            label={m.blockSize}
            value={setup.blockSize}
            min={1}
            max={LARGEST_BLOCK}
            onChange={(value) => onChange({ ...setup, blockSize: value })}
          />
          {setup.blocks > 1 ? (
            <NumberField
              label={m.breakMinutes}
              value={setup.breakMinutes}
              min={0}
              max={120}
              onChange={(value) => onChange({ ...setup, breakMinutes: value })}
            />
          ) : null}
        </div>
      ) : mode === 'assessment' ? null : (
        <div className={styles.numbers}>
          <NumberField
            label={m.count}
            value={setup.count}
            min={1}
            max={500}
            steps={[5, 10, 20, 40]}
            onChange={(value) => onChange({ ...setup, count: value })}
          />
        </div>
      )}
      {RULES[mode].isTimed ? (
        <div className={styles.factor}>
          <span className={styles.fieldLabel}>{m.factor}</span>
          <Segmented
            label={m.factor}
            value={String(setup.factor)}
            onChange={(value) => onChange({ ...setup, factor: Number(value) as Setup['factor'] })}
            options={TIME_FACTORS.map((value) => ({
              value: String(value),
              label: `× ${value.toLocaleString(language === 'es' ? 'es-ES' : 'en-GB')}`,
            }))}
          />
        </div>
      ) : null}
      <div className={styles.go}>
        <p role="status" className={styles.summary}>
          {offered.items === 0
            ? mode === 'mistakes'
              ? m.noMistakes
              : mode === 'mixed' && offered.matching > 0
                ? m.noMixed
                : m.noMatch
            : m.summary(offered.matching, offered.items, blocks, largest, clock)}
        </p>
        {mode === 'mistakes' && offered.items > 0 && offered.due === 0 ? (
          <p className={styles.hint}>{m.laterMistakes(offered.matching)}</p>
        ) : null}
        {mode === 'assessment' && offered.items < ASSESSMENT_ITEMS ? (
          <p className={styles.hint}>{m.fewForAssessment(offered.items)}</p>
        ) : null}
        <Button
          kind="primary"
          size="large"
          keys="Enter"
          type="submit"
          className={styles.start}
          disabled={offered.items === 0}
        >
          {offered.items === 0 ? m.start : m.startN(offered.items)}
        </Button>
      </div>
    </aside>
  );
}
