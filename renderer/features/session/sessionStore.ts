import { create } from 'zustand';
import type { Body } from '../../../shared/progress/events.ts';
import type { SessionRow, SessionStep } from '../../../shared/progress/progress.ts';
import { act } from '../../../shared/quiz/act.ts';
import { RULES } from '../../../shared/quiz/plan.ts';
import {
  type Action,
  breakLeftMs,
  isRunning,
  isTimeUp,
  type Judge,
  type KindRules,
  pass,
  type Session,
} from '../../../shared/quiz/session.ts';
import { advanceTo, clockMark, resumeSession } from '../../../shared/quiz/steps.ts';
import { Stopwatch } from '../../../shared/quiz/stopwatch.ts';
import { readAside, record, setAside, useProgressStore } from '../../data/progressStore.ts';
import { elapsed } from '../../platform/clock.ts';

/** The session on screen: its state as of the last action, and the milliseconds since. */
interface Sitting {
  session: Session | null;
  sinceMs: number;
  /** True while an answer is being written; nothing else is accepted meanwhile. */
  isSaving: boolean;
  /** Why the last write failed; null once everything is in the log. */
  trouble: string | null;
}

const NONE: Sitting = { session: null, sinceMs: 0, isSaving: false, trouble: null };
export const useSitting = create<Sitting>(() => NONE);

let watch = new Stopwatch(0);
let judge: Judge = () => ({ correct: false, dangerous: false, cards: [] });
let kinds: KindRules = { mayFollow: () => false, mayStrike: () => false, isWhole: () => false };
let learner: string | undefined;
let interval = 0;
let asideAtMs = 0;
let retryAtMs = 0;
/** What this learner did and the log has not taken yet, of whichever session. */
let unsaved: Body[] = [];
let saving: Promise<unknown> = Promise.resolve();

/** How often the clock is looked at, put aside for a crash, and written to the log. */
const LOOK_MS = 250;
const ASIDE_MS = 1000;
const TICK_MS = 15_000;
/** How long to wait after a failed write before trying on one's own again. */
const RETRY_MS = 5000;

/** Puts a session from the log on screen. One that is running goes on as it is. */
export function openSession(row: SessionRow, judgeWith: Judge, rules: KindRules): void {
  judge = judgeWith;
  kinds = rules;
  const before = learner;
  learner = useProgressStore.getState().learner?.id;
  if (useSitting.getState().session?.plan.session === row.session && interval) return;
  if (learner !== before) unsaved = [];
  const late = unsaved.filter((body) => body.type === 'sessionStep' && body.session === row.session);
  asideAtMs = 0;
  useSitting.setState(
    { ...NONE, session: resumeSession({ ...row, steps: [...row.steps, ...(late as SessionStep[])] }) },
    true,
  );
  if (unsaved.length > 0) void save([]);
  watch = new Stopwatch(elapsed());
  window.clearInterval(interval);
  interval = window.setInterval(look, LOOK_MS);
  if (row.steps.length > 0) void goOn(row.session);
}

/** The exam whose clock runs, on screen or not; null when none does. */
export function runningExam(): string | null {
  const { session } = useSitting.getState();
  const isMine = interval !== 0 && useProgressStore.getState().learner?.id === learner;
  if (!session || !isMine || session.phase === 'done') return null;
  return RULES[session.plan.mode].explains === 'end' ? session.plan.session : null;
}

/**
 * Takes the session off the screen; where it stood is in the log. An exam cannot be paused by looking elsewhere: its clock runs on
 * for as long as the app does.
 */
export function leaveSession(): void {
  const { session } = useSitting.getState();
  if (!session) return;
  if (session.phase !== 'done' && RULES[session.plan.mode].explains === 'end') return;
  if (session.phase !== 'done') void perform({ type: 'tick' });
  stop();
}

/** The session as it is this moment. */
export function sessionNow(): Session | null {
  const { session, sinceMs } = useSitting.getState();
  return session && pass(session, sinceMs);
}

/**
 * Does what the learner did. What ends an item is written first and shown then; a failed write leaves it open with its choice. Anything
 * else is shown at once, and written again with the next action should that fail. False when it was not allowed or not saved.
 */
export async function perform(action: Action): Promise<boolean> {
  if (useSitting.getState().isSaving) return false;
  takeTime();
  const before = sessionNow();
  const done = before && act(before, action, judge, kinds);
  if (!done) return false;
  if (done.bodies.every((body) => body.type !== 'answered' && body.type !== 'sessionFinished')) {
    useSitting.setState({ session: done.session, sinceMs: 0 });
    return save(done.bodies);
  }
  useSitting.setState({ session: before, sinceMs: 0, isSaving: true });
  const isSaved = await save(done.bodies);
  if (!isSaved) unsaved = unsaved.filter((body) => !done.bodies.includes(body));
  // It may have been left meanwhile: what is on screen now is none of this answer's business.
  if (useSitting.getState().session?.plan.session !== before.plan.session) return isSaved;
  useSitting.setState({ isSaving: false, ...(isSaved && { session: done.session, sinceMs: 0 }) });
  if (isSaved && done.session.phase === 'done') window.clearInterval(interval);
  return isSaved;
}

/** After a crash the clock that was put aside is newer than the log's. */
async function goOn(id: string): Promise<void> {
  const mark = await readAside('clock').catch(() => null);
  const { session } = useSitting.getState();
  if (session?.plan.session !== id) return;
  const advanced = advanceTo(session, mark);
  if (advanced !== session) useSitting.setState({ session: advanced });
  await perform({ type: 'resumed' });
}

function look(): void {
  const { session, sinceMs, isSaving } = useSitting.getState();
  if (!session || session.phase === 'done' || useProgressStore.getState().learner?.id !== learner) {
    stop();
    return;
  }
  takeTime();
  if (isSaving) return;
  const live = sessionNow();
  if (!live || elapsed() < retryAtMs) return;
  if (isTimeUp(live)) {
    void perform({ type: 'endBlock' });
  } else if (live.phase === 'break' && breakLeftMs(live) === 0) {
    void perform({ type: 'nextBlock' });
  } else if (sinceMs >= TICK_MS) {
    void perform({ type: 'tick' });
  } else if (isRunning(live) && Math.abs(elapsed() - asideAtMs) >= ASIDE_MS) {
    asideAtMs = elapsed();
    void setAside('clock', clockMark(live)).catch(() => {});
  }
}

/** Gives the session the time since the last look. */
function takeTime(): void {
  const { session, sinceMs } = useSitting.getState();
  const gap = watch.look(elapsed());
  if (session && gap > 0 && isRunning(session)) useSitting.setState({ sinceMs: sinceMs + gap });
}

function stop(): void {
  window.clearInterval(interval);
  interval = 0;
  useSitting.setState(NONE, true);
}

function save(bodies: readonly Body[]): Promise<boolean> {
  unsaved.push(...bodies);
  const run = saving.then(async () => {
    const [first, ...rest] = unsaved.slice(0, 400);
    if (!first) return true;
    try {
      await record(first, ...rest);
      unsaved = unsaved.filter((body) => body !== first && !rest.includes(body));
      useSitting.setState({ trouble: null });
      return true;
    } catch (error) {
      retryAtMs = elapsed() + RETRY_MS;
      useSitting.setState({ trouble: (error as Error).message });
      return false;
    }
  });
  saving = run;
  return run;
}
