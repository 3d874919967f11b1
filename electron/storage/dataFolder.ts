import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder, readJson, writeAtomically } from './disk.ts';
import { diskFailure, failure } from './failure.ts';
import { type Lock, lockFolder } from './lock.ts';

/** How this release lays out the data folder. A folder with a higher number is refused untouched. */
const DATA_FORMAT = 1;

const ID_SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const Id = z.string().regex(/^[a-z0-9]{16}$/);
const Format = z.object({ data: z.int().min(1) });
/** `learners` names another device for those whose journal was restored here. */
const Device = z.object({ device: Id, learners: z.record(z.string(), Id).default({}) });

export interface DataFolder {
  path: string;
  journal: string;
  lock: Lock;
  /** The device that this installation writes as in the learner's journal. */
  deviceOf(learner: string): string;
  /** From now on the learner's events carry a new device id, so that none of the numbers already used comes back. */
  renewDevice(learner: string): Promise<void>;
}

/** 16 random signs from a to z and 0 to 9. */
export function newId(): string {
  return Array.from({ length: 16 }, () => ID_SIGNS[randomInt(ID_SIGNS.length)]).join('');
}

/**
 * Opens or makes the data folder and locks it until `lock.release()`. Throws `newer-release` before anything is written,
 * `data-folder-busy` when another process has it, `disk` when it cannot be written to.
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const formatPath = join(path, 'format.json');
  const devicePath = join(path, 'device.json');
  let lock: Lock | undefined;
  try {
    const format = Format.safeParse(await readJson(formatPath));
    if (format.success && format.data.data > DATA_FORMAT) {
      throw failure(
        'newer-release',
        'this data folder was written by a newer Buffycoat; nothing was changed',
      );
    }
    await makeFolder(path);
    lock = await lockFolder(path);
    if (!format.success) await writeAtomically(formatPath, JSON.stringify({ data: DATA_FORMAT }));
    const known = Device.safeParse(await readJson(devicePath));
    const device = known.success ? known.data : { device: newId(), learners: {} };
    const save = () => writeAtomically(devicePath, JSON.stringify(device));
    if (!known.success) await save();
    const journal = join(path, 'journal');
    await makeFolder(journal);
    return {
      path,
      journal,
      lock,
      deviceOf: (learner) => device.learners[learner] ?? device.device,
      async renewDevice(learner) {
        device.learners[learner] = newId();
        await save();
      },
    };
  } catch (error) {
    await lock?.release();
    throw diskFailure(error, `the data folder ${path} cannot be used`);
  }
}
