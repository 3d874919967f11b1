import { useDeferredValue, useId, useRef, useState } from 'react';
import { addDays, dayNumber } from '../../../shared/scheduling/day.ts';
import { ExamPlan, LONGEST_AHEAD_DAYS, type StoredPlan } from '../../../shared/scheduling/examPlan.ts';
import { usePack } from '../../data/packStore.ts';
import { useJudged } from '../../data/planning.ts';
import { record, today, useProgress } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { focusFirst } from '../../ui/Dialog.tsx';
import { writeDay, writeNumber } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import { messages } from './messages.ts';
import styles from './planner.module.css';
import { Verdict } from './Verdict.tsx';

/** Writes or changes a plan; the answer stands below and follows every change. */
export function PlanForm({
  stored,
  onDone,
}: {
  stored: StoredPlan | null;
  /** Called with the id of what was saved, or null when nothing was. */
  onDone: (saved: string | null) => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const ids = useId();
  const { conditions, groups } = usePack();
  const { progress } = useProgress();
  const now = today(progress).day;
  const [first] = useState<ExamPlan>(
    stored ?? { name: m.nameDefault, date: addDays(now, 42), conditions: [], minutes: 30, target: 0.9 },
  );
  const [plan, setPlan] = useState(first);
  const [isChosen, setChosen] = useState(plan.conditions.length > 0);
  const change = (changes: Partial<ExamPlan>) => setPlan({ ...plan, ...changes });
  const whole: ExamPlan = { ...plan, conditions: isChosen ? plan.conditions : [] };
  const checked = ExamPlan.safeParse(whole);
  const isNamed = plan.name.trim() !== '';
  const last = addDays(now, LONGEST_AHEAD_DAYS);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(plan.date) && plan.date <= last;
  const isMinutes = ExamPlan.shape.minutes.safeParse(plan.minutes).success;
  const isGood = checked.success && isDate;
  const missing = [
    isNamed ? null : m.needsName,
    isDate ? null : m.needsDate(writeDay(dayNumber(last), language, 'medium')),
    isMinutes ? null : m.needsWholeMinutes,
  ].filter((words) => words !== null);
  const isEmpty = isChosen && plan.conditions.length === 0;
  const judged = useJudged(
    useDeferredValue(isDate && isMinutes ? whole : { ...whole, date: first.date, minutes: first.minutes }),
    stored?.id,
  );
  const form = useRef<HTMLFormElement>(null);
  useFocusKept(form, judged);
  const once = useOneAtATime();
  const save = async () => {
    if (!checked.success || !isDate || isEmpty) return;
    const id = stored?.id ?? crypto.randomUUID();
    try {
      await record({ type: 'examPlanned', id, plan: checked.data });
      say(m.saved);
      onDone(id);
    } catch (error) {
      complain(m.notSaved((error as Error).message));
    }
  };
  const toggle = (some: readonly string[], on: boolean) => {
    const rest = plan.conditions.filter((id) => !some.includes(id));
    change({ conditions: on ? [...rest, ...some] : rest });
  };
  return (
    <form
      className={styles.form}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <div className={styles.fields}>
        <label>
          <span>{m.name}</span>
          <input
            ref={focusFirst}
            value={plan.name}
            maxLength={80}
            aria-invalid={!isNamed || undefined}
            onChange={(event) => change({ name: event.target.value })}
          />
        </label>
        <div>
          <label>
            <span>{m.date}</span>
            <input
              type="date"
              min={addDays(now, 1)}
              max={last}
              aria-invalid={!isDate || undefined}
              aria-describedby={`${ids}-day`}
              value={plan.date}
              onChange={(event) => change({ date: event.target.value })}
            />
          </label>
          <p id={`${ids}-day`} className={styles.inWords}>
            {isDate ? writeDay(dayNumber(plan.date), language, 'full') : null}
          </p>
        </div>
        <label>
          <span>{m.minutes}</span>
          <input
            type="number"
            min={5}
            max={600}
            aria-invalid={!isMinutes || undefined}
            value={Number.isNaN(plan.minutes) ? '' : plan.minutes}
            onChange={(event) => change({ minutes: event.target.valueAsNumber })}
          />
        </label>
        <label>
          <span>{m.target}</span>
          <span className={styles.range}>
            <input
              type="range"
              min={70}
              max={97}
              value={Math.round(plan.target * 100)}
              onChange={(event) => change({ target: Number(event.target.value) / 100 })}
            />
            <output>{Math.round(plan.target * 100)} %</output>
          </span>
        </label>
      </div>
      <fieldset className={styles.scope}>
        <legend>{m.scope}</legend>
        <label className={styles.check}>
          <input type="radio" name={`${ids}-scope`} checked={!isChosen} onChange={() => setChosen(false)} />
          {m.everything(conditions.length)}
        </label>
        <label className={styles.check}>
          <input type="radio" name={`${ids}-scope`} checked={isChosen} onChange={() => setChosen(true)} />
          {m.chosen}
        </label>
        {isChosen ? (
          <div className={styles.groups}>
            {groups.map((group) => {
              const members = conditions.filter((one) => one.group === group.id);
              if (members.length === 0) return null;
              const all = members.map((one) => one.id);
              const count = all.filter((id) => plan.conditions.includes(id)).length;
              return (
                <div key={group.id}>
                  <label className={styles.check}>
                    <input
                      type="checkbox"
                      checked={count === all.length}
                      ref={(box) => {
                        if (box) box.indeterminate = count > 0 && count < all.length;
                      }}
                      onChange={(event) => toggle(all, event.target.checked)}
                    />
                    <b>{group.name[language]}</b>
                  </label>
                  {members.map((one) => (
                    <label key={one.id} className={styles.check}>
                      <input
                        type="checkbox"
                        checked={plan.conditions.includes(one.id)}
                        onChange={(event) => toggle([one.id], event.target.checked)}
                      />
                      {one.title[language]}
                    </label>
                  ))}
                </div>
              );
            })}
          </div>
        ) : null}
        {judged && !isEmpty ? (
          <p className={styles.quiet}>
            {m.scopeSize(judged.conditions, judged.cards, writeNumber(judged.unseen, language))}
          </p>
        ) : null}
      </fieldset>
      {missing.length > 0 ? (
        <p className={styles.missing} role="status">
          {missing.join(' ')}
        </p>
      ) : null}
      {isDate && isMinutes ? <Verdict judged={isEmpty ? null : judged} onChange={change} /> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" data-next disabled={!isGood || isEmpty}>
          {m.save}
        </Button>
        <Button onClick={() => onDone(stored?.id ?? null)}>{m.cancel}</Button>
      </div>
    </form>
  );
}
