import { STEPS } from '../../../shared/quiz/facts.ts';
import type { Calibration, Summary, Tally } from '../../../shared/quiz/results.ts';
import { writeClock } from '../../../shared/quiz/stopwatch.ts';
import { usePack } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './results.module.css';

/** Where points were lost, and where time went. Each table has its bars beside its numbers. */
export function Statistics({
  summary,
  calibration,
}: {
  summary: Summary;
  calibration: readonly Calibration[];
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { groups } = usePack();
  const names = new Map(groups.map((group) => [group.id, group.name[language]]));
  const { changes } = summary;
  const changed = Object.values(changes).reduce((sum, n) => sum + n, 0);
  const byStep = STEPS.flatMap((step) => summary.byStep.find((one) => one.id === step) ?? []);
  return (
    <div className={styles.statistics}>
      <Table title={m.byGroup} rows={summary.byGroup} nameOf={(id) => names.get(id) ?? id} />
      <Table title={m.byStep} rows={byStep} nameOf={(id) => m.steps[id as keyof typeof m.steps] ?? id} />
      {summary.quarters.length > 0 ? (
        <Table title={m.quarters} rows={summary.quarters} nameOf={(id) => m.quarter(Number(id))} />
      ) : null}
      <section>
        <h3>{m.timeByOutcome}</h3>
        <dl className={styles.pairs}>
          {summary.byOutcome.map((one) => (
            <div key={one.id}>
              <dt>{m.outcomes[one.id as keyof typeof m.outcomes]}</dt>
              <dd>{writeClock(one.meanMs)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{m.changes}</h3>
        {changed === 0 ? (
          <p className={styles.quiet}>{m.noChanges}</p>
        ) : (
          <dl className={styles.pairs}>
            <div>
              <dt>{m.wrongToRight}</dt>
              <dd>{changes['wrong to right']}</dd>
            </div>
            <div>
              <dt>{m.rightToWrong}</dt>
              <dd>{changes['right to wrong']}</dd>
            </div>
            <div>
              <dt>{m.wrongToWrong}</dt>
              <dd>{changes['wrong to wrong']}</dd>
            </div>
          </dl>
        )}
      </section>
      {calibration.length > 0 ? (
        <section>
          <h3>{m.calibration}</h3>
          <CalibrationPlot bins={calibration} />
        </section>
      ) : null}
    </div>
  );
}

function Table({
  title,
  rows,
  nameOf,
}: {
  title: string;
  rows: readonly Tally[];
  nameOf: (id: string) => string;
}) {
  const m = useMessages(messages);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{title}</span>
            </th>
            <th scope="col" colSpan={2}>
              {m.rightShare}
            </th>
            <th scope="col">{m.meanTime}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{nameOf(row.id)}</th>
              <td className={styles.bar}>
                <span className={styles.track}>
                  <span className={styles.fill} style={{ inlineSize: `${(100 * row.right) / row.count}%` }} />
                </span>
              </td>
              <td>{m.ofCount(row.right, row.count)}</td>
              <td>{writeClock(row.meanMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is expected when one says guessing, fairly, certain. Source of the bands: four or five options guessed, an even bet, near certainty. */
const EXPECTED = [0.25, 0.6, 0.95];

/** Share right at each confidence against what was claimed; numbers stand at the points, a table for screen readers behind. */
function CalibrationPlot({ bins }: { bins: readonly Calibration[] }) {
  const m = useMessages(messages);
  const x = (i: number) => 60 + i * 110;
  const y = (share: number) => 150 - share * 130;
  const known = bins.map((bin, i) => ({ ...bin, i })).filter((bin) => bin.count > 0);
  return (
    <>
      <svg viewBox="-16 0 356 190" className={styles.plot} role="img" aria-label={m.calibrationAlt}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1="30" x2="320" y1={y(share)} y2={y(share)} className={styles.grid} />
            <text x="26" y={y(share) + 4} textAnchor="end">
              {Math.round(share * 100)} %
            </text>
          </g>
        ))}
        <polyline
          points={EXPECTED.map((share, i) => `${x(i)},${y(share)}`).join(' ')}
          className={styles.expected}
        />
        <text x={x(2) + 8} y={y(EXPECTED[2] ?? 1) - 6} textAnchor="end" className={styles.expectedLabel}>
          {m.claimed}
        </text>
        <polyline
          points={known.map((bin) => `${x(bin.i)},${y(bin.right / bin.count)}`).join(' ')}
          className={styles.actual}
        />
        {known.map((bin) => (
          <g key={bin.i}>
            <circle cx={x(bin.i)} cy={y(bin.right / bin.count)} r="4" className={styles.point} />
            <text x={x(bin.i) + 9} y={y(bin.right / bin.count) - 9}>
              {bin.right}/{bin.count}
            </text>
          </g>
        ))}
        {bins.map((bin, i) => (
          <text key={bin.confidence} x={x(i)} y="176" textAnchor="middle">
            {m.sure[bin.confidence]}
          </text>
        ))}
      </svg>
      <p className="visually-hidden">
        {known.map((bin) => `${m.sure[bin.confidence]}: ${m.ofCount(bin.right, bin.count)}`).join('; ')}
      </p>
    </>
  );
}
