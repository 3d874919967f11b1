import { spawn } from 'node:child_process';
import { onStop } from './stopping.ts';

/** An app that is gone sooner than this with an error never opened. */
const OPENING_MS = 10_000;

/**
 * Runs the desktop app to its end. Answers `closed` when a person or a signal ended it, or with why it never opened, as
 * happens where the system forbids the sandbox.
 */
export function runDesktop(
  runtime: string,
  root: string,
  dataFolder: string | undefined,
): Promise<'closed' | { why: string }> {
  return new Promise((resolve) => {
    const beganAt = Date.now();
    const args = dataFolder ? [root, `--user-data-dir=${dataFolder}`] : [root];
    const child = spawn(runtime, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    let isStopping = false;
    const stopListening = onStop(() => {
      isStopping = true;
      child.kill('SIGTERM');
    });
    const finish = (outcome: 'closed' | { why: string }) => {
      stopListening();
      resolve(outcome);
    };
    child.on('error', (error) => finish({ why: `the Electron runtime did not start (${error.message})` }));
    child.on('exit', (code, signal) => {
      const neverOpened = !isStopping && code !== 0 && Date.now() - beganAt < OPENING_MS;
      finish(
        neverOpened
          ? { why: `the Electron runtime did not open a window (${signal ?? `status ${code}`})` }
          : 'closed',
      );
    });
  });
}
