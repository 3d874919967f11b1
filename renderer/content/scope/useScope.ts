import { useMemo, useState } from 'react';
import { countScope, type Scope, type ScopeCounts } from '../../../shared/quiz/scope.ts';
import { usePack } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';

/** A scope being chosen, with its live counts. */
export function useScope(initial: Scope | (() => Scope)): {
  scope: Scope;
  setScope: (scope: Scope) => void;
  counts: ScopeCounts;
} {
  const pack = usePack();
  const { progress, version } = useProgress();
  const [scope, setScope] = useState(initial);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the progress is one object; its version says when it changed
  const counts = useMemo(() => countScope(pack, progress, scope), [pack, progress, version, scope]);
  return { scope, setScope, counts };
}
