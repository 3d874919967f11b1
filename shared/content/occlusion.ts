import { z } from 'zod';
import { plainMarkdown, readOwnCard } from './markdown.ts';
import { PICTURE_SIDE } from './pictureFile.ts';

/**
 * The picture on an own note and the boxes that hide parts of it, one card a box. Places are shares of the picture's width and height
 * from its upper left corner, so that they fit at every size it is shown in.
 */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const Pixels = z.int().min(1).max(PICTURE_SIDE);

export const Picture = z.discriminatedUnion('kind', [
  /** A file of the learner's, kept under its hash; `alt` is what they say it shows. */
  z.strictObject({
    kind: z.literal('own'),
    sha256: Sha256,
    width: Pixels,
    height: Pixels,
    alt: z.string().max(500),
  }),
  /** A drawn cell of the pack; the same seed draws the same example. */
  z.strictObject({
    kind: z.literal('cell'),
    cell: z.string().min(1).max(80),
    seed: z.int().min(0).max(1_000_000),
  }),
  /** A figure of one of the pack's questions. */
  z.strictObject({
    kind: z.literal('figure'),
    file: z
      .string()
      .regex(/^figures\/[a-z0-9-]+\.svg$/)
      .max(120),
  }),
]);
export type Picture = z.infer<typeof Picture>;

const Share = z.number().min(0).max(1);
const Side = z.number().min(0.001).max(1);
/** Sums of shares may be this far beyond the edge. */
const ROUNDING = 1e-6;

export const Box = z
  .strictObject({
    /** Given once in a note and never again, so that each card keeps its history when another box goes. */
    n: z.int().min(1).max(999),
    x: Share,
    y: Share,
    width: Side,
    height: Side,
    label: z.string().max(200),
  })
  .refine((box) => box.x + box.width <= 1 + ROUNDING && box.y + box.height <= 1 + ROUNDING, {
    error: 'a box lies inside its picture',
  });
export type Box = z.infer<typeof Box>;

export const MOST_BOXES = 50;
export const LAST_BOX_NUMBER = 999;

export const Occlusion = z.strictObject({
  /** `one` hides only the part that is asked, `all` every part. */
  mode: z.enum(['one', 'all']),
  boxes: z
    .array(Box)
    .min(1)
    .max(MOST_BOXES)
    .refine((boxes) => new Set(boxes.map(({ n }) => n)).size === boxes.length, {
      error: 'each box has a number of its own',
    }),
});
export type Occlusion = z.infer<typeof Occlusion>;

export type Place = Pick<Box, 'x' | 'y' | 'width' | 'height'>;
export interface Point {
  x: number;
  y: number;
}
export const CORNERS = ['nw', 'ne', 'se', 'sw'] as const;
export type Corner = (typeof CORNERS)[number];

/** A side shorter than this share of the picture's cannot be aimed at. */
export const LEAST_SIDE = 0.02;

/** The box that a card asks for, its place in the list from 1, and how many there are; null when the card is of no box. */
export function askedBox(
  note: { occlusion?: Occlusion | undefined },
  card: string,
): { box: Box; place: number; total: number; mode: Occlusion['mode'] } | null {
  const { occlusion } = note;
  if (!occlusion) return null;
  const { cloze } = readOwnCard(card);
  const at = occlusion.boxes.findIndex(({ n }) => n === cloze);
  const box = occlusion.boxes[at];
  return box ? { box, place: at + 1, total: occlusion.boxes.length, mode: occlusion.mode } : null;
}

/** The words by which a note is known in a list: its text, else the names of its parts, else what its picture shows. */
export function noteWords(note: {
  front: string;
  picture?: Picture | undefined;
  occlusion?: Occlusion | undefined;
}): string {
  const labels = note.occlusion?.boxes.map(({ label }) => label.trim()).filter(Boolean) ?? [];
  const alt = note.picture?.kind === 'own' ? note.picture.alt : '';
  return plainMarkdown(note.front).trim() || labels.join(' · ') || alt;
}

/** A number for a new box: above all there are, and none that an earlier box of the note had. */
export function nextBoxNumber(boxes: readonly Pick<Box, 'n'>[], wasUsed: (n: number) => boolean): number {
  let n = Math.max(0, ...boxes.map((box) => box.n)) + 1;
  while (wasUsed(n)) n += 1;
  return n;
}

/** The place between two corners in any order, cut at the picture's edges. */
export function placeBetween(a: Point, b: Point): Place {
  const [left, right] = [clamp(Math.min(a.x, b.x)), clamp(Math.max(a.x, b.x))];
  const [top, bottom] = [clamp(Math.min(a.y, b.y)), clamp(Math.max(a.y, b.y))];
  return tidy({ x: left, y: top, width: right - left, height: bottom - top });
}

/** True for a place large enough to be a box. */
export function isBoxSized({ width, height }: Place): boolean {
  return width >= LEAST_SIDE && height >= LEAST_SIDE;
}

/** Moved by shares of the picture; stops at its edges. */
export function movePlace(place: Place, by: Point): Place {
  return tidy({
    ...place,
    x: clamp(place.x + by.x, 1 - place.width),
    y: clamp(place.y + by.y, 1 - place.height),
  });
}

/** Grown or shrunk at the lower right corner; stays aimable and inside the picture. */
export function growPlace(place: Place, by: Point): Place {
  return pullCorner(place, 'se', {
    x: place.x + place.width + by.x,
    y: place.y + place.height + by.y,
  });
}

/** The place with one corner pulled to a point, the opposite corner staying where it is. */
export function pullCorner(place: Place, corner: Corner, to: Point): Place {
  const { x, y, width, height } = place;
  const isLeft = corner === 'nw' || corner === 'sw';
  const isTop = corner === 'nw' || corner === 'ne';
  const [left, right] = isLeft
    ? [clamp(to.x, x + width - LEAST_SIDE), x + width]
    : [x, Math.max(x + LEAST_SIDE, clamp(to.x))];
  const [top, bottom] = isTop
    ? [clamp(to.y, y + height - LEAST_SIDE), y + height]
    : [y, Math.max(y + LEAST_SIDE, clamp(to.y))];
  return movePlace({ x: left, y: top, width: right - left, height: bottom - top }, { x: 0, y: 0 });
}

/** Where a box made by key appears: the middle, a little further down and right for each that lies there already. */
export function freePlace(boxes: readonly Place[]): Place {
  // Wraps at the edges, at the right after 16 steps and below after 14, so that it comes back to a place only after 112.
  const at = (step: number): Place =>
    tidy({ x: (0.4 + 0.05 * step) % 0.8, y: (0.42 + 0.06 * step) % 0.84, width: 0.2, height: 0.16 });
  let step = 0;
  const isTaken = ({ x, y }: Place) => boxes.some((box) => Math.hypot(box.x - x, box.y - y) < LEAST_SIDE);
  while (step < 2 * MOST_BOXES && isTaken(at(step))) step += 1;
  return at(step);
}

function clamp(share: number, most = 1): number {
  return Math.min(Math.max(0, most), Math.max(0, share));
}

/** Four decimals are finer than a pixel. */
function tidy({ x, y, width, height }: Place): Place {
  const round = (share: number) => Math.round(share * 10_000) / 10_000;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}
