export interface Turns {
  /** Does the work once everything asked for before it is over, whether that succeeded or not. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when all that was asked for until now is over. */
  over(): Promise<unknown>;
}

/** For work that must not overlap. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      const mine = last.then(work);
      last = mine.catch(() => {});
      return mine;
    },
    over: () => last,
  };
}
