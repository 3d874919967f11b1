import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuseConnections } from './connections.ts';
import { makeElectron, type StandInOptions } from './electron.ts';
import type { Order, Report } from './report.ts';

/**
 * The whole desktop app in one process of its own, so that it can be killed like one: the built main process, with the
 * stand-in where it imports `electron`. Started by `launch`, told what to run as JSON in the second argument.
 */
const options = JSON.parse(process.argv[2] ?? '') as StandInOptions;
const report = (entry: Report) => void process.send?.(entry);
const { electron, boot, quit } = makeElectron(options, report);

process.argv = [process.execPath, options.appFolder, ...process.argv.slice(3)];
pretendToBeElectron();
refuseConnections((url) => report({ kind: 'request', from: 'main', url }));
offerModule();
process.on('message', (order: Order) => void obey(order));
process.on('disconnect', () => process.exit(1)); // The spec has gone; Chromium goes with this process.

const { main } = JSON.parse(readFileSync(join(options.appFolder, 'package.json'), 'utf8'));
await boot(import(pathToFileURL(resolve(options.appFolder, main)).href));

function pretendToBeElectron(): void {
  const versions = { ...process.versions, electron: '45.4.1', chrome: '156.0.0.0' };
  Object.defineProperty(process, 'versions', { value: versions });
  Object.assign(process, { type: 'browser', resourcesPath: join(options.appFolder, '..') });
}

/** Puts the stand-in where the app imports `electron`, whether it imports or requires. */
function offerModule(): void {
  const address = 'electron-stand-in:module';
  Object.assign(globalThis, { [address]: electron });
  const names = Object.keys(electron).map((name) => `export const ${name} = electron.${name};`);
  const source = `const electron = globalThis['${address}'];\nexport default electron;\n${names.join('\n')}`;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' || specifier === 'electron/main'
        ? { url: address, format: 'module', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === address ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
}

async function obey(order: Order): Promise<void> {
  if (order.kind === 'quit') return quit();
  const { id, source, argument } = order;
  try {
    // biome-ignore lint/security/noGlobalEval: a spec's own function, sent as its source, as Playwright does.
    const run = globalThis.eval(`(${source})`) as (module: object, argument: unknown) => unknown;
    report({ kind: 'answer', id, ok: true, value: structuredClone(await run(electron, argument)) });
  } catch (error) {
    report({ kind: 'answer', id, ok: false, value: String(error) });
  }
}
