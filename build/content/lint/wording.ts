import { plainText } from '../../../shared/content/markup.ts';
import { type Book, problemIn } from '../book.ts';
import type { Problem } from '../problem.ts';

const PERSON =
  'leuk(?:a)?emic|diabetic|h(?:a)?emophiliac|epileptic|alcoholic|asthmatic|schizophrenic|addict|sickler';
const ENDS =
  '(?=\\s*(?:$|[.,;:?!)])|\\s+(?:who|whose|with|is|was|has|had|on|in|presents?|develops?|and|or)\\b)';

/** What to write instead, by what it replaces. */
const WORDS: [RegExp, string][] = [
  [/\bethnic neutropenias?\b|\bneutropenia étnica\b/i, 'write "Duffy-null associated neutrophil count"'],
  [
    new RegExp(`\\b(?:an?|the|every|each|this|that)\\s+(?:${PERSON})\\b${ENDS}`, 'i'),
    'the person comes first: "a person with ..."',
  ],
  [new RegExp(`\\b(?:${PERSON})s\\b`, 'i'), 'the person comes first: "people with ..."'],
  [
    /\b(?:leuk(?:a)?emia|cancer|lymphoma|stroke|transplant) (?:sufferer|victim)s?\b|\bsuffer(?:s|ing)? from\b/i,
    'write "has" or "with"',
  ],
  [/["']/, 'write “ ”, « » or ’'],
  [/\((?:condition|finding|term):[\w-]+\)/, 'a link in a blank reads [c1: [words](finding:id)]'],
];

/** Person-first words, in both languages where they can be told, straight quotes, and markup that would be read as words. Appraisal statements may quote others. */
export function lintWording(book: Book): Problem[] {
  return book.texts.flatMap((text) => {
    if (text.kind === 'appraisal' && text.key.endsWith('.statement')) return [];
    const words = plainText(text.text);
    return WORDS.flatMap(([pattern, advice]) => {
      const found = pattern.exec(words)?.[0];
      return found ? [problemIn(text, [], `"${found}": ${advice}`, 'warning')] : [];
    });
  });
}
