import type { Body } from '../progress/events.ts';
import type { Answered, SessionRow, SessionStep } from '../progress/progress.ts';
import { blockLimitMs, blockRange, type Plan, planOf, RULES } from './plan.ts';

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
  /** Choices given up for another, oldest first. */
  changes: readonly Response[];
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
  | { type: 'tick' };

/** What an answer is worth. `cards` come to the review queue when it is wrong. */
export type Judge = (
  question: string,
  response: Response,
) => { correct: boolean; dangerous: boolean; cards: readonly string[] };

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

/** The event that begins it. */
export function startedBody(plan: Plan, options: object): Body {
  return {
    type: 'sessionStarted',
    session: plan.session,
    mode: plan.mode,
    questions: [...plan.questions],
    options: options as never,
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

/** Ms left in the block; null without a limit. */
export function blockLeftMs(session: Session): number | null {
  const limit = blockLimitMs(session.plan, session.block);
  return limit === null ? null : Math.max(0, limit - session.blockMs);
}

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
 * Does what the learner did: the next state and the events that record it, in the order to be written. Null when the action is
 * not allowed now: nothing is entered again once submitted, nothing is done when the time is up but to end the block.
 */
export function act(
  session: Session,
  action: Action,
  judge: Judge,
): { session: Session; bodies: [Body, ...Body[]] } | null {
  if (!isLegal(session, action)) return null;
  const submitted = submittedBy(session, action);
  const answered: Body[] = [];
  const verdicts = new Map<number, { correct: boolean; confidence: Confidence }>();
  for (const index of submitted) {
    const item = session.items[index] as Item;
    const question = session.plan.questions[index] as string;
    const response = item.choice as Response;
    const { correct, dangerous, cards } = judge(question, response);
    const confidence = action.type === 'submit' ? (action.confidence ?? 0) : 0;
    verdicts.set(index, { correct, confidence });
    answered.push({
      type: 'answered',
      session: session.plan.session,
      question,
      response: response as never,
      correct,
      elapsedMs: Math.min(86_400_000, item.spentMs),
      ...(confidence !== 0 && { confidence }),
      ...(dangerous && { dangerous: true as const }),
      ...(!correct && cards.length > 0 && { cards: cards.slice(0, 100) }),
    });
  }
  const step = stepOf(session, action);
  const next = take(session, step, (index) => verdicts.get(index) ?? null);
  const [first, ...rest]: Body[] = [
    ...answered,
    { type: 'sessionStep', session: session.plan.session, ...step, data: step.data as never },
    ...(action.type === 'mark'
      ? [
          {
            type: 'marked' as const,
            question: session.plan.questions[session.index] as string,
            on: !current(session).isMarked,
          },
        ]
      : []),
    ...(next.phase === 'done'
      ? [{ type: 'sessionFinished' as const, session: session.plan.session, reason: reasonOf(session, next) }]
      : []),
  ];
  return { session: next, bodies: [first as Body, ...rest] };
}

/** The session as the log has it. Steps it does not understand are passed over. */
export function resumeSession(row: SessionRow): Session {
  const plan = planOf(row);
  const verdict = (index: number) => verdictOf(row.answers[plan.questions[index] ?? '']);
  let session = startSession(plan);
  for (const step of row.steps) session = take(session, step, verdict);
  // Answers whose step was lost with the power: the answer counts, the item is closed.
  for (const [index, question] of plan.questions.entries()) {
    const answer = row.answers[question];
    if (!answer || session.items[index]?.answer) continue;
    session = change(session, index, (item) => ({
      ...item,
      choice: answer.response as Response,
      spentMs: Math.max(item.spentMs, answer.elapsedMs),
      answer: verdictOf(answer),
    }));
  }
  return row.finishedAt > 0 ? { ...session, phase: 'done' } : session;
}

const NEW_ITEM: Item = {
  choice: null,
  changes: [],
  struck: [],
  highlights: [],
  isMarked: false,
  isSeen: false,
  spentMs: 0,
  answer: null,
};

function verdictOf(answer: Answered | undefined): Item['answer'] {
  return answer ? { correct: answer.correct, confidence: answer.confidence } : null;
}

function isLegal(session: Session, action: Action): boolean {
  const { phase, plan, index } = session;
  const rules = RULES[plan.mode];
  if (phase === 'done') return false;
  if (action.type === 'tick' || action.type === 'finish') return true;
  if (action.type === 'pause') return rules.mayPause && action.on !== session.isPaused;
  if (session.isPaused) return false;
  if (phase === 'break') return action.type === 'nextBlock';
  const isLimited = blockLimitMs(plan, session.block) !== null;
  if (action.type === 'endBlock') return rules.explains === 'end' || (isLimited && isTimeUp(session));
  if (isTimeUp(session)) return false;
  const [first, end] = blockRange(plan, session.block);
  const item = current(session);
  switch (action.type) {
    case 'choose':
      return phase === 'item' && item.answer === null && !isSame(action.response, item.choice);
    case 'submit':
      return phase === 'item' && rules.explains === 'item' && item.answer === null && item.choice !== null;
    case 'strike':
      return (
        phase === 'item' && item.answer === null && Number.isInteger(action.option) && action.option >= 0
      );
    case 'highlight':
    case 'mark':
      return phase === 'item';
    case 'go':
      return (
        Number.isInteger(action.index) &&
        action.index >= first &&
        action.index < end &&
        (action.index !== index || phase === 'list')
      );
    case 'list':
      return rules.explains === 'end' && action.isOpen !== (phase === 'list');
    case 'nextBlock':
      return false;
  }
}

/** The items whose choice an action turns into an answer. */
function submittedBy(session: Session, action: Action): number[] {
  if (action.type === 'submit') return [session.index];
  const ends = action.type === 'endBlock' || action.type === 'finish';
  const isExam = RULES[session.plan.mode].explains === 'end';
  if (!ends || session.phase === 'break' || (!isExam && action.type === 'finish')) return [];
  const [first, end] = blockRange(session.plan, session.block);
  const indexes: number[] = [];
  for (let i = first; i < end; i += 1) {
    const item = session.items[i];
    if (item && item.choice !== null && item.answer === null) indexes.push(i);
  }
  return indexes;
}

/** What is written says how it shall be, not what to turn over: a step that was written twice does no harm. */
function stepOf(session: Session, action: Action): SessionStep {
  const { type, ...given } = action;
  const data: Record<string, unknown> = { ...given };
  if (action.type === 'strike') data.on = !current(session).struck.includes(action.option);
  if (action.type === 'mark') data.on = !current(session).isMarked;
  if (action.type === 'endBlock' || action.type === 'nextBlock') data.block = session.block;
  const index =
    action.type === 'go'
      ? action.index
      : action.type === 'nextBlock'
        ? blockRange(session.plan, session.block + 1)[0]
        : session.index;
  return { index, action: type, data, clockMs: clockOf(session) };
}

/** The clock that the phase shows, as the log keeps it. */
function clockOf(session: Session): number {
  return session.phase === 'break' ? session.breakMs : session.blockMs;
}

/** The state after one step. The same function serves the live session and the one that is resumed. */
function take(before: Session, step: SessionStep, verdict: (index: number) => Item['answer']): Session {
  const session = catchUp(before, step.clockMs);
  const data = (step.data ?? {}) as Record<string, unknown>;
  const { index } = session;
  switch (step.action) {
    case 'choose': {
      const response = (data.response ?? null) as Response | null;
      return change(session, index, (item) => ({
        ...item,
        choice: response,
        changes:
          item.choice === null || isSame(item.choice, response)
            ? item.changes
            : [...item.changes, item.choice],
        struck: typeof response === 'number' ? item.struck.filter((one) => one !== response) : item.struck,
      }));
    }
    case 'strike': {
      const option = Number(data.option);
      return change(session, index, (item) => {
        const struck = item.struck.filter((one) => one !== option);
        if (data.on !== true) return { ...item, struck };
        const isGivenUp = item.choice === option;
        return {
          ...item,
          struck: [...struck, option],
          choice: isGivenUp ? null : item.choice,
          changes: isGivenUp ? [...item.changes, option] : item.changes,
        };
      });
    }
    case 'highlight':
      return change(session, index, (item) => ({
        ...item,
        highlights: (data.marks as readonly Mark[] | undefined) ?? [],
      }));
    case 'mark':
      return change(session, index, (item) => ({ ...item, isMarked: data.on === true }));
    case 'submit':
      return close(session, [index], verdict);
    case 'go':
      return see({ ...session, index: step.index, phase: 'item' });
    case 'list':
      return { ...session, phase: data.isOpen === true ? 'list' : 'item' };
    case 'pause':
      return { ...session, isPaused: data.on === true };
    case 'endBlock': {
      if (data.block !== session.block || session.phase === 'break') return session;
      const closed = closeBlock(session, verdict);
      const isLast = session.block === session.plan.blocks.length - 1;
      return { ...closed, phase: isLast ? 'done' : 'break' };
    }
    case 'nextBlock': {
      if (data.block !== session.block) return session;
      const block = session.block + 1;
      return see({ ...session, block, index: blockRange(session.plan, block)[0], blockMs: 0, phase: 'item' });
    }
    case 'finish':
      return {
        ...(RULES[session.plan.mode].explains === 'end' ? closeBlock(session, verdict) : session),
        isPaused: false,
        phase: 'done',
      };
    default:
      return session;
  }
}

/** Gives the current item the time up to `clockMs`. A clock that would run back stands. */
function catchUp(session: Session, clockMs: number): Session {
  return pass(session, Math.max(0, Math.round(clockMs) - clockOf(session)));
}

function closeBlock(session: Session, verdict: (index: number) => Item['answer']): Session {
  const [first, end] = blockRange(session.plan, session.block);
  return close(
    session,
    Array.from({ length: end - first }, (_, i) => first + i),
    verdict,
  );
}

function close(
  session: Session,
  indexes: readonly number[],
  verdict: (index: number) => Item['answer'],
): Session {
  const wanted = new Set(indexes);
  return {
    ...session,
    items: session.items.map((item, i) =>
      wanted.has(i) && item.answer === null ? { ...item, answer: verdict(i) } : item,
    ),
  };
}

function see(session: Session): Session {
  return change(session, session.index, (item) => (item.isSeen ? item : { ...item, isSeen: true }));
}

function change(session: Session, index: number, next: (item: Item) => Item): Session {
  const item = session.items[index];
  if (!item) return session;
  const changed = next(item);
  return changed === item ? session : { ...session, items: session.items.with(index, changed) };
}

function reasonOf(before: Session, after: Session): 'submitted' | 'time' | 'abandoned' {
  if (isTimeUp(before)) return 'time';
  const isWhole = after.block === after.plan.blocks.length - 1;
  const isExam = RULES[after.plan.mode].explains === 'end';
  return isExam
    ? isWhole
      ? 'submitted'
      : 'abandoned'
    : after.items.every((item) => item.answer)
      ? 'submitted'
      : 'abandoned';
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
