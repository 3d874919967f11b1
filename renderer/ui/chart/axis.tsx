import styles from './chart.module.css';

/** How every axis looks: quiet numbers, no lines. */
export const AXIS = {
  axisLine: false,
  tickLine: false,
  tick: { fill: 'var(--quiet)', fontSize: '0.75rem' },
} as const;

/** How much larger than usual the learner reads; what is measured in pixels grows with it. */
export function textScale(): number {
  return Number(document.documentElement.style.getPropertyValue('--text-scale')) || 1;
}

/** Room right of the plot for the words at the end of a line. */
export function roomFor(label: string | undefined): number {
  return label ? Math.ceil(7 * label.length * textScale()) + 8 : 12;
}

/** The little card beside the pointer. Recharts fills in the properties. */
export function ChartTip({
  active,
  payload,
  unit = '',
}: {
  active?: boolean;
  payload?: readonly { value?: unknown; payload?: { label?: string; words?: string } }[];
  unit?: string;
}) {
  const point = payload?.[0];
  if (!active || !point?.payload) return null;
  return (
    <div className={styles.tip}>
      <span>{point.payload.label}</span>
      <b>{point.payload.words ?? `${String(point.value)}${unit}`}</b>
    </div>
  );
}
