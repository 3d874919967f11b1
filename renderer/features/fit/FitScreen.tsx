import { useEffect, useRef, useState } from 'react';
import { LEAST_REVIEWS, type TrainingSet, trainingSet } from '../../../shared/scheduling/fitting.ts';
import { reviewHistory, setSetting, useSettings } from '../../data/progressStore.ts';
import { startWorker } from '../../platform/workers.ts';
import { Button } from '../../ui/Button.tsx';
import { writeNumber } from '../../ui/dates.ts';
import { HoverCard } from '../../ui/HoverCard.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import styles from './fit.module.css';
import type { FitNews, FitOrder } from './fit.worker.ts';
import workerUrl from './fit.worker.ts?worker&url';
import { messages } from './messages.ts';

type Outcome = Extract<FitNews, { kind: 'done' }>;

/** Fits the parameters to the learner's own history, in a worker, and shows whether that foretells better before anything changes. */
export function FitScreen() {
  const m = useMessages(messages);
  const language = useLanguage();
  const { parameters } = useSettings();
  const [set, setSet] = useState<TrainingSet | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const worker = useRef<Worker | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useFocusKept(page, `${share === null} ${outcome === null} ${parameters === null}`);
  useEffect(() => {
    let isCurrent = true;
    void reviewHistory().then((segments) => isCurrent && setSet(trainingSet(segments)));
    return () => {
      isCurrent = false;
      worker.current?.terminate();
    };
  }, []);
  const stop = () => {
    worker.current?.terminate();
    worker.current = null;
    setShare(null);
  };
  const start = () => {
    if (!set) return;
    setOutcome(null);
    setShare(0);
    const made = startWorker(workerUrl);
    worker.current = made;
    made.addEventListener('message', ({ data }: MessageEvent<FitNews>) => {
      if (data.kind === 'progress') {
        setShare(data.share);
        return;
      }
      stop();
      if (data.kind === 'done') setOutcome(data);
      else complain(m.failed(data.why));
    });
    made.addEventListener('error', (event) => {
      stop();
      complain(m.failed(event.message));
    });
    made.postMessage({ set, current: parameters } satisfies FitOrder);
  };
  const use = (next: number[] | null, done: string) => {
    setSetting('parameters', next).then(
      () => {
        setOutcome(null);
        say(done);
      },
      (error: Error) => complain(m.notSaved(error.message)),
    );
  };
  const isEnough = set !== null && set.tested >= LEAST_REVIEWS;
  const isBetter = outcome !== null && outcome.after.logLoss < outcome.before.logLoss - 1e-4;
  const rows = outcome
    ? [
        {
          name: m.logLoss,
          meaning: m.logLossMeans,
          before: outcome.before.logLoss,
          after: outcome.after.logLoss,
        },
        { name: m.rmse, meaning: m.rmseMeans, before: outcome.before.rmse, after: outcome.after.rmse },
      ]
    : [];
  return (
    <div className={styles.page} ref={page}>
      <div>
        <a className={styles.back} href="#/progress">
          ← {m.back}
        </a>
        <h1>{m.title}</h1>
        <p className={styles.quiet}>{m.lead}</p>
      </div>
      <p>
        {parameters ? m.own : m.published}{' '}
        {set === null
          ? m.counting
          : isEnough
            ? m.enough(writeNumber(set.tested, language))
            : m.few(writeNumber(set.tested, language), writeNumber(LEAST_REVIEWS, language))}
      </p>
      {share === null ? (
        <div className={styles.actions}>
          <Button
            kind={isBetter ? 'plain' : 'primary'}
            disabled={!isEnough}
            data-next={isBetter ? undefined : true}
            onClick={start}
          >
            {outcome ? m.again : m.start}
          </Button>
          {parameters ? <Button onClick={() => use(null, m.wasReset)}>{m.reset}</Button> : null}
        </div>
      ) : (
        <div className={styles.running}>
          <progress aria-label={m.fitting} max={1} value={share} />
          <span role="status">{m.fitting}</span>
          <Button size="small" data-next onClick={stop}>
            {m.cancel}
          </Button>
        </div>
      )}
      {outcome ? (
        <section className={styles.outcome} aria-labelledby="outcome">
          <h2 id="outcome">{m.result}</h2>
          <p role="status">{isBetter ? m.better : m.worse}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{m.measure}</th>
                <th scope="col">{m.before}</th>
                <th scope="col">{m.after}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row">
                    <HoverCard label={row.name} trigger={row.name} triggerClass={styles.term}>
                      <p>{row.meaning}</p>
                    </HoverCard>
                  </th>
                  <td>{writeNumber(row.before, language, 4)}</td>
                  <td>{writeNumber(row.after, language, 4)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <details>
            <summary>{m.parameters}</summary>
            <code>{outcome.parameters.join(', ')}</code>
          </details>
          {isBetter ? (
            <Button kind="primary" data-next onClick={() => use(outcome.parameters, m.applied)}>
              {m.apply}
            </Button>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}
