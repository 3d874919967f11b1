import type { Pack } from '../content/pack.ts';
import { shuffled } from './draw.ts';
import type { ScopeProgress } from './scope.ts';

/** Items of a self-assessment, and how many of them must be new to the learner for a score to be predicted. */
export const ASSESSMENT_ITEMS = 40;
const NEEDED_NEW_ITEMS = 20;

/**
 * 40 items spread over groups and difficulties in proportion to what the pack holds (largest remainder), questions never seen
 * first. Fewer when the pack has fewer.
 */
export function drawAssessment(pack: Pack, progress: ScopeProgress, random: () => number): string[] {
  const groups = new Map(pack.conditions.map((condition) => [condition.id, condition.group]));
  const strata = new Map<string, string[]>();
  for (const question of shuffled(pack.questions, random)) {
    const stratum = `${groups.get(question.condition) ?? ''}/${question.difficulty}`;
    const list = strata.get(stratum);
    if (list) list.push(question.id);
    else strata.set(stratum, [question.id]);
  }
  const attempts = (id: string) => progress.questions.get(id)?.attempts ?? 0;
  const shares = share(
    [...strata].map(([stratum, ids]) => ({ stratum, size: ids.length })),
    Math.min(ASSESSMENT_ITEMS, pack.questions.length),
  );
  const chosen = [...strata].flatMap(([stratum, ids]) =>
    ids.toSorted((a, b) => attempts(a) - attempts(b)).slice(0, shares.get(stratum) ?? 0),
  );
  return shuffled(chosen, random);
}

/** What a self-assessment says of the next one. Proportions from 0 to 1. */
export type Prediction =
  | { kind: 'score'; best: number; low: number; high: number; items: number }
  | { kind: 'not enough'; items: number; needed: number };

/**
 * The share of comparable items that would be answered rightly, with its 95 % interval, from the items that were new to the learner
 * (one seen before says more of memory than of knowledge). An item left out counts as wrong. Interval: Wilson's score (J Am Stat
 * Assoc 1927;22:209–12), which Brown, Cai and DasGupta (Stat Sci 2001;16:101–33) recommend for few items.
 */
export function predict(items: readonly { isNew: boolean; isRight: boolean }[]): Prediction {
  const fresh = items.filter((item) => item.isNew);
  if (fresh.length < NEEDED_NEW_ITEMS)
    return { kind: 'not enough', items: fresh.length, needed: NEEDED_NEW_ITEMS };
  const n = fresh.length;
  const p = fresh.filter((item) => item.isRight).length / n;
  const { low, high } = wilson(p, n);
  return { kind: 'score', best: p, low, high, items: n };
}

/** Wilson's 95 % score interval of a proportion `p` among `n` > 0. */
export function wilson(p: number, n: number): { low: number; high: number } {
  const z = 1.959964;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Shares `total` over strata in proportion to their size: the whole parts first, then the largest remainders. */
function share(strata: readonly { stratum: string; size: number }[], total: number): Map<string, number> {
  const all = strata.reduce((sum, one) => sum + one.size, 0);
  const exact = strata.map((one) => ({ ...one, want: all === 0 ? 0 : (one.size * total) / all }));
  const shares = new Map(exact.map((one) => [one.stratum, Math.floor(one.want)]));
  let left = total - [...shares.values()].reduce((sum, n) => sum + n, 0);
  for (const one of exact.toSorted((a, b) => (b.want % 1) - (a.want % 1))) {
    if (left === 0) break;
    shares.set(one.stratum, (shares.get(one.stratum) ?? 0) + 1);
    left -= 1;
  }
  return shares;
}
