import { rmdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { readJson, writeAtomically } from './disk.ts';
import { failure, systemCode } from './failure.ts';

/** A lock whose heartbeat stopped this long ago belongs to nobody. */
const STALE_MS = 5000;
const HEARTBEAT_MS = 1000;
const RETRY_MS = 250;

const Owner = z.object({ pid: z.int().min(1), host: z.string() });

export interface Lock {
  /**
   * To be called before anything in the folder is changed. Throws `data-folder-busy` once another process took the folder over, which
   * happens when this one slept through its heartbeat.
   */
  requireHeld(): void;
  release(): Promise<void>;
}

/**
 * Makes this process the only one that writes to the folder. Throws `data-folder-busy` at once when the owner lives; a lock
 * left by a killed process of this machine is taken over at once, any other one when its heartbeat has been silent for 5 s.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const lockPath = join(folder, 'lock');
  const ownerPath = join(folder, 'owner.json');
  const deadline = Date.now() + STALE_MS + 2 * HEARTBEAT_MS;
  let held = true;
  for (;;) {
    try {
      const release = await lock(folder, {
        lockfilePath: lockPath,
        realpath: false,
        stale: STALE_MS,
        update: HEARTBEAT_MS,
        onCompromised: () => {
          held = false;
        },
      });
      await writeAtomically(ownerPath, JSON.stringify({ pid: process.pid, host: hostname() })).catch(
        async (error: unknown) => {
          await release();
          throw error;
        },
      );
      return {
        requireHeld() {
          if (!held)
            throw failure('data-folder-busy', 'another Buffycoat took this data folder over; close this one');
        },
        async release() {
          if (!held) return;
          held = false;
          await release();
        },
      };
    } catch (error) {
      if (systemCode(error) !== 'ELOCKED') throw error;
    }
    const owner = await ownerState(ownerPath);
    if (owner === 'dead') await rmdir(lockPath).catch(() => {});
    else if (owner === 'alive' || Date.now() > deadline) {
      throw failure('data-folder-busy', `another Buffycoat is using ${folder}; close it and try again`);
    } else await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** `unknown` when the file is missing or names another machine, as a shared folder may. */
async function ownerState(ownerPath: string): Promise<'alive' | 'dead' | 'unknown'> {
  const owner = Owner.safeParse(await readJson(ownerPath));
  if (!owner.success || owner.data.host !== hostname()) return 'unknown';
  try {
    process.kill(owner.data.pid, 0);
    return 'alive';
  } catch (error) {
    return systemCode(error) === 'ESRCH' ? 'dead' : 'alive';
  }
}
