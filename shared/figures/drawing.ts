import type { Point } from './field.ts';

/** What a shape stands for; the renderer gives each its stain. */
export type Role =
  | 'red-cell'
  | 'pallor'
  | 'platelet'
  | 'cytoplasm-pink'
  | 'cytoplasm-lilac'
  | 'cytoplasm-pale-blue'
  | 'cytoplasm-blue'
  | 'cytoplasm-deep-blue'
  | 'cytoplasm-grey-blue'
  | 'cytoplasm-haemoglobin'
  | 'rim'
  | 'hof'
  | 'nucleus-pale'
  | 'nucleus'
  | 'nucleus-dark'
  | 'smudge'
  | 'chromatin'
  | 'chromatin-gap'
  | 'nucleolus'
  | 'granule-specific'
  | 'granule-azurophil'
  | 'granule-eosinophil'
  | 'granule-basophil'
  | 'granule-toxic'
  | 'granule-giant'
  | 'auer-rod'
  | 'rod-casing'
  | 'dohle-body'
  | 'vacuole';

/** A drawing is a tree of these. Lengths in µm; a group is drawn in order, later shapes over earlier ones. */
export type Shape =
  | { kind: 'group'; name: 'background' | 'cell' | 'nucleus' | 'inclusions'; shapes: Shape[] }
  | { kind: 'circle'; role: Role; at: Point; r: number }
  /** Closed smooth loops; a loop inside another is a hole. */
  | { kind: 'area'; role: Role; loops: Point[][]; hasEdge: boolean }
  /** Many small discs of one role. */
  | { kind: 'dots'; role: Role; dots: (readonly [x: number, y: number, r: number])[] }
  /** Straight rods with round ends. */
  | { kind: 'rods'; role: Role; rods: (readonly [from: Point, to: Point])[]; width: number };

export interface CellDrawing {
  /** Side of the square field in µm. */
  size: number;
  shapes: Shape[];
}

export function area(role: Role, loops: Point[][], hasEdge = false): Shape[] {
  return loops.length > 0 ? [{ kind: 'area', role, loops, hasEdge }] : [];
}

export function dots(role: Role, found: (readonly [number, number, number])[]): Shape[] {
  return found.length > 0 ? [{ kind: 'dots', role, dots: found }] : [];
}

/** Every shape that is drawn, groups opened. */
export function flatten(shapes: readonly Shape[]): Exclude<Shape, { kind: 'group' }>[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? flatten(shape.shapes) : [shape]));
}
