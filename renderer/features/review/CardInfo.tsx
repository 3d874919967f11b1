import { lazy, Suspense, useMemo } from 'react';
import { LONGEST_REVIEW_MS } from '../../../shared/progress/foldReview.ts';
import type { Segment } from '../../../shared/progress/history.ts';
import { DAY_MS } from '../../../shared/scheduling/day.ts';
import { CardState, retrievability } from '../../../shared/scheduling/fsrs.ts';
import { useReviewHistory } from '../../content/useReviewHistory.ts';
import { today, useProgress, useSettings } from '../../data/progressStore.ts';
import { ChartFigure } from '../../ui/chart/ChartFigure.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { writeDay, writeNumber } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './review.module.css';

const Curve = lazy(() => import('../../ui/chart/Curve.tsx').then((part) => ({ default: part.Curve })));

interface Line {
  at: number;
  grade: number;
  elapsedMs: number;
  elapsedDays: number;
}

/** What the scheduler knows of a card, and every review of it. */
export function CardInfo({ card, isOpen, onClose }: { card: string; isOpen: boolean; onClose: () => void }) {
  const m = useMessages(messages);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.info}>
      {isOpen ? <Details card={card} /> : null}
    </Dialog>
  );
}

function Details({ card }: { card: string }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const settings = useSettings();
  const { progress } = useProgress();
  const place = progress.deck.at(card);
  const history = useReviewHistory(place);
  const lines = useMemo(() => (history ? linesOf(history, place) : null), [history, place]);
  if (place < 0) return <p>{m.neverSeen}</p>;
  const memory = progress.deck.read(place);
  if (memory.state === CardState.new) return <p>{m.neverSeen}</p>;
  const since = today(progress).number - Math.floor(memory.last / DAY_MS);
  const locale = language === 'es' ? 'es-ES' : 'en-GB';
  const facts: [string, string][] = [
    [m.stability, memory.stability < 1 ? m.underDay : m.days(Math.round(memory.stability))],
    [m.difficulty, `${writeNumber(memory.difficulty, language, 1)} / 10`],
    [m.recall, `${Math.round(100 * retrievability(memory, since, settings.parameters))} %`],
    [m.due, writeDay(Math.floor(memory.due / DAY_MS), language, 'medium')],
    [m.reviews, writeNumber(memory.reps, language)],
    [m.lapses, String(memory.lapses)],
  ];
  const span = Math.max(2 * memory.intervalDays, 3 * Math.ceil(memory.stability), since, 10);
  const curve = Array.from({ length: 31 }, (_, i) => {
    const at = Math.round((span * i) / 30);
    const value = 100 * retrievability(memory, at, settings.parameters);
    return {
      days: at,
      label: writeDay(Math.floor(memory.last / DAY_MS) + at, language, span > 300 ? 'month' : 'short'),
      value: Math.round(value * 10) / 10,
    };
  }).filter((point, i, all) => i === 0 || point.label !== all[i - 1]?.label);
  const names = ['', m.again, m.hard, m.good, m.easy];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ChartFigure
        title={m.curve}
        meaning={m.curveMeans}
        reading={m.curveSays(Math.round(100 * retrievability(memory, since, settings.parameters)))}
        table={{
          head: [m.curveDay, m.recall],
          rows: curve.map((point) => [point.label, `${Math.round(point.value)} %`]),
        }}
      >
        <Suspense fallback={null}>
          <Curve
            points={curve}
            domain={[0, 100]}
            unit=" %"
            line={{ value: Math.round(100 * settings.retention), label: m.curveAim }}
            dot={curve.find((point) => point.days === nearest(curve, since))}
          />
        </Suspense>
      </ChartFigure>
      {lines === null ? (
        <p role="status">{m.loading}</p>
      ) : (
        <table className={styles.history}>
          <thead>
            <tr>
              <th scope="col">{m.when}</th>
              <th scope="col">{m.grade}</th>
              <th scope="col">{m.gap}</th>
              <th scope="col">{m.took}</th>
            </tr>
          </thead>
          <tbody>
            {lines.toReversed().map((line, i) => (
              <tr key={line.at}>
                <td>
                  {new Date(line.at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
                </td>
                <td>{names[line.grade]}</td>
                <td>
                  {i === lines.length - 1
                    ? m.firstTime
                    : line.elapsedDays === 0
                      ? m.sameDay
                      : m.days(line.elapsedDays)}
                </td>
                <td>
                  {line.elapsedMs >= LONGEST_REVIEW_MS
                    ? m.capped
                    : `${writeNumber(line.elapsedMs / 1000, language, 1)} s`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Every review of the card at `place`, first to last. */
function linesOf(history: readonly Segment[], place: number): Line[] {
  const found: Line[] = [];
  for (const s of history) {
    for (let i = 0; i < s.count; i += 1) {
      if (s.card[i] !== place) continue;
      found.push({
        at: s.at[i] ?? 0,
        grade: s.grade[i] ?? 0,
        elapsedMs: s.elapsedMs[i] ?? 0,
        elapsedDays: s.elapsedDays[i] ?? 0,
      });
    }
  }
  return found;
}

/** The point of the curve that lies nearest to `days`. */
function nearest(curve: readonly { days: number }[], days: number): number {
  return curve.reduce((best, { days: at }) => (Math.abs(at - days) < Math.abs(best - days) ? at : best), 0);
}
