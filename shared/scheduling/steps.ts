/** At most this many steps, as settings allow. */
const MOST_STEPS = 6;

/**
 * Learning steps as a learner writes them: `1m 10m 1d`, in minutes, hours or days, with spaces or commas between. None is a choice too.
 * Null for what cannot be read.
 */
export function readSteps(text: string): string[] | null {
  const steps = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return steps.length <= MOST_STEPS && steps.every((step) => /^[1-9]\d{0,3}[mhd]$/.test(step)) ? steps : null;
}
