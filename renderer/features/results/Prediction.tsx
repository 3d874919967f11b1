import { predict } from '../../../shared/quiz/assessment.ts';
import type { Reviewed } from '../../../shared/quiz/results.ts';
import { useProgress } from '../../data/progressStore.ts';
import { useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './results.module.css';

/** What a self-assessment says of the next one, with how sure that is, or that it cannot say. */
export function Prediction({ session, items }: { session: string; items: readonly Reviewed[] }) {
  const m = useMessages(messages);
  const { progress } = useProgress();
  const started = progress.sessions.get(session)?.startedAt ?? 0;
  const seen = new Set<string>();
  for (const row of progress.sessions.values())
    for (const [question, answer] of Object.entries(row.answers)) if (answer.at < started) seen.add(question);
  const prediction = predict(
    items.map((one) => ({ isNew: !seen.has(one.question), isRight: one.outcome === 'right' })),
  );
  const percent = (share: number) => Math.round(share * 100);
  return (
    <section className={styles.prediction} aria-label={m.prediction}>
      <h2>{m.prediction}</h2>
      {prediction.kind === 'score' ? (
        <>
          <p className={styles.predicted}>
            {percent(prediction.best)} %{' '}
            <span className={styles.quiet}>
              {m.interval(percent(prediction.low), percent(prediction.high))}
            </span>
          </p>
          <div className={styles.scale} aria-hidden="true">
            <span
              style={{
                insetInlineStart: `${percent(prediction.low)}%`,
                inlineSize: `${percent(prediction.high) - percent(prediction.low)}%`,
              }}
            />
            <i style={{ insetInlineStart: `${percent(prediction.best)}%` }} />
          </div>
          <p className={styles.quiet}>{m.predictionHint(prediction.items)}</p>
        </>
      ) : (
        <p>{m.notEnough(prediction.items, prediction.needed)}</p>
      )}
    </section>
  );
}
