import { CalendarClock, Printer } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { RANGES, type Range } from '../../../shared/progress/statistics/spans.ts';
import { elapsed } from '../../platform/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { writeNumber } from '../../ui/dates.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { HeatMap } from './HeatMap.tsx';
import { MasteryList } from './MasteryList.tsx';
import { MemoryCharts } from './MemoryCharts.tsx';
import { messages } from './messages.ts';
import { Numbers } from './Numbers.tsx';
import styles from './progress.module.css';
import { RetentionTable } from './RetentionTable.tsx';
import { useReviewSums, useSummary } from './useStatistics.ts';

const TimeCharts = lazy(() => import('./TimeCharts.tsx').then((part) => ({ default: part.TimeCharts })));

/** What was done, what is remembered, and what comes. */
export function ProgressScreen() {
  const m = useMessages(messages);
  const language = useLanguage();
  const [, go] = useLocation();
  const summary = useSummary();
  const sums = useReviewSums(summary.today);
  const [range, setRange] = useState<Range>('month');
  const [from] = useState(elapsed);
  useEffect(() => {
    if (sums) performance.measure('progress-screen', { start: from });
  }, [sums, from]);
  useCommands([
    { id: 'progress.plan', label: m.planner, keys: ['E'], run: () => go('/planner'), group: m.progress },
    { id: 'progress.print', label: m.print, keys: ['Mod+P'], run: () => window.print(), group: m.progress },
    ...RANGES.map((one, i) => ({
      id: `progress.range.${one}`,
      label: m.ranges[one],
      keys: [String(i + 1)],
      run: () => setRange(one),
      group: m.progress,
    })),
  ]);
  const { streak } = summary;
  if (streak.studied === 0) {
    return (
      <div className={styles.page}>
        <Empty
          isPage
          title={m.noneTitle}
          action={
            <Button kind="primary" onClick={() => go('/library')}>
              {m.toLibrary}
            </Button>
          }
        >
          {m.none}
        </Empty>
      </div>
    );
  }
  let reviews = 0;
  for (const row of summary.days.values()) reviews += row.reviews;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1>{m.progress}</h1>
          <p className={styles.quiet}>
            {m.lead(writeNumber(reviews, language), writeNumber(streak.studied, language))}
          </p>
        </div>
        <div className={styles.actions}>
          <Button
            icon={<CalendarClock aria-hidden="true" />}
            keys="E"
            command="progress.plan"
            onClick={() => go('/planner')}
          >
            {m.planner}
          </Button>
          <Button icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            {m.print}
          </Button>
        </div>
      </div>
      <Numbers summary={summary} sums={sums} />
      <HeatMap days={summary.heat} />
      <section className={styles.section} aria-labelledby="remembering">
        <h2 id="remembering">{m.remembering}</h2>
        {sums ? <RetentionTable sums={sums} today={summary.today} /> : <p role="status">{m.reading}</p>}
      </section>
      <section className={styles.section} aria-labelledby="working">
        <div className={styles.sectionHead}>
          <h2 id="working">{m.working}</h2>
          <Segmented
            label={m.range}
            value={range}
            onChange={setRange}
            options={RANGES.map((value) => ({ value, label: m.ranges[value] }))}
          />
        </div>
        <Suspense fallback={<p role="status">{m.reading}</p>}>
          <TimeCharts summary={summary} sums={sums} range={range} />
        </Suspense>
      </section>
      <section className={styles.section} aria-labelledby="memory">
        <h2 id="memory">{m.memory}</h2>
        <MemoryCharts memory={summary.memory} />
        <MasteryList mastery={summary.mastery} />
        <p className={styles.links}>
          <a href="#/progress/fit">{m.fit}</a>
          <a href="#/review/aside">
            {m.aside} ({summary.aside})
          </a>
          {summary.leeches > 0 ? (
            <a href="#/clinic">
              {m.clinic} ({summary.leeches})
            </a>
          ) : null}
        </p>
      </section>
    </div>
  );
}
