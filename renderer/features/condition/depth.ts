import { DEPTHS, type Depth } from '../../../shared/content/schema.ts';

/** Whether a claim of depth `claim` is shown to somebody reading at depth `shown`. */
export function isDeepEnough(claim: Depth, shown: Depth): boolean {
  return DEPTHS.indexOf(claim) <= DEPTHS.indexOf(shown);
}
