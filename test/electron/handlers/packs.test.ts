import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStudyRoom, PACK } from '../../support/studyRoom.ts';

describe('a pack', () => {
  it('is listed with the app, and handed out with its hash', async () => {
    const { app, dataFolder } = await openStudyRoom();
    expect(await app.appInfo(undefined)).toEqual({
      version: '1.2.3',
      edition: 'browser',
      platform: 'linux',
      dataFolder,
      packs: [PACK],
    });
    expect(await app.loadPack({ id: 'haematology' })).toEqual({
      id: 'haematology',
      version: '0.1.0',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      json: '{"id":"haematology","conditions":[]}\n',
    });
  });

  it('gives its search index on its own', async () => {
    const { app, contentFolder } = await openStudyRoom();
    expect(await app.loadSearchIndex({ id: 'haematology' })).toEqual({ json: '{"documents":0}\n' });
    await appendFile(join(contentFolder, 'haematology.search.json'), ' ');
    await expect(async () => app.loadSearchIndex({ id: 'haematology' })).rejects.toThrow(
      /does not match its hash/,
    );
  });

  const troubles: [string, (folder: string) => Promise<void>, RegExp][] = [
    [
      'altered',
      (folder) => appendFile(join(folder, 'haematology.json'), ' '),
      /^bad-pack: haematology does not match its hash; reinstall Buffycoat$/,
    ],
    [
      'missing',
      (folder) => rm(join(folder, 'haematology.json')),
      /^bad-pack: haematology is missing; reinstall Buffycoat$/,
    ],
    [
      'not listed',
      (folder) => writeFile(join(folder, 'packs.json'), '[]'),
      /^bad-pack: haematology is not part of this release; reinstall Buffycoat$/,
    ],
    [
      'listed nowhere',
      (folder) => rm(join(folder, 'packs.json')),
      /^bad-pack: the list of packs is missing or damaged; /,
    ],
    [
      'listed outside its folder',
      (folder) =>
        writeFile(
          join(folder, 'packs.json'),
          JSON.stringify([{ ...PACK, file: '../../etc/passwd', sha256: '', bytes: 1, search: {} }]),
        ),
      /^bad-pack: the list of packs is missing or damaged; /,
    ],
  ];
  it.each(troubles)('that is %s is refused with what to do', async (_, harm, message) => {
    const { app, contentFolder } = await openStudyRoom();
    await harm(contentFolder);
    await expect(async () => app.loadPack({ id: 'haematology' })).rejects.toThrow(message);
  });
});
