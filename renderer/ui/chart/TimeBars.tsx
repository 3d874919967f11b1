import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { AXIS, ChartTip, roomFor, textScale } from './axis.tsx';
import styles from './chart.module.css';
import { ticksTo } from './ticks.ts';

export interface TimeBar {
  label: string;
  value: number;
  /** Words of the hover; the number when left out. */
  words?: string;
}

/** Bars over time, in one colour. The values are also in the table of the figure around it. */
export function TimeBars({
  bars,
  line,
  color = 'var(--action)',
}: {
  bars: readonly TimeBar[];
  /** A level to compare with, labelled at its end. */
  line?: { value: number; label: string } | undefined;
  color?: string;
}) {
  const ticks = ticksTo(Math.max(line?.value ?? 0, ...bars.map((bar) => bar.value)));
  return (
    <div className={styles.plot} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={bars as TimeBar[]}
          margin={{ top: 8, right: roomFor(line?.label), bottom: 0, left: 0 }}
          barCategoryGap="18%"
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" {...AXIS} interval="preserveStartEnd" minTickGap={28 * textScale()} />
          <YAxis {...AXIS} width={40 * textScale()} ticks={ticks} domain={[0, ticks.at(-1) ?? 1]} />
          <Tooltip
            content={<ChartTip />}
            cursor={{ fill: 'var(--line)', opacity: 0.5 }}
            isAnimationActive={false}
          />
          <Bar dataKey="value" fill={color} radius={[2, 2, 0, 0]} maxBarSize={28} isAnimationActive={false} />
          {line ? (
            <ReferenceLine
              y={line.value}
              stroke="var(--eosin)"
              label={{ value: line.label, position: 'right', fill: 'var(--eosin)', fontSize: '0.75rem' }}
            />
          ) : null}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
