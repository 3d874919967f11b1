import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { retestDay } from '../../../shared/progress/foldAnswer.ts';
import { dayNumber } from '../../../shared/scheduling/day.ts';
import { plansAhead, scopeOf, shareOfDay } from '../../../shared/scheduling/examPlan.ts';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { dayRow, today, useProgress } from '../../data/progressStore.ts';
import { mistakes, useStudyQueue } from '../../data/study.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Behind } from './Behind.tsx';
import { messages } from './messages.ts';
import { OnTheDay } from './OnTheDay.tsx';
import { planToday } from './planToday.ts';
import styles from './today.module.css';
import { Weeks } from './Weeks.tsx';

/** One button that starts the right thing, and what the day holds. */
export function Today() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { questions } = usePackIndex();
  const { progress, version } = useProgress();
  const queue = useStudyQueue();
  const [, go] = useLocation();
  const { day } = today(progress);
  const row = dayRow(progress, day);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const steps = useMemo(() => {
    const missed = mistakes(progress).filter((id) => {
      const question = progress.questions.get(id);
      // One that a later pack no longer has can never be asked again.
      return question !== undefined && questions.has(id) && retestDay(question) <= day;
    });
    const exam = plansAhead(progress, day)[0];
    const scope = exam ? scopeOf(exam, pack, progress) : null;
    return planToday({ pack, progress, counts: queue.counts, retests: missed.length, day, scope });
  }, [pack, questions, progress, version, queue, day]);
  const exams = plansAhead(progress, day);
  const isOff = exams.length > 0 && shareOfDay(progress.settings, dayNumber(day)) === 0;
  const next = steps.find((step) => !step.isDone);
  const minutes = steps.filter((step) => !step.isDone).reduce((sum, step) => sum + step.minutes, 0);
  const start = () => {
    if (next) go(next.path);
  };
  useCommands([
    { id: 'today.start', label: m.start, keys: ['Enter'], run: start, group: m.today, disabled: !next },
  ]);
  const date = new Date(`${day}T12:00:00Z`).toLocaleDateString(language === 'es' ? 'es-ES' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });

  return (
    <div className={styles.page}>
      <p className={styles.caps}>
        {date}
        {exams.map((plan) => (
          <span key={plan.id}>
            {' · '}
            <a href="#/planner">{m.toExam(dayNumber(plan.date) - dayNumber(day), plan.name)}</a>
          </span>
        ))}
      </p>
      <h1>{next ? m.minutes(minutes) : m.done}</h1>
      <div className={styles.go}>
        {next ? (
          <Button kind="primary" size="large" keys="Enter" command="today.start" onClick={start}>
            {m.start}
          </Button>
        ) : (
          <Button size="large" onClick={() => go('/quiz')}>
            {m.more}
          </Button>
        )}
        <p className={styles.quiet}>{isOff ? m.dayOff : next ? m.lead : m.doneLead}</p>
      </div>
      {exams.length === 0 ? <Behind due={queue.counts.due} /> : null}
      <ol className={styles.steps}>
        {steps.map((step, i) => (
          <li key={step.kind} className={styles.step} data-done={step.isDone || undefined}>
            <span className={styles.index} aria-hidden="true">
              {step.isDone ? '✓' : i + 1}
            </span>
            <a className={styles.name} href={`#${step.path}`}>
              {step.kind === 'read' ? m.read(step.condition?.title[language] ?? '') : m.steps[step.kind]}
              {step.isDone ? <span className="visually-hidden"> ({m.isDone})</span> : null}
            </a>
            <span className={styles.amount}>
              {step.kind === 'read'
                ? m.claims(step.amount)
                : step.kind === 'block'
                  ? m.items(step.amount)
                  : step.amount}
            </span>
            <span className={styles.minutes}>{step.isDone ? m.isDone : m.about(step.minutes)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{m.soFar(row.reviews, row.answered, row.correct)}</p>
      {progress.days.size > 0 ? (
        <div className={styles.glance}>
          <Weeks />
          {exams[0] ? (
            <OnTheDay plan={exams[0]} isOneOfMany={exams.length > 1} />
          ) : (
            <section className={styles.noExam} aria-labelledby="no-exam">
              <h2 id="no-exam">{m.noExam}</h2>
              <p className={styles.quiet}>{m.noExamHint}</p>
              <ButtonLink href="#/planner">{m.planExam}</ButtonLink>
            </section>
          )}
        </div>
      ) : null}
    </div>
  );
}
