import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractAll } from '@electron/asar';
import { makeStubRuntime } from './stubRuntime.ts';

export interface PackedApp {
  asar: string;
  executable: string;
}

/**
 * Packs the built app for Linux around a stub of the runtime, so that it needs neither the runtime nor a network.
 * The result cannot be started, but its archive and fuses are those that ship.
 */
export function packApp(root: string, output: string): PackedApp {
  const runtime = mkdtempSync(join(tmpdir(), 'buffycoat-runtime-'));
  makeStubRuntime(runtime);
  rmSync(output, { recursive: true, force: true });
  const builder = join(dirname(createRequire(import.meta.url).resolve('electron-builder')), '..', 'cli.js');
  const options = ['--linux', 'dir', '--x64', '--publish', 'never', '--config', 'build/electron-builder.yml'];
  const overrides = [`-c.electronDist=${runtime}`, `-c.directories.output=${output}`];
  // A proxy that nobody serves: a download would fail at once instead of going unnoticed.
  const nowhere = 'http://127.0.0.1:9';
  const env = { ...process.env, HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ELECTRON_GET_USE_PROXY: '1' };
  try {
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    execFileSync(process.execPath, [builder, ...options, ...overrides], {
      cwd: root,
      env,
      stdio: [...stdio],
    });
  } finally {
    rmSync(runtime, { recursive: true, force: true });
  }
  const packed = join(output, 'linux-unpacked');
  return { asar: join(packed, 'resources/app.asar'), executable: join(packed, 'buffycoat') };
}

/** Unpacks the archive into a folder that is not the repository's: extraction overwrites what it finds. */
export function unpack(asar: string, folder: string): void {
  extractAll(asar, folder);
}
