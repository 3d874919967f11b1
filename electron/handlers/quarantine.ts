import { join } from 'node:path';
import type { Handlers } from '../../shared/ipc.ts';
import { makeFolder, writeAtomically } from '../storage/disk.ts';
import { diskFailure } from '../storage/failure.ts';

/** Keeps each copy under its moment in UTC, with the reason in a text file beside it. Nothing here is ever read or removed. */
export function quarantineHandlers(dataFolder: string, clock: () => number): Pick<Handlers, 'quarantine'> {
  return {
    async quarantine({ learner, reason, json }) {
      const folder = join(dataFolder, 'quarantine', learner);
      const stamp = new Date(clock()).toISOString().replaceAll(/[^0-9TZ]/g, '');
      const path = join(folder, `${stamp}.json`);
      try {
        await makeFolder(folder);
        await writeAtomically(path, json);
        await writeAtomically(join(folder, `${stamp}.txt`), `${reason}\n`);
      } catch (error) {
        throw diskFailure(error, 'the damaged copy could not be set aside');
      }
      return { path };
    },
  };
}
