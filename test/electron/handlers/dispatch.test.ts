import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../electron/handlers/dispatch.ts';
import { draft, enrol, keysOf, openStudyRoom } from '../../support/studyRoom.ts';

describe('a request from the page', () => {
  it('is answered by the handler of that name', async () => {
    const { app } = await openStudyRoom();
    expect(await dispatch(app, 'appInfo', undefined)).toMatchObject({ version: '1.2.3' });
  });

  const learner = 'ada0000000000000';
  const malformed: [string, string, unknown][] = [
    ['an unknown name', 'formatDisk', undefined],
    ['a name every object has', 'toString', undefined],
    ['an input where none is taken', 'listLearners', { all: true }],
    ['a path for a learner', 'journalState', { learner: '../../etc' }],
    ['a path for a pack', 'loadPack', { id: '../packs' }],
    ['a path for a snapshot', 'restoreSnapshot', { learner, id: '../x' }],
    ['an unknown field', 'takeSnapshot', { learner, force: true }],
    ['no drafts', 'append', { learner, drafts: [] }],
    ['too many drafts', 'append', { learner, drafts: Array.from({ length: 501 }, (_, n) => draft(n)) }],
    ['an unknown event', 'append', { learner, drafts: [{ ...draft(1), body: { type: 'dreamed' } }] }],
    [
      'a grade that does not exist',
      'append',
      { learner, drafts: [{ ...draft(1), body: { ...draft(1).body, grade: 5 } }] },
    ],
    ['a seq of its own', 'append', { learner, drafts: [{ ...draft(1), seq: 7 }] }],
    [
      'a day that does not exist',
      'append',
      { learner, drafts: [{ ...draft(1), moment: { ...draft(1).moment, day: '2026-02-30' } }] },
    ],
    ['a link that is not https', 'openExternal', 'file:///etc/passwd'],
    ['a link that runs something', 'openExternal', 'javascript:alert(1)'],
    ['a link with a password', 'openExternal', 'https://ada:secret@example.org/'],
  ];
  it.each(malformed)('with %s is refused', async (_, name, input) => {
    const room = await openStudyRoom();
    await expect(dispatch(room.app, name, input)).rejects.toThrow(/^bad-input: /);
    expect(room.opened).toEqual([]);
  });

  it('opens a plain link outside', async () => {
    const room = await openStudyRoom();
    expect(await dispatch(room.app, 'openExternal', 'https://doi.org/10.1/x?y=z')).toBe(null);
    expect(room.opened).toEqual(['https://doi.org/10.1/x?y=z']);
  });

  it('keeps whatever text an event may hold', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const text = 'line\nbreak \u2028 "quotes" \0 😀 \ud800 end';
    const noted = draft(1, { type: 'noted', target: 'claim:hls-001', text });
    await dispatch(room.app, 'append', { learner: ada.id, drafts: [noted] });
    await room.reopen();
    const { events } = await room.app.readJournal({ learner: ada.id, after: {}, limit: 10 });
    expect(events[1]?.body).toEqual({ type: 'noted', target: 'claim:hls-001', text });
    expect(await keysOf(room.app, ada)).toHaveLength(2);
  });
});

describe('a damaged working copy', () => {
  it('is kept for a human to look at, with the reason, and never overwritten', async () => {
    let now = Date.UTC(2026, 0, 1, 9);
    const room = await openStudyRoom({ clock: () => now });
    const learner = 'ada0000000000000';
    const { path } = await room.app.quarantine({
      learner,
      reason: 'ahead of the journal',
      json: '{"cards":1}',
    });
    now += 1;
    await room.app.quarantine({ learner, reason: 'again', json: '' });
    const folder = join(room.dataFolder, 'quarantine', learner);
    expect(path).toBe(join(folder, '20260101T090000000Z.json'));
    expect(await readFile(path, 'utf8')).toBe('{"cards":1}');
    expect((await readdir(folder)).sort()).toEqual([
      '20260101T090000000Z.json',
      '20260101T090000000Z.txt',
      '20260101T090000001Z.json',
      '20260101T090000001Z.txt',
    ]);
    expect(await readFile(join(folder, '20260101T090000000Z.txt'), 'utf8')).toBe('ahead of the journal\n');
  });
});
