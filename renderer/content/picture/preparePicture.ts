import { fitSize, PICTURE_BYTES, readPictureHead } from '../../../shared/content/pictureFile.ts';

export const LARGEST_FILE = 20_000_000;
export const MOST_PIXELS = 50_000_000;

/** A picture ready to be kept. */
export interface Prepared {
  blob: Blob;
  width: number;
  height: number;
}

/** Why a file is no picture for a card: its kind, its bytes, its pixels, or that it cannot be decoded. */
export class PictureRefused extends Error {
  readonly reason: 'kind' | 'bytes' | 'pixels' | 'broken';

  constructor(reason: PictureRefused['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Decodes a file and draws it anew, at most 1600 pixels a side, upright and on white. Only the pixels survive: no place, camera or
 * name of a person that the file carried, and nothing hidden in it. Throws `PictureRefused`.
 */
export async function preparePicture(file: Blob): Promise<Prepared> {
  if (file.size > LARGEST_FILE) throw new PictureRefused('bytes');
  // The size is read before decoding: a small file can claim a picture that would fill the memory.
  const head = readPictureHead(new Uint8Array(await file.arrayBuffer()));
  if (!head) throw new PictureRefused('kind');
  if (head.width * head.height > MOST_PIXELS) throw new PictureRefused('pixels');
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new PictureRefused('broken');
  });
  try {
    const { width, height } = fitSize(bitmap);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new PictureRefused('broken');
    // Black lines on a clear ground would vanish in a dark room.
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return { blob: await encode(canvas, head.type === 'image/jpeg'), width, height };
  } finally {
    bitmap.close();
  }
}

/** Drawings stay exact where that is small enough; photographs never were. */
async function encode(canvas: OffscreenCanvas, isPhotograph: boolean): Promise<Blob> {
  const tries: ImageEncodeOptions[] = [
    ...(isPhotograph ? [] : [{ type: 'image/png' }, { type: 'image/webp', quality: 0.92 }]),
    { type: 'image/jpeg', quality: 0.9 },
    { type: 'image/jpeg', quality: 0.7 },
  ];
  for (const options of tries) {
    const blob = await canvas.convertToBlob(options);
    if (blob.size <= PICTURE_BYTES) return blob;
  }
  throw new PictureRefused('broken');
}
