/** Members that the language itself asks for, and that no stand-in has. */
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', 'asymmetricMatch', '$$typeof', 'nodeType']);

/** Makes every member that a stand-in does not have throw, so that a spec never passes on something that did nothing. */
export function strict<T extends object>(name: string, standIn: T): T {
  return new Proxy(standIn, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || ASKED_BY_THE_LANGUAGE.has(key))
        return Reflect.get(target, key, receiver);
      throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
    },
  });
}

/**
 * Hands a stand-in to code that asks for Electron's whole type. The compiler checks the part that exists,
 * `strict` answers for the rest while running.
 */
export function whole<T, K extends keyof T = keyof T>(part: Pick<T, K>): T {
  return part as T;
}
