import {
  hoursBetween,
  type Kept,
  type ReviewSums,
  retentionBetween,
} from '../../../shared/progress/statistics/reviewSums.ts';
import { type Range, type Spans, spansOf, sumSpans } from '../../../shared/progress/statistics/spans.ts';
import { dayOf } from '../../../shared/scheduling/day.ts';
import { useSettings } from '../../data/progressStore.ts';
import { ChartFigure } from '../../ui/chart/ChartFigure.tsx';
import { Curve } from '../../ui/chart/Curve.tsx';
import { TimeBars } from '../../ui/chart/TimeBars.tsx';
import { writeDay, writeNumber } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { percent } from './Numbers.tsx';
import styles from './progress.module.css';
import type { Summary } from './useStatistics.ts';

/** Everything that runs over time. A part of its own, because the chart library loads with it. */
export function TimeCharts({
  summary,
  sums,
  range,
}: {
  summary: Summary;
  sums: ReviewSums | null;
  range: Range;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { retention } = useSettings();
  const { today, began, days, due } = summary;
  const spans = spansOf(range, today, began);
  const labels = spans.starts.map((start) =>
    writeDay(start, language, spans.unit === 'month' ? 'month' : 'short'),
  );
  const row = (day: number) => days.get(dayOf(day));
  const reviews = sumSpans(spans, (day) => row(day)?.reviews ?? 0);
  const answers = sumSpans(spans, (day) => row(day)?.answered ?? 0);
  const minutes = sumSpans(spans, (day) => ((row(day)?.reviewMs ?? 0) + (row(day)?.answerMs ?? 0)) / 60_000);
  const studied = sumSpans(spans, (day) =>
    (row(day)?.reviews ?? 0) + (row(day)?.answered ?? 0) > 0 ? 1 : 0,
  );
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const aDay = (values: readonly number[]) =>
    writeNumber(total(values) / Math.max(1, total(studied)), language);
  const kept = sums ? keptBySpan(sums, spans) : null;
  const hours = sums ? hoursBetween(sums, spans.first, spans.last) : null;
  const best = hours ? bestHour(hours) : -1;
  const dueBars = due.slice(0, 30).map((value, i) => ({ label: writeDay(today + i, language), value }));

  return (
    <div className={styles.pair}>
      <ChartFigure
        title={m.reviews}
        meaning={m.reviewsMeans}
        reading={m.reviewsSays(aDay(reviews))}
        table={{
          head: [m.when, m.reviews, m.questions],
          rows: labels.map((label, i) => [label, reviews[i] ?? 0, answers[i] ?? 0]).toReversed(),
        }}
      >
        <TimeBars bars={labels.map((label, i) => ({ label, value: reviews[i] ?? 0 }))} />
      </ChartFigure>
      <ChartFigure
        title={m.minutes}
        meaning={m.minutesMeans}
        reading={m.minutesSays(aDay(minutes))}
        table={{
          head: [m.when, m.minutes],
          rows: labels.map((label, i) => [label, Math.round(minutes[i] ?? 0)]).toReversed(),
        }}
      >
        <TimeBars
          color="var(--azure)"
          bars={labels.map((label, i) => ({ label, value: Math.round(minutes[i] ?? 0) }))}
        />
      </ChartFigure>
      {kept ? (
        <ChartFigure
          title={m.retentionOverTime}
          meaning={m.retentionOverMeans}
          table={{
            head: [m.when, m.remembered, m.reviews],
            rows: labels
              .map((label, i) => [label, percent(kept[i]?.kept ?? 0, kept[i]?.all ?? 0), kept[i]?.all ?? 0])
              .toReversed(),
          }}
        >
          <Curve
            domain={[50, 100]}
            unit=" %"
            line={{ value: Math.round(retention * 100), label: m.aim(Math.round(retention * 100)) }}
            points={labels.map((label, i) => ({
              label,
              value: kept[i]?.all ? Math.round((1000 * kept[i].kept) / kept[i].all) / 10 : null,
            }))}
          />
        </ChartFigure>
      ) : (
        <p role="status">{m.reading}</p>
      )}
      {hours ? (
        <ChartFigure
          title={m.hours}
          meaning={m.hoursMeans}
          reading={
            best < 0
              ? m.retentionNone
              : m.hoursSays(`${best}:00`, percent(hours[best]?.kept ?? 0, hours[best]?.all ?? 0))
          }
          table={{
            head: [m.hour, m.reviews, m.remembered],
            rows: hours.map((hour, h) => [`${h}:00`, hour.all, percent(hour.kept, hour.all)]),
          }}
        >
          <TimeBars bars={hours.map((hour, h) => ({ label: `${h}:00`, value: hour.all }))} />
        </ChartFigure>
      ) : null}
      <div className={styles.wide}>
        <ChartFigure
          title={m.ahead}
          meaning={m.aheadMeans}
          reading={m.aheadSays(
            writeNumber(due[0] ?? 0, language),
            writeNumber(total(due.slice(0, 7)), language),
          )}
          table={{ head: [m.when, m.dueWord], rows: dueBars.map((bar) => [bar.label, bar.value]) }}
        >
          <TimeBars bars={dueBars} color="var(--eosin)" />
        </ChartFigure>
      </div>
    </div>
  );
}

function keptBySpan(sums: ReviewSums, { starts, last }: Spans): Kept[] {
  return starts.map(
    (start, i) => retentionBetween(sums, start, Math.min(last, (starts[i + 1] ?? last + 1) - 1)).both,
  );
}

/** The hour with the highest share remembered, among those with at least thirty reviews; -1 when there is none. */
function bestHour(hours: readonly Kept[]): number {
  let best = -1;
  hours.forEach((hour, h) => {
    const now = hours[best];
    if (hour.all >= 30 && (!now || hour.kept / hour.all > now.kept / now.all)) best = h;
  });
  return best;
}
