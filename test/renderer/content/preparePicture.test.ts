import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  LARGEST_FILE,
  PictureRefused,
  preparePicture,
} from '../../../renderer/content/picture/preparePicture.ts';
import { jpegHead, png, SVG, webpHead } from '../../support/pictures.ts';

const blobOf = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]);

describe('a file that is no picture for a card', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['kind', 'a drawing with a script', blobOf(SVG)],
    ['kind', 'a text', new Blob(['hello'])],
    ['bytes', 'more than 20 MB', new Blob([new Uint8Array(LARGEST_FILE + 1)])],
    ['pixels', 'a PNG that claims 51 megapixels', blobOf(bombOf(10_000, 5100))],
    ['pixels', 'a JPEG that claims four thousand', blobOf(jpegHead(65_000, 65_000))],
    ['pixels', 'a WebP that claims 51 megapixels', blobOf(webpHead('VP8X', 10_000, 5100))],
  ])('is refused for its %s before it is decoded: %s', async (reason, _, file) => {
    const decode = vi.fn();
    vi.stubGlobal('createImageBitmap', decode);
    await expect(preparePicture(file)).rejects.toMatchObject({ reason });
    expect(decode).not.toHaveBeenCalled();
  });

  it('is refused as broken when it cannot be decoded', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('no')));
    await expect(preparePicture(blobOf(png()))).rejects.toThrow(new PictureRefused('broken'));
  });
});

/** A small file with a large claim. */
function bombOf(width: number, height: number): Buffer {
  const bytes = png();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
