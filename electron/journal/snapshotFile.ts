import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { LOG_FORMAT } from '../../shared/progress/events.ts';
import { makeFolder, syncFolder } from '../storage/disk.ts';
import { failure } from '../storage/failure.ts';
import type { Device } from './device.ts';
import { fileName, headerOf, readHeader } from './files.ts';
import { decodeLine, encodeLine, isIntact, lineOfTail, readSlices, splitLines } from './lines.ts';

const HEADER_START = Buffer.from('{"format":');
const JSON_AT = 9;
const Numbered = z.object({ seq: z.int().min(1) });
const NEWLINE = Buffer.from('\n');

/** Packs the intact lines of a journal, file after file, each behind its header. Answers with the number of events. */
export async function packJournal(
  devices: Device[],
  learner: string,
  path: string,
  signal: AbortSignal,
): Promise<number> {
  let events = 0;
  async function* lines() {
    for (const { device, files } of devices) {
      for (const file of files) {
        let first = (await readHeader(file))?.first;
        let isBegun = false;
        for await (const slice of splitLines(readSlices(file.path, file.bytes))) {
          const last = lineOfTail(slice.tail);
          const lines = last ? [...slice.lines, last] : slice.lines;
          const good = lines.filter((line) => isIntact(line) && !isHeader(line));
          if (!good[0]) continue;
          first ??= Numbered.parse(decodeLine(good[0])).seq;
          if (!isBegun) yield encodeLine({ format: LOG_FORMAT, device, learner, first });
          isBegun = true;
          events += good.length;
          yield Buffer.concat(good.flatMap((line) => [line, NEWLINE]));
        }
      }
    }
  }
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  await pipeline(Readable.from(lines()), gzip, createWriteStream(path, { flags: 'wx', flush: true }), {
    signal,
  });
  return events;
}

/** For a snapshot that cannot be put back whole. */
export function damagedSnapshot(cause?: unknown): Error {
  return failure('disk', 'this snapshot is damaged; nothing was changed, choose another one', cause);
}

/** The lines of a packed journal, checked. Throws `disk` when anything in it is damaged or cut off. */
async function* unpack(path: string): AsyncGenerator<Buffer[]> {
  try {
    const gunzip = createGunzip();
    const reading = pipeline(createReadStream(path), gunzip);
    reading.catch(() => {});
    let isFirst = true;
    for await (const { lines, tail } of splitLines(gunzip)) {
      if (tail.length || !lines.every(isIntact)) throw new Error('a line is damaged');
      if (isFirst && lines[0] && !isHeader(lines[0])) throw new Error('the first header is missing');
      isFirst = false;
      yield lines;
    }
  } catch (error) {
    throw damagedSnapshot(error);
  }
}

/** Reads a packed journal to its end and counts the events. */
export async function countPacked(path: string, signal?: AbortSignal): Promise<number> {
  let events = 0;
  for await (const lines of unpack(path)) {
    signal?.throwIfAborted();
    for (const line of lines) if (!isHeader(line)) events += 1;
  }
  return events;
}

/** Writes a packed journal out as a learner's folder, synced to the disk. Throws `newer-release`, or `disk` when damaged. */
export async function unpackJournal(path: string, folder: string): Promise<number> {
  const counts = new Map<string, number>();
  let events = 0;
  let file: Awaited<ReturnType<typeof open>> | null = null;
  try {
    for await (const lines of unpack(path)) {
      let batch: Buffer[] = [];
      for (const line of lines) {
        if (isHeader(line)) {
          const header = headerOf(decodeLine(line));
          if (!header) throw damagedSnapshot();
          await file?.writeFile(Buffer.concat(batch));
          await closeSynced(file);
          batch = [];
          const number = (counts.get(header.device) ?? 0) + 1;
          counts.set(header.device, number);
          await makeFolder(join(folder, header.device));
          file = await open(join(folder, header.device, fileName(number)), 'wx');
        } else events += 1;
        batch.push(line, NEWLINE);
      }
      await file?.writeFile(Buffer.concat(batch));
    }
    await closeSynced(file);
    file = null;
  } finally {
    await file?.close().catch(() => {});
  }
  for (const device of counts.keys()) await syncFolder(join(folder, device));
  return events;
}

async function closeSynced(file: Awaited<ReturnType<typeof open>> | null): Promise<void> {
  await file?.sync();
  await file?.close();
}

function isHeader(line: Buffer): boolean {
  return line.subarray(JSON_AT, JSON_AT + HEADER_START.length).equals(HEADER_START);
}
