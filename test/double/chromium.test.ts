import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { endpointOf } from './chromium.ts';

const LINE = 'DevTools listening on ws://127.0.0.1:4000/devtools/browser/one\n';

/** A program that says this on its second channel, all in one part, and then waits or ends. */
function saying(text: string, ends: boolean) {
  const script = `process.stderr.write(${JSON.stringify(text)})${ends ? '' : '; setInterval(() => {}, 1e9)'}`;
  return spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'pipe'] });
}

test.each([
  ['alone', LINE],
  ['before more warnings than are kept', LINE + 'a warning\n'.repeat(2000)],
  ['after more warnings than are kept', 'a warning\n'.repeat(2000) + LINE],
])('the address is found %s', async (_, text) => {
  const child = saying(text, false);
  try {
    expect(await endpointOf(child)).toBe('ws://127.0.0.1:4000/devtools/browser/one');
  } finally {
    child.kill('SIGKILL');
  }
});

test('a Chromium that ends without an address is told with its last words', async () => {
  await expect(endpointOf(saying('no usable sandbox\n', true))).rejects.toThrow(/did not start.*\n.*sandbox/);
});
