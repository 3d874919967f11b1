import type { Damage } from '../../shared/ipc.ts';
import type { LogEvent } from '../../shared/progress/events.ts';

/** Follows the numbers of one device's events and turns what is missing into damage. */
export interface Sequence {
  /** The number the next event must carry. */
  next(): number;
  damage: Damage[];
  /** A line that cannot be read. */
  bad(file: string): void;
  /** A header that cannot be read; no event is lost by it. */
  badHeader(file: string): void;
  /** Takes an event in; false when its number was there already, which counts as a bad line. */
  take(event: LogEvent, file: string): boolean;
  /** The file is read; `following` is the first number of the next file when its header tells. */
  endFile(file: string, following: number | null): void;
  /** Everything is read. Bad lines at the very end are one event each, since no later number tells better. */
  end(): void;
}

/** Starts before the event with the number `first`; `after` is the study day of the one before it. */
export function trackSequence(device: string, first: number, after: string | null): Sequence {
  const damage: Damage[] = [];
  let next = first;
  let lastDay = after;
  /** Bad lines since the last good event. */
  let pending: { file: string; lines: number } | null = null;
  /** How many entries of `damage` wait for the day of the next good event. */
  let open = 0;

  function report(file: string, events: number) {
    damage.push({ device, file: pending?.file ?? file, events, after: lastDay, before: null });
    open += 1;
    next += events;
    pending = null;
  }

  const sequence: Sequence = {
    next: () => next,
    damage,
    bad(file) {
      pending ??= { file, lines: 0 };
      pending.lines += 1;
    },
    badHeader(file) {
      pending ??= { file, lines: 0 };
    },
    take(event, file) {
      if (event.seq < next) {
        sequence.bad(file);
        return false;
      }
      if (pending || event.seq > next) report(file, event.seq - next);
      lastDay = event.moment.day;
      for (; open > 0; open -= 1) {
        const entry = damage.at(-open);
        if (entry) entry.before = lastDay;
      }
      next = event.seq + 1;
      return true;
    },
    endFile(file, following) {
      if (following === null) return;
      if (pending || following > next) report(file, Math.max(0, following - next));
    },
    end() {
      if (pending) report(pending.file, pending.lines);
    },
  };
  return sequence;
}
