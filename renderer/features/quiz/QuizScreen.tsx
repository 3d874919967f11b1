import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { SECTIONS, type Section } from '../../../shared/content/schema.ts';
import { draw, drawMistakes, drawMixed } from '../../../shared/quiz/draw.ts';
import { EVERYTHING, inScope, type Scope } from '../../../shared/quiz/scope.ts';
import { dayStart } from '../../../shared/scheduling/day.ts';
import { usePack } from '../../data/packStore.ts';
import { today, useProgress } from '../../data/progressStore.ts';
import { beginSession, openSessions } from '../../data/sessions.ts';
import { now, offsetAt } from '../../platform/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { complain } from '../../ui/toast.ts';
import { messages } from './messages.ts';
import styles from './quiz.module.css';

const ASKED = ['tutor', 'mixed', 'mistakes'] as const;
type Asked = (typeof ASKED)[number];
const COUNTS = [5, 10, 20, 40] as const;
const STATUSES = ['all', 'unused', 'wrong', 'marked'] as const;

/** What to be asked, how much of it, and a button that starts. What the address asks for is chosen already. */
export function QuizScreen() {
  const search = useSearch();
  return <Setup key={search} search={new URLSearchParams(search)} />;
}

function Setup({ search }: { search: URLSearchParams }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { progress, version } = useProgress();
  const [, go] = useLocation();
  const [mode, setMode] = useState<Asked>(() => ASKED.find((one) => one === search.get('mode')) ?? 'tutor');
  const [conditions, setConditions] = useState<readonly string[]>(() =>
    pack.conditions.filter((one) => one.id === search.get('condition')).map((one) => one.id),
  );
  const [sections] = useState<readonly Section[]>(() =>
    SECTIONS.filter((one) => one === search.get('section')),
  );
  const [status, setStatus] = useState<(typeof STATUSES)[number]>('all');
  const [count, setCount] = useState(10);
  const [isStarting, setStarting] = useState(false);
  const scope: Scope = useMemo(
    () => ({
      ...EVERYTHING,
      conditions: [...conditions],
      sections: [...sections],
      statuses: mode === 'tutor' && status !== 'all' ? [status] : [],
    }),
    [conditions, sections, status, mode],
  );
  const { day } = today(progress);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const matching = useMemo(() => {
    if (mode === 'mistakes') {
      const { due, later } = drawMistakes(pack, progress, scope, 5000, day);
      return { total: due.length + later.length, due: due.length };
    }
    const total = inScope(pack, progress, scope).length;
    return { total, due: total };
  }, [pack, progress, version, scope, mode, day]);
  const open = openSessions(progress).slice(0, 3);
  const wanted = Math.min(count, matching.total);

  const start = async () => {
    if (isStarting || wanted === 0) return;
    const at = now();
    const began = dayStart(day, offsetAt(at), progress.settings.rolloverHour);
    const mistakes = drawMistakes(pack, progress, scope, wanted, day);
    const questions =
      mode === 'mistakes'
        ? mistakes.due.length > 0
          ? mistakes.due
          : mistakes.later
        : mode === 'mixed'
          ? drawMixed(pack, progress, scope, wanted, began, Math.random)
          : draw(pack, progress, scope, wanted, Math.random);
    if (questions.length === 0) {
      complain(m.noMixed);
      return;
    }
    setStarting(true);
    try {
      const plan = await beginSession({ mode, questions, conditions });
      go(`/quiz/session?id=${plan.session}`);
    } catch (error) {
      complain(m.notStarted((error as Error).message));
      setStarting(false);
    }
  };
  useCommands([
    {
      id: 'quiz.start',
      label: m.start,
      keys: ['Enter'],
      run: () => void start(),
      group: m.quiz,
      disabled: wanted === 0,
    },
  ]);

  return (
    <div className={styles.page}>
      <h1>{m.title}</h1>
      {open.length > 0 ? (
        <section className={styles.open} aria-label={m.open}>
          <h2>{m.open}</h2>
          <ul>
            {open.map((row) => (
              <li key={row.session}>
                <span>
                  {m.openLine(
                    m.modes[row.mode as keyof typeof m.modes] ?? row.mode,
                    Object.keys(row.answers).length,
                    row.questions.length,
                  )}
                </span>
                <Button size="small" onClick={() => go(`/quiz/session?id=${row.session}`)}>
                  {m.resume}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className={styles.field}>
        <h2>{m.mode}</h2>
        <Segmented
          label={m.mode}
          value={mode}
          onChange={setMode}
          options={ASKED.map((value) => ({ value, label: m.modes[value] }))}
        />
        <p className={styles.hint}>{m.modeHints[mode]}</p>
      </div>
      {mode === 'tutor' ? (
        <div className={styles.field}>
          <h2>{m.status}</h2>
          <Segmented
            label={m.status}
            value={status}
            onChange={setStatus}
            options={STATUSES.map((value) => ({ value, label: m.statuses[value] }))}
          />
        </div>
      ) : null}
      <fieldset className={styles.field}>
        <legend>{m.conditions}</legend>
        <div className={styles.conditions}>
          <label>
            <input type="checkbox" checked={conditions.length === 0} onChange={() => setConditions([])} />
            {m.all}
          </label>
          {pack.conditions.map((condition) => (
            <label key={condition.id}>
              <input
                type="checkbox"
                checked={conditions.includes(condition.id)}
                onChange={(event) =>
                  setConditions(
                    event.target.checked
                      ? [...conditions, condition.id]
                      : conditions.filter((id) => id !== condition.id),
                  )
                }
              />
              {condition.title[language]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.field}>
        <h2>{m.count}</h2>
        <Segmented
          label={m.count}
          value={String(count)}
          onChange={(value) => setCount(Number(value))}
          options={COUNTS.map((value) => ({ value: String(value), label: String(value) }))}
        />
      </div>
      <div className={styles.go}>
        <Button
          kind="primary"
          size="large"
          keys="Enter"
          disabled={wanted === 0 || isStarting}
          onClick={() => void start()}
        >
          {wanted === 0 ? m.start : m.startN(wanted)}
        </Button>
        <p className={styles.hint} role="status">
          {wanted === 0
            ? mode === 'mistakes'
              ? m.noMistakes
              : m.noMatch
            : mode === 'mistakes' && matching.due === 0
              ? m.laterMistakes(matching.total)
              : m.available(matching.total)}
        </p>
      </div>
    </div>
  );
}
