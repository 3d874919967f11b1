import type { HeatDay } from '../../../shared/progress/statistics/heat.ts';
import { ChartFigure } from '../../ui/chart/ChartFigure.tsx';
import { HeatSquares } from '../../ui/chart/HeatSquares.tsx';
import { writeDay, writeNumber } from '../../ui/dates.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';

/** A square a day: what was done, and what falls due. On a narrow page the oldest weeks are left out. */
export function HeatMap({ days }: { days: readonly HeatDay[] }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const weeks: HeatDay[][] = [];
  for (let i = 0; i < days.length; i += 7) weeks.push(days.slice(i, i + 7));
  const past = days.filter((day) => day.when !== 'ahead');
  const done = past.reduce((sum, day) => sum + day.count, 0);
  return (
    <ChartFigure
      title={m.map}
      heading="h2"
      meaning={m.mapMeans}
      reading={m.mapSays(
        writeNumber(done, language),
        writeNumber(past.filter((day) => day.count > 0).length, language),
      )}
      table={{
        head: [m.week, m.done, m.dueWord],
        rows: weeks
          .toReversed()
          .map((week) => [
            writeDay(week[0]?.day ?? 0, language, 'medium'),
            sum(week.filter((day) => day.when !== 'ahead')),
            sum(week.filter((day) => day.when === 'ahead')),
          ]),
      }}
    >
      <HeatSquares
        weeks={weeks.map((week, i) => {
          const first = week[0] as HeatDay;
          const before = weeks[i - 1]?.[0];
          const isMonthStart =
            before !== undefined &&
            writeDay(first.day, 'en', 'onlyMonth') !== writeDay(before.day, 'en', 'onlyMonth');
          return {
            key: first.day,
            label: isMonthStart ? writeDay(first.day, language, 'onlyMonth') : '',
            days: week.map((day) => ({
              key: day.day,
              level: day.level,
              when: day.when,
              title: (day.when === 'ahead' ? m.squareDue : m.square)(
                writeDay(day.day, language, 'medium'),
                day.count,
              ),
            })),
          };
        })}
      />
    </ChartFigure>
  );
}

function sum(days: readonly HeatDay[]): number {
  return days.reduce((total, day) => total + day.count, 0);
}
