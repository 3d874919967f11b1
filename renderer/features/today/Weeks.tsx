import { useMemo } from 'react';
import { heatMap } from '../../../shared/progress/statistics/heat.ts';
import { forecast } from '../../../shared/progress/statistics/memory.ts';
import { usePack } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { cardExists } from '../../data/study.ts';
import { studyNow, useClockLooks } from '../../data/studyDay.ts';
import { HeatSquares } from '../../ui/chart/HeatSquares.tsx';
import { writeDay } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './today.module.css';

const BACK = 23;
const AHEAD = 2;

/** Half a year at a glance; the whole of it is under Progress. */
export function Weeks() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { progress, version } = useProgress();
  const looks = useClockLooks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const days = useMemo(() => {
    const { number } = studyNow(progress);
    const due = forecast(progress.deck, number, 7 * (AHEAD + 1), cardExists(pack));
    return heatMap(progress.days.values(), due, number, BACK, AHEAD);
  }, [pack, progress, version, looks]);
  let [reviews, kept, all] = [0, 0, 0];
  for (const row of progress.days.values()) {
    reviews += row.reviews;
    kept += row.matureKept;
    all += row.mature;
  }
  const weeks = Array.from({ length: days.length / 7 }, (_, i) => days.slice(7 * i, 7 * i + 7));
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">
        <a className={styles.plainLink} href="#/progress">
          {m.weeks}
        </a>
      </h2>
      <HeatSquares
        weeks={weeks.map((week) => ({
          key: week[0]?.day ?? 0,
          label: '',
          days: week.map((day) => ({
            key: day.day,
            level: day.level,
            when: day.when,
            title: `${writeDay(day.day, language, 'medium')}: ${day.count}`,
          })),
        }))}
      />
      <p className={styles.small}>{m.weeksSay(reviews, all === 0 ? null : Math.round((100 * kept) / all))}</p>
    </section>
  );
}
