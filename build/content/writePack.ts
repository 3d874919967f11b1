import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Pack, PackListing } from '../../shared/content/pack.ts';
import { buildIndex, saveIndex } from '../../shared/search/searchIndex.ts';

/**
 * Writes `<id>.json`, its search index `<id>.search.json` (which opens several times faster than it builds, and is not needed at
 * start) and the list `packs.json` that names both. The same pack gives the same bytes.
 */
export async function writePack(pack: Pack, folder: string): Promise<PackListing> {
  mkdirSync(folder, { recursive: true });
  const write = async (file: string, text: string) => {
    const bytes = Buffer.from(`${text}\n`);
    await writeFileAtomic(join(folder, file), bytes);
    return { file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  };
  const { id, version, title } = pack;
  const search = await write(`${id}.search.json`, saveIndex(buildIndex(pack)));
  const listing: PackListing = {
    id,
    version,
    title,
    ...(await write(`${id}.json`, JSON.stringify(pack))),
    search,
  };
  await writeFileAtomic(join(folder, 'packs.json'), `${JSON.stringify([listing], null, 2)}\n`);
  return listing;
}
