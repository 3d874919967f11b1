/** A command of the list with the keys it has now. */
export interface BoundEntry {
  id: string;
  group: string;
  keys: readonly string[];
}

/** Commands of this group work on every screen, so they meet all others. */
export const EVERYWHERE = 'everywhere';

/**
 * The commands that share a key with this one where both are in force, or whose two keys in a row begin with it (`G` would never
 * let `G T` happen). In the order of the list.
 */
export function conflictsOf(entry: BoundEntry, all: readonly BoundEntry[]): BoundEntry[] {
  return all.filter(
    (other) =>
      other.id !== entry.id &&
      (other.group === entry.group || other.group === EVERYWHERE || entry.group === EVERYWHERE) &&
      entry.keys.some((mine) => other.keys.some((theirs) => clash(mine, theirs))),
  );
}

/** True for a command of questions with a key that answers them: the letters of the options, the numbers of confidence and cause. */
export function answersQuestions({ group, keys }: BoundEntry): boolean {
  return (
    (group === 'question' || group === EVERYWHERE) && keys.some((key) => /^((Alt\+)?[A-H]|[1-4])$/.test(key))
  );
}

/** The bindings after a command is given a key; its own default is no binding. */
export function bind(
  bindings: Readonly<Record<string, string>>,
  { id, keys }: { id: string; keys: readonly string[] },
  key: string | null,
): Record<string, string> {
  const { [id]: _, ...others } = bindings;
  return key === null || (keys.length === 1 && keys[0] === key) ? others : { ...others, [id]: key };
}

function clash(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}
