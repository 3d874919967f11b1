import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeAtomically } from '../storage/disk.ts';
import type { JournalFile } from './files.ts';
import type { FileRange } from './reader.ts';

/**
 * What the closed files of a device hold, so that a start need not read them. Only a cache: it is believed when its files
 * are the ones there, with their sizes, and it is made again whenever it is not.
 */
const Sealed = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      bytes: z.int().min(0),
      firstSeq: z.int().min(1),
      lastSeq: z.int().min(0),
      day: z.iso.date().nullable(),
    }),
  ),
});

const pathIn = (folder: string) => join(folder, 'sealed.json');

/** The ranges of the closed files, or null when there is no cache that fits them; `next` is the number that follows, when known. */
export async function loadSealed(
  folder: string,
  closed: JournalFile[],
  next: number | null,
): Promise<FileRange[] | null> {
  if (closed.length === 0) return [];
  const sealed = Sealed.safeParse(await readJson(pathIn(folder)));
  if (!sealed.success) return null;
  const { files } = sealed.data;
  if (files.length !== closed.length) return null;
  let expected = 1;
  for (const [index, range] of files.entries()) {
    const file = closed[index];
    if (range.file !== file?.name || range.bytes !== file.bytes || range.firstSeq !== expected) return null;
    expected = range.lastSeq + 1;
  }
  return next === null || next === expected ? files : null;
}

/** A cache that cannot be written is no loss; the next start reads the files instead. */
export async function saveSealed(folder: string, files: FileRange[]): Promise<void> {
  await writeAtomically(pathIn(folder), JSON.stringify({ files })).catch(() => {});
}
