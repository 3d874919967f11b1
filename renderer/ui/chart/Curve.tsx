import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { AXIS, ChartTip, roomFor, textScale } from './axis.tsx';
import styles from './chart.module.css';
import { ticksBetween } from './ticks.ts';

export interface CurvePoint {
  /** Where it lies on the horizontal axis; text axes take the label. */
  label: string;
  value: number | null;
  words?: string;
}

/** One line over labelled steps. Gaps are where there is no value. */
export function Curve({
  points,
  domain,
  ticks = ticksBetween(domain),
  unit = '',
  line,
  dot,
}: {
  points: readonly CurvePoint[];
  domain: readonly [number, number];
  /** Beside the vertical axis; six even ones when left out. */
  ticks?: readonly number[];
  unit?: string;
  /** A level to compare with, labelled at its end. */
  line?: { value: number; label: string } | undefined;
  /** A point to mark, by its label. */
  dot?: { label: string; value: number } | undefined;
}) {
  return (
    <div className={styles.plot} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          data={points as CurvePoint[]}
          margin={{ top: 8, right: roomFor(line?.label), bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" {...AXIS} interval="preserveStartEnd" minTickGap={28 * textScale()} />
          <YAxis
            {...AXIS}
            width={48 * textScale()}
            domain={domain as [number, number]}
            ticks={ticks as number[]}
            unit={unit}
            allowDataOverflow
          />
          <Tooltip
            content={<ChartTip unit={unit} />}
            cursor={{ stroke: 'var(--edge)' }}
            isAnimationActive={false}
          />
          {line ? (
            <ReferenceLine
              y={line.value}
              stroke="var(--eosin)"
              label={{ value: line.label, position: 'right', fill: 'var(--eosin)', fontSize: '0.75rem' }}
            />
          ) : null}
          <Line
            dataKey="value"
            type="monotone"
            stroke="var(--action)"
            strokeWidth={2}
            dot={points.length <= 1 ? { r: 3, fill: 'var(--action)' } : false}
            connectNulls
            isAnimationActive={false}
          />
          {dot ? (
            <ReferenceDot x={dot.label} y={dot.value} r={4} fill="var(--action)" stroke="var(--paper)" />
          ) : null}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
