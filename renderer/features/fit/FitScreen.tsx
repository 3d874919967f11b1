import { useEffect, useMemo, useRef, useState } from 'react';
import { DAY_MS } from '../../../shared/scheduling/day.ts';
import { LEAST_REVIEWS, trainingSet } from '../../../shared/scheduling/fitting.ts';
import { useReviewHistory } from '../../content/useReviewHistory.ts';
import { setSetting, useSettings } from '../../data/progressStore.ts';
import { startWorker } from '../../platform/workers.ts';
import { Button } from '../../ui/Button.tsx';
import { writeDay, writeNumber } from '../../ui/dates.ts';
import { HoverCard } from '../../ui/HoverCard.tsx';
import { InnerHead } from '../../ui/InnerHead.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import styles from './fit.module.css';
import type { FitNews, FitOrder, Outcome } from './fit.worker.ts';
import workerUrl from './fit.worker.ts?worker&url';
import { messages } from './messages.ts';

/** Fits the parameters to the learner's own history, in a worker, and shows whether that foretells reviews it did not see better, before anything changes. */
export function FitScreen() {
  const m = useMessages(messages);
  const language = useLanguage();
  const { parameters } = useSettings();
  const history = useReviewHistory();
  const set = useMemo(() => (history ? trainingSet(history) : null), [history]);
  const [share, setShare] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const worker = useRef<Worker | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useFocusKept(page, `${share === null} ${outcome === null} ${parameters === null}`);
  useEffect(() => () => worker.current?.terminate(), []);
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
  const better = outcome?.parameters ?? null;
  const tried = outcome
    ? [
        ...(parameters ? [{ name: m.publishedOnes, quality: outcome.published }] : []),
        { name: m.before, quality: outcome.before },
        { name: m.after, quality: outcome.after },
      ]
    : [];
  const measures = [
    { key: 'logLoss', name: m.logLoss, meaning: m.logLossMeans },
    { key: 'rmse', name: m.rmse, meaning: m.rmseMeans },
  ] as const;
  return (
    <div className={styles.page} ref={page}>
      <InnerHead back={{ href: '#/progress', label: m.back }} title={m.title} lead={m.lead} />
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
            kind={better ? 'plain' : 'primary'}
            disabled={!isEnough}
            data-next={better ? undefined : true}
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
          <p role="status">{better ? m.better : outcome.isLearnt ? m.learnt : m.worse}</p>
          <p className={styles.quiet}>
            {m.measured(
              writeNumber(outcome.after.reviews, language),
              writeDay(Math.floor(outcome.from / DAY_MS), language, 'medium'),
            )}{' '}
            {parameters ? m.flattered : null}
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">{m.measure}</th>
                {tried.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {measures.map(({ key, name, meaning }) => (
                <tr key={key}>
                  <th scope="row">
                    <HoverCard label={name} trigger={name} triggerClass={styles.term}>
                      <p>{meaning}</p>
                    </HoverCard>
                  </th>
                  {tried.map(({ name: whose, quality }) => (
                    <td key={whose}>{writeNumber(quality[key], language, 4)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {better ? (
            <>
              <details>
                <summary>{m.parameters}</summary>
                <code>{better.join(', ')}</code>
              </details>
              <Button kind="primary" data-next onClick={() => use(better, m.applied)}>
                {m.apply}
              </Button>
            </>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}
