import { resolve } from 'node:path';
import { systemCode } from '../electron/storage/failure.ts';
import { readFlags } from './flags.ts';
import { runBrowser } from './start/browser.ts';
import { defaultDataFolder } from './start/defaultDataFolder.ts';
import { runDesktop } from './start/desktop.ts';
import { buildStale } from './start/prepare.ts';
import { findRuntime } from './start/runtime.ts';

/**
 * `npm start`: builds what is stale and opens the desktop app, or the browser edition where its runtime is out of reach.
 *
 *     --browser      the browser edition in any case
 *     --port N       where the browser edition listens; 4717, 0 for any free one
 *     --data DIR     another data folder
 *     --no-open      print the address only
 */
const root = resolve(import.meta.dirname, '..');

try {
  const flags = startFlags();
  await buildStale(root);
  const isClosed = !flags.browser && (await openDesktop(flags.data));
  if (!isClosed) {
    const dataFolder = flags.data ?? defaultDataFolder();
    await runBrowser({ root, dataFolder, port: flags.port, opens: !flags['no-open'] });
  }
  process.exit(0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

function startFlags() {
  const values = readFlags('npm start', {
    browser: { type: 'boolean', default: false },
    port: { type: 'string', default: '4717' },
    data: { type: 'string' },
    'no-open': { type: 'boolean', default: false },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('--port takes a number up to 65535.');
  return { ...values, port, data: values.data && resolve(values.data) };
}

/** True once the desktop app was used and closed; false, with one line that says why, when it cannot be opened here. */
async function openDesktop(dataFolder: string | undefined): Promise<boolean> {
  const runtime = await findRuntime(root);
  const outcome = 'path' in runtime ? await runDesktop(runtime.path, root, dataFolder) : runtime;
  if (outcome === 'closed') return true;
  console.log(`Opening the browser edition: ${outcome.why}.`);
  return false;
}

/** One line for what a person can change, all that was printed when a build failed. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (systemCode(error) === 'EADDRINUSE') {
    return 'That port is in use: close the other Buffycoat or choose another port with --port N.';
  }
  return error.message;
}
