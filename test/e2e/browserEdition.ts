import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { startChromium } from '../double/chromium.ts';
import type { Edition, Running, StartOptions } from './shell.ts';

/** The browser edition, always on the same port, since what the page stores belongs to its address. */
export async function makeBrowserEdition(): Promise<Edition> {
  const port = await freePort();
  return (options) => start(options, port);
}

async function start(options: StartOptions, port: number): Promise<Running> {
  const { profileFolder, language, viewport, colorScheme } = options;
  const server = startServer(options, port);
  const address = await addressOf(server.child);
  const shown = await startChromium({ profileFolder, language, leader: true, env: options.env });
  const browser = await chromium.connectOverCDP(shown.endpoint, { noDefaults: true });
  const context = browser.contexts()[0] ?? (await browser.newContext());
  listen(context, options);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await page.goto(address);
  const { origin } = new URL(address);
  return {
    page,
    origin,
    ownAddresses: [`${origin}/`],
    async kill() {
      killGroup(server.child);
      killGroup(shown.process);
      await Promise.all([server.exited, shown.exited]);
      server.tellConnections();
    },
    async close() {
      await quit(browser);
      await shown.exited;
      server.child.kill('SIGTERM');
      await server.exited;
      server.tellConnections();
    },
  };
}

function listen(context: BrowserContext, { onRequest, onProblem }: StartOptions): void {
  context.on('request', (request) => onRequest(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => onRequest(socket.url())));
  context.on('console', (line) => {
    if (line.type() === 'error') onProblem(`${line.text()} ${line.location().url}`);
  });
  context.on('weberror', (thrown) => onProblem(String(thrown.error())));
}

/** `npm start` in the browser edition, with its own connections watched too. */
function startServer({ appFolder, dataFolder, env, onRequest }: StartOptions, port: number) {
  const connections = join(dataFolder, 'connections.txt');
  const watch = new URL('watchConnections.ts', import.meta.url).href;
  const child = spawn(
    process.execPath,
    [
      '--import',
      watch,
      'build/start.ts',
      '--browser',
      '--no-open',
      '--port',
      `${port}`,
      '--data',
      dataFolder,
    ],
    {
      cwd: appFolder,
      detached: true,
      env: { ...process.env, NODE_OPTIONS: '', BUFFYCOAT_CONNECTIONS: connections, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const exited = once(child, 'exit');
  const tellConnections = () => {
    if (existsSync(connections)) readFileSync(connections, 'utf8').trim().split('\n').forEach(onRequest);
  };
  return { child, exited, tellConnections };
}

/** The address with the one-time token, from what the server prints. */
function addressOf(child: ChildProcess): Promise<string> {
  const found = Promise.withResolvers<string>();
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      said = (said + part).slice(-20_000);
      const address = /http:\/\/127\.0\.0\.1:\d+\S*(?=\s)/.exec(said)?.[0];
      if (address) found.resolve(address);
    });
  child.on('exit', () => found.reject(new Error(`the browser edition did not start:\n${said}`)));
  return found.promise;
}

/** Chromium's own way out, which writes what is not yet on disk. */
async function quit(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.close').catch(() => {});
}

function killGroup(child: ChildProcess): void {
  if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
