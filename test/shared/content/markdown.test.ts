import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clozeWords,
  ownCardIds,
  ownClozes,
  parseMarkdown,
  plainMarkdown,
  readOwnCard,
} from '../../../shared/content/markdown.ts';

const text = (s: string) => ({ t: 'text', s });

describe('what a learner writes', () => {
  it.each([
    ['plain words', 'plain words', [{ t: 'p', c: [text('plain words')] }]],
    ['bold', '**a** b', [{ t: 'p', c: [{ t: 'strong', c: [text('a')] }, text(' b')] }]],
    ['italic inside bold', '**a *b***', [{ t: 'p', c: [{ t: 'strong', c: [text('a *b')] }, text('*')] }]],
    ['typed as is', '`*a*`', [{ t: 'p', c: [{ t: 'code', s: '*a*' }] }]],
    ['a lone star', '2 * 3', [{ t: 'p', c: [text('2 * 3')] }]],
    ['an underscore in a name', 'snake_case_name', [{ t: 'p', c: [text('snake_case_name')] }]],
    [
      'paragraphs and breaks',
      'a\nb\n\nc',
      [
        { t: 'p', c: [text('a'), { t: 'break' }, text('b')] },
        { t: 'p', c: [text('c')] },
      ],
    ],
    ['a list', '- a\n- b', [{ t: 'list', ordered: false, items: [[text('a')], [text('b')]] }]],
    ['numbered', '1. a\n2) b', [{ t: 'list', ordered: true, items: [[text('a')], [text('b')]] }]],
    [
      'a cloze with a hint',
      '{{c2::x::drug}}',
      [{ t: 'p', c: [{ t: 'cloze', n: 2, c: [text('x')], hint: 'drug' }] }],
    ],
    ['an unfinished cloze', '{{c1::x', [{ t: 'p', c: [text('{{c1::x')] }]],
    ['a tag', '<b onclick=x>', [{ t: 'p', c: [text('<b onclick=x>')] }]],
    ['nothing', ' \n ', []],
  ])('reads %s', (_, given, tree) => {
    expect(parseMarkdown(given)).toEqual(tree);
  });

  it('accepts every text and loses no letters of it', () => {
    const letters = (s: string) => s.replaceAll(/[^\p{L}]/gu, '');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z*_`\\ \n{}:<>-]{0,60}$/), (given) => {
        expect(letters(plainMarkdown(given)).length).toBeLessThanOrEqual(letters(given).length);
        if (!given.includes('{')) expect(letters(plainMarkdown(given))).toBe(letters(given));
      }),
    );
    expect(() => parseMarkdown('*_'.repeat(20_000))).not.toThrow();
  });

  it('makes a card of each cloze, or one of question and answer', () => {
    expect(ownClozes('{{c2::b}} {{c1::a}} {{c2::c}}')).toEqual([1, 2]);
    expect(ownCardIds({ card: 'own:1', front: '{{c2::b}} {{c1::a}}' })).toEqual(['own:1#1', 'own:1#2']);
    expect(ownCardIds({ card: 'own:1', front: 'Why?' })).toEqual(['own:1']);
    expect([readOwnCard('own:1#2'), readOwnCard('own:1')]).toEqual([
      { note: 'own:1', cloze: 2 },
      { note: 'own:1', cloze: 0 },
    ]);
  });
});

describe('the words that a cloze hides', () => {
  it.each([
    ['are read without their marks or hint', 'a {{c1::**bold** words::hint}} b', 'bold words'],
    ['may go on in the next line', 'a {{c1::two\nlines}} b', 'two lines'],
    ['are joined from every place, also in a list', '{{c1::one}} {{c2::no}}\n- {{c1::two}}', 'one two'],
    ['are none where the cloze is not', 'a {{c2::b}} {{c1::never closed', ''],
  ])('%s', (_, written, words) => {
    expect(clozeWords(written, 1)).toBe(words);
  });
});
