import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deviceFolder, drafts, enrol, openStudyRoom, readAll } from '../../support/studyRoom.ts';

interface Sealed {
  files: { file: string; bytes: number; firstSeq: number; lastSeq: number; day: string | null }[];
}

/** The last entry with another end. */
function ending(files: Sealed['files'], by: number): Sealed['files'][number] {
  const last = files.at(-1);
  if (!last) throw new Error('no file was closed');
  return { ...last, lastSeq: last.lastSeq + by };
}

async function longHistory() {
  const room = await openStudyRoom({ journalFileBytes: 1500 });
  const ada = await enrol(room.app);
  for (let n = 1; n <= 60; n += 3) await room.app.append({ learner: ada.id, drafts: drafts(n, n + 2) });
  const folder = await deviceFolder(room, ada);
  const path = join(folder, 'sealed.json');
  return { room, ada, folder, path, events: await readAll(room.app, ada) };
}

describe('the cache of closed files', () => {
  it('spares a start the reading of closed files', async () => {
    const { room, ada, folder } = await longHistory();
    await room.close();
    const first = join(folder, '000001.ndjson');
    const { length } = await readFile(first);
    await writeFile(first, Buffer.alloc(length, 120));
    await room.reopen();
    expect((await room.app.journalState({ learner: ada.id })).damage).toEqual([]);
    expect((await room.app.verifyJournal({ learner: ada.id })).damage).toHaveLength(1);
  });

  it('does not hide a closed file that got shorter', async () => {
    const { room, ada, folder, events } = await longHistory();
    await room.close();
    const first = join(folder, '000001.ndjson');
    await writeFile(first, (await readFile(first)).subarray(0, -200));
    await room.reopen();
    const { damage } = await room.app.journalState({ learner: ada.id });
    const kept = (await readAll(room.app, ada)).length;
    expect(damage).toMatchObject([{ file: '000001.ndjson', events: events.length - kept }]);
  });

  const lies: [string, (sealed: Sealed) => unknown][] = [
    ['is not JSON', () => null],
    ['forgets a file', ({ files }) => ({ files: files.slice(1) })],
    [
      'knows a file that is gone',
      ({ files }) => ({ files: [...files, { ...files[0], file: '000099.ndjson' }] }),
    ],
    [
      'has another size',
      ({ files }) => ({ files: files.map((file) => ({ ...file, bytes: file.bytes + 1 })) }),
    ],
    ['has the last one end too late', ({ files }) => ({ files: files.with(-1, ending(files, 3)) })],
    ['has the last one end too early', ({ files }) => ({ files: files.with(-1, ending(files, -3)) })],
    [
      'has the files end too late',
      ({ files }) => ({
        files: files.map((file, index) => ({
          ...file,
          firstSeq: index === 0 ? 1 : file.firstSeq + 4,
          lastSeq: index === files.length - 1 ? file.lastSeq : file.lastSeq + 4,
        })),
      }),
    ],
    [
      'has the files end too early',
      ({ files }) => ({
        files: files.map((file, index) => ({
          ...file,
          firstSeq: index === 0 ? 1 : file.firstSeq - 4,
          lastSeq: index === files.length - 1 ? file.lastSeq : file.lastSeq - 4,
        })),
      }),
    ],
  ];
  it.each(lies)('that %s costs a start its reading, and nobody an event', async (_, lie) => {
    const { room, ada, path, events } = await longHistory();
    await room.close();
    const sealed = JSON.parse(await readFile(path, 'utf8')) as Sealed;
    const text = lie(sealed);
    await writeFile(path, text === null ? '{"files":' : JSON.stringify(text));
    await room.reopen();
    const device = events[0]?.device ?? '';
    const { heads, damage } = await room.app.journalState({ learner: ada.id });
    expect([heads, damage]).toEqual([{ [device]: 61 }, []]);
    for (let after = 0; after < 61; after += 1) {
      const { events: later } = await room.app.readJournal({
        learner: ada.id,
        after: { [device]: after },
        limit: 500,
      });
      expect(later[0]?.seq).toBe(after + 1);
    }
    expect(await readAll(room.app, ada)).toEqual(events);
  });

  it('is made again when it is missing, and tells the damage found on the way', async () => {
    const { room, ada, path, folder } = await longHistory();
    const known = JSON.parse(await readFile(path, 'utf8'));
    await room.close();
    await rm(path);
    await room.reopen();
    const state = await room.app.journalState({ learner: ada.id });
    expect([state.verified, state.damage]).toEqual([true, []]);
    expect(JSON.parse(await readFile(join(folder, 'sealed.json'), 'utf8'))).toEqual(known);
  });
});
