import { describe, expect, it } from 'vitest';
import { translatable } from '../../../../shared/content/pack.ts';
import { explain } from '../../../../shared/quiz/scoring/explain.ts';
import { itemOf } from '../../../support/items.ts';

const ended = (kind: Parameters<typeof itemOf>[0], response: unknown) =>
  explain(itemOf(kind), response).map(({ lines }) =>
    lines.map(({ label, state, isYours, given, key }) =>
      [label, state, isYours ? 'yours' : '', given ?? '', key ?? ''].join(' ').trim().replace(/ +/g, ' '),
    ),
  );

describe('an explanation', () => {
  it('marks the key, and the wrong option that was chosen', () => {
    expect(ended('single', 1)).toEqual([['A right', 'B wrong yours', 'C plain', 'D plain']]);
  });

  it('shows right options that were not chosen as right', () => {
    expect(ended('multiple', [0, 1])).toEqual([['A right yours', 'B wrong yours', 'C right', 'D plain']]);
  });

  it('says of a statement what it is and how it was judged', () => {
    expect(ended('truefalse', [true, true, null, null])).toEqual([
      ['A right true true', 'B wrong true false', 'C plain true', 'D plain false'],
    ]);
  });

  it('gives the letter that fits beside the one that was given', () => {
    expect(ended('matching', [0, 2])).toEqual([
      ['1 right A A', '2 wrong C B'],
      ['A plain', 'B plain', 'C plain'],
    ]);
  });

  it('stands in the right order and says where each was put', () => {
    expect(ended('ordering', [1, 0, 2, 3])).toEqual([['1 wrong 2', '2 wrong 1', '3 right 3', '4 right 4']]);
  });

  it('marks the spot that was hit', () => {
    expect(ended('hotspot', { x: 46, y: 40 })).toEqual([['A right', 'B wrong yours', 'C plain']]);
  });

  it('goes part by part through a case set', () => {
    expect(ended('set', [0])).toEqual([
      ['A right yours', 'B plain', 'C plain'],
      ['A plain', 'B right', 'C plain'],
    ]);
  });

  it('of a numeric item has no lines', () => {
    expect(ended('numeric', null)).toEqual([]);
  });

  it.each(['single', 'multiple', 'truefalse', 'matching', 'ordering', 'hotspot', 'set'] as const)(
    'uses keys under which the texts of %s are translated',
    (kind) => {
      const known = new Map(translatable(itemOf(kind)));
      for (const { lines } of explain(itemOf(kind), null))
        for (const line of lines) {
          expect(known.get(line.textKey)).toBe(line.text);
          expect(known.get(line.whyKey)).toBe(line.why);
        }
    },
  );
});
