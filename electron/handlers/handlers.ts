import type { AppInfo, Handlers } from '../../shared/ipc.ts';
import { openJournals } from '../journal/journals.ts';
import { openDataFolder } from '../storage/dataFolder.ts';
import { type Disk, realDisk } from '../storage/disk.ts';
import { diskFailure } from '../storage/failure.ts';
import { appInfoHandlers } from './appInfo.ts';
import { externalHandlers } from './external.ts';
import { journalHandlers } from './journal.ts';
import { learnerHandlers } from './learners.ts';
import { packHandlers } from './packs.ts';
import { pictureHandlers } from './pictures.ts';
import { quarantineHandlers } from './quarantine.ts';
import { finishRestores, openSnapshots } from './snapshots.ts';

export interface Surroundings {
  dataFolder: string;
  /** The compiled packs and their index, `packs.json`. */
  contentFolder: string;
  version: string;
  edition: AppInfo['edition'];
  platform: string;
  openExternal(url: string): Promise<void>;
  /** UTC milliseconds. */
  clock?: () => number;
  disk?: Disk;
  /** A journal file that has grown to this is closed; 8 MB. */
  journalFileBytes?: number;
  /** How long after a learner is opened the day's snapshot begins. */
  dailySnapshotDelayMs?: number;
}

const DAILY_SNAPSHOT_DELAY_MS = 20_000;

/**
 * Opens the data folder and serves every request over it until `close()`, which waits for what is being written and frees
 * the folder. Throws `newer-release`, `data-folder-busy` or `disk`; the folder is free again then.
 */
export async function createHandlers(
  surroundings: Surroundings,
): Promise<{ handlers: Handlers; close(): Promise<void> }> {
  const { dataFolder, contentFolder, clock = Date.now, disk = realDisk } = surroundings;
  const data = await openDataFolder(dataFolder);
  try {
    await finishRestores(data, clock());
  } catch (error) {
    await data.lock.release();
    throw diskFailure(error, 'a restore that was interrupted could not be completed');
  }
  const journals = openJournals(data, disk, surroundings.journalFileBytes);
  const delayMs = surroundings.dailySnapshotDelayMs ?? DAILY_SNAPSHOT_DELAY_MS;
  const snapshots = openSnapshots(data, journals, clock, delayMs);
  const learners = learnerHandlers(data.journal, journals);
  const journal = journalHandlers(journals);

  const handlers: Handlers = {
    ...learners,
    ...journal,
    ...appInfoHandlers(surroundings, contentFolder),
    ...packHandlers(contentFolder),
    ...pictureHandlers(data),
    ...quarantineHandlers(dataFolder, clock),
    ...externalHandlers(surroundings.openExternal),
    ...snapshots.handlers,
    async append(input) {
      const events = await learners.append(input);
      snapshots.takeDaily(input.learner);
      return events;
    },
    async journalState(input) {
      const state = await journal.journalState(input);
      snapshots.takeDaily(input.learner);
      return state;
    },
  };

  return {
    handlers,
    async close() {
      await snapshots.close();
      await journals.close();
      await data.lock.release();
    },
  };
}
