import { randomBytes } from 'node:crypto';
import { constants, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './failure.ts';

/** A file that only grows. `write` may write less than asked, as the system call may. */
export interface Growing {
  write(bytes: Buffer): Promise<{ bytesWritten: number }>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/** The few writing calls whose failure a test must be able to stage. */
export interface Disk {
  /** Creates the file, or with `existing` opens it at its end; throws `EEXIST` or `ENOENT` otherwise. */
  grow(path: string, existing: boolean): Promise<Growing>;
  syncFolder(path: string): Promise<void>;
}

export const realDisk: Disk = {
  grow: (path, existing) => open(path, existing ? constants.O_WRONLY | constants.O_APPEND : 'ax'),
  syncFolder,
};

/** Makes new, renamed and removed names in a folder survive a power cut. Windows offers no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a file so that a reader, also after a power cut, sees the old or the new text and nothing between. */
export async function writeAtomically(path: string, text: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The value in a JSON file; undefined when the file is missing or not JSON. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes a folder and those above it, and has their names survive a power cut. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let folder = path; folder.length >= first.length; folder = dirname(folder)) {
    await syncFolder(dirname(folder));
  }
}
