import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../build/content/book.ts';
import { diskFolder } from '../../../build/content/folder.ts';
import { loadPack } from '../../../build/content/load.ts';
import { CellAttributes, CHROMATINS, CYTOPLASMS, GRANULES, NUCLEI } from '../../../shared/content/cell.ts';
import { drawCell, FIELD } from '../../../shared/figures/cell.ts';
import { type CellDrawing, flatten, type Role } from '../../../shared/figures/drawing.ts';
import { pathOf } from '../../../shared/figures/svgPath.ts';

const cells = layOut(loadPack(diskFolder('content/haematology'))).cells.map(({ value }) => value);
const attributesOf = (id: string) => {
  const cell = cells.find((one) => one.id === id);
  if (!cell) throw new Error(`no cell ${id}`);
  return cell.attributes;
};

/** Where the drawing leaves its field, strokes included. */
function strays({ shapes }: CellDrawing): number[] {
  return flatten(shapes)
    .flatMap(reach)
    .filter((place) => !(place >= 0 && place <= FIELD));
}

function reach(shape: ReturnType<typeof flatten>[number]): number[] {
  const about = (place: number, r: number) => [place - r, place + r];
  if (shape.kind === 'circle') return shape.at.flatMap((place) => about(place, shape.r));
  if (shape.kind === 'dots') return shape.dots.flatMap(([x, y, r]) => [...about(x, r), ...about(y, r)]);
  if (shape.kind === 'area') return shape.loops.flat(2) as number[];
  return shape.rods.flat(2).flatMap((end) => about(end, shape.width / 2));
}

const rolesOf = (drawing: CellDrawing): Set<Role> => new Set(flatten(drawing.shapes).map(({ role }) => role));

function countOf(drawing: CellDrawing, role: Role): number {
  return flatten(drawing.shapes)
    .filter((shape) => shape.role === role)
    .reduce(
      (sum, shape) =>
        sum + (shape.kind === 'dots' ? shape.dots.length : shape.kind === 'area' ? shape.loops.length : 1),
      0,
    );
}

describe('a drawn cell', () => {
  it('is the same for the same seed and another for another', () => {
    const attributes = attributesOf('segmented-neutrophil');
    expect(drawCell(attributes, 7)).toEqual(drawCell(attributes, 7));
    expect(drawCell(attributes, 7)).not.toEqual(drawCell(attributes, 8));
  });

  it('stays inside its field for 200 seeds, whatever the cell', { timeout: 60_000 }, () => {
    for (let seed = 0; seed < 200; seed++) {
      const cell = cells[seed % cells.length] as (typeof cells)[number];
      expect([cell.id, seed, strays(drawCell(cell.attributes, seed * 7919))]).toEqual([cell.id, seed, []]);
    }
  });

  it('can be drawn from any attributes that the schema accepts', { timeout: 60_000 }, () => {
    const attributes = fc.record({
      diameter: fc.integer({ min: 7, max: 20 }),
      outline: fc.constantFrom('round', 'oval', 'wavy', 'skirted', 'hairy'),
      nucleus: fc.record({
        shape: fc.constantFrom(...NUCLEI),
        across: fc.double({ min: 0.2, max: 0.97, noNaN: true }),
        chromatin: fc.constantFrom(...CHROMATINS),
        isEccentric: fc.boolean(),
        lobes: fc.constantFrom([1, 1], [2, 7], [8, 12]),
      }),
      cytoplasm: fc.record({ colour: fc.constantFrom(...CYTOPLASMS), hasHof: fc.boolean() }),
      granules: fc.array(
        fc.record({
          kind: fc.constantFrom(...GRANULES),
          size: fc.constantFrom('fine', 'medium', 'coarse', 'giant'),
          density: fc.constantFrom('few', 'moderate', 'dense', 'packed'),
        }),
        { maxLength: 1 },
      ),
      auerRods: fc.constantFrom([0, 0], [2, 2]),
      auerBundles: fc.constantFrom([0, 0], [1, 1]),
    });
    fc.assert(
      fc.property(attributes, fc.integer(), (input, seed) => {
        const drawing = drawCell(CellAttributes.parse(input), seed);
        expect(strays(drawing)).toEqual([]);
        expect(rolesOf(drawing)).toContain(`cytoplasm-${input.cytoplasm.colour}`);
      }),
      { numRuns: 60 },
    );
  });

  it('becomes paths of plain numbers', () => {
    for (const shape of flatten(drawCell(attributesOf('apl-promyelocyte'), 3).shapes))
      expect(pathOf(shape)).toMatch(/^(?:[MQLaZ\d .-]|e-)+$/);
  });
});

describe('the cells of the pack', () => {
  it.each(cells.map((cell) => [cell.id, cell] as const))(
    'draws %s with everything it is known by',
    (_, cell) => {
      const { attributes } = cell;
      for (let seed = 1; seed <= 12; seed++) {
        const drawing = drawCell(attributes, seed);
        const roles = rolesOf(drawing);
        expect(drawing.size).toBe(FIELD);
        for (const { kind } of attributes.granules) expect(roles).toContain(`granule-${kind}`);
        if (attributes.auerRods[0] + attributes.auerBundles[0] > 0) expect(roles).toContain('auer-rod');
        if (attributes.dohleBodies[0] > 0) expect(roles).toContain('dohle-body');
        if (attributes.cytoplasm?.hasHof) expect(roles).toContain('hof');
        expect(countOf(drawing, 'nucleolus')).toBeGreaterThanOrEqual(
          Math.min(1, attributes.nucleus?.nucleoli[0] ?? 0),
        );
      }
    },
  );

  it('has a text for each drawing in both languages', () => {
    expect(cells.filter(({ alt }) => alt.en.length < 60 || alt.es.length < 60)).toEqual([]);
  });

  it('keeps the nucleus in one piece, so that lobes hang on threads', { timeout: 60_000 }, () => {
    const ids = [
      'segmented-neutrophil',
      'hypersegmented-neutrophil',
      'band-neutrophil',
      'pelger-cell',
      'flower-cell',
    ];
    for (const id of ids) {
      for (let seed = 1; seed <= 20; seed++) {
        const outline = flatten(drawCell(attributesOf(id), seed).shapes).find(
          (shape) => shape.role === 'nucleus' || shape.role === 'nucleus-dark',
        );
        const area = (loop: readonly (readonly [number, number])[]) =>
          loop.reduce((sum, [x, y], at) => {
            const [u, v] = loop[(at + 1) % loop.length] as readonly [number, number];
            return sum + (x * v - u * y) / 2;
          }, 0);
        const pieces = outline?.kind === 'area' ? outline.loops.map(area) : [];
        // Loops that run the other way round are holes.
        const main = Math.sign(pieces.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? 0);
        expect(pieces.filter((piece) => Math.sign(piece) === main)).toHaveLength(1);
      }
    }
  });
});
