import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clozeNumbers,
  MarkupError,
  parseMarkup,
  plainText,
  readMarkup,
} from '../../../shared/content/markup.ts';
import { escapeMarkup, printMarkup } from '../../../shared/content/printMarkup.ts';

describe('markup', () => {
  it.each([
    [
      '*FLT3* and **bold**',
      [
        { t: 'em', c: [{ t: 'text', s: 'FLT3' }] },
        { t: 'text', s: ' and ' },
        { t: 'strong', c: [{ t: 'text', s: 'bold' }] },
      ],
    ],
    ['{wbc > 100}', [{ t: 'quantity', analyte: 'wbc', sign: '>', low: 100 }]],
    ['{anc 0.5–1.0}', [{ t: 'quantity', analyte: 'anc', sign: '', low: 0.5, high: 1 }]],
    ['{wbc >= 20}', [{ t: 'quantity', analyte: 'wbc', sign: '≥', low: 20 }]],
    ['[c2: lung | organ]', [{ t: 'cloze', n: 2, c: [{ t: 'text', s: 'lung' }], hint: 'organ' }]],
    ['[rash](finding:rash)', [{ t: 'link', to: 'finding', id: 'rash', c: [{ t: 'text', s: 'rash' }] }]],
    ['\\[c1\\] 2 \\* 3', [{ t: 'text', s: '[c1] 2 * 3' }]],
  ])('reads %s', (text, tree) => {
    expect(parseMarkup(text)).toEqual(tree);
  });

  it.each([
    ['{wbc 100', "'}' is missing"],
    ['{wbc about 100}', 'a quantity reads'],
    ['[c1: open', "']' is missing"],
    ['*open', "'*' is missing"],
    ['[words]', "'[words]' needs"],
    ['[words](page:x)', 'a link reads'],
    ['[words](term:x', 'a link reads'],
  ])('refuses %s', (text, why) => {
    expect(() => parseMarkup(text)).toThrow(MarkupError);
    expect(() => parseMarkup(text)).toThrow(why);
  });

  it('numbers each cloze once, in order', () => {
    expect(clozeNumbers('[c2: a] [c1: b] [c2: *c*]')).toEqual([1, 2]);
  });

  it('gives the words alone', () => {
    expect(plainText('**A** [c1: cell | what?] with [fever](finding:fever), {wbc > 100}')).toBe(
      'A cell with fever, > 100',
    );
  });
});

describe('printing markup', () => {
  it.each([
    'Plain words.',
    '*FLT3*-**ITD** in [c1: {blasts ≥ 20} | how many?] of [c2: *all* people]',
    '[a **bold** link](condition:leukopenia) and {anc 0.5–1}',
    '***both*** \\* \\{ \\[ \\] \\\\',
    '[c1: \\ ] and [c2: \\ | only a hint]',
  ])('gives %s back', (text) => {
    expect(printMarkup(parseMarkup(text))).toBe(text);
  });

  it('keeps escaped words through parsing', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(plainText(escapeMarkup(words))).toBe(words);
      }),
    );
  });

  it('parses to the same tree again, whatever was written', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = parse(text);
        if (tree) expect(parse(printMarkup(tree))).toEqual(tree);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hostile text', () => {
  it('throws nothing but a MarkupError', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        try {
          parseMarkup(text);
        } catch (error) {
          expect(error).toBeInstanceOf(MarkupError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('may nest deeply', () => {
    const depth = 500;
    expect(plainText(`${'[c1: '.repeat(depth)}x${']'.repeat(depth)}`)).toBe('x');
  });

  it.each(['[c1: ', '['])('may not nest without end: %s', (mark) => {
    const text = mark.repeat(50_000);
    expect(() => parseMarkup(text)).toThrow(MarkupError);
    expect(readMarkup(text)).toEqual([{ t: 'text', s: text }]);
  });
});

describe('a text that is not markup', () => {
  it.each(['{nothing > }}', '[c1: open', '*open', 'a [link](javascript:alert(1))'])(
    'is shown as it stands: %s',
    (text) => {
      expect(() => parseMarkup(text)).toThrow(MarkupError);
      expect(readMarkup(text)).toEqual([{ t: 'text', s: text }]);
      expect(plainText(text)).toBe(text);
    },
  );
});

/** Words mixed with every piece of the markup. A hint is left out: a bar inside a cloze cannot be escaped. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...['*', '**', '{', '}', '[', ']', '(', ')', '\\', 'x', ' ', 'wbc > 1', '{wbc 1–2}', '[c1: '],
      ...['](term:x)', '](condition:y)', '<script>', '\u0000', '\u{1F9EC}', '[c1: a]'],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

function parse(text: string) {
  try {
    return parseMarkup(text);
  } catch {
    return undefined;
  }
}
