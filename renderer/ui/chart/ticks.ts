/**
 * Round numbers from 0 up to the first at or over `most`, two to six of them.
 * @param least the smallest step: 1 for what is counted
 */
export function ticksTo(most: number, least = 1): number[] {
  const size = 10 ** Math.floor(Math.log10(Math.max(most, least)));
  const fitting = [0.2, 0.5, 1, 2].map((part) => part * size).find((step) => most / step <= 5);
  const step = Math.max(least, fitting ?? size);
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => Math.round(i * step * 100) / 100);
}

/** Six numbers, evenly from one end of a scale to the other. */
export function ticksBetween([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: 6 }, (_, i) => from + ((to - from) * i) / 5);
}
