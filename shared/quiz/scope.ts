import { z } from 'zod';
import type { Pack } from '../content/pack.ts';
import { SECTIONS } from '../content/schema.ts';
import type { Progress, QuestionRow } from '../progress/progress.ts';
import { type Facts, factsOf, STEPS } from './facts.ts';
import { ITEM_SECONDS } from './plan.ts';

export const STATUSES = ['unused', 'wrong', 'mistake', 'marked', 'unsure', 'slow', 'dangerous'] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/**
 * Which questions are wanted. Within a list any will do, of the lists all must; an empty list asks for nothing. Groups and
 * conditions are one list: a question of either is in.
 */
export const Scope = z.object({
  groups: z.array(z.string()).default([]),
  conditions: z.array(z.string()).default([]),
  sections: z.array(z.enum(SECTIONS)).default([]),
  findings: z.array(z.string()).default([]),
  /** Classification or criteria that one of its claims is stated in: `WHO 2022`. */
  systems: z.array(z.string()).default([]),
  /** Bookmark folders, `''` is the one without a name: the question, a claim of it or its condition is in it. */
  folders: z.array(z.string()).default([]),
  statuses: z.array(Status).default([]),
  difficulties: z.array(z.int().min(1).max(5)).default([]),
  steps: z.array(z.enum(STEPS)).default([]),
});
export type Scope = z.infer<typeof Scope>;
export type Facet = keyof Scope;

const FACETS = Object.keys(Scope.shape) as Facet[];

export const EVERYTHING: Scope = Scope.parse({});

/** The ids of the questions in a scope, in the pack's order. 5,000 questions take a few milliseconds. */
export function inScope(pack: Pack, progress: ScopeProgress, scope: Scope): string[] {
  const wanted = prepare(progress, scope);
  return factsOf(pack)
    .filter((facts) => wanted.every(({ test }) => test(facts)))
    .map((facts) => facts.id);
}

/** How many questions a scope holds, and how many of them each choice of each list would leave if the list asked for it alone. */
export interface ScopeCounts {
  total: number;
  of: Record<Facet, ReadonlyMap<string, number>>;
}

/** Counts every choice in one pass: a question counts for a list when all the other lists let it through. */
export function countScope(pack: Pack, progress: ScopeProgress, scope: Scope): ScopeCounts {
  const wanted = prepare(progress, scope);
  const of = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  const folders = foldersByTarget(progress);
  let total = 0;
  for (const facts of factsOf(pack)) {
    let refused: Facet | 'none' | 'many' = 'none';
    for (const { facet, test } of wanted) {
      if (test(facts)) continue;
      refused = refused === 'none' ? facet : 'many';
      if (refused === 'many') break;
    }
    if (refused === 'many') continue;
    if (refused === 'none') total += 1;
    for (const facet of FACETS) {
      const isPlace = facet === 'groups' || facet === 'conditions';
      if (refused !== 'none' && refused !== facet && !(isPlace && refused === 'conditions')) continue;
      for (const value of valuesOf(facts, facet, progress, folders))
        of[facet].set(value, (of[facet].get(value) ?? 0) + 1);
    }
  }
  return { total, of };
}

/** Adds a choice to a list of a scope, or takes it out. */
export function toggled<F extends Facet>(scope: Scope, facet: F, value: Scope[F][number]): Scope {
  const list = scope[facet] as readonly unknown[];
  return {
    ...scope,
    [facet]: list.includes(value) ? list.filter((one) => one !== value) : [...list, value],
  };
}

/** Number of lists that ask for something; groups and conditions are one. */
export function activeFacets(scope: Scope): number {
  return FACETS.filter(
    (facet) => scope[facet].length > 0 && !(facet === 'groups' && scope.conditions.length > 0),
  ).length;
}

export type ScopeProgress = Pick<Progress, 'questions' | 'bookmarks'>;

/** True when a question has the status. Slow is longer than the exam's time for an item; unsure is low confidence. */
export function hasStatus(row: QuestionRow | undefined, status: Status): boolean {
  if (status === 'unused') return !row || row.attempts === 0;
  if (!row) return false;
  switch (status) {
    case 'wrong':
      return row.attempts > 0 && !row.lastCorrect;
    case 'mistake':
      return row.mistakeSince > 0;
    case 'marked':
      return row.marked;
    case 'unsure':
      return row.attempts > 0 && row.confidence === 1;
    case 'slow':
      return row.attempts > 0 && row.lastMs > ITEM_SECONDS * 1000;
    case 'dangerous':
      return row.attempts > 0 && row.dangerous;
  }
}

interface Wanted {
  facet: Facet;
  test: (facts: Facts) => boolean;
}

function prepare(progress: ScopeProgress, scope: Scope): Wanted[] {
  const wanted: Wanted[] = [];
  if (scope.groups.length + scope.conditions.length > 0) {
    const [groups, conditions] = [new Set(scope.groups), new Set(scope.conditions)];
    wanted.push({
      facet: 'conditions',
      test: (facts) => groups.has(facts.group) || conditions.has(facts.condition),
    });
  }
  const one = (facet: 'sections' | 'difficulties' | 'steps', value: (facts: Facts) => string | number) => {
    if (scope[facet].length === 0) return;
    const values = new Set<string | number>(scope[facet]);
    wanted.push({ facet, test: (facts) => values.has(value(facts)) });
  };
  one('sections', (facts) => facts.section);
  one('difficulties', (facts) => facts.difficulty);
  one('steps', (facts) => facts.step);
  if (scope.findings.length > 0)
    wanted.push({ facet: 'findings', test: (facts) => scope.findings.some((id) => facts.findings.has(id)) });
  if (scope.systems.length > 0)
    wanted.push({ facet: 'systems', test: (facts) => scope.systems.some((id) => facts.systems.has(id)) });
  if (scope.folders.length > 0) {
    const folders = foldersByTarget(progress);
    const asked = new Set(scope.folders);
    wanted.push({
      facet: 'folders',
      test: (facts) => foldersOf(facts, folders).some((folder) => asked.has(folder)),
    });
  }
  if (scope.statuses.length > 0)
    wanted.push({
      facet: 'statuses',
      test: (facts) => scope.statuses.some((status) => hasStatus(progress.questions.get(facts.id), status)),
    });
  return wanted;
}

function valuesOf(
  facts: Facts,
  facet: Facet,
  progress: ScopeProgress,
  folders: ReadonlyMap<string, string>,
): Iterable<string> {
  switch (facet) {
    case 'groups':
      return [facts.group];
    case 'conditions':
      return [facts.condition];
    case 'sections':
      return [facts.section];
    case 'findings':
      return facts.findings;
    case 'systems':
      return facts.systems;
    case 'folders':
      return new Set(foldersOf(facts, folders));
    case 'statuses': {
      const row = progress.questions.get(facts.id);
      return STATUSES.filter((status) => hasStatus(row, status));
    }
    case 'difficulties':
      return [String(facts.difficulty)];
    case 'steps':
      return [facts.step];
  }
}

function foldersByTarget(progress: ScopeProgress): ReadonlyMap<string, string> {
  return new Map([...progress.bookmarks.values()].map(({ target, folder }) => [target, folder]));
}

/** The folders that a question is in, by itself, by its condition or by a claim. */
function foldersOf(facts: Facts, folders: ReadonlyMap<string, string>): string[] {
  if (folders.size === 0) return [];
  const targets = [
    `question:${facts.id}`,
    `condition:${facts.condition}`,
    ...facts.claims.map((id) => `claim:${id}`),
  ];
  return targets.flatMap((target) => folders.get(target) ?? []);
}
