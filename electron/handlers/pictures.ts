import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  PICTURE_BYTES,
  PICTURE_SIDE,
  PICTURE_TYPES,
  type PictureType,
  readPictureHead,
} from '../../shared/content/pictureFile.ts';
import type { Handlers } from '../../shared/ipc.ts';
import { isFolder } from '../journal/files.ts';
import type { DataFolder } from '../storage/dataFolder.ts';
import { makeFolder, writeAtomically } from '../storage/disk.ts';
import { diskFailure, failure, systemCode } from '../storage/failure.ts';

/**
 * The learners' own pictures, each a file named by the SHA-256 of its bytes. A file is written once and never changed or removed: the
 * journal, and every snapshot of it, may speak of it.
 */
export function pictureHandlers(data: DataFolder): Pick<Handlers, 'savePicture' | 'loadPicture'> {
  async function folderOf(learner: string): Promise<string> {
    if (!(await isFolder(join(data.journal, learner))))
      throw failure('unknown-learner', `there is no learner ${learner} here`);
    return join(data.path, 'pictures', learner);
  }

  return {
    async savePicture({ learner, bytes: base64 }) {
      const folder = await folderOf(learner);
      const bytes = Buffer.from(base64, 'base64');
      const type = typeOf(bytes);
      data.lock.requireHeld();
      const picture = hashOf(bytes);
      const path = join(folder, `${picture}.${PICTURE_TYPES[type]}`);
      // What lies there damaged is written anew.
      const there = await read(path);
      if (there && hashOf(there) === picture) return { picture };
      try {
        await makeFolder(folder);
        await writeAtomically(path, bytes);
      } catch (error) {
        throw diskFailure(error, 'the picture was not saved');
      }
      return { picture };
    },

    async loadPicture({ learner, picture }) {
      const folder = await folderOf(learner);
      for (const [type, suffix] of Object.entries(PICTURE_TYPES) as [PictureType, string][]) {
        const bytes = await read(join(folder, `${picture}.${suffix}`));
        if (!bytes) continue;
        if (hashOf(bytes) !== picture) throw failure('disk', 'this picture is damaged');
        return { type, bytes: bytes.toString('base64') };
      }
      throw failure('bad-input', 'there is no such picture');
    },
  };
}

/** Throws `bad-input` for anything but a PNG, JPEG or WebP file within the limits; an SVG is none. */
function typeOf(bytes: Buffer): PictureType {
  const head = readPictureHead(bytes);
  if (!head) throw failure('bad-input', 'not a PNG, JPEG or WebP picture');
  if (bytes.length > PICTURE_BYTES || Math.max(head.width, head.height) > PICTURE_SIDE)
    throw failure('bad-input', `a picture has at most ${PICTURE_SIDE} pixels a side and 3 MB`);
  return head.type;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of a file, or null when there is none. */
async function read(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
