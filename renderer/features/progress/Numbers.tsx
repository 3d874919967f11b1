import { type ReviewSums, retentionBetween } from '../../../shared/progress/statistics/reviewSums.ts';
import { dayOf } from '../../../shared/scheduling/day.ts';
import { useSettings } from '../../data/progressStore.ts';
import { writeNumber } from '../../ui/dates.ts';
import { HoverCard } from '../../ui/HoverCard.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './progress.module.css';
import type { Summary } from './useStatistics.ts';

/** The four figures a learner looks for first. Each says what it is on hover or focus. */
export function Numbers({ summary, sums }: { summary: Summary; sums: ReviewSums | null }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { retention } = useSettings();
  const { streak, memory, today, days } = summary;
  const row = days.get(dayOf(today));
  const month = sums ? retentionBetween(sums, today - 29, today).both : null;
  const met = memory.cards.learning + memory.cards.young + memory.cards.mature;
  const minutes = Math.round(((row?.reviewMs ?? 0) + (row?.answerMs ?? 0)) / 60_000);
  const numbers: { name: string; meaning: string; value: string; aside: string }[] = [
    {
      name: m.numbers.streak,
      meaning: m.numbers.streakMeans,
      value: writeNumber(streak.current, language),
      aside: m.longest(streak.longest),
    },
    {
      name: m.numbers.known,
      meaning: m.numbers.knownMeans,
      value: writeNumber(Math.round(memory.known), language),
      aside: m.ofMet(writeNumber(met, language)),
    },
    {
      name: m.numbers.retention,
      meaning: m.numbers.retentionMeans,
      value: month === null ? '…' : percent(month.kept, month.all),
      aside: m.aim(Math.round(retention * 100)),
    },
    {
      name: m.numbers.today,
      meaning: m.numbers.todayMeans,
      value: writeNumber((row?.reviews ?? 0) + (row?.answered ?? 0), language),
      aside: m.minutesToday(minutes),
    },
  ];
  return (
    <dl className={styles.numbers}>
      {numbers.map((one) => (
        <div key={one.name}>
          <dt>
            <HoverCard label={one.name} trigger={one.name} triggerClass={styles.term}>
              <p>{one.meaning}</p>
            </HoverCard>
          </dt>
          <dd>
            <b>{one.value}</b> <span>{one.aside}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `91 %`, or a dash where there was nothing. */
export function percent(kept: number, all: number): string {
  return all === 0 ? '–' : `${Math.round((100 * kept) / all)} %`;
}
