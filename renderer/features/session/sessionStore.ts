import { create } from 'zustand';
import type { Body } from '../../../shared/progress/events.ts';
import type { SessionRow } from '../../../shared/progress/progress.ts';
import { act } from '../../../shared/quiz/act.ts';
import { type Action, isRunning, type Judge, pass, type Session } from '../../../shared/quiz/session.ts';
import { resumeSession } from '../../../shared/quiz/steps.ts';
import { Stopwatch } from '../../../shared/quiz/stopwatch.ts';
import { record } from '../../data/progressStore.ts';
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
let interval = 0;
let unsaved: Body[] = [];
let saving: Promise<unknown> = Promise.resolve();

/** How often the clock on screen is looked at, and how often the log hears of it. */
const LOOK_MS = 250;
const TICK_MS = 10_000;

/** Puts a session from the log on screen; one that is there already goes on as it is. */
export function openSession(row: SessionRow, judgeWith: Judge): void {
  judge = judgeWith;
  if (useSitting.getState().session?.plan.session !== row.session) {
    unsaved = [];
    useSitting.setState({ ...NONE, session: resumeSession(row) }, true);
  }
  watch = new Stopwatch(elapsed());
  window.clearInterval(interval);
  interval = window.setInterval(look, LOOK_MS);
}

/** Takes the session off the screen; where it stood is in the log. */
export function closeSession(): void {
  const { session } = useSitting.getState();
  if (session && session.phase !== 'done') void perform({ type: 'tick' });
  window.clearInterval(interval);
  useSitting.setState(NONE, true);
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
  look();
  const before = sessionNow();
  const done = before && act(before, action, judge);
  if (!done) return false;
  if (done.bodies.every((body) => body.type !== 'answered' && body.type !== 'sessionFinished')) {
    useSitting.setState({ session: done.session, sinceMs: 0 });
    return save(done.bodies);
  }
  useSitting.setState({ session: before, sinceMs: 0, isSaving: true });
  const isSaved = await save(done.bodies);
  if (!isSaved) unsaved = unsaved.filter((body) => !done.bodies.includes(body));
  useSitting.setState({ isSaving: false, ...(isSaved && { session: done.session, sinceMs: 0 }) });
  return isSaved;
}

/** Gives the session the time since the last look. */
function look(): void {
  const { session, sinceMs } = useSitting.getState();
  const gap = watch.look(elapsed());
  if (!session || gap === 0 || !isRunning(session)) return;
  useSitting.setState({ sinceMs: sinceMs + gap });
  if (sinceMs + gap >= TICK_MS && !useSitting.getState().isSaving) void perform({ type: 'tick' });
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
      useSitting.setState({ trouble: (error as Error).message });
      return false;
    }
  });
  saving = run;
  return run;
}
