import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { _electron } from '@playwright/test';
import type { Running, StartOptions } from './shell.ts';

/** The desktop app on the real Electron runtime, which must be installed. */
export async function startOnRuntime(options: StartOptions): Promise<Running> {
  const { appFolder, dataFolder, language, colorScheme, env, viewport } = options;
  const args = [
    appFolder,
    `--user-data-dir=${dataFolder}`,
    `--lang=${language}`,
    '--host-resolver-rules=MAP * ~NOTFOUND',
    ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
  ];
  const all = { ...inherited(), ...env };
  // Electron's own answer would be overridden otherwise.
  const app = await _electron.launch({ colorScheme: null, args, env: all });
  app.context().on('request', (request) => options.onRequest(request.url()));
  app.context().on('console', (line) => {
    if (line.type() === 'error') options.onProblem(line.text());
  });
  app.context().on('weberror', (thrown) => options.onProblem(String(thrown.error())));
  const page = await app.firstWindow();
  await page.emulateMedia({ colorScheme });
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, viewport);
  return {
    page,
    origin: new URL(page.url()).href.split('/').slice(0, 3).join('/'),
    ownAddresses: ['app://buffycoat/'],
    async kill() {
      const gone = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await gone;
    },
    close: () => app.close(),
    evaluate: (work, argument) => app.evaluate(work as never, argument as never),
    async startAgain() {
      const second = spawn(app.process().spawnfile, args, { env: all, stdio: 'ignore' });
      const [code] = await once(second, 'exit');
      return code as number | null;
    },
  };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
