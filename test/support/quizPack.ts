import type { Pack } from '../../shared/content/pack.ts';
import type { Question } from '../../shared/content/questionSchema.ts';
import type { Claim, Condition } from '../../shared/content/schema.ts';
import type { Bookmark, Progress, QuestionRow } from '../../shared/progress/progress.ts';

/** A pack with as much in it as choosing questions looks at: conditions `c0…`, each with its questions `c0-q0…`. */
export function quizPack(conditions: number, questionsEach: number): Pack {
  const groups = ['acute', 'chronic', 'benign'];
  return {
    analytes: [],
    groups: groups.map((id) => ({ id, name: { en: id, es: id } })),
    conditions: Array.from({ length: conditions }, (_, c) => quizCondition(c, groups[c % 3] as string)),
    questions: Array.from({ length: conditions * questionsEach }, (_, n) =>
      quizQuestion(Math.floor(n / questionsEach), n % questionsEach),
    ),
  } as unknown as Pack;
}

/** A row of a question that was answered once, on a day long ago, rightly unless said otherwise. */
export function answeredOnce(question: string, more: Partial<QuestionRow> = {}): QuestionRow {
  return {
    question,
    attempts: 1,
    correct: 1,
    lastAt: 1_000_000,
    lastDay: '2026-01-05',
    lastCorrect: true,
    lastResponse: 0,
    lastMs: 40_000,
    confidence: 0,
    dangerous: false,
    mistakeSince: 0,
    retests: 0,
    cause: '',
    marked: false,
    ...more,
  };
}

export function quizProgress(
  rows: readonly QuestionRow[] = [],
  bookmarks: readonly Bookmark[] = [],
  read: readonly { condition: string; firstAt: number }[] = [],
): Pick<Progress, 'questions' | 'bookmarks' | 'read'> {
  return {
    questions: new Map(rows.map((row) => [row.question, row])),
    bookmarks: new Map(bookmarks.map((one) => [one.target, one])),
    read: new Map(
      read.map(({ condition, firstAt }) => [
        condition,
        { condition, firstAt, lastAt: firstAt, lastDay: '2026-01-05', times: 1 },
      ]),
    ),
  };
}

function quizCondition(c: number, group: string): Condition {
  const claim = {
    id: `c${c}-1`,
    text: `[c1: hidden ${c}] and [c2: more]`,
    ...(c === 0 && { system: 'WHO 2022' }),
  } as Claim;
  return { id: `c${c}`, group, sections: { causes: [claim] } } as unknown as Condition;
}

function quizQuestion(c: number, q: number): Question {
  return {
    id: `c${c}-q${q}`,
    condition: `c${c}`,
    kind: 'single',
    vary: [],
    section: q % 2 === 0 ? 'causes' : 'management',
    findings: q % 5 === 0 ? ['fever'] : [],
    difficulty: (q % 5) + 1,
    step: (['recall', 'apply', 'discriminate', 'manage'] as const)[q % 4],
    claims: [`c${c}-1`],
    options: [{ correct: true }, {}, { dangerous: true }, {}],
  } as unknown as Question;
}
