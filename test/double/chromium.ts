import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { CHROMIUM_MISSING, findChromium } from '../../build/chromium.ts';

export interface Chromium {
  process: ChildProcess;
  /** Where Playwright connects. */
  endpoint: string;
  /** Only when started with `pipe`. */
  pipe: { to: Writable; from: Readable };
  exited: Promise<unknown>;
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-startup-window',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--disable-field-trial-config',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication',
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--remote-debugging-port=0',
];

/** Starts Chromium on a profile of its own. No name resolves unless `hosts` says so, so no request can leave the machine. */
export async function startChromium(options: {
  profileFolder: string;
  hosts?: string[];
  language?: string;
  /** Also listens on a pipe, and ends when it closes. */
  pipe?: boolean;
  /** Leads a process group, so that all of it can be killed at once. */
  leader?: boolean;
  env?: Record<string, string>;
}): Promise<Chromium> {
  const { profileFolder, hosts = [], language = 'en-US', pipe = false, leader = false, env = {} } = options;
  const executable = findChromium();
  if (!executable) throw new Error(CHROMIUM_MISSING);
  mkdirSync(profileFolder, { recursive: true });
  const rules = [...hosts, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',');
  const child = spawn(
    executable,
    [
      ...FLAGS,
      ...(pipe ? ['--remote-debugging-pipe'] : []),
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--user-data-dir=${profileFolder}`,
      `--host-resolver-rules=${rules}`,
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe', ...(pipe ? (['pipe', 'pipe'] as const) : [])],
      detached: leader,
      env: { ...process.env, ...env },
    },
  );
  const exited = once(child, 'exit').catch(() => {});
  return {
    process: child,
    endpoint: await endpointOf(child),
    pipe: { to: child.stdio[3] as Writable, from: child.stdio[4] as Readable },
    exited,
  };
}

/** A Chromium that says nothing for so long will not start. */
const START_MS = 30_000;

/** The address in what a starting Chromium says. */
export function endpointOf(child: ChildProcess): Promise<string> {
  const found = Promise.withResolvers<string>();
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    const heard = said + part;
    const endpoint = /DevTools listening on (ws:\S+)\s/.exec(heard)?.[1];
    if (endpoint) found.resolve(endpoint);
    // Cut only once it was read: on a busy machine one part may hold the line and thousands of characters of warnings after it.
    said = heard.slice(-4000);
  });
  const fail = (what: unknown) =>
    found.reject(new Error(`Chromium did not start (${child.spawnfile}, ${what})\n${said}`));
  child.on('error', fail);
  child.on('close', fail);
  const late = setTimeout(() => {
    fail(`nothing heard for ${START_MS / 1000} s`);
    child.kill('SIGKILL');
  }, START_MS);
  return found.promise.finally(() => clearTimeout(late));
}
