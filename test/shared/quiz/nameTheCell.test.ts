import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/content/cell.ts';
import { drawNaming, ROUND } from '../../../shared/quiz/nameTheCell.ts';

type Named = Pick<Cell, 'id' | 'family' | 'lookalikes'>;

const tell = { en: 'Look.', es: 'Mire.' };
const named = (id: string, family: Cell['family'], ...alike: string[]): Named => ({
  id,
  family,
  lookalikes: alike.map((cell) => ({ cell, tell })),
});
const film: Named[] = [
  named('band', 'neutrophil', 'monocyte', 'pelger'),
  named('pelger', 'neutrophil', 'band'),
  named('segmented', 'neutrophil', 'band'),
  named('monocyte', 'other-myeloid', 'band'),
  named('blast', 'blast', 'monocyte'),
  named('clump', 'red-platelet', 'smudge'),
  named('smudge', 'lymphoid', 'clump'),
];

/** Numbers from 0 up to 1, the same each time. */
function counting(): () => number {
  let n = 0;
  return () => {
    n = (n + 0.37) % 1;
    return n;
  };
}

describe('naming cells', () => {
  it('asks each cell once, with four different names, the right one among them', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (numbers) => {
        const items = drawNaming(film, () => numbers.next().value as number);
        expect(new Set(items.map(({ cell }) => cell)).size).toBe(film.length);
        for (const { cell, options } of items) {
          expect(new Set(options).size).toBe(4);
          expect(options).toContain(cell);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('offers look-alikes before others, and cells of the family before strangers', () => {
    const item = drawNaming(film, counting()).find(({ cell }) => cell === 'band');
    expect(item?.options.toSorted()).toEqual(['band', 'monocyte', 'pelger', 'segmented']);
  });

  it('asks eight at most', () => {
    const many = Array.from({ length: 20 }, (_, n) => named(`cell-${n}`, 'blast', `cell-${(n + 1) % 20}`));
    expect(drawNaming(many, counting())).toHaveLength(ROUND);
  });

  it.each([0, 1])('asks nothing of %i cells', (count) => {
    expect(drawNaming(film.slice(0, count), counting())).toEqual([]);
  });

  it('offers fewer names where there are fewer cells', () => {
    expect(drawNaming(film.slice(0, 2), counting()).map(({ options }) => options.length)).toEqual([2, 2]);
  });
});
