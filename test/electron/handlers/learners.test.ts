import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../../shared/progress/events.ts';
import { draft, enrol, FIRST_DAY, harm, keysOf, openStudyRoom } from '../../support/studyRoom.ts';

const renamed = (n: number, value: Extract<Body, { type: 'settingChanged' }>['value']) =>
  draft(n, { type: 'settingChanged', key: 'name', value });

describe('learners', () => {
  it('are none in a new folder', async () => {
    expect(await (await openStudyRoom()).app.listLearners(undefined)).toEqual([]);
  });

  it('begin with one event in a journal of their own', async () => {
    const { app } = await openStudyRoom();
    const ada = await enrol(app);
    expect(ada).toEqual({ id: expect.stringMatching(/^[a-z0-9]{16}$/), name: 'Ada', createdAt: FIRST_DAY });
    expect(await keysOf(app, ada)).toEqual(['Ada-begins']);
    expect(await app.listLearners(undefined)).toEqual([ada]);
  });

  it('are made once when the request is repeated', async () => {
    const { app } = await openStudyRoom();
    expect(await enrol(app)).toEqual(await enrol(app));
    expect(await app.listLearners(undefined)).toHaveLength(1);
  });

  it.each([
    ['another kind of event', draft(0)],
    ['another name', draft(0, { type: 'learnerCreated', name: 'Ben' })],
  ])('do not begin with %s', async (_, begins) => {
    const { app } = await openStudyRoom();
    await expect(async () => app.createLearner({ name: 'Ada', draft: begins })).rejects.toThrow(
      /^bad-input: /,
    );
    expect(await app.listLearners(undefined)).toEqual([]);
  });

  it.each([
    ['the new name', [renamed(1, 'Ada L.'), renamed(2, '  Ada Lovelace ')], 'Ada Lovelace'],
    ['the old name when the new one is empty', [renamed(1, ' ')], 'Ada'],
    ['the old name when the new one is no text', [renamed(1, 7)], 'Ada'],
  ])('are listed under %s', async (_, drafts, name) => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    await room.app.append({ learner: ada.id, drafts });
    expect(await room.app.listLearners(undefined)).toEqual([{ ...ada, name }]);
    await rm(join(room.dataFolder, 'journal', ada.id, 'learner.json'));
    await room.reopen();
    expect(await room.app.listLearners(undefined)).toEqual([{ ...ada, name }]);
  });

  it('are listed from the journal when the card of one is damaged', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const card = join(room.dataFolder, 'journal', ada.id, 'learner.json');
    const before = JSON.parse(await readFile(card, 'utf8'));
    await writeFile(card, '{"id":');
    expect(await room.app.listLearners(undefined)).toEqual([ada]);
    expect(JSON.parse(await readFile(card, 'utf8'))).toEqual(before);
  });

  it('are listed even when the files of one cannot be read at all', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const ben = await enrol(room.app, 'Ben');
    const card = join(room.dataFolder, 'journal', ada.id, 'learner.json');
    await rm(card);
    await mkdir(card);
    expect(await room.app.listLearners(undefined)).toEqual([{ id: ada.id, name: ada.id, createdAt: 0 }, ben]);
  });

  it('are listed even when the event that named one is lost', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    await room.app.append({ learner: ada.id, drafts: [draft(1)] });
    await harm(room, ada, '000001.ndjson', (bytes) => {
      const at = bytes.indexOf('learnerCreated');
      bytes[at] = 0;
      return bytes;
    });
    await rm(join(room.dataFolder, 'journal', ada.id, 'learner.json'));
    await room.reopen();
    expect(await room.app.listLearners(undefined)).toEqual([
      { id: ada.id, name: ada.id, createdAt: draft(1).moment.at },
    ]);
  });
});
