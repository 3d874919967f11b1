import { type RefObject, useMemo, useRef, useState } from 'react';
import { countScope, type Scope, type ScopeCounts } from '../../../shared/quiz/scope.ts';
import { usePack } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';

/**
 * A scope being chosen, with its live counts; they stand while `frozen` is set, when the screen is about to go. With `statuses` given,
 * those are counted and not the chosen ones.
 */
export function useScope(
  initial: Scope | (() => Scope),
  frozen?: RefObject<boolean>,
  statuses?: Scope['statuses'],
): {
  scope: Scope;
  setScope: (scope: Scope) => void;
  counts: ScopeCounts;
} {
  const pack = usePack();
  const { progress, version } = useProgress();
  const [scope, setScope] = useState(initial);
  const counted = useRef(version);
  if (!frozen?.current) counted.current = version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const counts = useMemo(
    () => countScope(pack, progress, statuses ? { ...scope, statuses } : scope),
    [pack, progress, counted.current, scope, statuses],
  );
  return { scope, setScope, counts };
}
