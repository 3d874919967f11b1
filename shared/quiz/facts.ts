import { claimsById, type Pack } from '../content/pack.ts';
import type { Question } from '../content/questionSchema.ts';
import { SECTIONS } from '../content/schema.ts';

export const STEPS = ['recall', 'apply', 'discriminate', 'manage'] as const;

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

/** Lists hold what the pack has questions for, and nothing else. Made once a pack. */
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

/** What choosing looks at, of one question. */
export interface Facts {
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

/** The facts of every question, in the pack's order. Made once a pack. */
export function factsOf(pack: Pack): Facts[] {
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
