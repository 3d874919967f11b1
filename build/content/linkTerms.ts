import { type Inline, parseMarkup } from '../../shared/content/markup.ts';
import { printMarkup } from '../../shared/content/printMarkup.ts';
import type { Language, Term } from '../../shared/content/schema.ts';

/** Finds glossary words in a text; made once per language. */
export interface TermMatcher {
  pattern: RegExp;
  /** What was found, in lower case, to its terms. */
  byWords: ReadonlyMap<string, { id: string; words: string }>;
}

/** The words of every term, longest first. A plural in -s or -es counts; abbreviations in capitals match only as written. */
export function termMatcher(terms: readonly Term[], language: Language): TermMatcher | undefined {
  const byWords = new Map<string, { id: string; words: string }>();
  for (const { id, term, also } of terms) {
    for (const words of [term[language], ...also]) {
      const key = words.toLowerCase();
      if (!byWords.has(key)) byWords.set(key, { id, words });
    }
  }
  const all = [...byWords.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (all.length === 0) return undefined;
  const choices = all.map((words) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(${choices})(?:e?s)?(?![\\p{L}\\p{N}-])`, 'giu'),
    byWords,
  };
}

/**
 * Links the first mention of each term, `[words](term:id)`, leaving links alone. `seen` holds the terms that the section
 * has linked already and is added to. A text without a mention comes back as it was written.
 */
export function linkTerms(text: string, matcher: TermMatcher | undefined, seen: Set<string>): string {
  if (!matcher) return text;
  const before = seen.size;
  const linked = linkInlines(parseMarkup(text), matcher, seen);
  return seen.size === before ? text : printMarkup(linked);
}

/** Replaces links to conditions outside `known` by their words. */
export function unlinkConditions(text: string, known: ReadonlySet<string>): string {
  let changed = false;
  const unlink = (tree: readonly Inline[]): Inline[] =>
    tree.flatMap((node) => {
      if (!('c' in node)) return [node];
      if (node.t !== 'link' || node.to !== 'condition' || known.has(node.id))
        return [{ ...node, c: unlink(node.c) }];
      changed = true;
      return unlink(node.c);
    });
  const tree = unlink(parseMarkup(text));
  return changed ? printMarkup(tree) : text;
}

function linkInlines(tree: readonly Inline[], matcher: TermMatcher, seen: Set<string>): Inline[] {
  return tree.flatMap((node): Inline[] => {
    if (node.t === 'text') return linkWords(node.s, matcher, seen);
    if (node.t === 'link' || !('c' in node)) return [node];
    return [{ ...node, c: linkInlines(node.c, matcher, seen) }];
  });
}

function linkWords(words: string, { pattern, byWords }: TermMatcher, seen: Set<string>): Inline[] {
  const out: Inline[] = [];
  let at = 0;
  for (const match of words.matchAll(pattern)) {
    const term = byWords.get((match[1] ?? '').toLowerCase());
    if (!term || seen.has(term.id) || !isMeant(term.words, match[0])) continue;
    seen.add(term.id);
    if (match.index > at) out.push({ t: 'text', s: words.slice(at, match.index) });
    out.push({ t: 'link', to: 'term', id: term.id, c: [{ t: 'text', s: match[0] }] });
    at = match.index + match[0].length;
  }
  if (at < words.length) out.push({ t: 'text', s: words.slice(at) });
  return out;
}

/** "ALL" is a leukaemia, "all" is not. */
function isMeant(term: string, found: string): boolean {
  const isAbbreviation = term.length <= 6 && /\p{Lu}/u.test(term) && term === term.toUpperCase();
  return !isAbbreviation || found.startsWith(term);
}
