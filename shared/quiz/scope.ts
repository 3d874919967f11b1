import { z } from 'zod';
import { claimsById, type Pack } from '../content/pack.ts';
import { type Question, SECTIONS } from '../content/schema.ts';
import type { Progress, QuestionRow } from '../progress/progress.ts';
import { ITEM_SECONDS } from './plan.ts';

export const STATUSES = ['unused', 'wrong', 'mistake', 'marked', 'unsure', 'slow', 'dangerous'] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;
export const STEPS = ['recall', 'apply', 'discriminate', 'manage'] as const;

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

export const EVERYTHING: Scope = Scope.parse({});

/** The ids of the questions in a scope, in the pack's order. 5,000 questions take a few milliseconds. */
export function inScope(pack: Pack, progress: ScopeProgress, scope: Scope): string[] {
  const wanted = prepare(progress, scope);
  return factsOf(pack)
    .filter((facts) => wanted.every((test) => test(facts)))
    .map((facts) => facts.id);
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

/** What each list of a scope can hold in this pack, with the number of questions, most useful order. */
export interface Choices {
  groups: Choice[];
  conditions: Choice[];
  sections: Choice[];
  findings: Choice[];
  systems: Choice[];
  difficulties: Choice[];
  steps: Choice[];
}
export interface Choice {
  id: string;
  count: number;
}

export function choicesOf(pack: Pack): Choices {
  let choices = choicesByPack.get(pack);
  if (!choices) {
    const facts = factsOf(pack);
    const count = (values: (one: Facts) => Iterable<string>, order?: readonly string[]): Choice[] => {
      const counts = new Map<string, number>();
      for (const one of facts) for (const id of values(one)) counts.set(id, (counts.get(id) ?? 0) + 1);
      const ids = order ? order.filter((id) => counts.has(id)) : [...counts.keys()].sort();
      return ids.map((id) => ({ id, count: counts.get(id) ?? 0 }));
    };
    choices = {
      groups: count(
        (one) => [one.group],
        pack.groups.map((group) => group.id),
      ),
      conditions: count(
        (one) => [one.condition],
        pack.conditions.map((condition) => condition.id),
      ),
      sections: count((one) => [one.section], SECTIONS),
      findings: count((one) => one.findings).sort((a, b) => b.count - a.count || a.id.localeCompare(b.id)),
      systems: count((one) => one.systems),
      difficulties: count((one) => [String(one.difficulty)], ['1', '2', '3', '4', '5']),
      steps: count((one) => [one.step], STEPS),
    };
    choicesByPack.set(pack, choices);
  }
  return choices;
}

interface Facts {
  id: string;
  condition: string;
  group: string;
  section: string;
  findings: ReadonlySet<string>;
  systems: ReadonlySet<string>;
  claims: readonly string[];
  difficulty: number;
  step: string;
}

const factsByPack = new WeakMap<Pack, Facts[]>();
const choicesByPack = new WeakMap<Pack, Choices>();

function factsOf(pack: Pack): Facts[] {
  let facts = factsByPack.get(pack);
  if (!facts) {
    const groups = new Map(pack.conditions.map((condition) => [condition.id, condition.group]));
    facts = pack.questions.map((question) => ({
      id: question.id,
      condition: question.condition,
      group: groups.get(question.condition) ?? '',
      section: question.section,
      findings: new Set(question.findings),
      systems: systemsOf(pack, question),
      claims: question.claims,
      difficulty: question.difficulty,
      step: question.step,
    }));
    factsByPack.set(pack, facts);
  }
  return facts;
}

function systemsOf(pack: Pack, question: Pick<Question, 'claims'>): Set<string> {
  const systems = new Set<string>();
  for (const id of question.claims) {
    const claim = claimsById(pack).get(id)?.claim;
    if (claim?.system) systems.add(claim.system);
    if (claim?.bySystem) for (const system of Object.keys(claim.bySystem)) systems.add(system);
  }
  return systems;
}

function prepare(progress: ScopeProgress, scope: Scope): ((facts: Facts) => boolean)[] {
  const tests: ((facts: Facts) => boolean)[] = [];
  if (scope.groups.length + scope.conditions.length > 0) {
    const [groups, conditions] = [new Set(scope.groups), new Set(scope.conditions)];
    tests.push((facts) => groups.has(facts.group) || conditions.has(facts.condition));
  }
  const one = (list: readonly (string | number)[], value: (facts: Facts) => string | number) => {
    if (list.length === 0) return;
    const wanted = new Set(list);
    tests.push((facts) => wanted.has(value(facts)));
  };
  one(scope.sections, (facts) => facts.section);
  one(scope.difficulties, (facts) => facts.difficulty);
  one(scope.steps, (facts) => facts.step);
  if (scope.findings.length > 0) tests.push((facts) => scope.findings.some((id) => facts.findings.has(id)));
  if (scope.systems.length > 0) tests.push((facts) => scope.systems.some((id) => facts.systems.has(id)));
  if (scope.folders.length > 0) {
    const folders = new Set(scope.folders);
    const targets = new Set<string>();
    for (const { target, folder } of progress.bookmarks.values())
      if (folders.has(folder)) targets.add(target);
    tests.push(
      (facts) =>
        targets.has(`question:${facts.id}`) ||
        targets.has(`condition:${facts.condition}`) ||
        facts.claims.some((claim) => targets.has(`claim:${claim}`)),
    );
  }
  if (scope.statuses.length > 0)
    tests.push((facts) =>
      scope.statuses.some((status) => hasStatus(progress.questions.get(facts.id), status)),
    );
  return tests;
}
