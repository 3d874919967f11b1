import { useEffect, useRef } from 'react';

/**
 * Gives the focus back to what had it before something floating opened, once that has closed. When it is gone, the page gets
 * it; when the focus has found a place meanwhile, it stays there.
 */
export function useFocusReturn(isOpen: boolean): void {
  const opener = useRef<Element | null>(null);
  // While it renders nothing of it can have taken the focus yet.
  if (isOpen && opener.current === null) opener.current = document.activeElement;
  useEffect(() => {
    const before = opener.current;
    if (isOpen || before === null) return;
    opener.current = null;
    // After Radix has let go of the focus.
    const timer = window.setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const target =
        before.isConnected && before !== document.body ? before : document.getElementById('main');
      (target as HTMLElement | null)?.focus({ preventScroll: true });
    });
    return () => window.clearTimeout(timer);
  }, [isOpen]);
}
