import { useEffect, useLayoutEffect } from 'react';

/** A new page starts at its top; one come back to, where it was left. */
export function useScrollPlace(path: string | undefined): void {
  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    const keep = () => void places.set(here(), window.scrollY);
    const onNavigate = (event: NavigateEvent) => {
      // The last scrolling may not have been told of yet.
      keep();
      isComingBack = event.navigationType === 'traverse';
    };
    window.addEventListener('scroll', keep, { passive: true });
    window.navigation.addEventListener('navigate', onNavigate);
    return () => {
      window.removeEventListener('scroll', keep);
      window.navigation.removeEventListener('navigate', onNavigate);
    };
  }, []);
  // Before the effects of the page, which may bring a certain line into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each path
  useLayoutEffect(() => {
    window.scrollTo(0, isComingBack ? (places.get(here()) ?? 0) : 0);
    isComingBack = false;
  }, [path]);
}

/** Scrolled pixels by entry of the window's history. */
const places = new Map<string, number>();
let isComingBack = false;

function here(): string {
  return window.navigation.currentEntry?.key ?? '';
}
