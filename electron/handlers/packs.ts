import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AppInfo, Handlers } from '../../shared/ipc.ts';
import { readJson } from '../storage/disk.ts';
import { failure, systemCode } from '../storage/failure.ts';

const Listed = z.object({
  /** A plain name, so that an index from elsewhere cannot point outside its folder. */
  file: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  sha256: z.string(),
  bytes: z.int().min(0),
});
const Packs = z.array(
  z.object({
    id: z.string(),
    version: z.string(),
    title: z.object({ en: z.string(), es: z.string() }),
    ...Listed.shape,
    search: Listed,
  }),
);

/** The packs of this release. Throws `bad-pack` when their index is missing or damaged. */
async function listPacks(contentFolder: string): Promise<z.infer<typeof Packs>> {
  const packs = Packs.safeParse(await readJson(join(contentFolder, 'packs.json')));
  if (!packs.success) throw badPack('the list of packs', 'is missing or damaged');
  return packs.data;
}

/** For `appInfo`. */
export async function packTitles(contentFolder: string): Promise<AppInfo['packs']> {
  return (await listPacks(contentFolder)).map(({ id, title, version }) => ({ id, title, version }));
}

export function packHandlers(contentFolder: string): Pick<Handlers, 'loadPack' | 'loadSearchIndex'> {
  async function listed(id: string) {
    const pack = (await listPacks(contentFolder)).find((entry) => entry.id === id);
    if (!pack) throw badPack(id, 'is not part of this release');
    return pack;
  }

  async function read(id: string, { file, sha256 }: z.infer<typeof Listed>): Promise<string> {
    const bytes = await readPack(id, join(contentFolder, file));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw badPack(id, 'does not match its hash');
    return bytes.toString('utf8');
  }

  return {
    async loadPack({ id }) {
      const pack = await listed(id);
      return { id, version: pack.version, sha256: pack.sha256, json: await read(id, pack) };
    },
    async loadSearchIndex({ id }) {
      return { json: await read(id, (await listed(id)).search) };
    },
  };
}

async function readPack(id: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw badPack(id, 'is missing');
    throw error;
  }
}

function badPack(what: string, how: string): Error {
  return failure('bad-pack', `${what} ${how}; reinstall Buffycoat`);
}
