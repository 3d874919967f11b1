import { describe, expect, it } from 'vitest';
import { compile } from '../../../build/content/compile.ts';
import { foldWord, STOP_WORDS } from '../../../shared/search/fold.ts';
import { buildIndex, markMatches, openIndex, saveIndex, search } from '../../../shared/search/searchIndex.ts';
import { bookOf } from '../../support/tinyFolder.ts';
import { claimIn, firstQuestion, tinyCells, tinyPack } from '../../support/tinyPack.ts';

const tiny = tinyPack();
claimIn(tiny, 'causes').text = 'Papilloedema follows [c1: tumours] of the orbit.';
claimIn(tiny, 'mechanism').text = 'Adhesion plugs the capillaries.';
firstQuestion(tiny).stem = 'A zebra of 20 comes with a blue film.';
tiny.condition.names = {
  'WHO 2022': { en: 'Cerulean count', es: 'Recuento cerúleo' },
  'ICC 2022': { en: 'Cobalt count', es: 'Recuento cobalto' },
};
tiny.cells = { cells: tinyCells() };
const index = buildIndex(compile(bookOf(tiny)));

/** The first hit as `kind id`. */
function first(query: string, language: 'en' | 'es' = 'en'): string | undefined {
  const [hit] = search(index, query, language, 5);
  return hit && `${hit.kind} ${hit.id}`;
}

describe('folding', () => {
  it.each([
    ['Leukaemia', 'leukemia'],
    ['oedema', 'edema'],
    ['haematology', 'hematology'],
    ['tumours', 'tumors'],
    ['fibre', 'fiber'],
    ['ionised', 'ionized'],
    ['Médula', 'medula'],
    ['CD34', 'cd34'],
  ])('%s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

describe('common words', () => {
  it('are kept as they are looked up, folded', () => {
    expect([...STOP_WORDS].filter((word) => foldWord(word) !== word)).toEqual([]);
    expect(STOP_WORDS.has(foldWord('sobre'))).toBe(true);
  });
});

describe('search', () => {
  it.each([
    ['leukemia', 'condition blue-count'],
    ['leukaemia', 'condition blue-count'],
    ['leucemia', 'condition blue-count'],
    ['cobalt', 'condition blue-count'],
    ['ceruleo', 'condition blue-count'],
    ['papilledema', 'claim bc-010'],
    ['PAPILLOEDEMA tumor', 'claim bc-010'],
    ['adhes', 'claim bc-013'],
    ['capilaries', 'claim bc-013'],
    ['fiebre', 'finding fever'],
    ['azur', 'term azure'],
    ['why are my cells blue', 'answer bc-a01'],
    ['adhesion zzzz', 'claim bc-013'],
    ['sapphire', 'cell sapphire'],
    ['celula turquoise', 'cell turquoise'],
    ['fades', 'cell sapphire'],
  ])('finds %s', (query, hit) => {
    expect(first(query)).toBe(hit);
  });

  it('finds nothing in questions, nor for an empty query', () => {
    expect([first('zebra'), first(''), first('   ')]).toEqual([undefined, undefined, undefined]);
  });

  it('says where a claim stands and which words were found', () => {
    const [hit] = search(index, 'tumor orbits', 'en', 1);
    expect(hit).toMatchObject({ kind: 'claim', id: 'bc-010', condition: 'blue-count', section: 'causes' });
    expect(hit?.words.toSorted()).toEqual(['orbit', 'tumors']);
  });

  it('gives no more than asked for', () => {
    expect(search(index, 'cell', 'en', 3)).toHaveLength(3);
  });

  it('finds the same in an index that was saved and opened', () => {
    expect(search(openIndex(saveIndex(index)), 'leukemia', 'es', 5)).toEqual(
      search(index, 'leukemia', 'es', 5),
    );
  });
});

describe('marking what was found', () => {
  it('cuts the text at the words, whatever their spelling', () => {
    expect(markMatches('Papilloedema and tumours.', ['papilledema', 'tumors'])).toEqual([
      { text: 'Papilloedema', isMatch: true },
      { text: ' and ', isMatch: false },
      { text: 'tumours', isMatch: true },
      { text: '.', isMatch: false },
    ]);
  });

  it('leaves a text without a hit whole', () => {
    expect(markMatches('Nothing.', ['tumors'])).toEqual([{ text: 'Nothing.', isMatch: false }]);
  });
});
