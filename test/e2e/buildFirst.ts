import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildStale } from '../../build/start/prepare.ts';

const root = resolve(import.meta.dirname, '../..');
const NEEDED = [
  'package.json',
  'package-lock.json',
  'dist',
  'build',
  'electron',
  'shared',
  'renderer',
  'content',
];

/**
 * Builds what is stale and gives the specs a copy of their own, so that they run one version from beginning to end
 * while somebody goes on editing. Answers with what removes the copy.
 */
// biome-ignore lint/style/noDefaultExport: Playwright calls it.
export default async function buildFirst(): Promise<() => void> {
  await buildStale(root);
  const copy = mkdtempSync(join(tmpdir(), 'buffycoat-app-'));
  for (const name of NEEDED) {
    const options = { recursive: true, preserveTimestamps: true, filter: isNeeded };
    cpSync(join(root, name), join(copy, name), options);
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  // The copied folders are newer than what was built from them.
  for (const stamp of ['dist/app.stamp', 'dist/content.stamp'])
    if (existsSync(join(copy, stamp))) utimesSync(join(copy, stamp), new Date(), new Date());
  process.env.E2E_APP = copy;
  return () => rmSync(copy, { recursive: true, force: true });
}

function isNeeded(path: string): boolean {
  return !path.startsWith(join(root, 'dist/packed'));
}
