import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const REACH_LIMIT_MS = 8000;
const DOWNLOAD_LIMIT_MS = 300_000;
/** A download that takes longer than this is worth a line. */
const QUIET_MS = 3000;

/** Where the Electron runtime is, fetching it when it can be; or, as `why`, what stands in the way. */
export type Runtime = { path: string } | { why: string };

export async function findRuntime(root: string): Promise<Runtime> {
  const installed = installedRuntime(root);
  if (!hasDisplay()) {
    return {
      why: installed
        ? 'there is no display'
        : 'the Electron runtime is not installed and there is no display',
    };
  }
  if (installed) return { path: installed };
  const failure = (await unreachable()) ?? (await download(root));
  const path = installedRuntime(root);
  if (path) return { path };
  return {
    why: `the Electron runtime is not installed and could not be downloaded (${failure ?? 'incomplete'})`,
  };
}

function installedRuntime(root: string): string | null {
  const folder = join(root, 'node_modules/electron');
  try {
    const binary = readFileSync(join(folder, 'path.txt'), 'utf8');
    const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), binary);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Why the place the runtime comes from cannot be reached; null when it can, or when only its own tool knows the way. */
async function unreachable(): Promise<string | null> {
  const { env } = process;
  if (env.ELECTRON_GET_USE_PROXY) return null;
  const origin = env.ELECTRON_MIRROR || env.npm_config_electron_mirror || 'https://github.com';
  try {
    await fetch(origin, { method: 'HEAD', signal: AbortSignal.timeout(REACH_LIMIT_MS) });
    return null;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** Why it failed, or null. The runtime's own script checks what it fetched against the hashes in its package. */
function download(root: string): Promise<string | null> {
  return new Promise((resolve) => {
    const notice = setTimeout(
      () => console.log('Fetching the Electron runtime, once, about 120 MB …'),
      QUIET_MS,
    );
    const script = join(root, 'node_modules/electron/install.js');
    const child = spawn(process.execPath, [script], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: DOWNLOAD_LIMIT_MS,
    });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const finish = (why: string | null) => {
      clearTimeout(notice);
      resolve(why);
    };
    child.on('error', (error) => finish(error.message));
    child.on('close', (code, signal) => {
      if (code === 0) finish(null);
      else finish(signal ? 'it took too long' : (errors.trim().split('\n')[0] ?? `status ${code}`));
    });
  });
}
