import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Draft, LOG_FORMAT, LogEvent } from '../../shared/progress/events.ts';
import { type Disk, type Growing, makeFolder } from '../storage/disk.ts';
import { diskFailure, failure } from '../storage/failure.ts';
import { fileName } from './files.ts';
import { encodeLine } from './lines.ts';
import type { FileRange } from './reader.ts';
import { saveSealed } from './sealed.ts';

/** A repeated request is recognised among this many last events. */
export const REMEMBERED_KEYS = 2000;

export interface WriterStart {
  disk: Disk;
  folder: string;
  learner: string;
  device: string;
  /** The number of the first event to be written. */
  next: number;
  /** The last events, oldest first. */
  recent: LogEvent[];
  /** The files there are; the last is continued when `continues`. */
  ranges: FileRange[];
  continues: boolean;
  /** A file that has grown to this is closed and the next one begun. */
  fileBytes: number;
}

export interface Writer {
  /** The number of the last event, 0 before the first. */
  head(): number;
  /** What the files before the last one hold. */
  closed: readonly FileRange[];
  /** How much of a file is acknowledged; undefined for files this writer never touched. */
  acknowledgedBytes(file: string): number | undefined;
  /** Keeps the drafts in order and answers once they are on the disk. Calls must not overlap. Throws `disk` or `bad-input`: none was kept. */
  append(drafts: Draft[]): Promise<LogEvent[]>;
  close(): Promise<void>;
}

/** Goes on with a device's journal. After a failed write the file is left as it is and the next append begins a new one. */
export function journalWriter(start: WriterStart): Writer {
  const { disk, folder, learner, device, fileBytes } = start;
  const closed = start.ranges.slice(0, -1);
  let last = start.ranges.at(-1);
  let number = last ? Number.parseInt(last.file, 10) : 0;
  let next = start.next;
  let canContinue = start.continues;
  let growing: Growing | null = null;
  const recent = new Map(start.recent.map((event) => [event.key, event]));
  const acknowledged = new Map<string, number>(last ? [[last.file, last.bytes]] : []);

  /** Answers with the file and how many of its bytes are safe. */
  async function write(lines: Buffer[]): Promise<{ range: FileRange; bytes: number }> {
    const size = last && acknowledged.get(last.file);
    if (!canContinue || !last || size === undefined || size >= fileBytes) return beginFile(lines);
    growing ??= await disk.grow(join(folder, last.file), true);
    return { range: last, bytes: size + (await writeAndSync(growing, lines)) };
  }

  async function beginFile(lines: Buffer[]): Promise<{ range: FileRange; bytes: number }> {
    await stopFile();
    if (last) {
      const { size } = await stat(join(folder, last.file));
      closed.push({ ...last, bytes: size, lastSeq: next - 1 });
      last = undefined;
      await saveSealed(folder, closed);
    }
    await makeFolder(folder);
    number += 1;
    const file = fileName(number);
    growing = await disk.grow(join(folder, file), false);
    acknowledged.set(file, 0);
    last = { file, bytes: 0, firstSeq: next, lastSeq: next - 1, day: null };
    const header = encodeLine({ format: LOG_FORMAT, device, learner, first: next });
    const bytes = await writeAndSync(growing, [header, ...lines]);
    await disk.syncFolder(folder);
    canContinue = true;
    return { range: last, bytes };
  }

  async function stopFile(): Promise<void> {
    canContinue = false;
    const closing = growing;
    growing = null;
    await closing?.close().catch(() => {});
  }

  return {
    head: () => next - 1,
    closed,
    acknowledgedBytes: (file) => acknowledged.get(file),
    async append(drafts) {
      const fresh = new Map<string, LogEvent>();
      const answer = drafts.map((draft) => {
        const kept = recent.get(draft.key) ?? fresh.get(draft.key);
        const event = kept ?? { device, seq: next + fresh.size, ...draft };
        if (!kept) fresh.set(draft.key, event);
        return event;
      });
      const events = [...fresh.values()];
      if (events.length === 0) return answer;
      for (const event of events) requireReadable(event);
      try {
        const { range, bytes } = await write(events.map(encodeLine));
        acknowledged.set(range.file, bytes);
        range.day = events.at(-1)?.moment.day ?? null;
      } catch (error) {
        await stopFile();
        throw diskFailure(error, 'nothing of this was saved');
      }
      next += events.length;
      remember(recent, events);
      return answer;
    },
    close: stopFile,
  };
}

/** What a reader would take for damage must not be written in the first place. */
function requireReadable(event: LogEvent): void {
  const parsed = LogEvent.safeParse(event);
  if (!parsed.success) throw failure('bad-input', z.prettifyError(parsed.error));
}

/** Answers with the number of bytes. */
async function writeAndSync(file: Growing, lines: Buffer[]): Promise<number> {
  const bytes = Buffer.concat(lines);
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes.subarray(done))).bytesWritten;
  }
  await file.datasync();
  return bytes.length;
}

function remember(recent: Map<string, LogEvent>, events: LogEvent[]): void {
  for (const event of events) recent.set(event.key, event);
  for (const key of recent.keys()) {
    if (recent.size <= REMEMBERED_KEYS) return;
    recent.delete(key);
  }
}
