import { z } from 'zod';
import type { SessionRow } from '../progress/progress.ts';

/** How a session of questions is run. `mistakes` and `mixed` are tutor sessions with their own choice of items. */
export const MODES = ['tutor', 'timed', 'exam', 'mistakes', 'mixed', 'assessment'] as const;
export const Mode = z.enum(MODES);
export type Mode = z.infer<typeof Mode>;

export interface Rules {
  /** When an item is explained: once it is submitted, or when the last block is. */
  explains: 'item' | 'end';
  isTimed: boolean;
  mayPause: boolean;
}

export const RULES: Readonly<Record<Mode, Rules>> = {
  tutor: { explains: 'item', isTimed: false, mayPause: true },
  timed: { explains: 'item', isTimed: true, mayPause: true },
  exam: { explains: 'end', isTimed: true, mayPause: false },
  mistakes: { explains: 'item', isTimed: false, mayPause: true },
  mixed: { explains: 'item', isTimed: false, mayPause: true },
  assessment: { explains: 'end', isTimed: true, mayPause: false },
};

/** Seconds an item is given unless the learner has a time factor. Source: USMLE Step 1 and 2 CK, 40 items an hour. */
export const ITEM_SECONDS = 90;
export const TIME_FACTORS = [1, 1.25, 1.5, 2] as const;
export const LARGEST_BLOCK = 60;

/** What a session keeps in `sessionStarted.options`: all that it needs to go on after a crash. */
const Options = z.object({
  /** Items of each block, in order. */
  blocks: z.array(z.int().min(1)).min(1),
  /** Milliseconds that an item may take, the time factor included; null when no clock limits the session. */
  itemMs: z.int().positive().nullable(),
  /** Milliseconds of break time between all blocks together. */
  breakMs: z.int().min(0),
  /** Items that were marked when it began. */
  marked: z.array(z.string()),
  /** What was asked for, as the heading of the session: ids of conditions, or empty. */
  conditions: z.array(z.string()),
  /** Values of parametric items are drawn from this. */
  seed: z.int().min(0),
});

/** What does not change while a session lasts. */
export interface Plan extends z.infer<typeof Options> {
  session: string;
  mode: Mode;
  questions: readonly string[];
}

export interface PlanWishes {
  session: string;
  mode: Mode;
  questions: readonly string[];
  /** Items a block, 1 to 60; everything in one block when left out. */
  blockSize?: number;
  /** 1, 1.25, 1.5 or 2. */
  factor?: number;
  breakMinutes?: number;
  marked?: Iterable<string>;
  conditions?: readonly string[];
  seed?: number;
}

/** The plan of a session. Questions asked for twice come once; without any it throws a RangeError. */
export function planSession(wishes: PlanWishes): Plan {
  const questions = [...new Set(wishes.questions)];
  if (questions.length === 0) throw new RangeError('a session needs a question');
  const size = Math.max(
    1,
    Math.min(
      wishes.blockSize ?? questions.length,
      RULES[wishes.mode].explains === 'end' ? LARGEST_BLOCK : 5000,
    ),
  );
  const blocks: number[] = [];
  for (let left = questions.length; left > 0; left -= size) blocks.push(Math.min(size, left));
  const marked = new Set(wishes.marked);
  return {
    session: wishes.session,
    mode: wishes.mode,
    questions,
    blocks,
    itemMs: RULES[wishes.mode].isTimed ? Math.round(ITEM_SECONDS * 1000 * (wishes.factor ?? 1)) : null,
    breakMs: blocks.length > 1 ? Math.round((wishes.breakMinutes ?? 0) * 60_000) : 0,
    marked: questions.filter((question) => marked.has(question)),
    conditions: [...(wishes.conditions ?? [])],
    seed: wishes.seed ?? 0,
  };
}

/** The part of a plan that the log keeps as options. */
export function optionsOf({
  session: _s,
  mode: _m,
  questions: _q,
  ...options
}: Plan): z.infer<typeof Options> {
  return options;
}

/** The plan of a session in the log. Options that cannot be read leave one untimed block. */
export function planOf(row: Pick<SessionRow, 'session' | 'mode' | 'questions' | 'options'>): Plan {
  const mode = Mode.catch('tutor').parse(row.mode);
  const options = Options.safeParse(row.options);
  const isWhole =
    options.success && options.data.blocks.reduce((sum, size) => sum + size, 0) === row.questions.length;
  return {
    session: row.session,
    mode,
    questions: row.questions,
    ...(isWhole
      ? options.data
      : { blocks: [row.questions.length], itemMs: null, breakMs: 0, marked: [], conditions: [], seed: 0 }),
  };
}

/** False for what the log keeps as a session and nobody goes on with as a quiz: the decisions of a case, which never end. */
export function isQuiz({ mode }: Pick<SessionRow, 'mode'>): boolean {
  return mode !== 'case';
}

/** The seed with which a question was asked when it was last answered; 0 when it never was. */
export function lastSeed(
  sessions: Iterable<Pick<SessionRow, 'session' | 'mode' | 'questions' | 'options' | 'answers'>>,
  question: string,
): number {
  let latest = Number.NEGATIVE_INFINITY;
  let seed = 0;
  for (const row of sessions) {
    const at = row.answers[question]?.at;
    if (at === undefined || at < latest) continue;
    latest = at;
    seed = planOf(row).seed;
  }
  return seed;
}

/** First item of a block and the item after its last. */
export function blockRange(plan: Pick<Plan, 'blocks'>, block: number): [first: number, end: number] {
  const first = plan.blocks.slice(0, block).reduce((sum, size) => sum + size, 0);
  return [first, first + (plan.blocks[block] ?? 0)];
}

/** Milliseconds of a block, or null when it has no limit. */
export function blockLimitMs(plan: Pick<Plan, 'blocks' | 'itemMs'>, block: number): number | null {
  return plan.itemMs === null ? null : plan.itemMs * (plan.blocks[block] ?? 0);
}
