import { conditionOfClaim, type Pack } from '../content/pack.ts';
import type { Question } from '../content/schema.ts';
import type { SessionRow } from '../progress/progress.ts';

/** How often one condition was asked about and another answered. Ids of conditions. */
export interface Confusion {
  asked: string;
  taken: string;
  count: number;
}

/**
 * Conditions mistaken for each other, most often first: a wrong option whose claims belong to another condition than the question's
 * says that the other was meant. Wrong answers that point nowhere else say nothing.
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
    for (const claim of option.claims) {
      const condition = conditionOfClaim(pack, claim)?.id;
      if (condition && condition !== question.condition) meant.add(condition);
    }
  }
  return meant;
}
