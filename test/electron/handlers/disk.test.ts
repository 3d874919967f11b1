import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, type Growing, realDisk } from '../../../electron/storage/disk.ts';
import {
  deviceFolder,
  draft,
  drafts,
  enrol,
  journalFiles,
  keysOf,
  openStudyRoom,
} from '../../support/studyRoom.ts';

type Trouble =
  | 'none'
  | 'full'
  | 'full after 50 bytes'
  | 'full after a line'
  | 'sync fails'
  | 'folder sync fails'
  | 'no new file';

/** A real disk that gets into trouble on demand. */
function troubledDisk() {
  const state: { trouble: Trouble } = { trouble: 'none' };
  const fail = (code: string) => Object.assign(new Error(code), { code });
  const disk: Disk = {
    async grow(path, existing) {
      if (state.trouble === 'no new file' && !existing) throw fail('ENOSPC');
      const file = await realDisk.grow(path, existing);
      const troubled: Growing = {
        async write(bytes) {
          if (state.trouble === 'full') throw fail('ENOSPC');
          if (!state.trouble.startsWith('full after')) return file.write(bytes);
          const room = state.trouble === 'full after a line' ? bytes.indexOf('\n') + 1 : 50;
          state.trouble = 'full';
          return file.write(bytes.subarray(0, room));
        },
        async datasync() {
          if (state.trouble === 'sync fails') throw fail('EIO');
          await file.datasync();
        },
        close: () => file.close(),
      };
      return troubled;
    },
    async syncFolder(path) {
      if (state.trouble === 'folder sync fails') throw fail('EIO');
      await realDisk.syncFolder(path);
    },
  };
  return { disk, state };
}

describe('an append that the disk does not take', () => {
  const troubles: [Trouble, RegExp][] = [
    ['full', /^disk: the disk is full; nothing of this was saved$/],
    ['full after 50 bytes', /^disk: the disk is full; /],
    ['full after a line', /^disk: the disk is full; /],
    ['sync fails', /^disk: the disk reported an error; /],
  ];
  it.each(troubles)('(%s) is not acknowledged, and later ones go to a new file', async (trouble, message) => {
    const { disk, state } = troubledDisk();
    const room = await openStudyRoom({ disk });
    const ada = await enrol(room.app);
    await room.app.append({ learner: ada.id, drafts: [draft(1)] });
    const before = await readFile(join(await deviceFolder(room, ada), '000001.ndjson'));

    state.trouble = trouble;
    await expect(async () => room.app.append({ learner: ada.id, drafts: drafts(2, 4) })).rejects.toThrow(
      message,
    );
    expect(await keysOf(room.app, ada)).toEqual(['Ada-begins', 'action-1']);

    state.trouble = 'none';
    const [kept] = await room.app.append({ learner: ada.id, drafts: [draft(5)] });
    expect(kept?.seq).toBe(3);
    expect(await journalFiles(room, ada)).toEqual(['000001.ndjson', '000002.ndjson']);
    const after = await readFile(join(await deviceFolder(room, ada), '000001.ndjson'));
    expect(after.subarray(0, before.length).equals(before)).toBe(true);

    await room.reopen();
    expect(await keysOf(room.app, ada)).toEqual(['Ada-begins', 'action-1', 'action-5']);
    expect((await room.app.verifyJournal({ learner: ada.id })).damage).toEqual([]);
  });

  it.each<Trouble>(['no new file', 'full', 'full after 50 bytes', 'folder sync fails'])(
    '(%s) while a new file begins is not acknowledged either',
    async (trouble) => {
      const { disk, state } = troubledDisk();
      const room = await openStudyRoom({ disk, journalFileBytes: 10 });
      const ada = await enrol(room.app);
      for (const times of [1, 2]) {
        state.trouble = trouble;
        const failing = async () => room.app.append({ learner: ada.id, drafts: drafts(times, times + 2) });
        await expect(failing).rejects.toThrow(/^disk: /);
        expect(await keysOf(room.app, ada)).toEqual(['Ada-begins']);
      }
      state.trouble = 'none';
      await room.app.append({ learner: ada.id, drafts: [draft(9)] });
      await room.reopen();
      expect(await keysOf(room.app, ada)).toEqual(['Ada-begins', 'action-9']);
      expect((await room.app.verifyJournal({ learner: ada.id })).damage).toEqual([]);
    },
  );

  it('can be sent again with the same key once there is room', async () => {
    const { disk, state } = troubledDisk();
    const room = await openStudyRoom({ disk });
    const ada = await enrol(room.app);
    state.trouble = 'sync fails';
    await expect(async () => room.app.append({ learner: ada.id, drafts: [draft(1)] })).rejects.toThrow(
      /^disk: /,
    );
    state.trouble = 'none';
    expect((await room.app.append({ learner: ada.id, drafts: [draft(1)] })).map(({ seq }) => seq)).toEqual([
      2,
    ]);
    await room.reopen();
    expect(await keysOf(room.app, ada)).toEqual(['Ada-begins', 'action-1']);
  });
});
