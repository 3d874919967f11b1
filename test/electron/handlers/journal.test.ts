import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  deviceFolder,
  draft,
  drafts,
  enrol,
  journalFiles,
  keysOf,
  openStudyRoom,
  readAll,
} from '../../support/studyRoom.ts';

describe('keeping events', () => {
  it('numbers them from 1 without gaps and gives them back as they were kept', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const kept = await room.app.append({ learner: ada.id, drafts: drafts(1, 3) });
    expect(kept.map(({ seq, key }) => [seq, key])).toEqual([
      [2, 'action-1'],
      [3, 'action-2'],
      [4, 'action-3'],
    ]);
    expect((await readAll(room.app, ada)).slice(1)).toEqual(kept);
  });

  it('keeps 200 events sent at once, in the order they were sent, over a restart', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    await Promise.all(drafts(1, 200).map((one) => room.app.append({ learner: ada.id, drafts: [one] })));
    await room.reopen();
    const events = await readAll(room.app, ada, 64);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 201 }, (_, index) => index + 1));
    expect(events.slice(1).map(({ key }) => key)).toEqual(drafts(1, 200).map(({ key }) => key));
  });

  it('writes a header and then one checksummed line for each event', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    await room.app.append({ learner: ada.id, drafts: [draft(1)] });
    const folder = await deviceFolder(room, ada);
    const text = await readFile(join(folder, '000001.ndjson'), 'utf8');
    const lines = text.trimEnd().split('\n');
    for (const line of lines) {
      expect(line.slice(0, 9)).toBe(`${crc32(line.slice(9)).toString(16).padStart(8, '0')} `);
    }
    const [header, , reviewed] = lines.map((line) => JSON.parse(line.slice(9)));
    const device = folder.split(/[\\/]/).at(-1);
    expect(header).toEqual({ format: 1, device, learner: ada.id, first: 1 });
    expect(reviewed).toEqual({ device, seq: 2, ...draft(1) });
    expect(text.endsWith('\n')).toBe(true);
  });

  it('keeps the journals of two learners apart', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app, 'Ada');
    const ben = await enrol(room.app, 'Ben');
    await Promise.all([
      room.app.append({ learner: ada.id, drafts: [draft(1)] }),
      room.app.append({ learner: ben.id, drafts: [draft(2)] }),
    ]);
    expect(await keysOf(room.app, ada)).toEqual(['Ada-begins', 'action-1']);
    expect(await keysOf(room.app, ben)).toEqual(['Ben-begins', 'action-2']);
  });

  it('refuses a learner that nobody made', async () => {
    const { app } = await openStudyRoom();
    const nobody = 'nobody0000000000';
    await expect(async () => app.append({ learner: nobody, drafts: [draft(1)] })).rejects.toThrow(
      /^unknown-learner: /,
    );
    await expect(async () => app.journalState({ learner: nobody })).rejects.toThrow(/^unknown-learner: /);
  });
});

describe('a repeated request', () => {
  it('is written once and answered with what was kept the first time', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const [first] = await room.app.append({ learner: ada.id, drafts: [draft(1)] });
    const [again, next] = await room.app.append({ learner: ada.id, drafts: [draft(1), draft(2)] });
    expect(again).toEqual(first);
    expect(next?.seq).toBe(3);
  });

  it('is recognised within one request and after a restart', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const [one, other] = await room.app.append({ learner: ada.id, drafts: [draft(1), draft(1)] });
    expect(other).toEqual(one);
    await room.reopen();
    expect(await room.app.append({ learner: ada.id, drafts: [draft(1)] })).toEqual([one]);
    expect(await keysOf(room.app, ada)).toEqual(['Ada-begins', 'action-1']);
  });

  it('is recognised after a restart when its event lies in an older file', async () => {
    const room = await openStudyRoom({ journalFileBytes: 300 });
    const ada = await enrol(room.app);
    const [first] = await room.app.append({ learner: ada.id, drafts: [draft(1)] });
    for (const one of drafts(2, 9)) await room.app.append({ learner: ada.id, drafts: [one] });
    await room.reopen();
    expect((await journalFiles(room, ada)).length).toBeGreaterThan(3);
    expect(await room.app.append({ learner: ada.id, drafts: [draft(1)] })).toEqual([first]);
  });
});

describe('reading', () => {
  it('gives parts of at most the limit and says when it is done', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const kept = await room.app.append({ learner: ada.id, drafts: drafts(1, 4) });
    const device = kept[0]?.device ?? '';
    const read = (after: number, limit: number) =>
      room.app.readJournal({ learner: ada.id, after: { [device]: after }, limit });
    expect(await read(1, 2)).toEqual({ events: kept.slice(0, 2), done: false });
    expect(await read(3, 2)).toEqual({ events: kept.slice(2), done: true });
    expect(await read(5, 2)).toEqual({ events: [], done: true });
  });

  it('goes on in the middle of a long history of many files', async () => {
    const room = await openStudyRoom({ journalFileBytes: 2000 });
    const ada = await enrol(room.app);
    for (let n = 1; n <= 200; n += 5) await room.app.append({ learner: ada.id, drafts: drafts(n, n + 4) });
    expect((await journalFiles(room, ada)).length).toBeGreaterThan(10);
    await room.reopen();
    const device = (await deviceFolder(room, ada)).split(/[\\/]/).at(-1) ?? '';
    const { events, done } = await room.app.readJournal({
      learner: ada.id,
      after: { [device]: 150 },
      limit: 1000,
    });
    expect([events.length, events[0]?.seq, events.at(-1)?.seq, done]).toEqual([51, 151, 201, true]);
  });

  it('tells the head, the bytes on the disk and whether closed files were read', async () => {
    const room = await openStudyRoom({ journalFileBytes: 2000 });
    const ada = await enrol(room.app);
    for (const one of drafts(1, 30)) await room.app.append({ learner: ada.id, drafts: [one] });
    await room.reopen();
    const folder = await deviceFolder(room, ada);
    const device = folder.split(/[\\/]/).at(-1) ?? '';
    const files = await journalFiles(room, ada);
    const sizes = await Promise.all(files.map(async (file) => (await readFile(join(folder, file))).length));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const state = { heads: { [device]: 31 }, bytes, damage: [] };
    expect(await room.app.journalState({ learner: ada.id })).toEqual({ ...state, verified: false });
    expect(await room.app.verifyJournal({ learner: ada.id })).toEqual({ ...state, verified: true });
  });
});
