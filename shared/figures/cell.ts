import type { CellAttributes } from '../content/cell.ts';
import {
  drawClump,
  drawFragments,
  drawPlatelet,
  drawRedCells,
  drawSmudge,
  placeRedCells,
  placeTouching,
  RED_RADIUS,
} from './background.ts';
import { cellForm, drawCytoplasm, drawGranules, drawInclusions } from './cytoplasm.ts';
import type { CellDrawing, Shape } from './drawing.ts';
import { boxAbout, type Point } from './field.ts';
import { drawNucleus, nucleusForm } from './nucleus.ts';
import { type Random, seeded } from './random.ts';

/** Side of every drawing in µm, the same for all, so that sizes can be compared from one to the next. */
export const FIELD = 24;

/**
 * Draws one example of a cell: a schematic film field of 24 µm with a few red cells for scale. The same attributes and seed
 * give the same drawing; another seed another example with the same features. `seed` is any whole number.
 */
export function drawCell(attributes: CellAttributes, seed: number): CellDrawing {
  const random = seeded(seed);
  const r = attributes.diameter / 2;
  const at: Point = [FIELD / 2 + random.between(-0.5, 0.5), FIELD / 2 + random.between(-0.5, 0.5)];
  if (attributes.body === 'fragments')
    return { size: FIELD, shapes: [cellGroup(drawFragments(FIELD, random))] };
  const isSkirted = attributes.outline === 'skirted';
  const redCells = isSkirted
    ? placeTouching(at, r, FIELD, 4, random)
    : placeRedCells(at, r * (attributes.outline === 'hairy' ? 1.12 : 1), FIELD, 4, random);
  const background: Shape = {
    kind: 'group',
    name: 'background',
    shapes: [...drawRedCells(redCells, FIELD, random), ...freePlatelet(attributes, at, r, redCells, random)],
  };
  return { size: FIELD, shapes: [background, ...drawBody(attributes, at, r, redCells, random)] };
}

function drawBody(
  attributes: CellAttributes,
  at: Point,
  r: number,
  redCells: readonly Point[],
  random: Random,
): Shape[] {
  switch (attributes.body) {
    case 'smudge':
      return [cellGroup(drawSmudge(at, r, FIELD, random))];
    case 'platelet':
      return [cellGroup(drawPlatelet(at, r, FIELD, random))];
    case 'clump':
      return [cellGroup(drawClump(at, r, FIELD, random))];
    default:
      return drawWhite(attributes, at, r, redCells, random);
  }
}

function drawWhite(
  attributes: CellAttributes,
  at: Point,
  r: number,
  redCells: readonly Point[],
  random: Random,
): Shape[] {
  const { nucleus, cytoplasm } = attributes;
  if (!nucleus || !cytoplasm) return [];
  const nucleusR = r * nucleus.across;
  const free = Math.max(0, r * 0.97 - nucleusR - 0.25);
  const far = Math.min(
    free,
    nucleus.isEccentric ? r * random.between(0.26, 0.34) : free * random.between(0, 0.4),
  );
  const way = random.between(0, 2 * Math.PI);
  const nucleusAt: Point = [at[0] + far * Math.cos(way), at[1] + far * Math.sin(way)];
  const box = boxAbout(at, r * 1.25, FIELD);
  const cell = cellForm(attributes.outline, at, r, redCells, RED_RADIUS, way, random);
  const outline = nucleusForm(nucleus, nucleusAt, nucleusR, random);
  // A cell that gives way to its neighbours keeps its nucleus inside.
  const form = (x: number, y: number) => Math.max(outline(x, y), cell(x, y) + 0.3);
  return [
    cellGroup(drawCytoplasm(cytoplasm, cell, at, r, nucleusAt, nucleusR, box, random)),
    drawNucleus(nucleus, form, nucleusAt, nucleusR, box, random),
    {
      kind: 'group',
      name: 'inclusions',
      shapes: [
        ...drawGranules(attributes.granules, cell, form, at, r, random),
        ...drawInclusions(attributes, cell, form, at, r, box, random),
      ],
    },
  ];
}

function cellGroup(shapes: Shape[]): Shape {
  return { kind: 'group', name: 'cell', shapes };
}

/** One platelet in the background, where it has room. */
function freePlatelet(
  { outline }: CellAttributes,
  at: Point,
  r: number,
  redCells: readonly Point[],
  random: Random,
): Shape[] {
  const reach = r * (outline === 'hairy' ? 1.16 : 1);
  for (let tries = 0; tries < 60; tries++) {
    const place: Point = [random.between(2, FIELD - 2), random.between(2, FIELD - 2)];
    const isClear =
      Math.hypot(place[0] - at[0], place[1] - at[1]) > reach + 1.9 &&
      redCells.every((red) => Math.hypot(place[0] - red[0], place[1] - red[1]) > RED_RADIUS + 1.8);
    if (isClear) return drawPlatelet(place, random.between(1.05, 1.3), FIELD, random);
  }
  return [];
}
