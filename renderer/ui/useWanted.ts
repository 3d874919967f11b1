import { useEffect, useRef } from 'react';

/**
 * A setting that is changed by parts: `now` is what it is wanted to be, so that a change made while another is still being written
 * builds on that one; `want` has `save` write the next. What could not be written is wanted no longer.
 */
export function useWanted<T>(
  setting: T,
  save: (next: T) => Promise<unknown>,
): { now: () => T; want: (next: T) => void } {
  const wanted = useRef(setting);
  const written = useRef(setting);
  const pending = useRef(0);
  written.current = setting;
  useEffect(() => {
    if (pending.current === 0) wanted.current = setting;
  }, [setting]);
  return {
    now: () => wanted.current,
    want(next) {
      wanted.current = next;
      pending.current += 1;
      save(next).then(
        () => {
          pending.current -= 1;
        },
        () => {
          pending.current -= 1;
          if (pending.current === 0) wanted.current = written.current;
        },
      );
    },
  };
}
