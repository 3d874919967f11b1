import type { CellAttributes } from '../content/cell.ts';
import { area, type Role, type Shape } from './drawing.ts';
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

type NucleusAttributes = NonNullable<CellAttributes['nucleus']>;
type Chromatin = NucleusAttributes['chromatin'];

/** Finest detail of a nucleus, in µm. */
const STEP = 0.16;

/** The form of a nucleus of radius `r` about a centre, turned at random. */
export function nucleusForm(
  { shape, lobes = [3, 3] }: NucleusAttributes,
  at: Point,
  r: number,
  random: Random,
): Field {
  const turn = random.between(0, 2 * Math.PI);
  const wave = lumps(random.whole(1, 1e6));
  const place = (angle: number, far: number): Point => [
    at[0] + far * Math.cos(turn + angle),
    at[1] + far * Math.sin(turn + angle),
  ];
  const soft = (form: Field, height: number) => uneven(form, wave, r * 0.8, height);
  const count = random.whole(...lobes);
  switch (shape) {
    case 'round':
      return soft(circle(at, r), 0.035 * r);
    case 'oval':
      return soft(ellipse(at, r, r * random.between(0.78, 0.86), turn), 0.05 * r);
    case 'indented':
      return soft(bean(place, r, random.between(1.5, 1.75)), 0.05 * r);
    case 'band':
      return soft(horseshoe(place, r, random), 0.05 * r);
    case 'segmented':
      return segmented(place, r, count, random, wave);
    case 'bilobed':
      return twoLobes(place, r, 0.5, random.between(0.35, 0.5), random.between(0.1, 0.5), wave);
    case 'spectacles':
      return twoLobes(place, r, 0.42, 0.17, 0, () => 0);
    case 'folded':
      return soft(folded(place, r, random), 0.07 * r);
    case 'creased':
      return soft(
        cut(ellipse(at, r, r * 0.84, turn), circle(place(Math.PI / 2, r * 1.16), r * 0.46), 0.5),
        0.08 * r,
      );
    case 'cerebriform':
      return uneven(ellipse(at, r, r * 0.9, turn), wave, r * 0.36, 0.16 * r);
    case 'clover':
      return clover(place, r, count, random);
  }
}

type Place = (angle: number, far: number) => Point;

/** Points on an arc of radius `far` from one angle to the other. */
function arc(place: Place, far: number, from: number, to: number, steps = 18): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => place(from + ((to - from) * step) / steps, far));
}

/** A kidney: the dent is less than half its depth. */
function bean(place: Place, r: number, span: number): Field {
  const thick = r * 0.62;
  const centre = place(Math.PI, r * 0.34);
  const shifted: Place = (angle, far) => {
    const [x, y] = place(angle, far);
    const [ox, oy] = place(0, 0);
    return [x + centre[0] - ox, y + centre[1] - oy];
  };
  return rope(arc(shifted, r * 0.62, -span / 2, span / 2), thick);
}

/** An even rope bent to a C, a U or an S. */
function horseshoe(place: Place, r: number, random: Random): Field {
  const thick = r * 0.27;
  if (random.chance(0.25)) {
    const points = Array.from({ length: 25 }, (_, step): Point => {
      const t = step / 24 - 0.5;
      const [x, y] = [t * 1.5 * r, Math.sin(t * 2 * Math.PI) * 0.5 * r];
      return place(Math.atan2(y, x), Math.hypot(x, y));
    });
    return rope(points, thick);
  }
  const span = random.between(3.6, 4.3);
  return rope(arc(place, r * 0.7, -span / 2, span / 2), thick * random.between(0.96, 1.1), thick);
}

/** Lobes on a ring, a thread from each to the next. The gap between two lobes is wide enough to see the thread. */
function segmented(
  place: Place,
  r: number,
  count: number,
  random: Random,
  wave: (x: number, y: number) => number,
): Field {
  const lobe = r * ([0.5, 0.46, 0.37, 0.315, 0.28, 0.25, 0.235, 0.22][count - 1] ?? 0.22);
  const far = r - lobe;
  const step = (size: number) => 2 * Math.asin(Math.min(0.98, size / (2 * far)));
  let angle = 0;
  const centres: Point[] = [];
  const blobs = Array.from({ length: count }, (_, at) => {
    const size = lobe * random.between(0.9, 1.08);
    // Many lobes stand in a zigzag rather than a ring.
    const isInner = count > 4 && at % 2 === 1;
    const centre = place(angle, far * (isInner ? random.between(0.76, 0.86) : random.between(0.94, 1)));
    centres.push(centre);
    const gap = r * random.between(0.2, 0.28);
    if (at < count - 1) angle += step(2 * lobe + gap);
    return ellipse(centre, size * 1.12, size * 0.9, random.between(0, Math.PI));
  });
  const form = uneven(join(blobs, 0.15), wave, r * 0.5, 0.06 * r);
  return join([form, rope(centres, 0.16)], 0.2);
}

/** Two lobes with a bridge of the given half-width, in shares of the radius. */
function twoLobes(
  place: Place,
  r: number,
  size: number,
  bridge: number,
  bend: number,
  wave: (x: number, y: number) => number,
): Field {
  const lobe = r * size;
  const far = r - lobe;
  const a = place(bend, far);
  const b = place(Math.PI - bend, far);
  const form = uneven(join([circle(a, lobe), circle(b, lobe)]), wave, r * 0.5, 0.05 * r);
  return join(
    [form, rope([a, place(Math.PI / 2, far * Math.sin(bend)), b], Math.max(0.2, lobe * bridge))],
    0.3,
  );
}

/** A horseshoe thick enough to fold on itself. */
function folded(place: Place, r: number, random: Random): Field {
  const span = random.between(2.5, 3.4);
  return join(
    [
      rope(arc(place, r * 0.52, -span / 2, span / 2), r * 0.48, r * 0.4),
      circle(place(span / 2, r * 0.5), r * random.between(0.4, 0.5)),
    ],
    0.4,
  );
}

function clover(place: Place, r: number, count: number, random: Random): Field {
  const petal = r * (count > 5 ? 0.29 : count > 4 ? 0.33 : 0.39);
  const petals = Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * (at + random.between(-0.1, 0.1))) / count;
    const size = petal * random.between(0.92, 1.06);
    return rope([place(angle, r * 0.1), place(angle, r - size)], petal * 0.4, size);
  });
  return join(petals, 0.12);
}

/** How each chromatin is stained: the ground, how coarse its clumps are in µm, and how much of it they take (1 none, −1 all). */
const STAIN: Record<Chromatin, { ground: Role; grain: number; level: number; mark: Role }> = {
  fine: { ground: 'nucleus-pale', grain: 0.42, level: 0.5, mark: 'chromatin-gap' },
  smooth: { ground: 'nucleus', grain: 0.5, level: 0.56, mark: 'chromatin-gap' },
  lacy: { ground: 'nucleus-pale', grain: 0.8, level: 0.3, mark: 'chromatin-gap' },
  open: { ground: 'nucleus-pale', grain: 0.75, level: 0.42, mark: 'chromatin' },
  coarse: { ground: 'nucleus', grain: 0.95, level: 0.2, mark: 'chromatin' },
  clumped: { ground: 'nucleus', grain: 1.15, level: -0.05, mark: 'chromatin' },
  dense: { ground: 'nucleus-dark', grain: 1.1, level: 0.62, mark: 'chromatin-gap' },
  'clock-face': { ground: 'nucleus', grain: 1, level: 0, mark: 'chromatin' },
};

/** A nucleus as shapes: its outline, its chromatin, its folds and its nucleoli. */
export function drawNucleus(
  nucleus: NucleusAttributes,
  form: Field,
  at: Point,
  r: number,
  box: Box,
  random: Random,
): Shape {
  const { ground, grain, level, mark } = STAIN[nucleus.chromatin];
  const inner = grow(form, -0.22);
  const texture = lumps(random.whole(1, 1e6));
  const clumps: Field =
    nucleus.chromatin === 'clock-face'
      ? clockFace(at, r, random)
      : (x, y) => grain * (level - texture(x / grain, y / grain));
  const nucleoli = placeNucleoli(nucleus, form, r, at, random);
  const around = join([...nucleoli.map(({ centre, radius }) => circle(centre, radius + 0.12)), () => 99]);
  return {
    kind: 'group',
    name: 'nucleus',
    shapes: [
      ...area(ground, trace(form, box, STEP), true),
      ...(nucleus.shape === 'cerebriform'
        ? []
        : area(mark, trace(cut(within(inner, clumps), around), box, STEP))),
      ...area('chromatin-gap', folds(nucleus.shape, form, at, r, box, random)),
      ...nucleoli.map(
        ({ centre, radius }): Shape => ({ kind: 'circle', role: 'nucleolus', at: centre, r: radius }),
      ),
    ],
  };
}

/** Wedges of dark chromatin round the edge, like the figures of a clock. */
function clockFace(at: Point, r: number, random: Random): Field {
  const start = random.between(0, 1);
  const blocks = Array.from({ length: 8 }, (_, hour) => {
    const angle = start + (hour * Math.PI) / 4 + random.between(-0.06, 0.06);
    const far = r * 0.78;
    return ellipse(
      [at[0] + far * Math.cos(angle), at[1] + far * Math.sin(angle)],
      r * 0.27,
      r * 0.19,
      angle + Math.PI / 2,
    );
  });
  return join([...blocks, circle(at, r * 0.2)]);
}

interface Nucleolus {
  centre: Point;
  radius: number;
}

function placeNucleoli(
  { nucleoli, isNucleolusProminent }: NucleusAttributes,
  form: Field,
  r: number,
  at: Point,
  random: Random,
): Nucleolus[] {
  const wanted = random.whole(...nucleoli);
  const found: Nucleolus[] = [];
  for (let tries = 0; found.length < wanted && tries < 80; tries++) {
    const radius = isNucleolusProminent ? r * 0.27 : r * random.between(0.11, 0.17);
    const far = isNucleolusProminent ? r * 0.18 : r * 0.75;
    const centre: Point = [at[0] + random.between(-far, far), at[1] + random.between(-far, far)];
    const isDeep = form(...centre) < -radius - r * 0.1;
    const isFree = found.every(
      (one) => Math.hypot(one.centre[0] - centre[0], one.centre[1] - centre[1]) > one.radius + radius + 0.4,
    );
    if (isDeep && isFree) found.push({ centre, radius });
  }
  return found;
}

/** The pale lines of a folded, creased or brain-like nucleus. */
function folds(
  shape: NucleusAttributes['shape'],
  form: Field,
  at: Point,
  r: number,
  box: Box,
  random: Random,
): Point[][] {
  const inside = grow(form, -0.3);
  if (shape === 'cerebriform') {
    const texture = lumps(random.whole(1, 1e6));
    const grooves: Field = (x, y) => Math.abs(texture(x / 1.5, y / 1.5)) * 1.2 - 0.13;
    return trace(within(inside, grooves), box, 0.13);
  }
  if (shape !== 'folded' && shape !== 'creased') return [];
  const lines = Array.from({ length: shape === 'creased' ? 3 : 2 }, () => {
    const angle = random.between(0, 2 * Math.PI);
    const bend = random.between(-0.6, 0.6);
    const points = [-0.75, -0.25, 0.25, 0.7].map((t): Point => {
      const [along, across] = [t * r, (bend * (1 - t * t) + random.between(-0.08, 0.08)) * r];
      return [
        at[0] + along * Math.cos(angle) - across * Math.sin(angle),
        at[1] + along * Math.sin(angle) + across * Math.cos(angle),
      ];
    });
    return rope(points, 0.15, 0.06);
  });
  return trace(within(inside, join(lines)), box, 0.13);
}
