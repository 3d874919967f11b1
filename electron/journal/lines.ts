import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** Read at once: small enough that checking it stays under 20 ms. */
const SLICE_BYTES = 512 * 1024;
const CHECKSUM_SIGNS = 8;
const NEWLINE = 10;
const SPACE = 32;

/** One line of a journal: the CRC-32 of the JSON bytes as 8 hex digits, a space, the JSON, a newline. */
export function encodeLine(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  const checksum = crc32(json).toString(16).padStart(CHECKSUM_SIGNS, '0');
  return Buffer.concat([Buffer.from(`${checksum} `), json, Buffer.from('\n')]);
}

/** True when the line, given without its newline, carries the checksum of its JSON. */
export function isIntact(line: Buffer): boolean {
  if (line.length <= CHECKSUM_SIGNS + 1 || line[CHECKSUM_SIGNS] !== SPACE) return false;
  const checksum = line.toString('latin1', 0, CHECKSUM_SIGNS);
  return crc32(line.subarray(CHECKSUM_SIGNS + 1)) === Number(`0x${checksum}`);
}

/** The JSON value of a line without its newline; undefined when the checksum or the JSON is wrong. */
export function decodeLine(line: Buffer): unknown {
  if (!isIntact(line)) return undefined;
  try {
    return JSON.parse(line.toString('utf8', CHECKSUM_SIGNS + 1));
  } catch {
    return undefined;
  }
}

/** The line in a tail of which only the newline is missing or wrong; null when more is. */
export function lineOfTail(tail: Buffer): Buffer | null {
  return [tail, tail.subarray(0, -1)].find(isIntact) ?? null;
}

export interface Lines {
  /** Without their newlines. */
  lines: Buffer[];
  /** What no newline ends; empty except in the last slice of a file that was cut off. */
  tail: Buffer;
}

const NOTHING = Buffer.alloc(0);

/** The bytes of a file in slices, giving way to other work after each. Reads no further than `upTo` bytes. */
export async function* readSlices(path: string, upTo: number): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r');
  try {
    for (let at = 0; at < upTo; ) {
      const slice = Buffer.allocUnsafe(Math.min(SLICE_BYTES, upTo - at));
      const { bytesRead } = await handle.read(slice, 0, slice.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield slice.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Cuts slices of bytes into lines; a line may run over many slices. */
export async function* splitLines(slices: AsyncIterable<Buffer>): AsyncGenerator<Lines> {
  let rest: Buffer = NOTHING;
  for await (const bytes of slices) {
    const slice = rest.length ? Buffer.concat([rest, bytes]) : bytes;
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = slice.indexOf(NEWLINE); end >= 0; end = slice.indexOf(NEWLINE, start)) {
      lines.push(slice.subarray(start, end));
      start = end + 1;
    }
    rest = slice.subarray(start);
    if (lines.length) yield { lines, tail: NOTHING };
  }
  if (rest.length) yield { lines: [], tail: rest };
}
