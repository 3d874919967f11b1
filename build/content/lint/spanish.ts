import {
  clozeNumbers,
  parseMarkup,
  plainInlines,
  plainQuantity,
  walk,
} from '../../../shared/content/markup.ts';
import { type Book, type Placed, problemIn } from '../book.ts';
import type { Problem } from '../problem.ts';
import { lacksNumber } from './numbers.ts';

/** Spanish says the same as English: numbers, quantities, hidden words, links and sides. */
export function lintSpanish(book: Book): Problem[] {
  const english = new Map(book.texts.map(({ key, text }) => [key, text]));
  const isRefused = (key: string) => book.authored.refusedIds.has(key.split('.')[0] ?? '');
  return [...book.spanish].flatMap(([key, spanish]) => {
    const text = english.get(key);
    if (text !== undefined) return parity(text, spanish);
    return isRefused(key) ? [] : [problemIn(spanish, [], 'no English text has this key')];
  });
}

function parity(english: string, spanish: Placed<string>): Problem[] {
  const problems = [
    ...differences('quantities', quantities(english), quantities(spanish.value)),
    ...differences(
      'clozes',
      clozeNumbers(english).map((n) => `c${n}`),
      clozeNumbers(spanish.value).map((n) => `c${n}`),
    ),
    ...differences('links', links(english), links(spanish.value)),
    ...lacksNumber(words(english), words(spanish.value)),
  ].map((message) => problemIn(spanish, [], message));
  return [...problems, ...sides(words(english), spanish)];
}

function differences(what: string, english: readonly string[], spanish: readonly string[]): string[] {
  const missing = without(english, spanish);
  const extra = without(spanish, english);
  if (missing.length + extra.length === 0) return [];
  const parts = [
    missing.length ? `lacks ${missing.join(', ')}` : '',
    extra.length ? `adds ${extra.join(', ')}` : '',
  ];
  return [`${what} differ from the English: ${parts.filter(Boolean).join('; ')}`];
}

/** The members of `all` that `taken` does not account for, each counted. */
function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function quantities(text: string): string[] {
  return [...walk(parseMarkup(text))].flatMap((node) =>
    node.t === 'quantity' ? [`{${node.analyte} ${plainQuantity(node)}}`] : [],
  );
}

function links(text: string): string[] {
  return [...walk(parseMarkup(text))].flatMap((node) =>
    node.t === 'link' && node.to !== 'term' ? [`${node.to}:${node.id}`] : [],
  );
}

function words(text: string): string {
  return plainInlines(parseMarkup(text), () => ' ');
}

/**
 * A swapped side is an error. A side named in one language alone is a warning, since "left untreated" and "right away"
 * are no sides: those are known and passed over.
 */
function sides(english: string, spanish: Placed<string>): Problem[] {
  const en = {
    left: /\bleft\b(?! untreated| alone| with\b| without| behind| out\b| to\b| unexplained| over\b)/i.test(
      english,
    ),
    right:
      /\bright(?:-sided)? (?:side|upper|lower|middle|hand|arm|leg|foot|eye|ear|lung|lobe|kidney|heart|ventric\w*|atri\w*|iliac|flank|hemi\w*|hypo\w*|facial|shoulder|hip|knee|temporal|frontal|parietal|occipital|optic|sciatic|cheek|breast|axilla|groin|inguinal|cervical|cranial|sixth|seventh|third|quadrant)|\bright-sided\b|\b(?:on|to|from) the right\b/i.test(
        english,
      ),
  };
  const es = {
    left: /(?<!\p{L})izquierd[ao]s?(?!\p{L})/iu.test(spanish.value),
    right: /(?<!\p{L})derech[ao]s?(?!\p{L})/iu.test(spanish.value),
  };
  const isRightNamed = en.right || /\bright\b/i.test(english);
  if (
    (es.right && !isRightNamed && en.left && !es.left) ||
    (es.left && !/\bleft\b/i.test(english) && isRightNamed && !es.right)
  ) {
    return [problemIn(spanish, [], 'left and right are swapped')];
  }
  if (en.left !== es.left)
    return [problemIn(spanish, [], `${en.left ? 'lacks' : 'adds'} the left side`, 'warning')];
  if (en.right ? !es.right : es.right && !isRightNamed) {
    return [problemIn(spanish, [], `${en.right ? 'lacks' : 'adds'} the right side`, 'warning')];
  }
  return [];
}
