import { describe, expect, it } from 'vitest';
import {
  makeCardAddress,
  makeOcclusionAddress,
  readPictureAddress,
} from '../../../renderer/content/card/makeCard.ts';

const queryOf = (address: string) => new URLSearchParams(address.split('?')[1]);

describe('a card made of selected words hides', () => {
  const sentence = 'Leukostasis is hyperleukocytosis with symptoms: blasts sludge in small vessels.';
  it.each([
    ['whole words', 'small vessels', 'in {{c1::small vessels}}.'],
    ['a word where it stands alone, not inside another', 'is', 'Leukostasis {{c1::is}} hyper'],
    ['all of a word caught in part', 'udge', 'blasts {{c1::sludge}} in'],
    ['the first and last word in full', 'kostasis is hyper', '{{c1::Leukostasis is hyperleukocytosis}} with'],
    ['words that are not in the sentence, alone', 'elsewhere', '{{c1::elsewhere}}'],
  ])('%s', (_, words, expected) => {
    const front = queryOf(makeCardAddress({ words, sentence, source: 'x' })).get('front');
    expect(front).toContain(expected);
  });
});

describe('the address of an occlusion card', () => {
  it('opens the editor on the figure, with its source', () => {
    const cell = { kind: 'cell', cell: 'promyelocyte', seed: 12 } as const;
    const query = queryOf(makeOcclusionAddress(cell, 'Promyelocyte & more (Haematology)'));
    expect([...query.keys()]).toEqual(['new', 'picture', 'source']);
    expect(readPictureAddress(query.get('picture'))).toEqual(cell);
    expect(query.get('source')).toBe('Promyelocyte & more (Haematology)');
  });

  it.each([
    null,
    '',
    '{',
    '[]',
    '{"kind":"cell"}',
    '{"kind":"cell","cell":"x","seed":-1}',
    '{"kind":"figure","file":"figures/../../x.svg"}',
    '{"kind":"figure","file":"https://example.org/x.svg"}',
    `{"kind":"own","sha256":"${'a'.repeat(64)}","width":1,"height":1,"alt":""}`,
  ])('names no figure when it is %j', (written) => {
    expect(readPictureAddress(written)).toBeUndefined();
  });
});
