import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the next key useful when a control goes away or is disabled under it: whenever `state` has changed and nothing that can be
 * pressed has the focus any more, the control marked `data-next` in `place` gets it, or the page where none can be pressed.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>, state: unknown): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    // What is disabled loses the focus only when it is drawn.
    if (document.activeElement?.matches('body, :disabled') === false) return;
    const next = place.current?.querySelector<HTMLElement>('[data-next]:not(:disabled)');
    if (next) next.focus();
    else document.getElementById('main')?.focus({ preventScroll: true });
  }, [place, state]);
}
