/**
 * What a learner writes on own cards and notes: a small part of Markdown, and clozes as Anki writes them. Every text is accepted; what
 * is no markup stays as typed. The result is a tree, never HTML.
 *
 *     **bold**  *italic*  _italic_  `as typed`
 *     {{c1::hidden words::hint}}
 *     - item      1. item      (an empty line begins a new paragraph)
 */
export type Block = { t: 'p'; c: Span[] } | { t: 'list'; ordered: boolean; items: Span[][] };

export type Span =
  | { t: 'text'; s: string }
  | { t: 'code'; s: string }
  | { t: 'break' }
  | { t: 'em' | 'strong'; c: Span[] }
  | { t: 'cloze'; n: number; c: Span[]; hint?: string };

/** Nesting deeper than this is shown as typed, so that no text can exhaust the stack. */
const DEEPEST = 8;

/** The blocks of a text; none for an empty one. Never throws. */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push({ t: 'p', c: spans(lines.join('\n'), 0) });
    lines = [];
  };
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const item = /^\s{0,3}(?:([-*])|(\d{1,3})[.)])\s+(.+)$/.exec(line);
    if (item) {
      flush();
      const ordered = item[1] === undefined;
      const last = blocks.at(-1);
      const list: Block =
        last?.t === 'list' && last.ordered === ordered ? last : { t: 'list', ordered, items: [] };
      if (list !== last) blocks.push(list);
      list.items.push(spans(item[3] as string, 0));
    } else if (line.trim() === '') flush();
    else lines.push(line);
  }
  flush();
  return blocks;
}

/** The numbers of the clozes in a text, ascending, each once; none for a card of question and answer. */
export function ownClozes(text: string): number[] {
  const numbers = new Set<number>();
  for (const match of text.matchAll(/\{\{c(\d{1,2})::/g))
    if (Number(match[1]) > 0) numbers.add(Number(match[1]));
  return [...numbers].sort((a, b) => a - b);
}

/** The cards of an own note: one for each box on its picture, else one for each cloze, else the note itself. */
export function ownCardIds(note: {
  card: string;
  front: string;
  occlusion?: { boxes: readonly { n: number }[] } | undefined;
}): string[] {
  const numbers = note.occlusion?.boxes.map(({ n }) => n) ?? ownClozes(note.front);
  return numbers.length === 0 ? [note.card] : numbers.map((n) => `${note.card}#${n}`);
}

/** The note of an own card, and the number of its cloze or box; 0 for question and answer. */
export function readOwnCard(card: string): { note: string; cloze: number } {
  const match = /^(.*)#(\d{1,3})$/.exec(card);
  return match ? { note: match[1] as string, cloze: Number(match[2]) } : { note: card, cloze: 0 };
}

/** The words alone. */
export function plainMarkdown(text: string): string {
  return parseMarkdown(text)
    .map((block) => (block.t === 'p' ? plain(block.c) : block.items.map(plain).join(' · ')))
    .join(' ');
}

/** The words that a cloze hides, as they are read; empty when the text has no such cloze. */
export function clozeWords(text: string, n: number): string {
  const found: string[] = [];
  const look = (tree: readonly Span[]) => {
    for (const span of tree) {
      if (span.t === 'cloze' && span.n === n) found.push(plain(span.c));
      else if ('c' in span) look(span.c);
    }
  };
  for (const block of parseMarkdown(text)) {
    if (block.t === 'p') look(block.c);
    else block.items.forEach(look);
  }
  return found.join(' ');
}

function plain(tree: readonly Span[]): string {
  return tree.map((span) => ('s' in span ? span.s : span.t === 'break' ? ' ' : plain(span.c))).join('');
}

function spans(text: string, depth: number): Span[] {
  const out: Span[] = [];
  let words = '';
  const flush = () => {
    if (words) out.push({ t: 'text', s: words });
    words = '';
  };
  for (let at = 0; at < text.length; ) {
    const found = depth < DEEPEST ? markAt(text, at, depth) : null;
    if (found) {
      flush();
      out.push(found.span);
      at = found.end;
    } else if (text[at] === '\\' && /[\\*_`{}-]/.test(text[at + 1] ?? '')) {
      words += text[at + 1];
      at += 2;
    } else {
      words += text[at];
      at += 1;
    }
  }
  flush();
  return out;
}

function markAt(text: string, at: number, depth: number): { span: Span; end: number } | null {
  const char = text[at];
  if (char === '\n') return { span: { t: 'break' }, end: at + 1 };
  if (char === '`') {
    const end = text.indexOf('`', at + 1);
    return end > at + 1 ? { span: { t: 'code', s: text.slice(at + 1, end) }, end: end + 1 } : null;
  }
  if (char === '*' || char === '_') {
    const mark = text.startsWith('**', at) ? '**' : char;
    const end = text.indexOf(mark, at + mark.length);
    const inner = text.slice(at + mark.length, end);
    // Marks hug their words; an underscore inside a word is part of it.
    if (end < 0 || inner === '' || inner.trim() !== inner) return null;
    if (mark === '_' && (/\w/.test(text[at - 1] ?? '') || /\w/.test(text[end + 1] ?? ''))) return null;
    const t = mark === '**' ? 'strong' : 'em';
    return { span: { t, c: spans(inner, depth + 1) }, end: end + mark.length };
  }
  const open = char === '{' ? /^\{\{c(\d{1,2})::/.exec(text.slice(at, at + 8)) : null;
  const n = Number(open?.[1]);
  if (!open || n === 0) return null;
  const end = text.indexOf('}}', at);
  if (end < 0) return null;
  const [words = '', hint] = text.slice(at + open[0].length, end).split('::');
  const c = spans(words, depth + 1);
  return { span: hint ? { t: 'cloze', n, c, hint } : { t: 'cloze', n, c }, end: end + 2 };
}
