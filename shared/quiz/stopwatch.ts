/**
 * Longest gap between two looks at the clock that still counts as sitting there: a page in the background is woken at least
 * once a minute. A longer one was sleep (some systems let the forward clock run on, some do not), and costs nobody time.
 */
export const ASLEEP_MS = 90_000;

/** Counts whole milliseconds of a forward clock between looks at it. */
export class Stopwatch {
  private last: number;

  constructor(now: number) {
    this.last = now;
  }

  /** Ms since the last look; 0 when the clock stood, ran back, or the machine was asleep. */
  look(now: number): number {
    const gap = Math.floor(now - this.last);
    if (!Number.isFinite(gap)) return 0;
    if (gap < 0 || gap > ASLEEP_MS) {
      this.last = now;
      return 0;
    }
    this.last += gap;
    return gap;
  }
}

/** `1:07`, `61:00`, `0:00`. Seconds are rounded down; of time left, up. */
export function writeClock(ms: number, isLeft = false): string {
  const seconds = isLeft ? Math.ceil(ms / 1000) : Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
