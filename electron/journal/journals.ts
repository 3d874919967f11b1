import { join } from 'node:path';
import type { JournalPart, JournalState } from '../../shared/ipc.ts';
import type { Draft, LogEvent } from '../../shared/progress/events.ts';
import type { DataFolder } from '../storage/dataFolder.ts';
import type { Disk } from '../storage/disk.ts';
import { failure } from '../storage/failure.ts';
import { type Turns, takeTurns } from '../storage/turns.ts';
import { type Device, eventsAfter, findDevice, type OpenDevice, openDevice, rangesOf } from './device.ts';
import { DeviceId, isFolder, namesIn, readHeader } from './files.ts';
import { mergeStreams } from './merge.ts';
import { deviceReader, readThrough } from './reader.ts';

/** The journals of all learners; what happens to one learner happens one after another. */
export interface Journals {
  folderOf(learner: string): string;
  /** Every method below throws `unknown-learner` when the folder is missing, `newer-release` before anything is written. */
  append(learner: string, drafts: Draft[]): Promise<LogEvent[]>;
  state(learner: string): Promise<JournalState>;
  verify(learner: string): Promise<JournalState>;
  read(learner: string, after: Record<string, number>, limit: number): Promise<JournalPart>;
  /** Every device with the files it had, cut where the acknowledged part ended. */
  contents(learner: string): Promise<Device[]>;
  /** Does something to the folder while nothing is written to it; the journal is opened anew afterwards. */
  withClosed<T>(learner: string, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function openJournals(data: DataFolder, disk: Disk, fileBytes?: number): Journals {
  const open = new Map<string, OpenDevice>();
  const turns = new Map<string, Turns>();

  function inTurn<T>(learner: string, work: () => Promise<T>): Promise<T> {
    const ofLearner = turns.get(learner) ?? takeTurns();
    turns.set(learner, ofLearner);
    return ofLearner.take(work);
  }

  const folderOf = (learner: string) => join(data.journal, learner);

  async function opened(learner: string): Promise<OpenDevice> {
    const known = open.get(learner);
    if (known) return known;
    const folder = folderOf(learner);
    if (!(await isFolder(folder))) throw failure('unknown-learner', `there is no learner ${learner} here`);
    for (const { files } of await otherDevices(learner)) {
      const last = files.at(-1);
      if (last) await readHeader(last);
    }
    const own = await openDevice(disk, learner, await findDevice(folder, data.deviceOf(learner)), fileBytes);
    open.set(learner, own);
    return own;
  }

  async function otherDevices(learner: string): Promise<Device[]> {
    const names = (await namesIn(folderOf(learner)))
      .filter((name) => DeviceId.safeParse(name).success)
      .sort();
    const others = names.filter((name) => name !== data.deviceOf(learner));
    return Promise.all(others.map((name) => findDevice(folderOf(learner), name)));
  }

  /** The files of this device as far as they were acknowledged. */
  async function ownDevice(learner: string, { writer }: OpenDevice): Promise<Device> {
    const own = await findDevice(folderOf(learner), data.deviceOf(learner));
    const files = own.files.map((file) => ({
      ...file,
      bytes: writer.acknowledgedBytes(file.name) ?? file.bytes,
    }));
    return { ...own, files };
  }

  async function contents(learner: string): Promise<Device[]> {
    const own = await ownDevice(learner, await opened(learner));
    return [own, ...(await otherDevices(learner))];
  }

  async function close(learner: string): Promise<void> {
    const own = open.get(learner);
    open.delete(learner);
    await own?.writer.close();
  }

  return {
    folderOf,
    contents: (learner) => inTurn(learner, () => contents(learner)),

    append: (learner, drafts) =>
      inTurn(learner, async () => {
        data.lock.requireHeld();
        return (await opened(learner)).writer.append(drafts);
      }),

    state: (learner) =>
      inTurn(learner, async () => {
        const own = await opened(learner);
        const state: JournalState = { heads: {}, bytes: 0, damage: [...own.reader.damage], verified: true };
        if (!own.readEverything) state.verified = false;
        note(state, await ownDevice(learner, own), own.writer.head());
        for (const device of await otherDevices(learner)) {
          const { ranges, reader } = await rangesOf(device);
          if (reader) state.damage.push(...reader.damage);
          else state.verified = false;
          note(state, device, ranges.at(-1)?.lastSeq ?? 0);
        }
        return state;
      }),

    async verify(learner) {
      const own = await inTurn(learner, () => opened(learner));
      const state: JournalState = { heads: {}, bytes: 0, damage: [], verified: true };
      for (const device of await contents(learner)) {
        const reader = deviceReader(device.device, device.files);
        await readThrough(reader);
        state.damage.push(...reader.damage);
        const isOwn = device.device === data.deviceOf(learner);
        note(state, device, isOwn ? own.writer.head() : reader.next() - 1);
      }
      return state;
    },

    async read(learner, after, limit) {
      const streams = await inTurn(learner, async () => {
        const own = await opened(learner);
        const mine = await ownDevice(learner, own);
        const found = [eventsAfter(mine, [...own.writer.closed], after[mine.device] ?? 0)];
        for (const device of await otherDevices(learner)) {
          found.push(eventsAfter(device, (await rangesOf(device)).ranges, after[device.device] ?? 0));
        }
        return found;
      });
      return mergeStreams(streams, limit);
    },

    withClosed: (learner, work) =>
      inTurn(learner, async () => {
        data.lock.requireHeld();
        await opened(learner);
        await close(learner);
        return work();
      }),

    async close() {
      await Promise.all([...turns.values()].map((one) => one.over()));
      await Promise.all([...open.keys()].map(close));
    },
  };
}

function note(state: JournalState, { device, files }: Device, head: number): void {
  if (head > 0) state.heads[device] = head;
  for (const file of files) state.bytes += file.bytes;
}
