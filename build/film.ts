import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CellAttributes, CellFile } from '../shared/content/cell.ts';
import { drawRedCells, RED_RADIUS } from '../shared/figures/background.ts';
import { drawCell, FIELD } from '../shared/figures/cell.ts';
import { flatten, type Role, type Shape } from '../shared/figures/drawing.ts';
import type { Point } from '../shared/figures/field.ts';
import { seeded } from '../shared/figures/random.ts';

/**
 * `npm run film` draws the films of hotspot items from the attributes of the pack's cells, with a letter beside each white cell, and
 * says where the cells lie in percent, for `spot`. Drawn once and committed: an item's spots must not move.
 */

const PACK = 'content/haematology';
/** Side of a film in µm, and whole units that a µm is drawn in. */
const SIZE = 46;
const UNITS = 20;
/** How far in µm a drawn edge may lie from the traced one. */
const SLACK = 0.05;

interface Film {
  name: string;
  seed: number;
  /** In the order of the options; `seed` chooses the example, `at` its place in µm. */
  cells: { id: string; seed: number; at: Point }[];
}

const FILMS: readonly Film[] = [
  {
    name: 'film-apl',
    seed: 11,
    cells: [
      { id: 'promyelocyte', seed: 4, at: [11, 11.5] },
      { id: 'monocyte', seed: 8, at: [34.5, 10.5] },
      { id: 'apl-promyelocyte', seed: 3, at: [35, 34.5] },
      { id: 'myelocyte', seed: 6, at: [11.5, 35] },
    ],
  },
  {
    name: 'film-mononucleosis',
    seed: 21,
    cells: [
      { id: 'small-lymphocyte', seed: 2, at: [8.5, 9.5] },
      { id: 'reactive-lymphocyte', seed: 5, at: [14, 32] },
      { id: 'monocyte', seed: 12, at: [35, 12.5] },
      { id: 'segmented-neutrophil', seed: 7, at: [37, 36] },
    ],
  },
  {
    name: 'film-hairy-cell',
    seed: 31,
    cells: [
      { id: 'small-lymphocyte', seed: 9, at: [36.5, 8.5] },
      { id: 'prolymphocyte', seed: 3, at: [11, 11.5] },
      { id: 'large-granular-lymphocyte', seed: 4, at: [36.5, 35.5] },
      { id: 'hairy-cell', seed: 6, at: [13, 34] },
    ],
  },
  {
    name: 'film-hypersegmented',
    seed: 41,
    cells: [
      { id: 'hypersegmented-neutrophil', seed: 3, at: [35.5, 11] },
      { id: 'band-neutrophil', seed: 5, at: [10, 10.5] },
      { id: 'segmented-neutrophil', seed: 2, at: [10.5, 35.5] },
      { id: 'pelger-cell', seed: 7, at: [35, 35.5] },
    ],
  },
];

/** The stain of each shape, as in renderer/content/CellFigure.module.css. */
const STAINS: Record<Role, string> = {
  'red-cell': 'red-cell',
  pallor: 'pallor',
  platelet: 'platelet',
  'cytoplasm-pink': 'pink',
  'cytoplasm-lilac': 'lilac',
  'cytoplasm-pale-blue': 'pale-blue',
  'cytoplasm-blue': 'blue',
  'cytoplasm-deep-blue': 'deep-blue',
  'cytoplasm-grey-blue': 'grey-blue',
  'cytoplasm-haemoglobin': 'red-cell',
  rim: 'blue',
  hof: 'hof',
  'nucleus-pale': 'nucleus-pale',
  nucleus: 'nucleus',
  'nucleus-dark': 'chromatin',
  smudge: 'nucleus',
  chromatin: 'chromatin',
  'chromatin-gap': 'chromatin-gap',
  nucleolus: 'nucleolus',
  'granule-specific': 'specific',
  'granule-azurophil': 'azurophil',
  'granule-eosinophil': 'eosinophil',
  'granule-basophil': 'basophil',
  'granule-toxic': 'toxic',
  'granule-giant': 'giant',
  'auer-rod': 'azurophil',
  'rod-casing': 'lilac',
  'dohle-body': 'dohle',
  vacuole: 'vacuole',
};

const cells = new Map(
  ['blasts', 'eosinophil-basophil-monocyte', 'lymphoid', 'neutrophils'].flatMap((file) =>
    CellFile.parse(parse(readFileSync(join(PACK, 'cells', `${file}.yaml`), 'utf8'))).cells.map((cell) => [
      cell.id,
      cell.attributes,
    ]),
  ),
);

mkdirSync(join(PACK, 'figures'), { recursive: true });
for (const film of FILMS) {
  const svg = drawFilm(film);
  writeFileSync(join(PACK, 'figures', `${film.name}.svg`), svg);
  process.stdout.write(`${film.name}: ${Math.round(svg.length / 1024)} kB\n`);
  for (const { id, at } of film.cells) {
    const radius = percent(attributesOf(id).diameter / 2 + 1);
    process.stdout.write(`  ${id}: { x: ${percent(at[0])}, y: ${percent(at[1])}, radius: ${radius} }\n`);
  }
}

function drawFilm({ seed, cells: wanted }: Film): string {
  const random = seeded(seed);
  const drawn = wanted.map(({ id, seed: example, at }) => ({
    at,
    attributes: attributesOf(id),
    shapes: drawCell(attributesOf(id), example).shapes,
    left: at[0] - FIELD / 2,
    top: at[1] - FIELD / 2,
  }));
  // A cell that gives way to its neighbours keeps them, whole.
  const red = drawn.flatMap(({ attributes, shapes, left, top }) =>
    attributes.outline === 'skirted' ? middlesOf(shapes).map(([x, y]): Point => [x + left, y + top]) : [],
  );
  const touching = red.length;
  for (let tries = 0; tries < 4000; tries++) {
    const place: Point = [random.between(0, SIZE), random.between(0, SIZE)];
    const isClear =
      drawn.every(({ attributes, at }) => distance(place, at) > reachOf(attributes) + RED_RADIUS + 0.5) &&
      red.every((other) => distance(place, other) > 2 * RED_RADIUS + 0.35);
    if (isClear) red.push(place);
  }
  const side = SIZE * UNITS;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">`,
    `<rect width="${side}" height="${side}" fill="var(--stain-field)"/>`,
    ...drawRedCells(red.slice(touching), SIZE, random).map((shape) => write(shape, 0, 0)),
    ...drawRedCells(red.slice(0, touching), SIZE, random).map((shape) => write(shape, 0, 0)),
    ...drawn.flatMap(({ at, attributes, shapes, left, top }, i) => [
      ...shapes
        .filter((shape) => !(shape.kind === 'group' && shape.name === 'background'))
        .flatMap((shape) => flatten([shape]))
        .map((shape) => write(shape, left, top)),
      letter('ABCDEFGH'[i] ?? '', at, attributes),
    ]),
    '</svg>\n',
  ].join('\n');
}

/** The middles of the red cells of a drawn cell, by their pallor. */
function middlesOf(shapes: readonly Shape[]): Point[] {
  return flatten(shapes).flatMap((shape) => {
    const loop = shape.kind === 'area' && shape.role === 'pallor' ? shape.loops[0] : undefined;
    if (!loop) return [];
    const mean = (axis: 0 | 1) => loop.reduce((sum, point) => sum + point[axis], 0) / loop.length;
    return [[mean(0), mean(1)] as const];
  });
}

/** The letter stands up and left of its cell. */
function letter(text: string, at: Point, { diameter }: CellAttributes): string {
  const far = (diameter / 2 + 1.4) * Math.SQRT1_2;
  const [x, y] = at.map((one) => Math.round(UNITS * Math.max(1.8, one - far)));
  const disc = `<circle cx="${x}" cy="${y}" r="${1.5 * UNITS}" fill="var(--surface)" stroke="var(--edge)" stroke-width="1" vector-effect="non-scaling-stroke"/>`;
  return `${disc}<text x="${x}" y="${y}" fill="var(--ink)" font-size="${1.9 * UNITS}" font-weight="600" text-anchor="middle" dominant-baseline="central">${text}</text>`;
}

function write(shape: Shape, left: number, top: number): string {
  if (shape.kind === 'group') return shape.shapes.map((one) => write(one, left, top)).join('');
  const colour = `var(--stain-${STAINS[shape.role]})`;
  const place = ([x, y]: Point): Point => [Math.round(UNITS * (x + left)), Math.round(UNITS * (y + top))];
  const round = (d: string, width: number) =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
  switch (shape.kind) {
    case 'rods':
      return round(
        shape.rods.map(([from, to]) => `M${place(from).join(' ')}L${place(to).join(' ')}`).join(''),
        Math.round(UNITS * shape.width),
      );
    case 'dots': {
      // A dot is a line of no length with round ends; those of one size are one path.
      const bySize = Map.groupBy(shape.dots, ([, , r]) => Math.round(2 * UNITS * r));
      return [...bySize]
        .map(([width, dots]) => round(dots.map(([x, y]) => `M${place([x, y]).join(' ')}h0`).join(''), width))
        .join('');
    }
    case 'circle':
      return round(`M${place(shape.at).join(' ')}h0`, Math.round(2 * UNITS * shape.r));
    case 'area': {
      const d = shape.loops.map((loop) => curve(thinned(loop).map(place))).join('');
      const edge = shape.hasEdge
        ? ' stroke="var(--stain-line)" stroke-width="1" vector-effect="non-scaling-stroke"'
        : '';
      return `<path d="${d}" fill="${colour}" fill-rule="evenodd"${edge}/>`;
    }
  }
}

/** A closed curve through the middles of the sides, as svgPath.ts draws it, in steps from point to point. */
function curve(loop: readonly Point[]): string {
  const middle = (i: number): Point => {
    const [a, b] = [loop[i % loop.length] as Point, loop[(i + 1) % loop.length] as Point];
    return [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)];
  };
  let [x, y] = middle(0);
  const start = `M${x} ${y}`;
  const steps = loop.map((_, i) => {
    const [corner, end] = [loop[(i + 1) % loop.length] as Point, middle(i + 1)];
    const step = [corner[0] - x, corner[1] - y, end[0] - x, end[1] - y].join(' ').replaceAll(' -', '-');
    [x, y] = end;
    return step;
  });
  return `${start}q${steps.join(' ').replaceAll(' -', '-')}Z`;
}

/** The loop without points that lie on the way between their neighbours (Douglas and Peucker). */
function thinned(loop: readonly Point[]): Point[] {
  const keep = (from: number, to: number): Point[] => {
    const [a, b] = [loop[from] as Point, loop[to % loop.length] as Point];
    const length = distance(a, b) || 1e-9;
    let far = 0;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const p = loop[i] as Point;
      const off = Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length;
      if (off > far) [far, at] = [off, i];
    }
    return far > SLACK ? [...keep(from, at), ...keep(at, to)] : [a];
  };
  const half = Math.floor(loop.length / 2);
  return [...keep(0, half), ...keep(half, loop.length)];
}

function attributesOf(id: string): CellAttributes {
  const found = cells.get(id);
  if (!found) throw new RangeError(`no cell ${id}`);
  return found;
}

/** How far from its middle a cell wants room, in µm. */
function reachOf(attributes: CellAttributes): number {
  const r = attributes.diameter / 2;
  return attributes.outline === 'hairy' ? r * 1.16 : r;
}

function distance([x, y]: Point, [u, v]: Point): number {
  return Math.hypot(x - u, y - v);
}

function percent(um: number): number {
  return Math.round((1000 * um) / SIZE) / 10;
}
