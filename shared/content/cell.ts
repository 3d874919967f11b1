import { z } from 'zod';
import { Both, Citation, Id, Marked } from './schema.ts';

/**
 * Cells of the blood film. A cell is attributes, from which shared/figures/cell.ts draws as many examples as are wanted, and cited
 * lines on how to know it. Both languages stand side by side, since a cell is short.
 */

const Slug = Id.condition;
const MarkedBoth = z.strictObject({ en: Marked, es: Marked });

/** Fewest and most in one cell. */
const Count = z
  .tuple([z.int().min(0), z.int().max(12)])
  .refine(([fewest, most]) => fewest <= most, 'fewest first');

export const NUCLEI = [
  'round',
  'oval',
  'indented',
  'band',
  'segmented',
  'bilobed',
  'spectacles',
  'folded',
  'creased',
  'cerebriform',
  'clover',
] as const;
export const CHROMATINS = [
  'fine',
  'smooth',
  'lacy',
  'open',
  'coarse',
  'clumped',
  'dense',
  'clock-face',
] as const;
export const CYTOPLASMS = [
  'pink',
  'lilac',
  'pale-blue',
  'blue',
  'deep-blue',
  'grey-blue',
  'haemoglobin',
] as const;
export const GRANULES = ['specific', 'azurophil', 'eosinophil', 'basophil', 'toxic', 'giant'] as const;

/** In reading order. */
export const FAMILIES = ['neutrophil', 'other-myeloid', 'blast', 'lymphoid', 'red-platelet'] as const;

const Nucleus = z.strictObject({
  shape: z.enum(NUCLEI),
  /** Its width as a share of the cell's. */
  across: z.number().min(0.2).max(0.97),
  /** Lobes of a segmented nucleus, petals of a clover. */
  lobes: Count.optional(),
  isEccentric: z.boolean().default(false),
  chromatin: z.enum(CHROMATINS),
  nucleoli: Count.default([0, 0]),
  /** Large and single, as in a prolymphocyte. */
  isNucleolusProminent: z.boolean().default(false),
});

const Cytoplasm = z.strictObject({
  colour: z.enum(CYTOPLASMS),
  vacuoles: Count.default([0, 0]),
  /** A pale Golgi zone beside the nucleus. */
  hasHof: z.boolean().default(false),
  /** Darker towards the edge. */
  hasDarkRim: z.boolean().default(false),
});

const Granules = z.strictObject({
  kind: z.enum(GRANULES),
  size: z.enum(['fine', 'medium', 'coarse', 'giant']),
  density: z.enum(['few', 'moderate', 'dense', 'packed']),
  /** They lie on the nucleus too. */
  isOverNucleus: z.boolean().default(false),
});

/** What the drawing is made from. Lengths in µm. */
export const CellAttributes = z
  .strictObject({
    /** `white` is any whole cell with a nucleus; the others have a plan of their own. */
    body: z.enum(['white', 'smudge', 'fragments', 'platelet', 'clump']).default('white'),
    /** As drawn; what the sources give is the cell's `size`. */
    diameter: z.number().min(2).max(20),
    outline: z.enum(['round', 'oval', 'wavy', 'skirted', 'hairy']).default('round'),
    nucleus: Nucleus.optional(),
    cytoplasm: Cytoplasm.optional(),
    granules: z.array(Granules).default([]),
    auerRods: Count.default([0, 0]),
    /** Sheaves of Auer rods. */
    auerBundles: Count.default([0, 0]),
    dohleBodies: Count.default([0, 0]),
  })
  .refine((a) => a.body !== 'white' || (a.nucleus && a.cytoplasm), {
    error: 'a whole cell has a nucleus and cytoplasm',
  });
export type CellAttributes = z.infer<typeof CellAttributes>;

/** One cited statement: what it is, how to know it, or what it is mistaken for. */
const CellLine = z.strictObject({
  text: MarkedBoth,
  sources: z.array(Citation).min(1),
});

export const Cell = z.strictObject({
  id: Slug,
  name: Both,
  /** Other names that a report may use. */
  synonyms: z
    .strictObject({ en: z.array(z.string().trim().min(1)), es: z.array(z.string().trim().min(1)) })
    .default({ en: [], es: [] }),
  family: z.enum(FAMILIES),
  /** Diameter in µm as a source gives it; left out where no source that was seen gives one. */
  size: z
    .strictObject({
      um: z.tuple([z.number().positive(), z.number().positive()]),
      sources: z.array(Citation).min(1),
    })
    .optional(),
  attributes: CellAttributes,
  /** The text alternative of its drawing. */
  alt: Both,
  what: CellLine,
  know: z.array(CellLine).min(1),
  pitfall: CellLine,
  lookalikes: z.array(z.strictObject({ cell: Slug, tell: MarkedBoth })).min(1),
  conditions: z.array(Slug).default([]),
  findings: z.array(Slug).default([]),
});
export type Cell = z.infer<typeof Cell>;
export type CellLine = z.infer<typeof CellLine>;

export const CellFile = z.strictObject({ cells: z.array(Cell).min(1) });

/** The cited lines of a cell in reading order. */
export function linesOf(cell: Pick<Cell, 'what' | 'know' | 'pitfall'>): CellLine[] {
  return [cell.what, ...cell.know, cell.pitfall];
}
