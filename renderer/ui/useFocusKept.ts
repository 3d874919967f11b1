import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the next key useful when a control goes away under it: whenever `state` has changed and nothing has the focus any more, the
 * control marked `data-next` in `place` gets it.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>, state: unknown): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (document.activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>('[data-next]:not(:disabled)')?.focus();
  }, [place, state]);
}
