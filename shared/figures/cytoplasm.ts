import type { CellAttributes } from '../content/cell.ts';
import { area, dots, type Shape } from './drawing.ts';
import {
  type Box,
  circle,
  cut,
  ellipse,
  type Field,
  grow,
  join,
  type Point,
  rope,
  trace,
  uneven,
  within,
} from './field.ts';
import { lumps, type Random } from './random.ts';

/** The form of a whole cell, a long one turned by `turn` radians. A skirted one gives way to the red cells that it touches. */
export function cellForm(
  outline: CellAttributes['outline'],
  at: Point,
  r: number,
  redCells: readonly Point[],
  redRadius: number,
  turn: number,
  random: Random,
): Field {
  const wave = lumps(random.whole(1, 1e6));
  switch (outline) {
    case 'round':
      return uneven(circle(at, r * 0.98), wave, r * 0.9, 0.035 * r);
    case 'oval':
      return uneven(ellipse(at, r, r * 0.8, turn), wave, r * 0.9, 0.03 * r);
    case 'wavy':
      return uneven(circle(at, r * 0.93), wave, r * 0.62, 0.1 * r);
    case 'skirted': {
      const body = uneven(circle(at, r * 0.97), wave, r * 0.8, 0.07 * r);
      return cut(body, join([...redCells.map((red) => circle(red, redRadius + 0.22)), () => 99]), 0.7);
    }
    case 'hairy':
      return hairy(at, r, random, wave);
  }
}

/** Fine projections all round, some thicker at the foot, none alike. */
function hairy(at: Point, r: number, random: Random, wave: (x: number, y: number) => number): Field {
  const body = uneven(circle(at, r * 0.84), wave, r * 0.5, 0.07 * r);
  const count = random.whole(24, 30);
  const hairs = Array.from({ length: count }, (_, hair) => {
    const angle = (2 * Math.PI * (hair + random.between(-0.35, 0.35))) / count;
    const tip = angle + random.between(-0.16, 0.16);
    const far = r * random.between(0.95, 1.14);
    const point = (a: number, d: number): Point => [at[0] + d * Math.cos(a), at[1] + d * Math.sin(a)];
    return rope([point(angle, r * 0.74), point(tip, far)], random.between(0.26, 0.5), 0.1);
  });
  return join([body, ...hairs], 0.32);
}

/** The ground of the cell, its dark rim and its pale Golgi zone, to lie under the nucleus. */
export function drawCytoplasm(
  { colour, hasDarkRim, hasHof }: NonNullable<CellAttributes['cytoplasm']>,
  cell: Field,
  at: Point,
  r: number,
  nucleusAt: Point,
  nucleusR: number,
  box: Box,
  random: Random,
): Shape[] {
  const shapes = area(`cytoplasm-${colour}`, trace(cell, box, 0.15), true);
  if (hasDarkRim) {
    const wave = lumps(random.whole(1, 1e6));
    const inner = uneven(grow(cell, -0.16 * r), wave, 1.6, 0.06 * r);
    shapes.push(...area('rim', trace(cut(grow(cell, -0.1), inner), box, 0.18)));
  }
  if (hasHof) {
    const [dx, dy] = [at[0] - nucleusAt[0], at[1] - nucleusAt[1]];
    const length = Math.hypot(dx, dy) || 1;
    const far = nucleusR * 0.9;
    const centre: Point = [nucleusAt[0] + (dx / length) * far, nucleusAt[1] + (dy / length) * far];
    const hof = ellipse(centre, nucleusR * 0.5, nucleusR * 0.62, Math.atan2(dy, dx));
    shapes.push(...area('hof', trace(within(hof, grow(cell, -0.25)), box, 0.2)));
  }
  return shapes;
}

const SIZES = { fine: [0.14, 0.2], medium: [0.24, 0.34], coarse: [0.4, 0.52], giant: [0.75, 1.25] } as const;
/** Granules for each µm² of free cytoplasm, as far as they find room. */
const DENSITIES = { few: 0.2, moderate: 0.55, dense: 1.2, packed: 2.4 } as const;

/** Granules scattered over what is cytoplasm, and over the nucleus where they hide it. */
export function drawGranules(
  granules: CellAttributes['granules'],
  cell: Field,
  nucleus: Field,
  at: Point,
  r: number,
  random: Random,
): Shape[] {
  return granules.flatMap(({ kind, size, density, isOverNucleus }) => {
    const [small, large] = SIZES[size];
    const room = (x: number, y: number, radius: number) =>
      cell(x, y) < -radius - 0.12 && (isOverNucleus || nucleus(x, y) > radius * 0.6);
    const wanted = Math.round(freeArea(room, at, r) * DENSITIES[density]);
    const apart = density === 'packed' ? 1.55 : size === 'giant' ? 2.5 : 2.1;
    const found: [number, number, number][] = [];
    for (let tries = 0; found.length < wanted && tries < wanted * 30; tries++) {
      const radius = random.between(small, large);
      const x = at[0] + random.between(-r * 1.1, r * 1.1);
      const y = at[1] + random.between(-r * 1.1, r * 1.1);
      if (!room(x, y, radius)) continue;
      if (found.every(([u, v, s]) => Math.hypot(u - x, v - y) > ((s + radius) / 2) * apart))
        found.push([x, y, radius]);
    }
    return dots(`granule-${kind}`, found);
  });
}

/** µm² where a small granule has room. */
function freeArea(room: (x: number, y: number, radius: number) => boolean, at: Point, r: number): number {
  let cells = 0;
  for (let x = at[0] - r; x < at[0] + r; x += 0.5) {
    for (let y = at[1] - r; y < at[1] + r; y += 0.5) if (room(x, y, 0.15)) cells += 0.25;
  }
  return cells;
}

/** Vacuoles, Döhle bodies and Auer rods, single and in sheaves. */
export function drawInclusions(
  { cytoplasm, dohleBodies, auerRods, auerBundles }: CellAttributes,
  cell: Field,
  nucleus: Field,
  at: Point,
  r: number,
  box: Box,
  random: Random,
): Shape[] {
  const find = (fits: (x: number, y: number) => boolean): Point | undefined => {
    for (let tries = 0; tries < 300; tries++) {
      const x = at[0] + random.between(-r, r);
      const y = at[1] + random.between(-r, r);
      if (fits(x, y)) return [x, y];
    }
    return undefined;
  };
  const shapes: Shape[] = [];
  const taken: [Point, number][] = [];
  const isFree = (x: number, y: number, reach: number) =>
    taken.every(([[u, v], other]) => Math.hypot(u - x, v - y) > reach + other + 0.15);

  for (let n = random.whole(...dohleBodies); n > 0; n--) {
    const spot = find(
      (x, y) => cell(x, y) < -0.55 && cell(x, y) > -1.5 && nucleus(x, y) > 0.75 && isFree(x, y, 1),
    );
    if (!spot) continue;
    taken.push([spot, 1]);
    const along = Math.atan2(spot[1] - at[1], spot[0] - at[0]) + Math.PI / 2;
    const body = within(ellipse(spot, random.between(0.95, 1.2), 0.58, along), grow(cell, -0.15));
    shapes.push(...area('dohle-body', trace(body, box, 0.15)));
  }
  for (let n = random.whole(...(cytoplasm?.vacuoles ?? [0, 0])); n > 0; n--) {
    const radius = random.between(0.32, 0.62);
    const spot = find(
      (x, y) => cell(x, y) < -radius - 0.3 && nucleus(x, y) > radius + 0.1 && isFree(x, y, radius),
    );
    if (!spot) continue;
    taken.push([spot, radius]);
    shapes.push({ kind: 'circle', role: 'vacuole', at: spot, r: radius });
  }
  const rods: [Point, Point][] = [];
  for (let n = random.whole(...auerRods); n > 0; n--) {
    const rod = placeRod(find, cell, nucleus, random, r * random.between(0.42, 0.55));
    if (rod) rods.push(rod);
  }
  for (let n = random.whole(...auerBundles); n > 0; n--) rods.push(...sheaf(find, cell, nucleus, random));
  if (rods.length > 0) {
    // A pale casing lifts the rods from the granules they lie among.
    shapes.push({ kind: 'rods', role: 'rod-casing', rods, width: 0.62 });
    shapes.push({ kind: 'rods', role: 'auer-rod', rods, width: 0.34 });
  }
  return shapes;
}

type Find = (fits: (x: number, y: number) => boolean) => Point | undefined;

/** A rod in the cytoplasm; it may reach over the edge of the nucleus when there is no other room. */
function placeRod(
  find: Find,
  cell: Field,
  nucleus: Field,
  random: Random,
  length: number,
): [Point, Point] | undefined {
  for (const slack of [0.15, -0.5, -1.2]) {
    for (let tries = 0; tries < 12; tries++) {
      const middle = find((x, y) => cell(x, y) < -0.6 && nucleus(x, y) > slack);
      if (!middle) continue;
      const angle = random.between(0, Math.PI);
      const reach: Point = [(length / 2) * Math.cos(angle), (length / 2) * Math.sin(angle)];
      const ends: [Point, Point] = [
        [middle[0] - reach[0], middle[1] - reach[1]],
        [middle[0] + reach[0], middle[1] + reach[1]],
      ];
      if (ends.every((end) => cell(...end) < -0.4 && nucleus(...end) > slack)) return ends;
    }
  }
  return undefined;
}

/** Six to nine rods that cross like sticks in a bundle. */
function sheaf(find: Find, cell: Field, nucleus: Field, random: Random): [Point, Point][] {
  const middle =
    find((x, y) => cell(x, y) < -1.5 && nucleus(x, y) > 0.9) ??
    find((x, y) => cell(x, y) < -1.3 && nucleus(x, y) > 0);
  if (!middle) return [];
  const lie = random.between(0, Math.PI);
  return Array.from({ length: random.whole(6, 9) }, (): [Point, Point] => {
    const angle = lie + random.between(-0.42, 0.42);
    const shift = random.between(-0.75, 0.75);
    const half = random.between(1.5, 2.2);
    const end = (sign: number): Point => {
      let reach = half;
      let point: Point = middle;
      do {
        point = [
          middle[0] + sign * reach * Math.cos(angle) - shift * Math.sin(lie),
          middle[1] + sign * reach * Math.sin(angle) + shift * Math.cos(lie),
        ];
        reach -= 0.2;
      } while (reach > 0 && cell(...point) > -0.3);
      return point;
    };
    return [end(-1), end(1)];
  });
}
