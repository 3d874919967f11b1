import type { Answered, SessionRow, SessionStep } from '../progress/progress.ts';
import { blockRange, planOf, RULES } from './plan.ts';
import {
  change,
  clockOf,
  type Item,
  isSame,
  type Mark,
  pass,
  type Response,
  type Session,
  startSession,
} from './session.ts';

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

/** The state after one step. The same function serves the live session and the one that is resumed. */
export function take(
  before: Session,
  step: SessionStep,
  verdict: (index: number) => Item['answer'],
): Session {
  const session = catchUp(before, step.clockMs);
  const data = (step.data ?? {}) as Record<string, unknown>;
  const { index } = session;
  switch (step.action) {
    case 'choose': {
      const response = (data.response ?? null) as Response | null;
      return change(session, index, (item) => ({
        ...item,
        ...(isSame(item.choice, response) ? {} : replaceChoice(item, response)),
        struck: item.struck.filter((one) => !isChosen(response, one)),
      }));
    }
    case 'strike': {
      const option = Number(data.option);
      return change(session, index, (item) => {
        const struck = item.struck.filter((one) => one !== option);
        if (data.on !== true) return { ...item, struck };
        return {
          ...item,
          struck: [...struck, option],
          ...(item.choice !== null &&
            isChosen(item.choice, option) &&
            replaceChoice(item, without(item.choice, option))),
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
      return see({ ...leave(session), index: step.index, phase: 'item' });
    case 'list':
      return data.isOpen === true ? { ...leave(session), phase: 'list' } : { ...session, phase: 'item' };
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

/** An item's choice replaced by another, with what is kept of the one before. */
function replaceChoice(item: Item, choice: Response | null) {
  const { choice: response, changes, chosenAtMs, spentMs, isLeft } = item;
  return {
    choice,
    changes: response === null ? changes : [...changes, { response, stoodMs: spentMs - chosenAtMs, isLeft }],
    chosenAtMs: spentMs,
    isLeft: false,
  };
}

/** The session when its item is left for another: the choice was made up to here. */
function leave(session: Session): Session {
  return change(session, session.index, (item) =>
    item.choice === null || item.answer !== null || item.isLeft ? item : { ...item, isLeft: true },
  );
}

/** Of items whose options can be struck out a response is one place or a list of them. */
function isChosen(response: Response | null, option: number): boolean {
  return response === option || (Array.isArray(response) && response.includes(option));
}

/** The response without an option; null when nothing is left of it. */
function without(response: Response, option: number): Response | null {
  const left = Array.isArray(response) ? response.filter((one) => one !== option) : [];
  return left.length > 0 ? left : null;
}

/** Where a session's clock stood, as it is kept between two steps. */
export interface ClockMark {
  session: string;
  block: number;
  index: number;
  phase: Session['phase'];
  clockMs: number;
}

export function clockMark(session: Session): ClockMark {
  const { plan, block, index, phase } = session;
  return { session: plan.session, block, index, phase, clockMs: clockOf(session) };
}

/** The session with its clock put forward to a mark made at the same place; itself when the mark is of another place or nonsense. */
export function advanceTo(session: Session, mark: unknown): Session {
  const { clockMs, ...place } = (mark ?? {}) as Partial<ClockMark>;
  const { clockMs: _, ...here } = clockMark(session);
  return typeof clockMs === 'number' && Number.isFinite(clockMs) && isSame(place, here)
    ? catchUp(session, clockMs)
    : session;
}

/** Gives the current item the time up to `clockMs`. A clock that would run back stands. */
export function catchUp(session: Session, clockMs: number): Session {
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

function verdictOf(answer: Answered | undefined): Item['answer'] {
  return answer ? { correct: answer.correct, confidence: answer.confidence } : null;
}
