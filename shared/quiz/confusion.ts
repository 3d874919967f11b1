import { claimsById, conditionOfClaim, type Pack } from '../content/pack.ts';
import type { Option, Question } from '../content/questionSchema.ts';
import type { SessionRow } from '../progress/progress.ts';

/** How often one condition was asked about and another answered. Ids of conditions. */
export interface Confusion {
  asked: string;
  taken: string;
  count: number;
}

/**
 * Conditions mistaken for each other, most often first: a wrong option that speaks of another condition than the question's says that
 * the other was meant. Wrong answers that point nowhere else say nothing.
 */
export function confusions(pack: Pack, sessions: Iterable<Pick<SessionRow, 'answers'>>): Confusion[] {
  const questions = new Map(pack.questions.map((question) => [question.id, question]));
  const counts = new Map<string, Confusion>();
  for (const { answers } of sessions) {
    for (const [id, answer] of Object.entries(answers)) {
      const question = questions.get(id);
      if (answer.correct || !question) continue;
      for (const taken of conditionsMeant(pack, question, answer.response)) {
        const key = `${question.condition}/${taken}`;
        const known = counts.get(key);
        if (known) known.count += 1;
        else counts.set(key, { asked: question.condition, taken, count: 1 });
      }
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.asked.localeCompare(b.asked));
}

/** The questions that tell two conditions apart: those whose claims or options touch both, else some of each in turn. */
export function contrastSet(pack: Pack, one: string, other: string, count: number): string[] {
  const of = (condition: string) => pack.questions.filter((question) => question.condition === condition);
  const touches = (question: Question, condition: string) =>
    [...question.claims, ...question.options.flatMap((option) => option.claims)].some(
      (id) => conditionOfClaim(pack, id)?.id === condition,
    );
  const ranked = (questions: Question[], against: string) =>
    questions
      .map((question) => ({
        id: question.id,
        worth:
          (touches(question, against) ? 2 : 0) +
          (question.section === 'differential' || question.step === 'discriminate' ? 1 : 0),
      }))
      .sort((a, b) => b.worth - a.worth)
      .map(({ id }) => id);
  const a = ranked(of(one), other);
  const b = ranked(of(other), one);
  const out: string[] = [];
  for (let i = 0; out.length < count && (i < a.length || i < b.length); i += 1)
    out.push(...[a[i], b[i]].filter((id) => id !== undefined));
  return out.slice(0, count);
}

function conditionsMeant(pack: Pack, question: Question, response: unknown): Set<string> {
  const places = (Array.isArray(response) ? response : [response]).filter((one) => typeof one === 'number');
  const meant = new Set<string>();
  if (question.kind !== 'single' && question.kind !== 'multiple') return meant;
  for (const place of places) {
    const option = question.options[place];
    if (!option || option.correct) continue;
    for (const condition of conditionsOf(pack, question, option))
      if (condition !== question.condition) meant.add(condition);
  }
  return meant;
}

/** What an option speaks of: the conditions it names, else those of its claims, and where conditions are told apart their neighbours. */
function conditionsOf(pack: Pack, question: Question, option: Option): string[] {
  const named = namesOf(pack).flatMap(({ pattern, id }) => (pattern.test(option.text) ? [id] : []));
  if (named.some((id) => id !== question.condition)) return named;
  const isToldApart = question.section === 'differential' || question.step === 'discriminate';
  return option.claims.flatMap((claim) => {
    const home = conditionOfClaim(pack, claim)?.id ?? question.condition;
    const versus = claimsById(pack).get(claim)?.claim.versus;
    return home === question.condition && isToldApart && versus ? [versus] : [home];
  });
}

const names = new WeakMap<Pack, { pattern: RegExp; id: string }[]>();

/** Titles, synonyms and abbreviations as whole words; abbreviations only in capitals. Made once for each pack. */
function namesOf(pack: Pack): { pattern: RegExp; id: string }[] {
  const known = names.get(pack);
  if (known) return known;
  const made = pack.conditions.map(({ id, title, spelling, synonyms }) => {
    const all = [title.en, spelling.british, spelling.american, ...synonyms.en];
    const words = (list: string[]) =>
      list.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const whole = (list: string[], flags: string) =>
      list.length > 0 ? [new RegExp(`(?<![\\p{L}\\p{N}])(?:${words(list)})(?![\\p{L}\\p{N}])`, flags)] : [];
    const short = all.filter((name) => name.length < 6);
    const patterns = [
      ...whole(
        all.filter((name) => name.length >= 6),
        'iu',
      ),
      ...whole(short, 'u'),
    ];
    return patterns.map((pattern) => ({ pattern, id }));
  });
  const flat = made.flat();
  names.set(pack, flat);
  return flat;
}
