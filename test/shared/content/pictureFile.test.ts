import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSize, readPictureHead } from '../../../shared/content/pictureFile.ts';
import { jpegHead, png, SVG, webpHead } from '../../support/pictures.ts';

describe('a picture file', () => {
  it.each([
    ['PNG', png(7, 5), 'image/png'],
    ['JPEG with camera data before its size', jpegHead(7, 5), 'image/jpeg'],
    ['lossy WebP', webpHead('VP8 ', 7, 5), 'image/webp'],
    ['lossless WebP', webpHead('VP8L', 7, 5), 'image/webp'],
    ['extended WebP', webpHead('VP8X', 7, 5), 'image/webp'],
  ])('says its kind and size: %s', (_, bytes, type) => {
    expect(readPictureHead(bytes)).toEqual({ type, width: 7, height: 5 });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a drawing with a script', SVG],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'.padEnd(80))],
    ['a GIF', Buffer.from('GIF89a\x04\x00\x03\x00'.padEnd(60, '\0'))],
    ['a PNG that breaks off', png().subarray(0, 20)],
    ['a PNG without width', png(0, 3)],
    ['a JPEG that breaks off', jpegHead(7, 5).subarray(0, 14)],
    ['a JPEG whose pixels begin before its size', Buffer.from('ffd8ffda000c03010002110311003f00', 'hex')],
    ['a WebP that breaks off', webpHead('VP8X', 7, 5).subarray(0, 25)],
    ['a sound in the same wrapper', Buffer.from('RIFF....WAVEfmt '.padEnd(60))],
    ['a picture behind other bytes', Buffer.concat([Buffer.from(' '), png()])],
  ])('is none: %s', (_, bytes) => {
    expect(readPictureHead(bytes)).toBeNull();
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(png(), jpegHead(3, 3), webpHead('VP8X', 3, 3), Buffer.alloc(0)),
        fc.uint8Array({ maxLength: 60 }),
        fc.nat(40),
        (begin, rest, cut) => {
          readPictureHead(Buffer.concat([begin.subarray(0, cut), rest]));
        },
      ),
    );
  });
});

it.each([
  [
    { width: 800, height: 600 },
    { width: 800, height: 600 },
  ],
  [
    { width: 4000, height: 3000 },
    { width: 1600, height: 1200 },
  ],
  [
    { width: 900, height: 3200 },
    { width: 450, height: 1600 },
  ],
  [
    { width: 10_000, height: 2 },
    { width: 1600, height: 1 },
  ],
])('%o is made %o to fit', (size, fitted) => {
  expect(fitSize(size)).toEqual(fitted);
});
