import {
  type Kept,
  type ReviewSums,
  retentionBetween,
} from '../../../shared/progress/statistics/reviewSums.ts';
import { useSettings } from '../../data/progressStore.ts';
import { writeNumber } from '../../ui/dates.ts';
import { HoverCard } from '../../ui/HoverCard.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import { percent } from './Numbers.tsx';
import styles from './progress.module.css';

/** True retention, young and mature cards apart. */
export function RetentionTable({ sums, today }: { sums: ReviewSums; today: number }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { retention } = useSettings();
  const spans: [keyof typeof m.span, number, number][] = [
    ['today', today, today],
    ['yesterday', today - 1, today - 1],
    ['week', today - 6, today],
    ['month', today - 29, today],
    ['year', today - 364, today],
    ['all', sums.first, today],
  ];
  const month = retentionBetween(sums, today - 29, today).both;
  const cell = (key: string, { kept, all }: Kept) => (
    <td key={key}>
      <b>{percent(kept, all)}</b> <span>{all > 0 ? writeNumber(all, language) : ''}</span>
    </td>
  );
  return (
    <div className={styles.block}>
      <h3>
        <HoverCard label={m.retention} trigger={m.retention} triggerClass={styles.term}>
          <p>{m.retentionMeans}</p>
        </HoverCard>
      </h3>
      <p className={styles.quiet}>
        {month.all > 0
          ? m.retentionSays(percent(month.kept, month.all), `${Math.round(retention * 100)} %`)
          : m.retentionNone}
      </p>
      <table className={styles.retention}>
        <thead>
          <tr>
            <th scope="col">{m.when}</th>
            <th scope="col">{m.young}</th>
            <th scope="col">{m.mature}</th>
            <th scope="col">{m.both}</th>
          </tr>
        </thead>
        <tbody>
          {spans.map(([name, from, to]) => {
            const { young, mature, both } = retentionBetween(sums, from, to);
            return (
              <tr key={name}>
                <th scope="row">{m.span[name]}</th>
                {cell('young', young)}
                {cell('mature', mature)}
                {cell('both', both)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
