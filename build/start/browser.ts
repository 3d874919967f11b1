import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHandlers } from '../../electron/handlers/handlers.ts';
import { startServer } from '../../electron/server/server.ts';
import { onStop } from './stopping.ts';

export interface BrowserStart {
  root: string;
  dataFolder: string;
  port: number;
  /** Opens the system's browser at the address. */
  opens: boolean;
}

/** Serves the browser edition until it is told to stop. Throws what keeps it from starting, with nothing left locked. */
export async function runBrowser({ root, dataFolder, port, opens }: BrowserStart): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const { handlers, close } = await createHandlers({
    dataFolder,
    contentFolder: join(root, 'dist/content'),
    version,
    edition: 'browser',
    platform: process.platform,
    openExternal,
  });
  let server: Awaited<ReturnType<typeof startServer>>;
  try {
    server = await startServer({ handlers, pageFolder: join(root, 'dist/renderer'), port });
  } catch (error) {
    await close();
    throw error;
  }
  const stopped = new Promise<void>((resolve) => onStop(resolve));
  console.log(`Buffycoat is ready at ${server.address}`);
  if (opens) await openExternal(server.address);
  await stopped;
  await server.close();
  await close();
}

/** Hands an address to the system; says nothing when there is no browser, since the address is printed anyway. */
async function openExternal(url: string): Promise<void> {
  const [command = '', ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
