import type { Shape } from './drawing.ts';
import { area } from './drawing.ts';
import {
  type Box,
  boxAbout,
  circle,
  cut,
  type Field,
  join,
  type Point,
  rope,
  trace,
  uneven,
  within,
} from './field.ts';
import { lumps, type Random } from './random.ts';

/** Radius of a red cell in µm: about 7.2 across, the measure of everything else on the film. */
export const RED_RADIUS = 3.6;

/** Places for red cells beside a cell of radius `r`, apart from it and from each other. The edge of the field may cut them. */
export function placeRedCells(at: Point, r: number, size: number, wanted: number, random: Random): Point[] {
  const places: Point[] = [];
  const edge = 0.6;
  for (let tries = 0; places.length < wanted && tries < 400; tries++) {
    const place: Point = [random.between(edge, size - edge), random.between(edge, size - edge)];
    const isClear = Math.hypot(place[0] - at[0], place[1] - at[1]) > r + RED_RADIUS + 0.5;
    if (isClear && isApart(place, places)) places.push(place);
  }
  return places;
}

/** Red cells that press into a cell of radius `r`. */
export function placeTouching(at: Point, r: number, size: number, wanted: number, random: Random): Point[] {
  const places: Point[] = [];
  const edge = 0.6;
  const start = random.between(0, 2 * Math.PI);
  for (let n = 0; n < wanted; n++) {
    const angle = start + (n * 2 * Math.PI) / wanted + random.between(-0.25, 0.25);
    const far = r + RED_RADIUS * random.between(0.42, 0.6);
    const clamp = (value: number) => Math.min(size - edge, Math.max(edge, value));
    const place: Point = [clamp(at[0] + far * Math.cos(angle)), clamp(at[1] + far * Math.sin(angle))];
    if (isApart(place, places)) places.push(place);
  }
  return places;
}

export function drawRedCells(places: readonly Point[], size: number, random: Random): Shape[] {
  return places.flatMap((place) => redCell(place, RED_RADIUS * random.between(0.97, 1.02), size, random));
}

function redCell(at: Point, r: number, size: number, random: Random): Shape[] {
  const form = uneven(circle(at, r), lumps(random.whole(1, 1e6)), 3.2, 0.12);
  return [
    ...area('red-cell', trace(form, boxAbout(at, r + 0.4, size), 0.3), true),
    ...area('pallor', trace(circle(at, r * 0.36), boxAbout(at, r * 0.5, size), 0.25)),
  ];
}

/** A platelet: an uneven grey-lilac body with a pinch of granules in its middle. */
export function drawPlatelet(at: Point, r: number, size: number, random: Random): Shape[] {
  const form = uneven(circle(at, r * 0.92), lumps(random.whole(1, 1e6)), r * 0.75, 0.2 * r);
  const wanted = Math.round(Math.min(60, 5 + r * r * 3.2));
  const found: [number, number, number][] = [];
  for (let tries = 0; found.length < wanted && tries < wanted * 20; tries++) {
    const [x, y] = [at[0] + random.between(-r, r) * 0.72, at[1] + random.between(-r, r) * 0.72];
    if (form(x, y) < -0.28) found.push([x, y, random.between(0.11, 0.17)]);
  }
  return [
    ...area('platelet', trace(form, boxAbout(at, r * 1.3, size), r > 2 ? 0.2 : 0.13), true),
    { kind: 'dots', role: 'granule-azurophil', dots: found },
  ];
}

function isApart(place: Point, places: readonly Point[]): boolean {
  return places.every(
    (other) => Math.hypot(place[0] - other[0], place[1] - other[1]) > 2 * RED_RADIUS + 0.35,
  );
}

/** Broken red cells: a helmet, a triangle, a horned cell and a crescent, among whole ones. */
export function drawFragments(size: number, random: Random): Shape[] {
  const turn = () => random.between(0, 2 * Math.PI);
  const spots = shuffle(
    [
      [0.21, 0.24],
      [0.55, 0.2],
      [0.82, 0.42],
      [0.5, 0.52],
      [0.2, 0.6],
      [0.76, 0.79],
      [0.42, 0.82],
    ].map(
      ([x = 0, y = 0]): Point => [size * x + random.between(-0.5, 0.5), size * y + random.between(-0.5, 0.5)],
    ),
    random,
  );
  const fragment = (form: Field, at: Point) =>
    area('red-cell', trace(form, boxAbout(at, 4, size), 0.14), true);
  const kinds = [helmet, triangle, horned, crescent];
  return spots.flatMap((at, n) => {
    const kind = kinds[n];
    return kind ? fragment(kind(at, turn()), at) : redCell(at, RED_RADIUS, size, random);
  });
}

const from = ([x, y]: Point, angle: number, far: number): Point => [
  x + far * Math.cos(angle),
  y + far * Math.sin(angle),
];

/** Half a cell with a straight cut edge and two corners. */
function helmet(at: Point, angle: number): Field {
  const side: Field = (x, y) => (x - at[0]) * Math.cos(angle) + (y - at[1]) * Math.sin(angle) - 0.5;
  return cut(within(circle(at, 3), side), circle(from(at, angle, 2.2), 1.75), 0.2);
}

function triangle(at: Point, angle: number): Field {
  const sides = [0, 1, 2].map((n): Field => {
    const way = angle + (n * 2 * Math.PI) / 3;
    const far = n === 0 ? 0.85 : 1.2;
    return (x, y) => (x - at[0]) * Math.cos(way) + (y - at[1]) * Math.sin(way) - far;
  });
  return (x, y) => Math.max(...sides.map((side) => side(x, y)));
}

/** A keratocyte: a bite between two horns. */
function horned(at: Point, angle: number): Field {
  const bitten = cut(circle(at, 2.9), circle(from(at, angle, 3.1), 1.75));
  const horn = (sign: number) =>
    rope([from(at, angle + sign * 0.62, 2.3), from(at, angle + sign * 0.44, 3.45)], 0.42, 0.1);
  return join([bitten, horn(1), horn(-1)], 0.2);
}

function crescent(at: Point, angle: number): Field {
  return cut(circle(at, 2.7), circle(from(at, angle, 1.7), 2.75));
}

/** Platelets that stick together, and red cells as far as there is room. */
export function drawClump(at: Point, r: number, size: number, random: Random): Shape[] {
  const places: [Point, number][] = [];
  for (let tries = 0; places.length < 19 && tries < 900; tries++) {
    const radius = random.between(0.85, 1.45);
    const far = Math.sqrt(random.between(0, 1)) * (r - radius);
    const place = from(at, random.between(0, 2 * Math.PI), far);
    const distance = ([other, s]: [Point, number]) =>
      Math.hypot(place[0] - other[0], place[1] - other[1]) - s - radius;
    const nearest = Math.min(...places.map(distance));
    if (places.length === 0 || (nearest > -0.75 && nearest < 0.1)) places.push([place, radius]);
  }
  return places.flatMap(([place, radius]) => drawPlatelet(place, radius, size, random));
}

/** A burst nucleus: a streaked, threadbare smear without cytoplasm. */
export function drawSmudge(at: Point, r: number, size: number, random: Random): Shape[] {
  const wave = lumps(random.whole(1, 1e6));
  const threads = lumps(random.whole(1, 1e6));
  const angle = random.between(0, Math.PI);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const streaks = Array.from({ length: 9 }, () => {
    const start = from(at, angle + random.between(-1, 1) + (random.chance(0.5) ? Math.PI : 0), r * 0.55);
    return rope(
      [
        start,
        from(start, angle + (start[0] > at[0] === cos > 0 ? 0 : Math.PI), r * random.between(0.3, 0.62)),
      ],
      0.7,
      0.15,
    );
  });
  const form = uneven(join([circle(at, r * 0.72), ...streaks], 1.2), wave, 1.5, 0.75);
  // Streaks run along the way the film was pulled.
  const texture: Field = (x, y) => {
    const along = (x * cos + y * sin) / 2.6;
    const across = (y * cos - x * sin) / 0.85;
    return 0.8 * (0.22 - threads(along, across));
  };
  const box: Box = boxAbout(at, r * 1.5, size);
  return [
    ...area('smudge', trace(form, box, 0.18), true),
    ...area(
      'chromatin-gap',
      trace(
        within((x, y) => form(x, y) + 0.35, texture),
        box,
        0.17,
      ),
    ),
  ];
}

function shuffle<T>(all: readonly T[], random: Random): T[] {
  const left = [...all];
  return all.map(() => left.splice(random.whole(0, left.length - 1), 1)[0] as T);
}
