import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../electron/handlers/dispatch.ts';
import { jpegHead, png, SVG, sha256 } from '../../support/pictures.ts';
import { enrol, openStudyRoom } from '../../support/studyRoom.ts';

async function roomOfAda() {
  const room = await openStudyRoom();
  const { id: learner } = await enrol(room.app);
  return {
    room,
    learner,
    folder: join(room.dataFolder, 'pictures', learner),
    save: (bytes: Buffer) =>
      dispatch(room.app, 'savePicture', { learner, bytes: bytes.toString('base64') }) as Promise<{
        picture: string;
      }>,
    load: (picture: string) => dispatch(room.app, 'loadPicture', { learner, picture }),
  };
}

describe('a picture', () => {
  it('is kept under its hash and given back as it was, also after a restart', async () => {
    const { room, folder, save, load, learner } = await roomOfAda();
    const bytes = png();
    expect(await save(bytes)).toEqual({ picture: sha256(bytes) });
    expect(await readdir(folder)).toEqual([`${sha256(bytes)}.png`]);
    const kept = { type: 'image/png', bytes: bytes.toString('base64') };
    expect(await load(sha256(bytes))).toEqual(kept);
    await room.reopen();
    expect(await room.app.loadPicture({ learner, picture: sha256(bytes) })).toEqual(kept);
  });

  it('given twice is one file, written once', async () => {
    const { folder, save } = await roomOfAda();
    const { picture } = await save(png());
    const path = join(folder, `${picture}.png`);
    await utimes(path, 1000, 1000);
    expect(await save(png())).toEqual({ picture });
    expect(await readdir(folder)).toHaveLength(1);
    expect((await stat(path)).mtimeMs).toBe(1_000_000);
  });

  it('as large as may be passes', async () => {
    const { save, load } = await roomOfAda();
    const bytes = Buffer.concat([png(1600, 1600), Buffer.alloc(3_000_000)]).subarray(0, 3_000_000);
    const { picture } = await save(bytes);
    expect(await load(picture)).toMatchObject({ type: 'image/png' });
  });

  it.each([
    ['a drawing with a script', SVG],
    ['a page', Buffer.from('<!doctype html><p>hello</p>')],
    ['a PNG that breaks off', png().subarray(0, 16)],
    ['a picture of more pixels than are kept', jpegHead(1601, 3)],
    ['more than 3 MB', Buffer.concat([png(), Buffer.alloc(3_000_000)])],
  ])('is refused: %s', async (_, bytes) => {
    const { room, save } = await roomOfAda();
    await expect(save(bytes)).rejects.toThrow(/^bad-input: /);
    expect(await readdir(room.dataFolder)).not.toContain('pictures');
  });

  it.each(['', 'no base64 at all', 'AAAA\n', '='])('is refused as %j', async (bytes) => {
    const { room, learner } = await roomOfAda();
    await expect(dispatch(room.app, 'savePicture', { learner, bytes })).rejects.toThrow(/^bad-input: /);
  });

  it('changed on disk is not handed out, and heals when it is given again', async () => {
    const { folder, save, load } = await roomOfAda();
    const { picture } = await save(png());
    const path = join(folder, `${picture}.png`);
    await writeFile(path, png(4, 3, 1));
    await expect(load(picture)).rejects.toThrow('disk: this picture is damaged');
    await save(png());
    expect(await readFile(path)).toEqual(png());
  });

  it('that was never kept is none', async () => {
    const { load } = await roomOfAda();
    await expect(load('0'.repeat(64))).rejects.toThrow('bad-input: there is no such picture');
  });

  it.each(['../../format', `${'a'.repeat(63)}/`, 'A'.repeat(64), ''])(
    'is not looked for by the name %j',
    async (name) => {
      const { load } = await roomOfAda();
      await expect(load(name)).rejects.toThrow(/^bad-input: loadPicture/);
    },
  );

  it('belongs to one learner', async () => {
    const { room, save } = await roomOfAda();
    const { picture } = await save(png());
    const { id: learner } = await enrol(room.app, 'Ben');
    await expect(dispatch(room.app, 'loadPicture', { learner, picture })).rejects.toThrow(/^bad-input: /);
  });

  it.each(['savePicture', 'loadPicture'])('of nobody is refused by %s', async (request) => {
    const { room } = await roomOfAda();
    const input = {
      learner: 'nobody00',
      ...(request === 'savePicture' ? { bytes: png().toString('base64') } : { picture: 'a'.repeat(64) }),
    };
    await expect(dispatch(room.app, request, input)).rejects.toThrow(/^unknown-learner: /);
  });

  it('stays when a snapshot of the journal takes its place', async () => {
    const { room, learner, save, load } = await roomOfAda();
    const { picture } = await save(png());
    const { id } = await room.app.takeSnapshot({ learner });
    await room.app.restoreSnapshot({ learner, id });
    expect(await load(picture)).toMatchObject({ type: 'image/png' });
  });
});
