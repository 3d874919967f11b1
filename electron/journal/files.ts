import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LOG_FORMAT } from '../../shared/progress/events.ts';
import { failure, systemCode } from '../storage/failure.ts';
import { decodeLine } from './lines.ts';

const HEADER_BYTES = 1024;
const FILE_NAME = /^\d{6,}\.ndjson$/;

/** A device is the name of a folder too, also when a file from elsewhere says so. */
export const DeviceId = z.string().regex(/^[a-z0-9]{1,64}$/);

/** The first line of every file. `first` is the number of the file's first event, so numbers in older files end before it. */
export const Header = z.object({
  format: z.int().min(1),
  device: DeviceId,
  learner: z.string(),
  first: z.int().min(1),
});
export type Header = z.infer<typeof Header>;

export interface JournalFile {
  /** `000001.ndjson` */
  name: string;
  path: string;
  /** Read no further: what lies behind was never acknowledged. */
  bytes: number;
}

export function fileName(number: number): string {
  return `${String(number).padStart(6, '0')}.ndjson`;
}

/** The files of one device, oldest first; none when the folder is missing. */
export async function listFiles(folder: string): Promise<JournalFile[]> {
  const names = (await namesIn(folder)).filter((name) => FILE_NAME.test(name));
  names.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { name, path, bytes: (await stat(path)).size };
    }),
  );
}

/** The names in a folder; none when it is missing. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The header of a file, or null when it is damaged or was never finished. Throws `newer-release` for a later format. */
export async function readHeader(file: JournalFile): Promise<Header | null> {
  const handle = await open(file.path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const end = buffer.subarray(0, bytesRead).indexOf('\n');
    return end < 0 ? null : headerOf(decodeLine(buffer.subarray(0, end)));
  } finally {
    await handle.close();
  }
}

/** The value as a header, or null. Throws `newer-release` for a later format, whatever else that header holds. */
export function headerOf(value: unknown): Header | null {
  const format = z.object({ format: z.int() }).safeParse(value);
  if (!format.success) return null;
  if (format.data.format > LOG_FORMAT) throw newerRelease();
  const header = Header.safeParse(value);
  return header.success ? header.data : null;
}

export function newerRelease(): Error {
  return failure(
    'newer-release',
    'this journal was written by a newer Buffycoat; nothing was changed, update to open it',
  );
}
