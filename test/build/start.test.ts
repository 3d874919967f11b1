import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { defaultDataFolder } from '../../build/start/defaultDataFolder.ts';
import { isStale, markBuilt } from '../../build/start/stale.ts';

const root = resolve(import.meta.dirname, '../..');
let scratch = '';
/** A copy of the sources beside a tiny page and pack that count as built, so that no test waits for a build. */
let app = '';

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'buffycoat-'));
  app = join(scratch, 'app');
  await mkdir(join(app, 'dist/main'), { recursive: true });
  await mkdir(join(app, 'dist/renderer'));
  await mkdir(join(app, 'dist/content'));
  for (const name of [
    'build/start.ts',
    'build/flags.ts',
    'build/start',
    'electron',
    'shared',
    'package.json',
  ]) {
    await cp(join(root, name), join(app, name), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(app, 'node_modules'), 'junction');
  await writeFile(join(app, 'dist/renderer/index.html'), '<title>Buffycoat</title>');
  await writeFile(join(app, 'dist/content/packs.json'), '[]');
  for (const name of ['main/main.js', 'main/preload.cjs', 'app.stamp', 'content.stamp']) {
    await writeFile(join(app, 'dist', name), '');
  }
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

interface Started {
  child: ChildProcess;
  /** What it printed so far. */
  out(): string;
  err(): string;
  /** The address once it is ready; rejects when it ends before. */
  ready: Promise<string>;
  ended: Promise<number | null>;
}

function start(args: string[], env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, [join(app, 'build/start.ts'), '--no-open', ...args], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<string>((found, lost) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      const [, address] = /^Buffycoat is ready at (\S+)\n/m.exec(out) ?? [];
      if (address) found(address);
    });
    void ended.then(() => lost(new Error(`ended before it was ready:\n${err}`)));
  });
  ready.catch(() => {});
  return { child, out: () => out, err: () => err, ready, ended };
}

const newData = () => mkdtemp(join(scratch, 'data-'));

describe('npm start', { timeout: 30_000 }, () => {
  it('says where it is ready once it answers there', async () => {
    const { ready } = start(['--browser', '--port', '0', '--data', await newData()]);
    const address = await ready;
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends cleanly within a second on %s and frees the folder',
    async (signal) => {
      const data = await newData();
      const first = start(['--browser', '--port', '0', '--data', data]);
      await first.ready;
      const asked = performance.now();
      first.child.kill(signal);
      expect(await first.ended).toBe(0);
      expect(performance.now() - asked).toBeLessThan(1000);
      await start(['--browser', '--port', '0', '--data', data]).ready;
    },
  );

  it.skipIf(process.platform === 'win32')('ends with npm, whose shell passes no signal on', async () => {
    const data = await newData();
    const script = `'${process.execPath}' '${join(app, 'build/start.ts')}' --browser --no-open --port 0 --data '${data}'; :`;
    const shell = spawn('sh', ['-c', script], { env: { ...process.env, npm_lifecycle_event: 'start' } });
    onTestFinished(() => void shell.kill('SIGKILL'));
    await once(shell.stdout, 'data');
    shell.kill('SIGTERM');
    await once(shell.stdout, 'close');
    await start(['--browser', '--port', '0', '--data', data]).ready;
  });

  it('starts at once over a folder whose app was killed, under a new address', async () => {
    const data = await newData();
    const first = start(['--browser', '--port', '0', '--data', data]);
    const before = await first.ready;
    first.child.kill('SIGKILL');
    await first.ended;
    const asked = performance.now();
    expect(await start(['--browser', '--port', '0', '--data', data]).ready).not.toBe(before);
    expect(performance.now() - asked).toBeLessThan(5000);
  });

  it('ends with one line and 1 when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const data = await newData();
    const second = start(['--browser', '--port', port, '--data', data]);
    expect(await second.ended).toBe(1);
    expect(second.err()).toBe(
      'That port is in use: close the other Buffycoat or choose another port with --port N.\n',
    );
    await start(['--browser', '--port', '0', '--data', data]).ready;
  });

  it('ends with one line and 1 when another Buffycoat has the folder', async () => {
    const data = await newData();
    await start(['--browser', '--port', '0', '--data', data]).ready;
    const second = start(['--browser', '--port', '0', '--data', data]);
    expect(await second.ended).toBe(1);
    expect(second.err()).toBe(
      `data-folder-busy: another Buffycoat is using ${data}; close it and try again\n`,
    );
  });

  it.runIf(process.platform === 'linux')(
    'opens the browser edition in one line where there is no desktop',
    async () => {
      const { ready, out } = start(['--port', '0', '--data', await newData()]);
      await ready;
      const lines = out().trimEnd().split('\n');
      expect(lines).toHaveLength(2);
      expect(lines[0]).toMatch(/^Opening the browser edition: .*there is no display\.$/);
    },
  );

  it.each([
    [
      ['--prot', '1'],
      /^Unknown option '--prot'.*; npm start takes -- --browser --port VALUE --data VALUE --no-open\n$/,
    ],
    [['--port', 'many'], /^--port takes a number up to 65535\.\n$/],
  ])('ends with one line and 1 on %j', async (args, message) => {
    const { ended, err } = start(args);
    expect(await ended).toBe(1);
    expect(err()).toMatch(message);
  });
});

describe('what is stale', () => {
  async function build() {
    const folder = await mkdtemp(join(scratch, 'stale-'));
    await mkdir(join(folder, 'in/deep'), { recursive: true });
    await writeFile(join(folder, 'in/deep/a.txt'), 'a');
    await writeFile(join(folder, 'out.txt'), '');
    const product = {
      inputs: [join(folder, 'in')],
      outputs: [join(folder, 'out.txt')],
      stamp: join(folder, 'dist/stamp'),
    };
    const long = new Date('2026-01-01');
    for (const name of ['in/deep/a.txt', 'in/deep', 'in']) await utimes(join(folder, name), long, long);
    await markBuilt(product, Date.parse('2026-01-02'));
    return { folder, product };
  }
  const changes: [string, boolean, (folder: string) => Promise<unknown>][] = [
    ['nothing', false, async () => {}],
    ['a changed file', true, (folder) => writeFile(join(folder, 'in/deep/a.txt'), 'b')],
    ['a new file', true, (folder) => writeFile(join(folder, 'in/deep/b.txt'), 'b')],
    ['a removed file', true, (folder) => rm(join(folder, 'in/deep/a.txt'))],
    ['a missing output', true, (folder) => rm(join(folder, 'out.txt'))],
    ['a missing stamp', true, (folder) => rm(join(folder, 'dist/stamp'))],
  ];
  it.each(changes)('after %s: %s', async (_, expected, change) => {
    const { folder, product } = await build();
    expect(await isStale(product)).toBe(false);
    await change(folder);
    expect(await isStale(product)).toBe(expected);
  });
});

describe('the default data folder', () => {
  it.each([
    ['linux', {}, '/home/ada', '/home/ada/.config/Buffycoat'],
    ['linux', { XDG_CONFIG_HOME: '/home/ada/.settings' }, '/home/ada', '/home/ada/.settings/Buffycoat'],
    ['linux', { XDG_CONFIG_HOME: 'settings' }, '/home/ada', '/home/ada/.config/Buffycoat'],
    ['darwin', {}, '/Users/ada', '/Users/ada/Library/Application Support/Buffycoat'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' },
      'C:\\Users\\ada',
      'C:\\Users\\ada\\AppData\\Roaming\\Buffycoat',
    ],
    ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Buffycoat'],
  ] as const)('on %s with %j in %s is %s', (platform, env, home, folder) => {
    expect(defaultDataFolder(platform, env, home)).toBe(folder);
  });
});
