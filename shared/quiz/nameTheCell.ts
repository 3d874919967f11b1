import type { Cell } from '../content/cell.ts';
import { shuffled } from './draw.ts';

/** One cell to be named: an example drawn from `seed`, and names of which one is right. */
export interface NamingItem {
  cell: string;
  seed: number;
  /** Ids of cells in the order shown. */
  options: string[];
}

/** Cells a round, and names offered for each. */
export const ROUND = 8;
const NAMES = 4;

/**
 * A round of different cells by chance. Wrong names are its look-alikes first, then cells of its family, then any; a pack of fewer cells
 * makes a shorter round, one of fewer than two none. `random` gives numbers from 0 up to 1.
 */
export function drawNaming(
  cells: readonly Pick<Cell, 'id' | 'family' | 'lookalikes'>[],
  random: () => number,
  count: number = ROUND,
): NamingItem[] {
  if (cells.length < 2) return [];
  return shuffled(cells, random)
    .slice(0, count)
    .map((cell) => {
      const alike = cell.lookalikes.map((one) => one.cell);
      const others = shuffled(
        cells.filter(({ id }) => id !== cell.id),
        random,
      );
      const nearness = (one: (typeof others)[number]) =>
        alike.includes(one.id) ? 0 : one.family === cell.family ? 1 : 2;
      const wrong = others.toSorted((a, b) => nearness(a) - nearness(b)).slice(0, NAMES - 1);
      return {
        cell: cell.id,
        seed: Math.floor(random() * 1_000_000),
        options: shuffled([cell, ...wrong], random).map(({ id }) => id),
      };
    });
}
