import { describe, expect, it } from 'vitest';
import {
  highlightId,
  highlightsOf,
  toggleSpan,
  wordingKey,
} from '../../../renderer/content/annotate/spans.ts';
import type { Highlight } from '../../../shared/progress/progress.ts';

const mark = (from: number, to: number, id = `en:${from}-${to}`): Highlight => ({
  id,
  target: 'claim:hls-001',
  from,
  to,
});

describe('marking a stretch of a claim', () => {
  const cases: [
    string,
    Highlight[],
    [number, number],
    { remove: Highlight[]; add: [number, number] | null },
  ][] = [
    ['marks it when nothing is marked', [], [4, 9], { remove: [], add: [4, 9] }],
    ['leaves a mark apart as it is', [mark(20, 30)], [4, 9], { remove: [], add: [4, 9] }],
    ['joins a mark that it overlaps', [mark(7, 15)], [4, 9], { remove: [mark(7, 15)], add: [4, 15] }],
    ['joins a mark that it touches', [mark(9, 15)], [4, 9], { remove: [mark(9, 15)], add: [4, 15] }],
    [
      'joins all the marks under it',
      [mark(2, 5), mark(8, 12)],
      [4, 9],
      { remove: [mark(2, 5), mark(8, 12)], add: [2, 12] },
    ],
    ['takes away the mark that holds it', [mark(0, 20)], [4, 9], { remove: [mark(0, 20)], add: null }],
    ['takes away the very same mark', [mark(4, 9)], [4, 9], { remove: [mark(4, 9)], add: null }],
  ];
  it.each(cases)('%s', (_, existing, [from, to], { remove, add }) => {
    expect(toggleSpan(existing, { from, to })).toEqual({
      remove,
      add: add && { from: add[0], to: add[1] },
    });
  });
});

describe('a highlight belongs to the wording it was made in', () => {
  const all = new Map(
    [
      mark(0, 5, highlightId(wordingKey('en', undefined), 'a')),
      mark(3, 9, highlightId(wordingKey('es', undefined), 'b')),
      mark(1, 2, highlightId(wordingKey('en', 'ICC 2022'), 'c')),
      { ...mark(0, 5, 'en:d'), target: 'claim:hls-002' as const },
    ].map((one) => [one.id, one]),
  );
  it.each([
    ['English', wordingKey('en', undefined), ['en:a']],
    ['Spanish', wordingKey('es', undefined), ['es:b']],
    ['English under ICC 2022', wordingKey('en', 'ICC 2022'), ['en.ICC 2022:c']],
    ['English under WHO 2022', wordingKey('en', 'WHO 2022'), []],
  ])('%s', (_, wording, ids) => {
    expect(highlightsOf(all, 'claim:hls-001', wording).map((one) => one.id)).toEqual(ids);
  });
});
