/**
 * What a picture file says of itself, read from its first bytes without decoding it. Only PNG, JPEG and WebP are pictures here: each is
 * a plain grid of pixels. An SVG is a document, which may hold scripts and links, and is none.
 */
export interface PictureHead {
  type: PictureType;
  /** Pixels. */
  width: number;
  height: number;
}
export const PICTURE_TYPES = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const;
export type PictureType = keyof typeof PICTURE_TYPES;

/** Pictures are kept with sides of at most so many pixels, and in at most so many bytes. */
export const PICTURE_SIDE = 1600;
export const PICTURE_BYTES = 3_000_000;

/** Kind and size of a picture file; null for any other file, or one that breaks off before it says. */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = readPng(view) ?? readJpeg(view) ?? readWebp(view);
  return head && head.width > 0 && head.height > 0 ? head : null;
}

/** The size of a picture made to fit a square of `side` pixels. A smaller one stays as it is; no side vanishes. */
export function fitSize(
  { width, height }: { width: number; height: number },
  side = PICTURE_SIDE,
): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** PNG specification, 5.2 and 11.2.2: signature, then the header chunk. */
function readPng(view: DataView): PictureHead | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return null;
  if (!hasWord(view, 12, 'IHDR')) return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU-T T.81, B.1 and B.2.2: segments up to the first frame header. */
function readJpeg(view: DataView): PictureHead | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // 0xff may be repeated before a marker.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) {
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else if (!isSegment(marker)) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Markers with a length after them; behind the others, pixels or the end of the file, comes no frame header. */
function isSegment(marker: number): boolean {
  return marker >= 0xc0 && (marker < 0xd0 || marker > 0xda);
}

/** RFC 9649, 2.4 to 2.7: the first chunk is lossy, lossless or the extended header. */
function readWebp(view: DataView): PictureHead | null {
  if (view.byteLength < 30 || !hasWord(view, 0, 'RIFF') || !hasWord(view, 8, 'WEBP')) return null;
  const type = 'image/webp';
  if (hasWord(view, 12, 'VP8 '))
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (hasWord(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (hasWord(view, 12, 'VP8X')) {
    const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
    return { type, width: three(24), height: three(27) };
  }
  return null;
}

function hasWord(view: DataView, at: number, word: string): boolean {
  return [...word].every((letter, i) => view.getUint8(at + i) === letter.charCodeAt(0));
}
