import type { Inline, Quantity } from './markup.ts';

/**
 * Writes a parsed text back as markup, so that parsing it again gives the same tree. Marks inside words are escaped.
 * One thing cannot be written: a cloze whose last words hold ` | ` without being a hint.
 */
export function printMarkup(tree: readonly Inline[]): string {
  return tree.map(printInline).join('');
}

/** Escapes what the parser would take for markup. */
export function escapeMarkup(words: string): string {
  return words.replace(/[\\*{[\]]/g, '\\$&');
}

function printInline(node: Inline): string {
  switch (node.t) {
    case 'text':
      return escapeMarkup(node.s);
    case 'em':
      return `*${printMarkup(node.c)}*`;
    case 'strong':
      return `**${printMarkup(node.c)}**`;
    case 'cloze':
      return `[c${node.n}: ${printCloze(node)}]`;
    case 'link':
      return `[${printMarkup(node.c)}](${node.to}:${node.id})`;
    case 'quantity':
      return printQuantity(node);
  }
}

/** Blanks after the colon are the parser's, so one that belongs to the words is escaped. */
function printCloze({ c, hint }: Extract<Inline, { t: 'cloze' }>): string {
  const words = printMarkup(c) + (hint === undefined ? '' : ` | ${escapeMarkup(hint)}`);
  return words.replace(/^\s/, '\\$&');
}

function printQuantity({ analyte, sign, low, high }: Quantity): string {
  return `{${analyte} ${sign ? `${sign} ` : ''}${low}${high === undefined ? '' : `–${high}`}}`;
}
