import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type DataFolder, openDataFolder } from '../../../electron/storage/dataFolder.ts';
import { png } from '../../support/pictures.ts';
import { draft, enrol, openStudyRoom } from '../../support/studyRoom.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'buffycoat-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

async function open(path: string): Promise<DataFolder> {
  const data = await openDataFolder(path);
  onTestFinished(() => data.lock.release());
  return data;
}

describe('the data folder', () => {
  it('says its format and keeps the device it was given', async () => {
    const path = await emptyFolder();
    const first = await open(path);
    const device = first.deviceOf('ada');
    await first.lock.release();
    expect((await open(path)).deviceOf('ada')).toBe(device);
    expect(device).toMatch(/^[a-z0-9]{16}$/);
    expect(JSON.parse(await readFile(join(path, 'format.json'), 'utf8'))).toEqual({ data: 1 });
  });

  it('of a newer release is refused and not touched', async () => {
    const path = await emptyFolder();
    await mkdir(path);
    await writeFile(join(path, 'format.json'), '{"data":2,"more":true}');
    await expect(open(path)).rejects.toThrow(/^newer-release: /);
    expect(await readdir(path)).toEqual(['format.json']);
  });

  it('that is a file is refused', async () => {
    const path = await emptyFolder();
    await writeFile(path, 'not a folder');
    await expect(open(path)).rejects.toThrow(/^disk: .*cannot be used/);
  });
});

describe('a data folder that another app took over while this one slept', () => {
  it('is neither written to nor exchanged any more', async () => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const { id } = await room.app.takeSnapshot({ learner: ada.id });
    const taken = new Date(Date.now() + 60_000);
    await utimes(join(room.dataFolder, 'lock'), taken, taken);
    const busy = /^data-folder-busy: another Buffycoat took this data folder over/;
    let n = 0;
    await vi.waitFor(
      async () => {
        n += 1;
        await expect(async () => room.app.append({ learner: ada.id, drafts: [draft(n)] })).rejects.toThrow(
          busy,
        );
      },
      { timeout: 5000, interval: 200 },
    );
    const journal = join(room.dataFolder, 'journal', ada.id);
    const before = await readdir(journal, { recursive: true });
    await expect(async () => room.app.restoreSnapshot({ learner: ada.id, id })).rejects.toThrow(busy);
    await expect(async () =>
      room.app.savePicture({ learner: ada.id, bytes: png(8, 8).toString('base64') }),
    ).rejects.toThrow(busy);
    expect(await readdir(journal, { recursive: true })).toEqual(before);
  });
});

describe('the lock of the data folder', () => {
  it('refuses a second app, and lets it in when the first has closed', async () => {
    const path = await emptyFolder();
    const first = await open(path);
    await expect(open(path)).rejects.toThrow(/^data-folder-busy: another Buffycoat is using /);
    await first.lock.release();
    expect((await open(path)).lock.requireHeld).not.toThrow();
  });

  it('of a killed process is taken over at once', async () => {
    const path = await emptyFolder();
    await (await open(path)).lock.release();
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    await mkdir(join(path, 'lock'));
    await writeFile(join(path, 'owner.json'), JSON.stringify({ pid: child.pid, host: hostname() }));
    const began = performance.now();
    expect((await open(path)).lock.requireHeld).not.toThrow();
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('is free again when it could not be taken whole', async () => {
    const path = await emptyFolder();
    await mkdir(join(path, 'owner.json'), { recursive: true });
    await expect(open(path)).rejects.toThrow(/^disk: .*cannot be used/);
    expect(await readdir(path)).not.toContain('lock');
  });

  it('of another machine is taken over once its heartbeat has been silent for 5 s', async () => {
    const path = await emptyFolder();
    await (await open(path)).lock.release();
    await mkdir(join(path, 'lock'));
    await writeFile(join(path, 'owner.json'), JSON.stringify({ pid: 1, host: 'elsewhere' }));
    const lastBeat = new Date(Date.now() - 4500);
    await utimes(join(path, 'lock'), lastBeat, lastBeat);
    expect((await open(path)).lock.requireHeld).not.toThrow();
  });
});
