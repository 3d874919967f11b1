import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { watchDesktop } from './dev/desktop.ts';

/**
 * `npm run dev`: the page with hot reload in the system's browser, over handlers that restart when they change.
 * `npm run dev -- --desktop`: the desktop app, built anew and restarted whenever a source changes.
 */
const root = resolve(import.meta.dirname, '..');

if (process.argv.includes('--desktop')) await watchDesktop(root);
else {
  const page = join(root, 'build/dev/page.ts');
  const child = spawn(process.execPath, ['--watch', '--watch-preserve-output', page], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}
