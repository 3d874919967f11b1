import { useLocation } from 'wouter';
import { RULES } from '../../../shared/quiz/plan.ts';
import { blockLeftMs } from '../../../shared/quiz/session.ts';
import { resumeSession } from '../../../shared/quiz/steps.ts';
import { writeClock } from '../../../shared/quiz/stopwatch.ts';
import { useProgress } from '../../data/progressStore.ts';
import { endedSessions, openSessions } from '../../data/sessions.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './quiz.module.css';

/** Sessions to go on with, and the latest results. */
export function Sessions() {
  const m = useMessages(messages);
  const language = useLanguage();
  const { progress } = useProgress();
  const [, go] = useLocation();
  const open = openSessions(progress).slice(0, 3);
  const ended = endedSessions(progress).slice(0, 8);
  /** Two of a day are told apart by the hour. */
  const when = (at: number) =>
    new Date(at).toLocaleString(language === 'es' ? 'es-ES' : 'en-GB', {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
  return (
    <>
      {open.length > 0 ? (
        <section className={styles.open} aria-label={m.open}>
          <h2>{m.open}</h2>
          <ul>
            {open.map((row) => {
              const session = resumeSession(row);
              const left = blockLeftMs(session);
              const done = session.items.filter((item) =>
                RULES[session.plan.mode].explains === 'end' ? item.choice !== null : item.answer !== null,
              ).length;
              return (
                <li key={row.session}>
                  <span>
                    {when(row.startedAt)}
                    {' · '}
                    {m.openLine(m.modes[session.plan.mode], done, row.questions.length)}
                    {left === null ? null : ` · ${m.left(writeClock(left, true))}`}
                  </span>
                  <Button size="small" onClick={() => go(`/quiz/session?id=${row.session}`)}>
                    {m.resume}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      {ended.length > 0 ? (
        <details className={styles.ended}>
          <summary>{m.ended}</summary>
          <ul>
            {ended.map((row) => {
              const answers = Object.values(row.answers);
              return (
                <li key={row.session}>
                  <a href={`#/results/${row.session}`}>
                    {when(row.finishedAt)}
                    {' · '}
                    {m.modes[row.mode as keyof typeof m.modes] ?? row.mode}
                  </a>
                  <span>{m.rightOf(answers.filter((one) => one.correct).length, row.questions.length)}</span>
                </li>
              );
            })}
          </ul>
        </details>
      ) : null}
    </>
  );
}
