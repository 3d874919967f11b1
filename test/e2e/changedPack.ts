import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pack } from '../../shared/content/pack.ts';

/** A copy of the built app in a folder of its own, and what deletes it. */
export interface AppCopy {
  appFolder: string;
  remove(): void;
}

/** A copy whose pack's bytes were changed behind its back: the hash no longer fits. */
export function appWithTamperedPack(change: (bytes: Buffer) => void): AppCopy {
  return copyApp((pack) => {
    const bytes = readFileSync(pack);
    change(bytes);
    writeFileSync(pack, bytes);
  });
}

/** A copy with another pack, hashed as if its publisher had made it so. */
export function appWithPack(change: (pack: Pack) => void): AppCopy {
  return copyApp((file, list) => {
    const pack = JSON.parse(readFileSync(file, 'utf8')) as Pack;
    change(pack);
    const bytes = Buffer.from(JSON.stringify(pack));
    writeFileSync(file, bytes);
    const packs = JSON.parse(readFileSync(list, 'utf8')) as { sha256: string; bytes: number }[];
    const [entry] = packs;
    if (!entry) throw new Error('no pack is listed');
    entry.sha256 = createHash('sha256').update(bytes).digest('hex');
    entry.bytes = bytes.length;
    writeFileSync(list, JSON.stringify(packs));
  });
}

function copyApp(change: (pack: string, list: string) => void): AppCopy {
  const appFolder = mkdtempSync(join(tmpdir(), 'buffycoat-changed-'));
  cpSync(process.env.E2E_APP ?? '', appFolder, {
    recursive: true,
    preserveTimestamps: true,
    verbatimSymlinks: true,
  });
  change(join(appFolder, 'dist/content/haematology.json'), join(appFolder, 'dist/content/packs.json'));
  // Newer than its sources, so that nothing is built anew.
  const later = new Date(Date.now() + 60_000);
  for (const stamp of ['dist/app.stamp', 'dist/content.stamp'])
    utimesSync(join(appFolder, stamp), later, later);
  return { appFolder, remove: () => rmSync(appFolder, { recursive: true, force: true }) };
}
