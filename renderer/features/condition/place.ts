import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

type Placed = readonly [line: HTMLElement, top: number];

/** Where the reader was at one value of `change`, and where the next value put the page. */
interface Left {
  change: unknown;
  line: string;
  top: number;
  focused: string;
  landed: number;
  /** What got the focus instead of a line that was gone. */
  instead: Element | null;
}

/**
 * Keeps the line being read where it is on screen while lines come and go above it. The function it gives is called just before
 * `change` becomes another value. Back at the value before, with nothing scrolled since, the page is as it was left.
 */
export function useKeptPlace(article: RefObject<HTMLElement | null>, change: unknown): () => void {
  const kept = useRef<readonly Placed[]>([]);
  const leaving = useRef<Omit<Left, 'landed' | 'instead'> | null>(null);
  const left = useRef<Left | null>(null);
  useLayoutEffect(() => {
    const back = left.current?.change === change ? left.current : null;
    const line = back && document.getElementById(back.line);
    const still: Placed | undefined =
      back && line ? [line, back.top] : kept.current.find(([one]) => one.isConnected);
    if (still) window.scrollBy(0, still[0].getBoundingClientRect().top - still[1]);
    // What had the focus may be gone with its line, or here again.
    const isLost = leaving.current?.focused && document.activeElement === document.body;
    const again = back && document.activeElement === back.instead && document.getElementById(back.focused);
    const next = again || (isLost ? still?.[0] : null);
    next?.focus({ preventScroll: true });
    left.current = leaving.current && {
      ...leaving.current,
      landed: window.scrollY,
      instead: (isLost && next) || null,
    };
    kept.current = [];
    leaving.current = null;
  }, [change]);
  return useCallback(() => {
    const lines = [...(article.current?.querySelectorAll<HTMLElement>('[data-claim], h2') ?? [])];
    const tops = lines.map((line): Placed => [line, line.getBoundingClientRect().top]);
    const inView = tops.filter(([, top]) => top >= 0);
    // What is in view first; if none of it stays, the nearest line above.
    kept.current = window.scrollY === 0 ? [] : [...inView, ...tops.filter(([, top]) => top < 0).reverse()];
    if (left.current && left.current.landed !== window.scrollY) left.current = null;
    const [line, top] = inView[0] ?? [];
    leaving.current = {
      change,
      line: line?.id ?? '',
      top: top ?? 0,
      focused: document.activeElement?.closest('[id]')?.id ?? '',
    };
  }, [article, change]);
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
