import type { Damage, JournalState } from '../../shared/ipc.ts';
import { Folder, NeedsRebuild } from '../../shared/progress/apply.ts';
import { Packer } from '../../shared/progress/history.ts';
import { emptyProgress, isAhead, isUpToDate, type Progress } from '../../shared/progress/progress.ts';
import type { Change } from '../../shared/progress/writer.ts';
import { elapsed } from '../platform/clock.ts';
import { request } from '../platform/desktop.ts';
import {
  type Database,
  DatabaseFromTheFuture,
  dropGeneration,
  generations,
  openDatabase,
} from './database.ts';
import { batchOf, load, remains, write, writeAll } from './workingCopy.ts';

/** How the working copy was brought in line with the journal at start. */
export type Repair =
  | { kind: 'none' }
  /** Events the journal had and the working copy had not. */
  | { kind: 'caught-up'; events: number }
  | { kind: 'rebuilt'; why: 'missing' | 'damaged' | 'ahead' | 'undo'; counts: Counts };

export interface Counts {
  events: number;
  reviews: number;
  answers: number;
  bookmarks: number;
}

export interface Opened {
  db: Database;
  /** Takes nothing back that was done before it was opened: that may be another device's. */
  folder: Folder;
  repair: Repair;
  damage: Damage[];
  tailRows: number;
}

const PART = 20_000;
/** As `quarantine` takes it; what is wrong with a copy may be a long list. */
const LONGEST_REASON = 500;

/**
 * Opens a learner's working copy and compares it with the journal: behind, it is caught up; missing, damaged or ahead, it is
 * put in quarantine and built anew. `tell` hears how many events of how many are done. Throws DatabaseFromTheFuture untouched.
 */
export async function openLearnerData(
  learner: string,
  tell: (done: number, total: number) => void,
): Promise<Opened> {
  const from = elapsed();
  const journal = await request('journalState', { learner });
  performance.measure('start-journal', { start: from });
  const known = await generations(learner);
  const newest = known.at(-1);
  if (newest === undefined) return rebuild(learner, journal, 'missing', 1, tell);

  let db: Database | undefined;
  let loaded: Awaited<ReturnType<typeof load>>;
  try {
    db = await openDatabase(learner, newest);
    loaded = await load(db);
    performance.measure('start-copy', { start: from });
  } catch (error) {
    if (error instanceof DatabaseFromTheFuture) throw error;
    return setAside(learner, db, newest, journal, 'damaged', String(error), tell);
  }
  if (!loaded) {
    // Made by a rebuild that never finished, or wiped. Nothing is in it to be kept.
    db.close();
    return rebuild(learner, journal, 'missing', newest + 1, tell);
  }
  if (isAhead(loaded.progress, journal.heads)) {
    return setAside(
      learner,
      db,
      newest,
      journal,
      'ahead',
      'the working copy knows events the journal does not',
      tell,
    );
  }
  const folder = new Folder(loaded.progress);
  try {
    const events = isUpToDate(loaded.progress, journal.heads)
      ? 0
      : await catchUp(learner, db, folder, journal, tell);
    for (const older of known.slice(0, -1)) await drop(learner, older);
    const repair: Repair = events > 0 ? { kind: 'caught-up', events } : { kind: 'none' };
    return {
      db,
      folder: new Folder(loaded.progress),
      repair,
      damage: journal.damage,
      tailRows: loaded.tailRows + events,
    };
  } catch (error) {
    if (!(error instanceof NeedsRebuild)) throw error;
    db.close();
    return rebuild(learner, journal, 'undo', newest + 1, tell);
  }
}

async function catchUp(
  learner: string,
  db: Database,
  folder: Folder,
  journal: JournalState,
  tell: (done: number, total: number) => void,
): Promise<number> {
  const total = behind(folder.progress, journal);
  let events = 0;
  await readAll(learner, folder.progress.heads, async (part) => {
    const changes = part
      .map((event) => folder.apply(event))
      .filter((change): change is Change => change !== null);
    await write(db, batchOf(folder.progress, changes));
    events += changes.length;
    tell(events, total);
  });
  return events;
}

/** Builds a new generation from the journal alone. The generations before it are dropped once it is complete. */
async function rebuild(
  learner: string,
  journal: JournalState,
  why: 'missing' | 'damaged' | 'ahead' | 'undo',
  generation: number,
  tell: (done: number, total: number) => void,
): Promise<Opened> {
  const progress = emptyProgress();
  const folder = new Folder(progress);
  const packer = new Packer((card) => progress.deck.at(card));
  const total = behind(progress, journal);
  let events = 0;
  await readAll(learner, {}, async (part) => {
    for (const event of part) {
      const change = folder.apply(event);
      if (!change) continue;
      events += 1;
      if (change.review) packer.add(change.review);
      if (change.unreviewed !== null) packer.remove(change.unreviewed);
    }
    tell(events, total);
  });
  const db = await openDatabase(learner, generation);
  await writeAll(db, progress, packer.finish());
  for (const older of await generations(learner)) if (older !== generation) await drop(learner, older);
  let answers = 0;
  for (const day of progress.days.values()) answers += day.answered;
  const counts = { events, reviews: progress.reviews, answers, bookmarks: progress.bookmarks.size };
  // A journal with one event is a learner who has only just begun: nothing was there to be lost.
  const repair: Repair = events <= 1 ? { kind: 'none' } : { kind: 'rebuilt', why, counts };
  return { db, folder: new Folder(progress), repair, damage: journal.damage, tailRows: 0 };
}

/** One that cannot be dropped does no harm beside the newest; the next start tries again. */
function drop(learner: string, generation: number): Promise<void> {
  return dropGeneration(learner, generation).catch(() => {});
}

/** @param db undefined when it could not even be opened */
async function setAside(
  learner: string,
  db: Database | undefined,
  generation: number,
  journal: JournalState,
  why: 'damaged' | 'ahead',
  reason: string,
  tell: (done: number, total: number) => void,
): Promise<Opened> {
  await request('quarantine', {
    learner,
    reason: reason.slice(0, LONGEST_REASON),
    json: db ? await remains(db) : 'null',
  });
  db?.close();
  return rebuild(learner, journal, why, generation + 1, tell);
}

async function readAll(
  learner: string,
  heads: Record<string, number>,
  use: (part: Awaited<ReturnType<typeof readPart>>['events']) => Promise<void>,
): Promise<void> {
  const after = { ...heads };
  for (;;) {
    const part = await readPart(learner, after);
    for (const event of part.events) after[event.device] = Math.max(after[event.device] ?? 0, event.seq);
    await use(part.events);
    if (part.done) return;
  }
}

function readPart(learner: string, after: Record<string, number>) {
  return request('readJournal', { learner, after, limit: PART });
}

function behind(progress: Progress, journal: JournalState): number {
  let total = 0;
  for (const [device, seq] of Object.entries(journal.heads)) total += seq - (progress.heads[device] ?? 0);
  return total;
}
