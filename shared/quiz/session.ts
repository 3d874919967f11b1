import { blockLimitMs, blockRange, type Plan, RULES } from './plan.ts';

/**
 * A session of questions as a pure state machine. Whatever changes it is a step that goes to the log, and the state is the fold
 * of the steps, so that a session which was killed goes on exactly where its last step left it. Time enters as milliseconds of
 * a clock that only runs forward (`pass`); no wall clock is ever read.
 */
export interface Session {
  plan: Plan;
  /** `list` is the end-of-block list of unanswered and marked items. */
  phase: 'item' | 'list' | 'break' | 'done';
  index: number;
  block: number;
  /** Ms on the clock of the current block, and of all breaks so far. */
  blockMs: number;
  breakMs: number;
  isPaused: boolean;
  items: readonly Item[];
}

export interface Item {
  /** Chosen and not yet submitted, or what was submitted. An option's index, or the item type's own value; null for none. */
  choice: Response | null;
  /** Choices that another took the place of, oldest first. Not each was an answer: some are put together step by step. */
  changes: readonly Replaced[];
  /** `spentMs` when the choice was made, and whether the item was left with it. */
  chosenAtMs: number;
  isLeft: boolean;
  /** Options struck out. */
  struck: readonly number[];
  highlights: readonly Mark[];
  isMarked: boolean;
  isSeen: boolean;
  /** Ms that it was on screen while the clock ran. */
  spentMs: number;
  /** Set once it is submitted. */
  answer: { correct: boolean; confidence: Confidence } | null;
}

/** Any JSON value but null. */
export type Response = number | string | boolean | readonly unknown[] | { readonly [key: string]: unknown };
export type Confidence = 0 | 1 | 2 | 3;

/** A choice that was replaced: how long it stood while the clock ran, and whether the item was left with it. */
export interface Replaced {
  response: Response;
  stoodMs: number;
  isLeft: boolean;
}

/** A stretch of the stem that was highlighted, in characters of its plain text. */
export interface Mark {
  from: number;
  to: number;
}

export type Action =
  | { type: 'choose'; response: Response | null }
  | { type: 'strike'; option: number }
  | { type: 'highlight'; marks: readonly Mark[] }
  | { type: 'mark' }
  | { type: 'submit'; confidence?: Confidence }
  | { type: 'go'; index: number }
  | { type: 'list'; isOpen: boolean }
  | { type: 'pause'; on: boolean }
  | { type: 'endBlock' }
  | { type: 'nextBlock' }
  | { type: 'finish' }
  /** Only sets the log's clock; sent now and then while nothing else happens. */
  | { type: 'tick' }
  /** It was gone on with after the app was closed or killed. */
  | { type: 'resumed' };

/** What an answer is worth. `cards` come to the review queue when it is wrong. */
export type Judge = (
  question: string,
  response: Response,
) => { correct: boolean; dangerous: boolean; cards: readonly string[] };

/** The answers that were given up for the one that stands, oldest first; empty when none was. */
export type GivenUp = (
  question: string,
  changes: readonly Replaced[],
  choice: Response,
) => readonly Response[];

/** What the kind of an item allows. */
export interface KindRules {
  /** False for a response that would undo what is locked. */
  mayFollow: (question: string, before: Response | null, next: Response | null) => boolean;
  /** True where options can be struck out: a response is one place, or a list of them. */
  mayStrike: (question: string) => boolean;
  /** True when nothing is missing that must be there before it is submitted. */
  isWhole: (question: string, response: Response) => boolean;
}

/** On the first item, its clocks at zero. */
export function startSession(plan: Plan): Session {
  const marked = new Set(plan.marked);
  return {
    plan,
    phase: 'item',
    index: 0,
    block: 0,
    blockMs: 0,
    breakMs: 0,
    isPaused: false,
    items: plan.questions.map((question, i) => ({
      ...NEW_ITEM,
      isMarked: marked.has(question),
      isSeen: i === 0,
    })),
  };
}

/** True while time counts. In sessions that explain each item the clock stands while an explanation is read. */
export function isRunning(session: Session): boolean {
  if (session.isPaused || session.phase === 'done') return false;
  if (session.phase === 'break') return true;
  return RULES[session.plan.mode].explains === 'end' || current(session).answer === null;
}

/** The session after `ms` (whole, not negative) of the forward clock. A limited block stops at its limit. */
export function pass(session: Session, ms: number): Session {
  if (ms <= 0 || !isRunning(session)) return session;
  if (session.phase === 'break') return { ...session, breakMs: session.breakMs + ms };
  const limit = blockLimitMs(session.plan, session.block) ?? Number.POSITIVE_INFINITY;
  const spent = Math.min(ms, Math.max(0, limit - session.blockMs));
  if (spent === 0) return session;
  return {
    ...change(session, session.index, (item) => ({ ...item, spentMs: item.spentMs + spent })),
    blockMs: session.blockMs + spent,
  };
}

/** The clock that the phase shows, as the log keeps it: of the block, or of the breaks. */
export function clockOf(session: Session): number {
  return session.phase === 'break' ? session.breakMs : session.blockMs;
}

/** Ms left in the block; null without a limit. */
export function blockLeftMs(session: Session): number | null {
  const limit = blockLimitMs(session.plan, session.block);
  return limit === null ? null : Math.max(0, limit - session.blockMs);
}

/** True once a limited block has used its time up; never in a break or when all is over. */
export function isTimeUp(session: Session): boolean {
  return session.phase !== 'break' && session.phase !== 'done' && blockLeftMs(session) === 0;
}

/** Ms left of the breaks, never below zero; the next block starts on its own when it is used up. */
export function breakLeftMs(session: Session): number {
  return Math.max(0, session.plan.breakMs - session.breakMs);
}

/** The item on screen. */
export function current(session: Session): Item {
  return session.items[session.index] ?? NEW_ITEM;
}

/** Items of the current block that have no choice, and that are marked, by index. */
export function openItems(session: Session): { unanswered: number[]; marked: number[] } {
  const [first, end] = blockRange(session.plan, session.block);
  const unanswered: number[] = [];
  const marked: number[] = [];
  for (let i = first; i < end; i += 1) {
    if (session.items[i]?.choice === null) unanswered.push(i);
    if (session.items[i]?.isMarked) marked.push(i);
  }
  return { unanswered, marked };
}

/**
 * The next item without an answer, after the one on screen and then from the front; null when there is none.
 * @param isThere false for a question that the pack no longer has, and that nobody can answer
 */
export function nextOpen(session: Session, isThere: (question: string) => boolean): number | null {
  const count = session.items.length;
  for (let by = 1; by < count; by += 1) {
    const at = (session.index + by) % count;
    if (session.items[at]?.answer === null && isThere(session.plan.questions[at] ?? '')) return at;
  }
  return null;
}

const NEW_ITEM: Item = {
  choice: null,
  changes: [],
  chosenAtMs: 0,
  isLeft: false,
  struck: [],
  highlights: [],
  isMarked: false,
  isSeen: false,
  spentMs: 0,
  answer: null,
};

/** The session with one item changed; itself when nothing did. */
export function change(session: Session, index: number, next: (item: Item) => Item): Session {
  const item = session.items[index];
  if (!item) return session;
  const changed = next(item);
  return changed === item ? session : { ...session, items: session.items.with(index, changed) };
}

/** True for equal values of JSON. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
