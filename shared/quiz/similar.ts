import type { Pack } from '../content/pack.ts';
import type { Question } from '../content/questionSchema.ts';

/** Up to `count` other questions like this one: of one of its claims first, then of its section of the condition, then of the condition. */
export function similarTo(pack: Pick<Pack, 'questions'>, question: Question, count: number): string[] {
  const claims = new Set(question.claims);
  const nearness = (one: Question) => {
    if (one.claims.some((claim) => claims.has(claim))) return 3;
    if (one.condition !== question.condition) return 0;
    return one.section === question.section ? 2 : 1;
  };
  return pack.questions
    .filter((one) => one.id !== question.id)
    .map((one) => ({ id: one.id, near: nearness(one) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near)
    .slice(0, count)
    .map(({ id }) => id);
}
