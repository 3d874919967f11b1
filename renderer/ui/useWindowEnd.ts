import { useEffect, useRef } from 'react';

/** Runs the latest `work` when the window is about to close or to load anew: what was typed and waits for a pause goes out then. */
export function useWindowEnd(work: () => void): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    const run = () => latest.current();
    // The first still reaches the main process before the window is gone; the second also comes where the first is left out.
    window.addEventListener('beforeunload', run);
    window.addEventListener('pagehide', run);
    return () => {
      window.removeEventListener('beforeunload', run);
      window.removeEventListener('pagehide', run);
    };
  }, []);
}
