import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findRuntime } from './start/runtime.ts';

/** `npm run test:desktop`: the desktop's end-to-end tests on the real Electron runtime. */
const root = resolve(import.meta.dirname, '..');
const runtime = await findRuntime(root);
if ('why' in runtime) {
  console.error(`The desktop tests cannot run: ${runtime.why}.`);
  process.exitCode = 1;
} else {
  const cli = resolve(root, 'node_modules/@playwright/test/cli.js');
  const args = [cli, 'test', '--config', 'test/e2e/playwright.config.ts', ...process.argv.slice(2)];
  const env = { ...process.env, E2E_TARGET: 'electron' };
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}
