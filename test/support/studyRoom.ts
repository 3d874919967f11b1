import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createHandlers, type Surroundings } from '../../electron/handlers/handlers.ts';
import type { Handlers, Learner } from '../../shared/ipc.ts';
import type { Body, Draft, LogEvent } from '../../shared/progress/events.ts';

const DAY_MS = 86_400_000;
export const FIRST_DAY = Date.UTC(2026, 0, 1, 9);
export const PACK = { id: 'haematology', title: { en: 'Haematology', es: 'Hematología' }, version: '0.1.0' };

export interface StudyRoom {
  dataFolder: string;
  contentFolder: string;
  /** The handlers of the app that is open just now. */
  app: Handlers;
  /** Links that were opened outside. */
  opened: string[];
  /** Closes the app and opens it again over the same folder. */
  reopen(changes?: Partial<Surroundings>): Promise<void>;
  close(): Promise<void>;
}

/** A real data folder and a pack, removed after the test, with the handlers open over them. */
export async function openStudyRoom(surroundings: Partial<Surroundings> = {}): Promise<StudyRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'buffycoat-'));
  const dataFolder = join(folder, 'data');
  const contentFolder = join(folder, 'content');
  await writePack(contentFolder);
  const opened: string[] = [];
  const open = (changes: Partial<Surroundings> = {}) =>
    createHandlers({
      dataFolder,
      contentFolder,
      version: '1.2.3',
      edition: 'browser',
      platform: 'linux',
      async openExternal(url) {
        opened.push(url);
      },
      dailySnapshotDelayMs: 1_000_000,
      ...surroundings,
      ...changes,
    });
  let running = await open();
  const room: StudyRoom = {
    dataFolder,
    contentFolder,
    app: running.handlers,
    opened,
    async reopen(changes) {
      await running.close();
      running = await open(changes);
      room.app = running.handlers;
    },
    close: () => running.close(),
  };
  onTestFinished(async () => {
    await running.close();
    await rm(folder, { recursive: true, force: true });
  });
  return room;
}

async function writePack(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = async (file: string, json: string) => {
    await writeFile(join(folder, file), json);
    return { file, sha256: createHash('sha256').update(json).digest('hex'), bytes: json.length };
  };
  const search = await write('haematology.search.json', '{"documents":0}\n');
  const listing = {
    ...PACK,
    ...(await write('haematology.json', '{"id":"haematology","conditions":[]}\n')),
    search,
  };
  await writeFile(join(folder, 'packs.json'), JSON.stringify([listing]));
}

/** The n-th draft of somebody's study: a card a day from 1 January 2026, unless another body is given. */
export function draft(
  n: number,
  body: Body = { type: 'reviewed', card: `hls-${n}#c1`, grade: 3, elapsedMs: 900 },
): Draft {
  const at = FIRST_DAY + n * DAY_MS;
  return { key: `action-${n}`, moment: { at, offset: 60, zone: 'Europe/Madrid', day: dayOf(n) }, body };
}

/** The study day of the n-th draft. */
export function dayOf(n: number): string {
  return new Date(FIRST_DAY + n * DAY_MS).toISOString().slice(0, 10);
}

export function drafts(from: number, to: number): Draft[] {
  return Array.from({ length: to - from + 1 }, (_, index) => draft(from + index));
}

/** A new learner; her first event has the key `<name>-begins`. */
export async function enrol(app: Handlers, name = 'Ada'): Promise<Learner> {
  const begins = { ...draft(0, { type: 'learnerCreated', name }), key: `${name}-begins` };
  return app.createLearner({ name, draft: begins });
}

/** Everything the journal gives, in parts of `limit`. */
export async function readAll(app: Handlers, { id }: Learner, limit = 50_000): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  const after: Record<string, number> = {};
  for (;;) {
    const part = await app.readJournal({ learner: id, after, limit });
    events.push(...part.events);
    for (const { device, seq } of part.events) after[device] = seq;
    if (part.done) return events;
  }
}

export async function keysOf(app: Handlers, learner: Learner): Promise<string[]> {
  return (await readAll(app, learner)).map(({ key }) => key);
}

/** The folder of this installation's files in the learner's journal. */
export async function deviceFolder({ dataFolder }: StudyRoom, { id }: Learner): Promise<string> {
  const folder = join(dataFolder, 'journal', id);
  const entries = await readdir(folder, { withFileTypes: true });
  const device = entries.find((entry) => entry.isDirectory());
  if (!device) throw new Error('no device has written yet');
  return join(folder, device.name);
}

/** The names of the journal files, oldest first. */
export async function journalFiles(room: StudyRoom, learner: Learner): Promise<string[]> {
  const names = await readdir(await deviceFolder(room, learner));
  return names.filter((name) => name.endsWith('.ndjson')).sort();
}

/** Changes the bytes of a journal file as a failing disk would. */
export async function harm(
  room: StudyRoom,
  learner: Learner,
  file: string,
  change: (bytes: Buffer) => Buffer,
): Promise<void> {
  const path = join(await deviceFolder(room, learner), file);
  await writeFile(path, change(await readFile(path)));
}
