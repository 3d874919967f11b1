import { type ReactNode, useEffect, useRef } from 'react';
import type { Target } from '../../../shared/progress/events.ts';
import { useProgress } from '../../data/progressStore.ts';
import { highlightsOf } from './spans.ts';
import { rangeOver } from './textRange.ts';

/** The words of a claim, with the learner's highlights painted over them: the nodes stay as they are. */
export function ClaimWords({
  target,
  wording,
  children,
}: {
  target: Target;
  /** See `wordingKey`. */
  wording: string;
  children: ReactNode;
}) {
  const { progress } = useProgress();
  const words = useRef<HTMLSpanElement>(null);
  // Painted anew on every render, whatever changed the text.
  useEffect(() => {
    const element = words.current;
    if (!element || !painted) return;
    const ranges = highlightsOf(progress.highlights, target, wording).flatMap(
      (one) => rangeOver(element, one) ?? [],
    );
    for (const range of ranges) painted.add(range);
    return () => {
      for (const range of ranges) painted.delete(range);
    };
  });
  return (
    <span ref={words} data-words={target} data-wording={wording}>
      {children}
    </span>
  );
}

/** Under the name by which global.css paints them; one for all claims of a page. */
const painted = 'highlights' in CSS ? new Highlight() : null;
if (painted) CSS.highlights.set('claim-mark', painted);
