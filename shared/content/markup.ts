/**
 * The inline markup of every authored sentence.
 *
 *     *italic*  **bold**
 *     {wbc > 100}  {anc 0.5–1.0}     a quantity of an analyte, in its SI unit
 *     [c1: hidden words | hint]      what flashcard 1 of the claim hides; the hint may be left out
 *     [words](condition:id)  [words](finding:id)  [words](term:id)
 */
export type Inline =
  | { t: 'text'; s: string }
  | { t: 'em' | 'strong'; c: Inline[] }
  | { t: 'cloze'; n: number; c: Inline[]; hint?: string }
  | { t: 'link'; to: LinkTarget; id: string; c: Inline[] }
  | Quantity;

export type LinkTarget = 'condition' | 'finding' | 'term';

/** `high` is there only in a range. Values are in the analyte's SI unit. */
export interface Quantity {
  t: 'quantity';
  analyte: string;
  sign: Sign;
  low: number;
  high?: number;
}

export type Sign = '' | '>' | '<' | '≥' | '≤' | '≈';

/** Parses one authored text; the error names what is wrong and where it starts. */
export function parseMarkup(text: string): Inline[] {
  const known = parsed.get(text);
  if (known) return known;
  const parser = new Parser(text);
  const tree = parser.inlines('');
  if (parsed.size > 20_000) parsed.clear();
  parsed.set(text, tree);
  return tree;
}

export class MarkupError extends Error {}

/** The tree of a text to be shown: one that is not markup, from a pack nobody checked, is shown as it stands. */
export function readMarkup(text: string): Inline[] {
  try {
    return parseMarkup(text);
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    return [{ t: 'text', s: text }];
  }
}

/** The words alone, as a reader who sees no markup would read them. Clozes show their answer. */
export function plainText(text: string, quantity: (q: Quantity) => string = plainQuantity): string {
  return plainInlines(readMarkup(text), quantity);
}

export function plainInlines(
  tree: readonly Inline[],
  quantity: (q: Quantity) => string = plainQuantity,
): string {
  return tree
    .map((node) => {
      if (node.t === 'text') return node.s;
      if (node.t === 'quantity') return quantity(node);
      return plainInlines(node.c, quantity);
    })
    .join('');
}

/** Every node of the tree, parents before children. */
export function* walk(tree: readonly Inline[]): Generator<Inline> {
  for (const node of tree) {
    yield node;
    if ('c' in node) yield* walk(node.c);
  }
}

/** The numbers of the clozes in a text, ascending, each once. */
export function clozeNumbers(text: string): number[] {
  const numbers = new Set<number>();
  for (const node of walk(parseMarkup(text))) if (node.t === 'cloze') numbers.add(node.n);
  return [...numbers].sort((a, b) => a - b);
}

/** Sign and numbers in the SI unit, without the unit: `> 100`, `0.5–1`. */
export function plainQuantity({ sign, low, high }: Quantity): string {
  return `${sign ? `${sign} ` : ''}${low}${high === undefined ? '' : `–${high}`}`;
}

const parsed = new Map<string, Inline[]>();

const SIGNS: Record<string, Sign> = {
  '': '',
  '=': '',
  '>': '>',
  '<': '<',
  '>=': '≥',
  '≥': '≥',
  '<=': '≤',
  '≤': '≤',
  '~': '≈',
  '≈': '≈',
};
const QUANTITY =
  /^([a-z][a-z0-9-]*)\s*(>=|<=|[=><≥≤~≈])?\s*(-?\d+(?:\.\d+)?)(?:\s*[–-]\s*(-?\d+(?:\.\d+)?))?$/;
/** Deeper nesting is an error, so that no text can exhaust the stack. */
const DEEPEST = 500;
const TARGET = /^(condition|finding|term):([a-z0-9-]+)$/;

class Parser {
  private at = 0;
  private depth = -1;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads up to `end` (or the end of the text when it is empty) and steps over it. */
  inlines(end: string): Inline[] {
    this.depth += 1;
    if (this.depth > DEEPEST) throw this.error(`nested more than ${DEEPEST} deep`);
    const out: Inline[] = [];
    let words = '';
    const flush = () => {
      if (words) out.push({ t: 'text', s: words });
      words = '';
    };
    for (;;) {
      if (this.at >= this.text.length) {
        if (end) throw this.error(`'${end}' is missing`);
        break;
      }
      if (end && this.text.startsWith(end, this.at)) {
        this.at += end.length;
        break;
      }
      const char = this.text[this.at] as string;
      if (char === '\\' && this.at + 1 < this.text.length) {
        words += this.text[this.at + 1];
        this.at += 2;
      } else if (this.text.startsWith('**', this.at)) {
        flush();
        this.at += 2;
        out.push({ t: 'strong', c: this.inlines('**') });
      } else if (char === '*') {
        flush();
        this.at += 1;
        out.push({ t: 'em', c: this.inlines('*') });
      } else if (char === '{') {
        flush();
        out.push(this.quantity());
      } else if (char === '[') {
        flush();
        out.push(this.bracket());
      } else {
        words += char;
        this.at += 1;
      }
    }
    flush();
    this.depth -= 1;
    return out;
  }

  private quantity(): Quantity {
    const close = this.text.indexOf('}', this.at);
    if (close < 0) throw this.error("'}' is missing");
    const match = QUANTITY.exec(this.text.slice(this.at + 1, close).trim());
    if (!match) throw this.error('a quantity reads {analyte sign number} or {analyte low–high}');
    this.at = close + 1;
    const [, analyte = '', sign = '', low = '', high] = match;
    return {
      t: 'quantity',
      analyte,
      sign: SIGNS[sign] ?? '',
      low: Number(low),
      ...(high === undefined ? {} : { high: Number(high) }),
    };
  }

  private bracket(): Inline {
    const cloze = /^\[c(\d):\s*/.exec(this.text.slice(this.at));
    if (cloze) {
      this.at += cloze[0].length;
      const c = this.inlines(']');
      const last = c.at(-1);
      const n = Number(cloze[1]);
      if (last?.t !== 'text' || !last.s.includes(' | ')) return { t: 'cloze', n, c };
      const [words = '', hint = ''] = last.s.split(' | ');
      const rest = words.trimEnd() ? [{ t: 'text' as const, s: words.trimEnd() }] : [];
      return { t: 'cloze', n, c: [...c.slice(0, -1), ...rest], hint: hint.trim() };
    }
    this.at += 1;
    const c = this.inlines(']');
    if (this.text[this.at] !== '(')
      throw this.error("'[words]' needs '(condition:id)', '(finding:id)' or '(term:id)'");
    const close = this.text.indexOf(')', this.at);
    const target = TARGET.exec(this.text.slice(this.at + 1, close));
    if (close < 0 || !target)
      throw this.error('a link reads [words](condition:id), (finding:id) or (term:id)');
    this.at = close + 1;
    return { t: 'link', to: target[1] as LinkTarget, id: target[2] as string, c };
  }

  private error(what: string): MarkupError {
    return new MarkupError(`${what}, near "${this.text.slice(Math.max(0, this.at - 10), this.at + 20)}"`);
  }
}
