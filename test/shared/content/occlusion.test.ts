import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownCardIds, readOwnCard } from '../../../shared/content/markdown.ts';
import {
  askedBox,
  Box,
  type Corner,
  freePlace,
  growPlace,
  isBoxSized,
  LEAST_SIDE,
  movePlace,
  nextBoxNumber,
  noteWords,
  Occlusion,
  type Picture,
  type Place,
  placeBetween,
  pullCorner,
} from '../../../shared/content/occlusion.ts';
import { Body } from '../../../shared/progress/events.ts';

const box = (n: number, label = ''): Box => ({ n, x: 0.1, y: 0.2, width: 0.3, height: 0.1, label });
const cell: Picture = { kind: 'cell', cell: 'segmented-neutrophil', seed: 7 };
const own: Picture = { kind: 'own', sha256: 'a'.repeat(64), width: 800, height: 600, alt: 'A film' };

describe('a note with boxes', () => {
  const note = {
    card: 'own:1',
    front: 'Name {{c4::it}}.',
    picture: cell,
    occlusion: { mode: 'all' as const, boxes: [box(2, 'Nucleus'), box(7), box(112, 'Hof')] },
  };

  it('has a card for each box, whatever its text hides', () => {
    expect(ownCardIds(note)).toEqual(['own:1#2', 'own:1#7', 'own:1#112']);
    expect(readOwnCard('own:1#112')).toEqual({ note: 'own:1', cloze: 112 });
  });

  it('asks by place, since numbers have gaps', () => {
    expect(askedBox(note, 'own:1#7')).toEqual({ box: box(7), place: 2, total: 3, mode: 'all' });
    expect(askedBox(note, 'own:1#3')).toBeNull();
    expect(askedBox(note, 'own:1')).toBeNull();
    expect(askedBox({}, 'own:1#2')).toBeNull();
  });

  it('is known by its text, else its parts, else what its picture shows', () => {
    expect(noteWords(note)).toBe('Name it.');
    expect(noteWords({ ...note, front: ' ' })).toBe('Nucleus · Hof');
    expect(noteWords({ front: '', picture: own })).toBe('A film');
    expect(noteWords({ front: '', picture: cell })).toBe('');
  });

  it('never gives a number twice', () => {
    expect(nextBoxNumber([], () => false)).toBe(1);
    expect(nextBoxNumber([box(1), box(4)], () => false)).toBe(5);
    expect(nextBoxNumber([box(1)], (n) => n <= 3)).toBe(4);
  });
});

describe('what the log accepts', () => {
  const written = { type: 'ownCardWritten', card: 'own:1', front: '', back: '', tags: [] };
  const boxes = (...list: unknown[]) => ({ mode: 'one', boxes: list });

  it.each([
    ['a note as it was before pictures', { ...written, front: 'Why?', back: 'So.' }],
    ['a note with a picture', { ...written, picture: own }],
    ['boxes on a cell', { ...written, picture: cell, occlusion: boxes(box(1), box(3)) }],
    [
      'a box as large as the figure',
      {
        ...written,
        picture: { kind: 'figure', file: 'figures/film-2.svg' },
        occlusion: boxes({ ...box(1), x: 0, y: 0, width: 1, height: 1 }),
      },
    ],
  ])('%s', (_, body) => {
    expect(Body.parse(body)).toEqual(body);
  });

  it('a label of any signs, as it stands', () => {
    const label = '<img src=x onerror=alert(1)>{{c1::x}}‮\u0000';
    expect(Box.parse(box(1, label)).label).toBe(label);
  });

  it.each<[string, unknown]>([
    ['boxes without a picture', { ...written, occlusion: boxes(box(1)) }],
    ['no box', { ...written, picture: cell, occlusion: boxes() }],
    [
      'more than fifty boxes',
      { ...written, picture: cell, occlusion: boxes(...Array.from({ length: 51 }, (_, i) => box(i + 1))) },
    ],
    ['two boxes of one number', { ...written, picture: cell, occlusion: boxes(box(1), box(1)) }],
    ['a box beyond the edge', { ...written, picture: cell, occlusion: boxes({ ...box(1), x: 0.8 }) }],
    ['a box of no size', { ...written, picture: cell, occlusion: boxes({ ...box(1), width: 0 }) }],
    ['a box nowhere', { ...written, picture: cell, occlusion: boxes({ ...box(1), x: Number.NaN }) }],
    ['a box number of zero', { ...written, picture: cell, occlusion: boxes(box(0)) }],
    ['a label as long as a book', { ...written, picture: cell, occlusion: boxes(box(1, 'x'.repeat(201))) }],
    ['an unknown mode', { ...written, picture: cell, occlusion: { mode: 'none', boxes: [box(1)] } }],
    ['a file outside the figures', { ...written, picture: { kind: 'figure', file: 'figures/../x.svg' } }],
    ['a path for a hash', { ...written, picture: { ...own, sha256: `${'../'.repeat(21)}x` } }],
    ['a picture larger than any kept', { ...written, picture: { ...own, width: 1601 } }],
    ['something more', { ...written, picture: { ...own, href: 'https://example.org' } }],
  ])('not %s', (_, body) => {
    expect(Body.safeParse(body).success).toBe(false);
  });
});

describe('the hands of the editor', () => {
  const place: Place = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };

  it.each<[string, Place, Place]>([
    [
      'a drag from lower right to upper left',
      placeBetween({ x: 0.5, y: 0.6 }, { x: 0.2, y: 0.1 }),
      { x: 0.2, y: 0.1, width: 0.3, height: 0.5 },
    ],
    [
      'a drag out of the picture',
      placeBetween({ x: 0.5, y: 0.5 }, { x: 1.7, y: -3 }),
      { x: 0.5, y: 0, width: 0.5, height: 0.5 },
    ],
    ['a move', movePlace(place, { x: 0.1, y: -0.1 }), { ...place, x: 0.5, y: 0.3 }],
    ['a move against the edge', movePlace(place, { x: 5, y: -5 }), { ...place, x: 0.8, y: 0 }],
    ['growing', growPlace(place, { x: 0.1, y: 0.05 }), { ...place, width: 0.3, height: 0.25 }],
    [
      'shrinking to nothing',
      growPlace(place, { x: -1, y: -1 }),
      { ...place, width: LEAST_SIDE, height: LEAST_SIDE },
    ],
    [
      'a corner pulled out',
      pullCorner(place, 'nw', { x: 0.1, y: 0.3 }),
      { x: 0.1, y: 0.3, width: 0.5, height: 0.3 },
    ],
    [
      'a corner pulled past the other',
      pullCorner(place, 'ne', { x: 0.1, y: 0.9 }),
      { x: 0.4, y: 0.58, width: LEAST_SIDE, height: LEAST_SIDE },
    ],
  ])('%s', (_, given, wanted) => {
    expect(given).toEqual(wanted);
  });

  it('make only boxes that the log accepts', () => {
    const share = fc.double({ min: -2, max: 3, noNaN: true });
    const point = fc.record({ x: share, y: share });
    fc.assert(
      fc.property(
        point,
        point,
        point,
        fc.constantFrom<Corner>('nw', 'ne', 'se', 'sw'),
        (from, to, by, corner) => {
          const drawn = placeBetween(from, to);
          if (!isBoxSized(drawn)) return;
          for (const one of [
            drawn,
            movePlace(drawn, by),
            growPlace(drawn, by),
            pullCorner(drawn, corner, by),
          ]) {
            expect(Box.safeParse({ n: 1, label: '', ...one }).error).toBeUndefined();
            expect(isBoxSized(one)).toBe(true);
          }
        },
      ),
    );
  });

  it('lay fifty new boxes where each can be told from the others', () => {
    const places: Place[] = [];
    for (let n = 0; n < 50; n += 1) places.push(freePlace(places));
    const occlusion = { mode: 'all', boxes: places.map((one, i) => ({ n: i + 1, label: '', ...one })) };
    expect(Occlusion.safeParse(occlusion).error).toBeUndefined();
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(50);
  });
});
