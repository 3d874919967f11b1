import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { encodeLine } from '../../../electron/journal/lines.ts';
import {
  deviceFolder,
  draft,
  drafts,
  enrol,
  FIRST_DAY,
  harm,
  journalFiles,
  keysOf,
  openStudyRoom,
  readAll,
} from '../../support/studyRoom.ts';

const DAY_MS = 86_400_000;

function setClock(at = FIRST_DAY) {
  const state = { at };
  return { state, clock: () => state.at };
}

describe('a snapshot', () => {
  it('is listed with its moment, size and events, the latest first', async () => {
    const { state, clock } = setClock();
    const room = await openStudyRoom({ clock });
    const ada = await enrol(room.app);
    const first = await room.app.takeSnapshot({ learner: ada.id });
    state.at += DAY_MS;
    await room.app.append({ learner: ada.id, drafts: drafts(1, 5) });
    const second = await room.app.takeSnapshot({ learner: ada.id });
    expect(first).toEqual({ id: '2026-01-01t090000-1', at: FIRST_DAY, bytes: expect.any(Number), events: 1 });
    expect(second).toMatchObject({ id: '2026-01-02t090000-6', at: FIRST_DAY + DAY_MS, events: 6 });
    expect(await room.app.listSnapshots({ learner: ada.id })).toEqual([second, first]);
  });

  it('brings the journal back as it was, files and all, and sets the present one aside', async () => {
    const room = await openStudyRoom({ journalFileBytes: 1000 });
    const ada = await enrol(room.app);
    for (const one of drafts(1, 20)) await room.app.append({ learner: ada.id, drafts: [one] });
    const then = await readAll(room.app, ada);
    const files = await journalFiles(room, ada);
    const { id } = await room.app.takeSnapshot({ learner: ada.id });
    await room.app.append({ learner: ada.id, drafts: drafts(21, 30) });
    const now = await keysOf(room.app, ada);

    const { events, setAside } = await room.app.restoreSnapshot({ learner: ada.id, id });
    expect(events).toBe(21);
    expect(await readAll(room.app, ada)).toEqual(then);
    expect(await journalFiles(room, ada)).toEqual(files);
    expect((await room.app.verifyJournal({ learner: ada.id })).damage).toEqual([]);
    expect(await room.app.listLearners(undefined)).toEqual([ada]);

    const journal = join(room.dataFolder, 'journal', ada.id);
    await room.close();
    await rename(journal, `${journal}.other`);
    await rename(setAside, journal);
    await room.reopen();
    expect(await keysOf(room.app, ada)).toEqual(now);
  });

  it('never lets a number come back: after a restore events carry a new device', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const { id } = await room.app.takeSnapshot({ learner: ada.id });
    const [lost] = await room.app.append({ learner: ada.id, drafts: [draft(1)] });
    await room.app.restoreSnapshot({ learner: ada.id, id });
    const [next] = await room.app.append({ learner: ada.id, drafts: [draft(2)] });
    expect(next?.device).not.toBe(lost?.device);
    await room.reopen();
    const [after] = await room.app.append({ learner: ada.id, drafts: [draft(3)] });
    expect([next?.seq, after?.seq, after?.device]).toEqual([1, 2, next?.device]);
    expect(await keysOf(room.app, ada)).toEqual(['Ada-begins', 'action-2', 'action-3']);
    const { heads } = await room.app.journalState({ learner: ada.id });
    expect(Object.values(heads).sort()).toEqual([1, 2]);
  });

  it('holds every event that could be read of a damaged journal', async () => {
    const room = await openStudyRoom({ journalFileBytes: 1000 });
    const ada = await enrol(room.app);
    for (const one of drafts(1, 20)) await room.app.append({ learner: ada.id, drafts: [one] });
    await harm(room, ada, '000002.ndjson', (bytes) => {
      bytes[20] = 0;
      bytes[300] = 0;
      return bytes;
    });
    await room.reopen();
    const readable = await readAll(room.app, ada);
    const { id, events } = await room.app.takeSnapshot({ learner: ada.id });
    expect(events).toBe(readable.length);
    await room.app.restoreSnapshot({ learner: ada.id, id });
    expect(await readAll(room.app, ada)).toEqual(readable);
  });

  const harms: [string, (bytes: Buffer) => Buffer][] = [
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 20)],
    [
      'harmed in the middle',
      (bytes) => Buffer.from(bytes.map((byte, at) => (at === 60 ? byte ^ 0x55 : byte))),
    ],
    ['not packed at all', () => Buffer.from('hello')],
  ];
  it.each(harms)('that is %s is refused and leaves the journal alone', async (_, change) => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    await room.app.append({ learner: ada.id, drafts: drafts(1, 50) });
    const { id } = await room.app.takeSnapshot({ learner: ada.id });
    const path = join(room.dataFolder, 'snapshots', ada.id, `${id}.ndjson.gz`);
    await writeFile(path, change(await readFile(path)));
    const before = await readAll(room.app, ada);
    await expect(async () => room.app.restoreSnapshot({ learner: ada.id, id })).rejects.toThrow(
      /^disk: this snapshot is damaged/,
    );
    expect(await readAll(room.app, ada)).toEqual(before);
    expect(await room.app.append({ learner: ada.id, drafts: [draft(60)] })).toMatchObject([{ seq: 52 }]);
  });

  it.each([
    ['a folder outside', { device: '../../escaped' }],
    ['no device', {}],
  ])('that names %s is refused and writes nothing', async (_, named) => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const header = { format: 1, learner: ada.id, first: 1, ...named };
    const event = { device: 'x', seq: 1, ...draft(1) };
    const folder = join(room.dataFolder, 'snapshots', ada.id);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, '2026-01-01t000000-1.ndjson.gz'),
      gzipSync(Buffer.concat([encodeLine(header), encodeLine(event)])),
    );
    await expect(async () =>
      room.app.restoreSnapshot({ learner: ada.id, id: '2026-01-01t000000-1' }),
    ).rejects.toThrow(/^disk: this snapshot is damaged/);
    expect(await readdir(room.dataFolder)).not.toContain('escaped');
    expect(await keysOf(room.app, ada)).toEqual(['Ada-begins']);
  });

  it('that could not take its place does not do so later, over what was recorded since', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const { id } = await room.app.takeSnapshot({ learner: ada.id });
    const obstacle = join(room.dataFolder, 'replaced');
    await writeFile(obstacle, 'not a folder');
    await expect(async () => room.app.restoreSnapshot({ learner: ada.id, id })).rejects.toThrow(
      /; nothing was restored; the present journal is unharmed$/,
    );
    await room.app.append({ learner: ada.id, drafts: [draft(1)] });
    await rm(obstacle);
    await room.reopen();
    expect(await keysOf(room.app, ada)).toEqual(['Ada-begins', 'action-1']);
  });

  it.each([
    ['missing', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['wrong', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from(' ')])],
  ])('holds the last event of a file when only its newline is %s', async (_, change) => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    await room.app.append({ learner: ada.id, drafts: [draft(1)] });
    await harm(room, ada, '000001.ndjson', change);
    await room.reopen();
    await room.app.append({ learner: ada.id, drafts: [draft(2)] });
    const readable = await readAll(room.app, ada);
    const { id, events } = await room.app.takeSnapshot({ learner: ada.id });
    expect(events).toBe(3);
    await room.app.restoreSnapshot({ learner: ada.id, id });
    expect(await readAll(room.app, ada)).toEqual(readable);
  });

  it('takes the place of one that was killed before it was finished', async () => {
    const { state, clock } = setClock();
    const room = await openStudyRoom({ clock });
    const ada = await enrol(room.app);
    const folder = join(room.dataFolder, 'snapshots', ada.id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'unfinished.tmp'), 'half of it');
    state.at += DAY_MS;
    const { id } = await room.app.takeSnapshot({ learner: ada.id });
    expect(await readdir(folder)).toEqual([`${id}.ndjson.gz`]);
  });

  it('that does not exist is refused', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const missing = { learner: ada.id, id: '2026-01-01t000000-1' };
    await expect(async () => room.app.restoreSnapshot(missing)).rejects.toThrow(/^bad-input: /);
  });

  it('is put in place at the next start when a crash came between setting aside and putting back', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const journal = join(room.dataFolder, 'journal', ada.id);
    await room.close();
    await mkdir(join(room.dataFolder, 'replaced'), { recursive: true });
    await rename(journal, `${journal}.incoming`);
    await room.reopen();
    expect(await keysOf(room.app, ada)).toEqual(['Ada-begins']);
  });
});

describe('the daily snapshot', () => {
  const soon = { dailySnapshotDelayMs: 5 };

  it('is taken after a learner with new events was opened, once a day', async () => {
    const { state, clock } = setClock();
    const room = await openStudyRoom({ ...soon, clock });
    const ada = await enrol(room.app);
    const count = async () => (await room.app.listSnapshots({ learner: ada.id })).length;
    await room.app.journalState({ learner: ada.id });
    await vi.waitFor(async () => expect(await count()).toBe(1));
    await room.reopen();
    await room.app.append({ learner: ada.id, drafts: [draft(1)] });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await count()).toBe(1);
    state.at += DAY_MS;
    await room.app.journalState({ learner: ada.id });
    await vi.waitFor(async () => expect(await count()).toBe(2));
    state.at += DAY_MS;
    await room.app.journalState({ learner: ada.id });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await count()).toBe(2);
  });

  it('is not taken of a damaged journal again and again, which would push out those from before', async () => {
    const { state, clock } = setClock();
    const room = await openStudyRoom({ clock });
    const ada = await enrol(room.app);
    await room.app.append({ learner: ada.id, drafts: drafts(1, 9) });
    await harm(room, ada, '000001.ndjson', (bytes) => {
      bytes[600] = 0;
      return bytes;
    });
    const ids = async () => (await room.app.listSnapshots({ learner: ada.id })).map(({ id }) => id);
    await room.reopen({ ...soon, clock });
    await room.app.journalState({ learner: ada.id });
    await vi.waitFor(async () => expect(await ids()).toEqual(['2026-01-01t090000-9']));
    state.at += DAY_MS;
    await room.app.journalState({ learner: ada.id });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await ids()).toEqual(['2026-01-01t090000-9']);
  });

  it('leaves nothing behind when the app closes in the middle', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    await room.app.append({ learner: ada.id, drafts: drafts(1, 500) });
    const taking = Promise.resolve(room.app.takeSnapshot({ learner: ada.id })).catch(() => null);
    await room.close();
    await taking;
    const folder = join(room.dataFolder, 'snapshots', ada.id);
    const names = await readdir(folder).catch(() => []);
    expect(names.filter((name) => !name.endsWith('.ndjson.gz'))).toEqual([]);
    expect(await deviceFolder(room, ada)).toContain(ada.id);
  });
});
