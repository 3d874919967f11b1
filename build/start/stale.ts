import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Product {
  /** Files and folders it is made from. */
  inputs: string[];
  /** Files that must be there. */
  outputs: string[];
  /** Carries the moment the last build began. */
  stamp: string;
}

/** True when an output is missing, or something was changed, added or removed among the inputs since the last build began. */
export async function isStale({ inputs, outputs, stamp }: Product): Promise<boolean> {
  const builtAt = await changedAt(stamp);
  const present = await Promise.all(outputs.map(changedAt));
  if (builtAt === 0 || present.includes(0)) return true;
  const newest = await Promise.all(inputs.map(newestChange));
  return Math.max(0, ...newest) > builtAt;
}

/** Notes a finished build that began at `beganAt` (UTC milliseconds). */
export async function markBuilt({ stamp }: Product, beganAt: number): Promise<void> {
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, '');
  await utimes(stamp, beganAt / 1000, beganAt / 1000);
}

/** The latest change below a path; a folder changes when a name in it comes or goes. */
async function newestChange(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true }).catch(() => []);
  const changes = await Promise.all([path, ...entries.map((name) => join(path, name))].map(changedAt));
  return Math.max(...changes);
}

/** UTC milliseconds; 0 when there is no such file. */
async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? 0;
}
