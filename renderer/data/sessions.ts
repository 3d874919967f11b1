import type { Progress, SessionRow } from '../../shared/progress/progress.ts';
import { startedBody } from '../../shared/quiz/act.ts';
import { isQuiz, type Plan, type PlanWishes, planSession } from '../../shared/quiz/plan.ts';
import { record, useProgressStore } from './progressStore.ts';

/** Begins a session of questions and gives its plan once it is in the log. */
export async function beginSession(wishes: Omit<PlanWishes, 'session' | 'marked' | 'seed'>): Promise<Plan> {
  const { progress } = useProgressStore.getState();
  const marked = wishes.questions.filter((id) => progress.questions.get(id)?.marked);
  const plan = planSession({
    ...wishes,
    session: crypto.randomUUID(),
    marked,
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  });
  await record(startedBody(plan));
  return plan;
}

/** Sessions of questions that were begun and not ended, latest first. */
export function openSessions(progress: Progress): SessionRow[] {
  return [...progress.sessions.values()]
    .filter((row) => row.finishedAt === 0 && isQuiz(row))
    .sort((a, b) => b.startedAt - a.startedAt);
}

/** Ended sessions, latest first. */
export function endedSessions(progress: Progress): SessionRow[] {
  return [...progress.sessions.values()]
    .filter((row) => row.finishedAt > 0)
    .sort((a, b) => b.finishedAt - a.finishedAt);
}
