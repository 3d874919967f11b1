import type { Mark } from './session.ts';

/** Highlights are stretches `[from, to)` of a text's characters, in order, never touching. */

/** The marks after `[from, to)` was highlighted; if all of it was highlighted already, it is cleared instead. */
export function toggleMark(marks: readonly Mark[], from: number, to: number): Mark[] {
  if (!(to > from)) return [...marks];
  const isMarked = marks.some((mark) => mark.from <= from && mark.to >= to);
  return isMarked ? without(marks, from, to) : withMark(marks, from, to);
}

/** The marks without the one that covers a character. */
export function clearMarkAt(marks: readonly Mark[], at: number): Mark[] {
  return marks.filter((mark) => at < mark.from || at >= mark.to);
}

/** The first sentence that begins at or after `after`, or null. A sentence ends with `.`, `!` or `?` and a space. */
export function sentenceAfter(text: string, after: number): Mark | null {
  const pattern = /\S.*?[.!?](?=\s|$)|\S.*$/gs;
  for (const match of text.matchAll(pattern)) {
    if (match.index >= after) return { from: match.index, to: match.index + match[0].trimEnd().length };
  }
  return null;
}

function withMark(marks: readonly Mark[], from: number, to: number): Mark[] {
  let merged: Mark = { from, to };
  const rest: Mark[] = [];
  for (const mark of marks) {
    if (mark.to < merged.from || mark.from > merged.to) rest.push(mark);
    else merged = { from: Math.min(mark.from, merged.from), to: Math.max(mark.to, merged.to) };
  }
  return [...rest, merged].sort((a, b) => a.from - b.from);
}

function without(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks
    .flatMap((mark) => [
      { from: mark.from, to: Math.min(mark.to, from) },
      { from: Math.max(mark.from, to), to: mark.to },
    ])
    .filter((mark) => mark.to > mark.from);
}
