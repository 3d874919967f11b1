import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the line being read where it is on screen while lines come and go above it. The function it gives is called just before
 * `change` becomes another value.
 */
export function useKeptPlace(article: RefObject<HTMLElement | null>, change: unknown): () => void {
  const kept = useRef<[line: Element, top: number][]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each change
  useLayoutEffect(() => {
    const still = kept.current.find(([line]) => line.isConnected);
    if (still) window.scrollBy(0, still[0].getBoundingClientRect().top - still[1]);
    kept.current = [];
  }, [change]);
  return useCallback(() => {
    const lines = [...(article.current?.querySelectorAll('[data-claim], h2') ?? [])];
    const tops = lines.map((line): [Element, number] => [line, line.getBoundingClientRect().top]);
    const inView = tops.filter(([, top]) => top >= 0);
    // What is in view first; if none of it stays, the nearest line above.
    kept.current = window.scrollY === 0 ? [] : [...inView, ...tops.filter(([, top]) => top < 0).reverse()];
  }, [article]);
}

/** Brings a line, an appraisal or an answer into view and gives it the focus; a closed answer is opened. */
export function goToLine(id: string): void {
  const line = document.getElementById(id);
  if (!line) return;
  if (line instanceof HTMLDetailsElement) line.open = true;
  const target = line.querySelector('summary') ?? line;
  line.scrollIntoView({ block: line.clientHeight > window.innerHeight / 2 ? 'start' : 'center' });
  target.focus({ preventScroll: true });
}
