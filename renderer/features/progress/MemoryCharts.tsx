import type { Bar, MemorySummary } from '../../../shared/progress/statistics/memory.ts';
import { ChartFigure } from '../../ui/chart/ChartFigure.tsx';
import { Histogram } from '../../ui/chart/Histogram.tsx';
import { writeNumber } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './progress.module.css';

const STATES = ['unseen', 'learning', 'young', 'mature', 'suspended'] as const;

/** How the cards lie in memory: four histograms and the states. */
export function MemoryCharts({ memory }: { memory: MemorySummary }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const days = (bar: Bar) =>
    Number.isFinite(bar.to) ? (bar.to - bar.from <= 1 ? String(bar.from) : `${bar.from}+`) : `${bar.from}+`;
  const decile = (bar: Bar) => `${bar.from}${bar.from === 90 ? '+' : ''}`;
  const figures: {
    title: string;
    meaning: string;
    reading: string;
    bars: Bar[];
    name: (bar: Bar) => string;
  }[] = [
    {
      title: m.interval,
      meaning: m.intervalMeans,
      reading: m.median(m.days(Math.round(memory.medianInterval))),
      bars: memory.intervals,
      name: days,
    },
    {
      title: m.stability,
      meaning: m.stabilityMeans,
      reading: m.median(m.days(Math.round(memory.medianStability))),
      bars: memory.stability,
      name: days,
    },
    {
      title: m.difficulty,
      meaning: m.difficultyMeans,
      reading: m.mean(writeNumber(memory.meanDifficulty, language, 1)),
      bars: memory.difficulty,
      name: (bar) => String(bar.from),
    },
    {
      title: m.recall,
      meaning: m.recallMeans,
      reading: m.mean(`${Math.round(100 * memory.meanRecall)} %`),
      bars: memory.recall,
      name: decile,
    },
  ];
  const states = STATES.filter((state) => memory.cards[state] > 0);
  return (
    <>
      <ChartFigure
        title={m.states}
        meaning={m.statesMeans}
        table={{
          head: [m.states, m.cards],
          rows: STATES.map((state) => [m.state[state], memory.cards[state]]),
        }}
      >
        <div className={styles.states}>
          {states.map((state) => (
            <div key={state} style={{ flexGrow: memory.cards[state] }} data-state={state}>
              <span className={styles.stateBar} />
              <span>
                {m.state[state]} <b>{writeNumber(memory.cards[state], language)}</b>
              </span>
            </div>
          ))}
        </div>
      </ChartFigure>
      <div className={styles.pair}>
        {figures.map(({ title, meaning, reading, bars, name }) => (
          <ChartFigure
            key={title}
            title={title}
            meaning={meaning}
            reading={reading}
            table={{ head: [title, m.cards], rows: bars.map((bar) => [name(bar), bar.count]) }}
          >
            <Histogram bars={bars.map((bar) => ({ label: name(bar), count: bar.count }))} />
          </ChartFigure>
        ))}
      </div>
    </>
  );
}
