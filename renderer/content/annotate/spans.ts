import type { Highlight } from '../../../shared/progress/progress.ts';
import type { Span } from './textRange.ts';

/** What marking or unmarking a span changes: the highlights it takes away and the one it makes. */
export interface HighlightChange {
  remove: readonly Highlight[];
  add: Span | null;
}

/**
 * Marks a span, joining it with the highlights it touches. A span that is wholly marked is unmarked instead: its highlight
 * goes as a whole.
 */
export function toggleSpan(existing: readonly Highlight[], span: Span): HighlightChange {
  const around = existing.filter((one) => one.from <= span.from && one.to >= span.to);
  if (around.length > 0) return { remove: around, add: null };
  const touched = existing.filter((one) => one.from <= span.to && one.to >= span.from);
  return {
    remove: touched,
    add: {
      from: Math.min(span.from, ...touched.map((one) => one.from)),
      to: Math.max(span.to, ...touched.map((one) => one.to)),
    },
  };
}

/**
 * Which wording of a claim a highlight was made in: its language, and the classification where the wording follows one. It
 * opens the highlight's id, since a place in one wording means nothing in another.
 */
export function wordingKey(language: string, system: string | undefined): string {
  return system === undefined ? language : `${language}.${system}`;
}

export function highlightId(wording: string, unique: string): string {
  return `${wording}:${unique}`;
}

/** The highlights of one target made in this wording. */
export function highlightsOf(
  all: ReadonlyMap<string, Highlight>,
  target: string,
  wording: string,
): Highlight[] {
  return [...all.values()].filter((one) => one.target === target && one.id.startsWith(`${wording}:`));
}
