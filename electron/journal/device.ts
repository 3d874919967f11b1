import { join } from 'node:path';
import type { LogEvent } from '../../shared/progress/events.ts';
import type { Disk } from '../storage/disk.ts';
import { type JournalFile, listFiles, readHeader } from './files.ts';
import { type DeviceReader, deviceReader, type FileRange, readThrough } from './reader.ts';
import { loadSealed, saveSealed } from './sealed.ts';
import { journalWriter, REMEMBERED_KEYS, type Writer } from './writer.ts';

/** A file that has grown to this is closed and the next one begun. */
const FILE_BYTES = 8 * 1024 * 1024;

/** One device's part of a learner's journal, as it lies on the disk. */
export interface Device {
  device: string;
  folder: string;
  files: JournalFile[];
}

export async function findDevice(learnerFolder: string, device: string): Promise<Device> {
  const folder = join(learnerFolder, device);
  return { device, folder, files: await listFiles(folder) };
}

/** What every file of a device nobody writes to any more holds; reads them only when the cache does not tell. */
export async function rangesOf(
  device: Device,
): Promise<{ ranges: FileRange[]; reader: DeviceReader | null }> {
  const last = device.files.at(-1);
  if (last) await readHeader(last);
  const sealed = await loadSealed(device.folder, device.files, null);
  if (sealed) return { ranges: sealed, reader: null };
  const reader = deviceReader(device.device, device.files);
  await readThrough(reader);
  await saveSealed(device.folder, reader.ranges);
  return { ranges: reader.ranges, reader };
}

export interface OpenDevice {
  writer: Writer;
  /** Reader of what was read to open it: the last file, or all of them. */
  reader: DeviceReader;
  readEverything: boolean;
}

/**
 * Opens the device of this installation for writing. Reads the last file, earlier ones only when the cache of them is missing
 * or does not fit, or when the last file holds too few events to recognise a repeated request.
 */
export async function openDevice(
  disk: Disk,
  learner: string,
  own: Device,
  fileBytes = FILE_BYTES,
): Promise<OpenDevice> {
  const { device, folder, files } = own;
  const last = files.at(-1);
  const header = last ? await readHeader(last) : null;
  const closed = await loadSealed(folder, files.slice(0, -1), header?.first ?? null);
  const startAt = (index: number) => ({
    first: (closed?.[index - 1]?.lastSeq ?? 0) + 1,
    after: closed?.[index - 1]?.day ?? null,
  });
  let recent: LogEvent[] = [];
  const reader = closed
    ? deviceReader(device, files.slice(closed.length), startAt(closed.length))
    : deviceReader(device, files);
  await readThrough(reader, (events) => {
    recent = recent.concat(events).slice(-REMEMBERED_KEYS);
  });
  if (!closed) await saveSealed(folder, reader.ranges.slice(0, -1));
  for (let index = (closed?.length ?? 0) - 1; index >= 0 && recent.length < REMEMBERED_KEYS; index -= 1) {
    const earlier: LogEvent[] = [];
    await readThrough(deviceReader(device, files.slice(index, index + 1), startAt(index)), (events) => {
      for (const event of events) if (event.seq < startAt(index + 1).first) earlier.push(event);
    });
    recent = [...earlier, ...recent].slice(-REMEMBERED_KEYS);
  }

  const writer = journalWriter({
    disk,
    folder,
    learner,
    device,
    next: reader.next(),
    recent,
    ranges: [...(closed ?? []), ...reader.ranges],
    fileBytes,
    continues: header !== null && reader.endsWell(),
  });
  return { writer, reader, readEverything: !closed?.length };
}

/**
 * The events with a number above `after`, in order. `ranges` tells which of the first files hold older ones only; a file whose
 * header contradicts it makes everything be read.
 */
export async function* eventsAfter(
  { device, files }: Device,
  ranges: readonly FileRange[],
  after: number,
): AsyncGenerator<LogEvent[]> {
  let skipped = ranges.findIndex((range) => range.lastSeq > after);
  if (skipped < 0) skipped = Math.min(ranges.length, files.length);
  const start = files[skipped];
  const header = start ? await readHeader(start) : null;
  if (header && header.first !== (ranges[skipped - 1]?.lastSeq ?? 0) + 1) skipped = 0;
  const from = { first: (ranges[skipped - 1]?.lastSeq ?? 0) + 1, after: ranges[skipped - 1]?.day ?? null };
  for await (const events of deviceReader(device, files.slice(skipped), from).events()) {
    const isOld = (events[0]?.seq ?? 0) <= after;
    const later = isOld ? events.filter((event) => event.seq > after) : events;
    if (later.length) yield later;
  }
}
