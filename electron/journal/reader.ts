import type { Damage } from '../../shared/ipc.ts';
import { Body, LogEvent } from '../../shared/progress/events.ts';
import { type JournalFile, newerRelease, readHeader } from './files.ts';
import { decodeLine, lineOfTail, readSlices, splitLines } from './lines.ts';
import { trackSequence } from './sequence.ts';

const KNOWN_TYPES = new Set<unknown>(Body.options.map((option) => option.shape.type.value));

/** What one file holds, kept so that a later start need not read it. */
export interface FileRange {
  file: string;
  bytes: number;
  firstSeq: number;
  /** One less than `firstSeq` when the file holds no event. */
  lastSeq: number;
  /** The study day of the last event; null when there is none. */
  day: string | null;
}

export interface DeviceReader {
  /** The good events in order, about two thousand at a time, giving way to other work between. */
  events(): AsyncGenerator<LogEvent[]>;
  /** The number after the last event, once everything was read. */
  next(): number;
  damage: Damage[];
  /** One for each file read to its end. */
  ranges: FileRange[];
  /** True when the last file ends with a good line, so that it can be continued. */
  endsWell(): boolean;
}

/**
 * Reads the files of one device; `from` tells the number of their first event and the day of the event before it. A line
 * with a wrong checksum, JSON, shape or number is skipped and shows up in `damage`; so does a number that never comes. What
 * a cut-off write left at the end of a file was never acknowledged and is no damage. Throws `newer-release` for a later
 * format or an unknown type of event.
 */
export function deviceReader(
  device: string,
  files: JournalFile[],
  from: { first: number; after: string | null } = { first: 1, after: null },
): DeviceReader {
  const sequence = trackSequence(device, from.first, from.after);
  const ranges: FileRange[] = [];
  let endsWell = true;

  async function* events() {
    let header = files[0] ? await readHeader(files[0]) : null;
    for (const [index, file] of files.entries()) {
      const following = files[index + 1];
      const nextHeader = following ? await readHeader(following) : null;
      const limit = nextHeader ? nextHeader.first - 1 : Number.POSITIVE_INFINITY;
      if (header && header.first > sequence.next()) sequence.endFile(file.name, header.first);
      const firstSeq = sequence.next();
      let day: string | null = null;
      let isFirstLine = true;
      endsWell = header !== null;
      for await (const { lines, tail } of splitLines(readSlices(file.path, file.bytes))) {
        const good: LogEvent[] = [];
        for (const line of lines) {
          const value = decodeLine(line);
          const event = value === undefined ? null : parseEvent(value, device);
          if (isFirstLine && !event) {
            isFirstLine = false;
            if (!header) sequence.badHeader(file.name);
            continue;
          }
          isFirstLine = false;
          if (event && event.seq > limit) continue;
          if (event && sequence.take(event, file.name)) good.push(event);
          else {
            if (!event) sequence.bad(file.name);
            endsWell = false;
          }
        }
        if (tail.length) {
          endsWell = false;
          const line = lineOfTail(tail);
          const event = line && parseEvent(decodeLine(line), device);
          if (event && event.seq <= limit && sequence.take(event, file.name)) good.push(event);
        }
        day = good.at(-1)?.moment.day ?? day;
        if (good.length) yield good;
      }
      sequence.endFile(file.name, nextHeader?.first ?? null);
      if (!following) sequence.end();
      ranges.push({ file: file.name, bytes: file.bytes, firstSeq, lastSeq: sequence.next() - 1, day });
      header = nextHeader;
    }
  }

  return { events, next: sequence.next, damage: sequence.damage, ranges, endsWell: () => endsWell };
}

/** Reads to the end, for the damage and the ranges; `onEvents` sees the good events. */
export async function readThrough(
  reader: DeviceReader,
  onEvents: (events: LogEvent[]) => void = () => {},
): Promise<void> {
  for await (const events of reader.events()) onEvents(events);
}

function parseEvent(value: unknown, device: string): LogEvent | null {
  const event = LogEvent.safeParse(value);
  if (event.success) return event.data.device === device ? event.data : null;
  if (isOfUnknownType(value)) throw newerRelease();
  return null;
}

function isOfUnknownType(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('body' in value)) return false;
  const { body } = value;
  if (typeof body !== 'object' || body === null || !('type' in body)) return false;
  return typeof body.type === 'string' && !KNOWN_TYPES.has(body.type);
}
