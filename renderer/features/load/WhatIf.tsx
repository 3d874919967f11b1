import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { freshCards } from '../../../shared/progress/fresh.ts';
import { cohortsOf } from '../../../shared/scheduling/cohorts.ts';
import { paceOf } from '../../../shared/scheduling/examPlan.ts';
import { CardState } from '../../../shared/scheduling/fsrs.ts';
import {
  RETENTIONS,
  type WhatIf as Result,
  type WhatIfInput,
  whatIf,
} from '../../../shared/scheduling/whatIf.ts';
import { usePack } from '../../data/packStore.ts';
import { setSetting, useProgress, useSettings } from '../../data/progressStore.ts';
import { cardExists } from '../../data/study.ts';
import { studyNow } from '../../data/studyDay.ts';
import { inSteps } from '../../platform/inSteps.ts';
import { Button } from '../../ui/Button.tsx';
import { ChartFigure } from '../../ui/chart/ChartFigure.tsx';
import { ticksTo } from '../../ui/chart/ticks.ts';
import { writeNumber } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain, say } from '../../ui/toast.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import styles from './load.module.css';
import { messages } from './messages.ts';

const Curve = lazy(() => import('../../ui/chart/Curve.tsx').then((part) => ({ default: part.Curve })));
const DAYS = 180;

/** The result of each aim, one a step. */
function* curve(
  input: Omit<WhatIfInput, 'retention'>,
  aims: readonly number[],
): Generator<undefined, Result[]> {
  const results: Result[] = [];
  for (const retention of aims) {
    yield;
    results.push(whatIf({ ...input, retention }));
  }
  return results;
}

/** What aiming for another retention would cost a day and give in the end. */
export function WhatIf() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { progress } = useProgress();
  const { retention, newCardsPerDay } = useSettings();
  const [results, setResults] = useState<readonly Result[]>([]);
  const [chosen, setChosen] = useState(Math.round(retention * 100));
  const section = useRef<HTMLElement>(null);
  useFocusKept(section, retention);
  useEffect(() => {
    const exists = cardExists(pack);
    const known = cohortsOf(progress.deck, (card) => (exists(card) ? '' : null));
    const unseen = freshCards(pack, progress).filter((card) => {
      const at = progress.deck.at(card);
      return at < 0 || progress.deck.raw.state[at] === CardState.new;
    }).length;
    const input = {
      known,
      unseen,
      freshPerDay: newCardsPerDay,
      today: studyNow(progress).number,
      days: DAYS,
      pace: paceOf(progress),
      parameters: progress.settings.parameters,
    };
    const aims = [...new Set([...RETENTIONS, retention])].sort((a, b) => a - b);
    return inSteps(curve(input, aims), setResults);
  }, [pack, progress, newCardsPerDay, retention]);
  const at = (aim: number) =>
    results.reduce<Result | undefined>(
      (best, one) => (!best || Math.abs(one.retention - aim) < Math.abs(best.retention - aim) ? one : best),
      undefined,
    );
  const now = at(retention);
  const tried = at(chosen / 100);
  const signed = (value: number, digits = 0) =>
    `${value >= 0 ? '+' : '−'}${writeNumber(Math.abs(value), language, digits)}`;
  const ticks = ticksTo(Math.max(0, ...results.map((one) => one.minutes)), 0.2);
  const aims = results.map((one) => Math.round(one.retention * 100));
  return (
    <section className={styles.section} aria-labelledby="what-if" ref={section}>
      <h2 id="what-if">{m.whatIf}</h2>
      <p className={styles.quiet}>{m.whatIfHint(DAYS, newCardsPerDay)}</p>
      {results.length === 0 || !now || !tried ? (
        <p role="status">{m.counting}</p>
      ) : (
        <>
          <ChartFigure
            title={m.cost}
            meaning={m.costMeans}
            table={{
              head: [m.aim, m.minutes, m.known],
              rows: results.map((one) => [
                `${Math.round(one.retention * 100)} %`,
                writeNumber(one.minutes, language, 1),
                writeNumber(Math.round(one.known), language),
              ]),
            }}
          >
            <Suspense fallback={null}>
              <Curve
                domain={[0, ticks.at(-1) ?? 1]}
                ticks={ticks}
                unit=" min"
                points={results.map((one) => ({
                  label: `${Math.round(one.retention * 100)} %`,
                  value: Math.round(one.minutes * 10) / 10,
                  words: `${writeNumber(one.minutes, language, 1)} min`,
                }))}
                dot={{
                  label: `${Math.round(tried.retention * 100)} %`,
                  value: Math.round(tried.minutes * 10) / 10,
                }}
              />
            </Suspense>
          </ChartFigure>
          <label className={styles.field}>
            <span>{m.choose}</span>
            <input
              type="range"
              data-next
              min={0}
              max={aims.length - 1}
              value={aims.indexOf(Math.round(tried.retention * 100))}
              aria-valuetext={`${Math.round(tried.retention * 100)} %`}
              onChange={(event) => setChosen(aims[Number(event.target.value)] ?? chosen)}
            />
          </label>
          <p role="status">
            {m.result(
              Math.round(tried.retention * 100),
              writeNumber(tried.minutes, language, 1),
              writeNumber(Math.round(tried.known), language),
            )}{' '}
            {tried === now
              ? ''
              : m.difference(
                  signed(tried.minutes - now.minutes, 1),
                  signed(Math.round(tried.known - now.known)),
                )}
          </p>
          {tried === now ? null : (
            <Button
              onClick={() =>
                setSetting('retention', tried.retention).then(
                  () => say(m.isSet),
                  (error: Error) => complain(m.notSaved(error.message)),
                )
              }
            >
              {m.set(Math.round(tried.retention * 100))}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
