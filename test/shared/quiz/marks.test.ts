import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearMarkAt, sentenceAfter, toggleMark } from '../../../shared/quiz/marks.ts';
import type { Mark } from '../../../shared/quiz/session.ts';

const marks = (...pairs: [number, number][]): Mark[] => pairs.map(([from, to]) => ({ from, to }));

describe('highlighting', () => {
  it.each<[string, [number, number][], [number, number], [number, number][]]>([
    ['marks what was plain', [], [3, 9], [[3, 9]]],
    [
      'joins what overlaps or touches',
      [
        [0, 4],
        [8, 9],
      ],
      [4, 8],
      [[0, 9]],
    ],
    [
      'keeps the order',
      [[10, 12]],
      [2, 3],
      [
        [2, 3],
        [10, 12],
      ],
    ],
    [
      'clears what was marked already',
      [[0, 10]],
      [3, 5],
      [
        [0, 3],
        [5, 10],
      ],
    ],
    ['clears a whole mark', [[3, 5]], [3, 5], []],
    ['leaves all alone when nothing is selected', [[1, 2]], [7, 7], [[1, 2]]],
  ])('%s', (_, before, [from, to], after) => {
    expect(toggleMark(marks(...before), from, to)).toEqual(marks(...after));
  });

  it('clears the mark that is clicked', () => {
    expect(clearMarkAt(marks([0, 3], [5, 9]), 5)).toEqual(marks([0, 3]));
    expect(clearMarkAt(marks([0, 3], [5, 9]), 3)).toEqual(marks([0, 3], [5, 9]));
  });

  it('never leaves marks that overlap, touch or are empty', () => {
    const stretch = fc.tuple(fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
        let now: Mark[] = [];
        for (const [from, to] of stretches) now = toggleMark(now, from, to);
        for (const [i, mark] of now.entries()) {
          expect(mark.to).toBeGreaterThan(mark.from);
          expect(mark.from).toBeGreaterThan(now[i - 1]?.to ?? -1);
        }
      }),
    );
  });
});

describe('sentences, for those who highlight with the keyboard', () => {
  const text = 'A man of 45 has 1.3 × 10⁹/L. He asks why? No reason is known';
  it('come one after another', () => {
    const first = sentenceAfter(text, 0);
    expect(first && text.slice(first.from, first.to)).toBe('A man of 45 has 1.3 × 10⁹/L.');
    const second = sentenceAfter(text, first?.to ?? 0);
    expect(second && text.slice(second.from, second.to)).toBe('He asks why?');
    const third = sentenceAfter(text, second?.to ?? 0);
    expect(third && text.slice(third.from, third.to)).toBe('No reason is known');
    expect(sentenceAfter(text, third?.to ?? 0)).toBe(null);
  });

  it('of nothing are none', () => {
    expect(sentenceAfter('', 0)).toBe(null);
  });
});
