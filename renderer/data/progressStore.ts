import { create } from 'zustand';
import type { Damage, Learner } from '../../shared/ipc.ts';
import type { Folder } from '../../shared/progress/apply.ts';
import { emptyDay } from '../../shared/progress/dayRow.ts';
import type { Body, Draft, LogEvent } from '../../shared/progress/events.ts';
import type { Segment } from '../../shared/progress/history.ts';
import { type Day, emptyProgress, type Progress } from '../../shared/progress/progress.ts';
import type { SettingKey, Settings } from '../../shared/progress/settings.ts';
import type { Change } from '../../shared/progress/writer.ts';
import type { StudyDay } from '../../shared/scheduling/day.ts';
import { elapsed } from '../platform/clock.ts';
import { RequestError, request } from '../platform/desktop.ts';
import type { Database } from './database.ts';
import { openLearnerData, type Repair } from './opening.ts';
import { eventMoment, studyNow } from './studyDay.ts';
import { type Batch, batchOf, bulkOf, COMPACT_AFTER_ROWS, compact, history, write } from './workingCopy.ts';

/**
 * One learner's data: the folded progress in memory, its working copy in IndexedDB behind it. `record` is the only way to
 * change it. `version` grows with each change, so that a screen can derive what it shows with useMemo.
 */
interface ProgressState {
  learner: Learner | null;
  progress: Progress;
  version: number;
  /** While a learner is being opened: how far the journal has been read. */
  opening: { done: number; total: number } | null;
  repair: Repair;
  damage: Damage[];
  /** What went wrong with the working copy since; the journal is whole. */
  trouble: string | null;
}

const CLOSED: ProgressState = {
  learner: null,
  progress: emptyProgress(),
  version: 0,
  opening: null,
  repair: { kind: 'none' },
  damage: [],
  trouble: null,
};

export const useProgressStore = create<ProgressState>(() => CLOSED);

let open: { db: Database; folder: Folder; learner: string } | null = null;
let appending: Promise<unknown> = Promise.resolve();
let writing: Promise<unknown> = Promise.resolve();
let tailRows = 0;
/** Lets go of the learner; resolves when another may hold it. */
let letGo: (() => Promise<unknown>) | null = null;

/** The folded progress and its version; renders again on every change. */
export function useProgress(): { progress: Progress; version: number } {
  const version = useProgressStore((state) => state.version);
  return { progress: useProgressStore.getState().progress, version };
}

export function useSettings(): Settings {
  return useProgressStore((state) => state.progress.settings);
}

export async function openLearner(learner: Learner): Promise<void> {
  await closeLearner();
  useProgressStore.setState({ opening: { done: 0, total: 0 } });
  try {
    await holdLearner(learner.id);
    const opened = await openLearnerData(learner.id, (done, total) =>
      useProgressStore.setState({ opening: { done, total } }),
    );
    open = { db: opened.db, folder: opened.folder, learner: learner.id };
    tailRows = opened.tailRows;
    useProgressStore.setState((state) => ({
      learner,
      progress: opened.folder.progress,
      version: state.version + 1,
      opening: null,
      repair: opened.repair,
      damage: opened.damage,
      trouble: null,
    }));
    whenIdle(tidy);
  } catch (error) {
    useProgressStore.setState({ opening: null });
    throw error;
  }
}

export async function closeLearner(): Promise<void> {
  await settled();
  open?.db.close();
  open = null;
  useProgressStore.setState(CLOSED);
  const release = letGo;
  letGo = null;
  await release?.();
}

/** A learner is open in one window at a time: two would write one working copy. Held until closed or the window goes. */
function holdLearner(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(`learner-${id}`, { ifAvailable: true }, (lock) => {
      if (!lock) throw new LearnerInUse();
      return new Promise<void>((release) => {
        letGo = () => {
          release();
          return held;
        };
        resolve();
      });
    });
    held.catch(reject);
  });
}

/** The learner is open in another window. */
export class LearnerInUse extends Error {}

/**
 * Does what a learner did: resolves once it is in the journal, on disk. When it rejects nothing has changed. The working copy
 * follows on its own; should that fail, the next start repairs it from the journal.
 */
export function record(...bodies: [Body, ...Body[]]): Promise<LogEvent[]> {
  return recordOn(undefined, ...bodies);
}

/** `record` for something begun on study day `day` and finished after its end: it still counts for that day. */
export async function recordOn(day: StudyDay | undefined, ...bodies: [Body, ...Body[]]): Promise<LogEvent[]> {
  const drafts = draftsOf(day, bodies);
  return inTurn(() => keep(drafts));
}

/** The drafts of what happens now. Throws ClockIsWrong. */
function draftsOf(day: StudyDay | undefined, bodies: readonly Body[]): Draft[] {
  const moment = eventMoment(useProgressStore.getState().progress, day);
  return bodies.map((body) => ({ key: crypto.randomUUID(), moment, body }));
}

/** Whatever adds to the log waits for what was begun before it. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const run = appending.then(work);
  appending = run.catch(() => {});
  return run;
}

async function keep(drafts: Draft[]): Promise<LogEvent[]> {
  if (!open) throw new Error('no learner is open');
  const { db, folder, learner } = open;
  const from = elapsed();
  const events = await append(learner, drafts);
  performance.measure('saved', { start: from });
  const missed = await missedBefore(events, folder.progress, learner);
  const changes = [...missed, ...events]
    .map((event) => folder.apply(event))
    .filter((change): change is Change => change !== null);
  later(db, batchOf(folder.progress, changes), changes.length);
  useProgressStore.setState((state) => ({ version: state.version + 1 }));
  return events;
}

/**
 * Asks for the events to be kept. When no answer comes the same drafts are sent again: their keys keep what did arrive from being
 * written twice.
 */
async function append(learner: string, drafts: Draft[]): Promise<LogEvent[]> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await request('append', { learner, drafts });
    } catch (error) {
      if (attempt === 2 || !(error instanceof RequestError) || error.code !== 'unreachable') throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Events of this device that somebody else wrote since: another window of the same learner. */
async function missedBefore(events: LogEvent[], progress: Progress, learner: string): Promise<LogEvent[]> {
  const [first] = events;
  if (!first || first.seq <= (progress.heads[first.device] ?? 0) + 1) return [];
  const part = await request('readJournal', { learner, after: progress.heads, limit: 50_000 });
  return part.events.filter((event) => event.seq < first.seq || event.device !== first.device);
}

/** Takes back the latest review, bookmark, note or the like of this run. Gives what it took back, or null. */
export function undoLatest(): Promise<LogEvent | null> {
  // What is the latest shows only when it is this one's turn: two undos at once take back two things.
  return inTurn(async () => {
    const latest = latestUndoable();
    if (latest) await keep(draftsOf(undefined, [{ type: 'undone', seq: latest.seq }]));
    return latest;
  });
}

/** What `undoLatest` would take back, or null. */
export function latestUndoable(): LogEvent | null {
  return open?.folder.latest ?? null;
}

export function setSetting<K extends SettingKey>(key: K, value: Settings[K]): Promise<LogEvent[]> {
  return record({ type: 'settingChanged', key, value });
}

/** Every review ever, packed. Waits for what is being written. */
export async function reviewHistory(): Promise<Segment[]> {
  await writing;
  return open ? history(open.db, open.folder.progress) : [];
}

/**
 * Keeps a small fact beside the log that may be lost without harm: a clock between two entries of the log. On disk when it resolves.
 */
export async function setAside(key: string, value: unknown): Promise<void> {
  await open?.db.meta.put(value, `aside/${key}`);
}

export async function readAside(key: string): Promise<unknown> {
  return open?.db.meta.get(`aside/${key}`);
}

/** Resolves when everything acknowledged so far is in the working copy too. */
export async function settled(): Promise<void> {
  await appending;
  await writing;
}

export function dayRow(progress: Progress, day: StudyDay): Day {
  return progress.days.get(day) ?? emptyDay(day);
}

export function today(progress: Progress): { day: StudyDay; number: number } {
  return studyNow(progress);
}

function later(db: Database, batch: Batch, changes: number): void {
  writing = writing
    .then(async () => {
      // After a batch that could not be written the copy stays behind: the next start catches up from there.
      if (useProgressStore.getState().trouble) return;
      await write(db, batch);
      tailRows += changes;
    })
    .catch((error) => useProgressStore.setState({ trouble: String(error) }));
}

/** Work that can wait: reading the whole journal for damage, packing the tail. */
async function tidy(): Promise<void> {
  const mine = open;
  if (!mine) return;
  // A review that can still be taken back is taken out of the tail; packed, it would stay in the history.
  if (tailRows > COMPACT_AFTER_ROWS && !mine.folder.latest) {
    tailRows = 0;
    const bulk = bulkOf(mine.folder.progress);
    writing = writing
      .then(async () => {
        if (!useProgressStore.getState().trouble) await compact(mine.db, mine.folder.progress, bulk);
      })
      .catch(() => {});
    await writing;
  }
  const { damage } = await request('verifyJournal', { learner: mine.learner });
  if (open === mine && damage.length > 0) useProgressStore.setState({ damage });
}

function whenIdle(task: () => Promise<void>): void {
  const start = () => void task().catch(() => {});
  if ('requestIdleCallback' in window) window.requestIdleCallback(start, { timeout: 10_000 });
  else setTimeout(start, 3000);
}
