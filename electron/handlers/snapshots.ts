import { rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Handlers, Snapshot } from '../../shared/ipc.ts';
import { DAY_MS } from '../../shared/scheduling/day.ts';
import { isFolder, namesIn } from '../journal/files.ts';
import type { Journals } from '../journal/journals.ts';
import { countPacked, damagedSnapshot, packJournal, unpackJournal } from '../journal/snapshotFile.ts';
import type { DataFolder } from '../storage/dataFolder.ts';
import { makeFolder, syncFolder } from '../storage/disk.ts';
import { diskFailure, failure } from '../storage/failure.ts';
import { takeTurns } from '../storage/turns.ts';
import { snapshotsToKeep } from './rotation.ts';

/** `2026-11-21t073812-1043`: the UTC second it was taken and the number of its events. */
const ID = /^(\d{4}-\d\d-\d\d)t(\d\d)(\d\d)(\d\d)-(\d+)$/;
const SUFFIX = '.ndjson.gz';
/** A restored journal that waits to take the place of the present one. */
const INCOMING = '.incoming';
type Requests = Pick<Handlers, 'listSnapshots' | 'takeSnapshot' | 'restoreSnapshot'>;
export interface Snapshots {
  handlers: Requests;
  /** Takes the day's snapshot a while after the first call when there is something new; says nothing when it fails. */
  takeDaily(learner: string): void;
  close(): Promise<void>;
}

export function openSnapshots(
  data: DataFolder,
  journals: Journals,
  clock: () => number,
  dailyDelayMs: number,
): Snapshots {
  const stopping = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  /** The last day on which each learner's daily snapshot was seen to. */
  const days = new Map<string, number>();
  const turns = takeTurns();

  const folderOf = (learner: string) => join(data.path, 'snapshots', learner);

  async function list(learner: string): Promise<Snapshot[]> {
    const folder = folderOf(learner);
    const snapshots: Snapshot[] = [];
    for (const name of await namesIn(folder)) {
      const id = name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : '';
      const [, day, hour, minute, second, events] = ID.exec(id) ?? [];
      if (!day) continue;
      const { size } = await stat(join(folder, name));
      snapshots.push({
        id,
        at: Date.parse(`${day}T${hour}:${minute}:${second}Z`),
        bytes: size,
        events: Number(events),
      });
    }
    return snapshots.sort((a, b) => b.at - a.at || b.events - a.events);
  }

  async function take(learner: string): Promise<Snapshot> {
    const devices = await journals.contents(learner);
    const folder = folderOf(learner);
    const stamp = new Date(clock()).toISOString().slice(0, 19).replaceAll(':', '').toLowerCase();
    // Always the same, so that one left by a killed app is written over.
    const temporary = join(folder, 'unfinished.tmp');
    try {
      await makeFolder(folder);
      await rm(temporary, { force: true });
      const events = await packJournal(devices, learner, temporary, stopping.signal);
      if ((await countPacked(temporary, stopping.signal)) !== events)
        throw new Error('read back differently');
      const id = `${stamp}-${events}`;
      await rename(temporary, join(folder, `${id}${SUFFIX}`));
      await syncFolder(folder);
      const all = await list(learner);
      const kept = new Set(snapshotsToKeep(all).map((snapshot) => snapshot.id));
      kept.add(id);
      for (const old of all) if (!kept.has(old.id)) await rm(join(folder, `${old.id}${SUFFIX}`));
      const taken = all.find((snapshot) => snapshot.id === id);
      if (!taken) throw new Error('the snapshot vanished');
      return taken;
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw diskFailure(error, 'no snapshot was taken; the journal itself is unharmed');
    }
  }

  async function takeWhenNew(learner: string): Promise<void> {
    const [latest] = await list(learner);
    if (latest && Math.floor(latest.at / DAY_MS) === Math.floor(clock() / DAY_MS)) return;
    const { heads, damage } = await journals.verify(learner);
    // As many as a snapshot would hold: what is lost is in the numbers and not in the files.
    let events = 0;
    for (const head of Object.values(heads)) events += head;
    for (const lost of damage) events -= lost.events;
    if (events > 0 && events !== latest?.events) await take(learner);
  }

  async function restore(learner: string, id: string) {
    const source = join(folderOf(learner), `${id}${SUFFIX}`);
    const expected = (await list(learner)).find((snapshot) => snapshot.id === id)?.events;
    if (expected === undefined) throw failure('bad-input', 'there is no such snapshot');
    const present = journals.folderOf(learner);
    const partial = `${present}.partial`;
    try {
      await rm(partial, { recursive: true, force: true });
      await makeFolder(partial);
      const events = await unpackJournal(source, partial);
      if (events !== expected) throw damagedSnapshot();
      return await journals.withClosed(learner, async () => {
        await data.renewDevice(learner);
        await rename(partial, `${present}${INCOMING}`);
        await syncFolder(data.journal);
        return { events, setAside: await finishRestore(data, learner, clock()) };
      });
    } catch (error) {
      // Left waiting it would, at the next start, take the place of what is recorded until then.
      const isInPlace = await isFolder(present).catch(() => false);
      for (const left of [partial, ...(isInPlace ? [`${present}${INCOMING}`] : [])])
        await rm(left, { recursive: true, force: true }).catch(() => {});
      throw diskFailure(error, 'nothing was restored; the present journal is unharmed');
    }
  }

  return {
    handlers: {
      listSnapshots: ({ learner }) => list(learner),
      takeSnapshot: ({ learner }) => turns.take(() => take(learner)),
      restoreSnapshot: ({ learner, id }) => turns.take(() => restore(learner, id)),
    },
    takeDaily(learner) {
      const today = Math.floor(clock() / DAY_MS);
      if (days.get(learner) === today) return;
      days.set(learner, today);
      const timer = setTimeout(() => {
        timers.delete(timer);
        void turns.take(() => takeWhenNew(learner)).catch(() => {});
      }, dailyDelayMs);
      timer.unref();
      timers.add(timer);
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      stopping.abort();
      await turns.over();
    },
  };
}

/** Completes restores that a crash interrupted between setting the old journal aside and putting the new one in its place. */
export async function finishRestores(data: DataFolder, now: number): Promise<void> {
  for (const name of await namesIn(data.journal)) {
    if (name.endsWith(INCOMING)) await finishRestore(data, basename(name, INCOMING), now);
  }
}

/** When it throws, the present journal lies where it was. */
async function finishRestore(data: DataFolder, learner: string, now: number): Promise<string> {
  const present = join(data.journal, learner);
  const replaced = join(data.path, 'replaced');
  const stamp = new Date(now).toISOString().replaceAll(/[^0-9TZ]/g, '');
  const setAside = join(replaced, `${learner}-${stamp}`);
  await makeFolder(replaced);
  const isReplacing = await isFolder(present);
  if (isReplacing) await rename(present, setAside);
  try {
    await rename(`${present}${INCOMING}`, present);
  } catch (error) {
    if (isReplacing) await rename(setAside, present);
    throw error;
  }
  await syncFolder(replaced);
  await syncFolder(data.journal);
  return setAside;
}
