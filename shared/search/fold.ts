/**
 * Brings the spellings of one word together: no accents, lower case, American for British ("Leukaemia" and "leukemia"
 * are both "leukemia", "oedema" and "edema" both "edema"). A word comes out as a word; what it means elsewhere does not
 * count, since queries and texts are folded alike.
 */
export function foldWord(word: string): string {
  const plain = word.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  if (!/[a-z]{3}/.test(plain)) return plain;
  return SPELLINGS.reduce((folded, [british, american]) => folded.replace(british, american), plain);
}

/** The words of a text in the order they stand, with their places; punctuation parts them. */
export function* wordsIn(text: string): Generator<{ word: string; start: number; end: number }> {
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    yield { word: match[0], start: match.index, end: match.index + match[0].length };
  }
}

/** Every word of a text folded, one space between them. */
export function foldText(text: string): string {
  return [...wordsIn(text)].map(({ word }) => foldWord(word)).join(' ');
}

const SPELLINGS: readonly [RegExp, string][] = [
  [/æ|ae/g, 'e'],
  [/œ|oe/g, 'e'],
  [/our(s|ed|ing|al|able|less)?$/, 'or$1'],
  [/([bt])re(s)?$/, '$1er$2'],
  [/is(e|es|ed|ing|ation|ations)$/, 'iz$1'],
  [/lys(e|es|ed|ing)$/, 'lyz$1'],
  [/sulph/g, 'sulf'],
  [/ll(ed|ing)$/, 'l$1'],
  [/ogue(s)?$/, 'og$1'],
];

/** Words too common to look for, folded, in both languages. "All" is not among them: it is a leukaemia. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for from has have how in into is it its not of on or than that the their then there ' +
    'these this to was were what when which who why with ' +
    'al con como cual de del el en es esta este la las lo los mas ni no o para pero por que se ser si sin sobre su sus ' +
    'un una y'
  )
    .split(' ')
    .map(foldWord),
);
