import { cardIds, claimsById } from '../../../shared/content/pack.ts';
import type { Case } from '../../../shared/content/questionSchema.ts';
import { usePackStore } from '../../data/packStore.ts';
import { record } from '../../data/progressStore.ts';

/**
 * Writes one decision of a case to the log, under `<case>/<step>`; the first one opens the sitting. A wrong decision sends the
 * cards of its claims to the review queue, as a missed question does.
 */
export async function recordDecision(
  found: Case,
  step: number,
  option: number,
  session: string,
  elapsedMs: number,
): Promise<void> {
  const chosen = found.steps[step]?.options[option];
  if (!chosen) throw new Error('there is no such option');
  const { pack } = usePackStore.getState();
  const claims = pack ? claimsById(pack) : new Map();
  const right = found.steps[step]?.options.find((one) => one.correct);
  const cards = [...new Set([...chosen.claims, ...(right?.claims ?? [])])].flatMap((id) => {
    const placed = claims.get(id);
    return placed ? cardIds(placed.claim) : [];
  });
  const answered = {
    type: 'answered' as const,
    session,
    question: decisionId(found.id, step),
    response: option,
    correct: chosen.correct === true,
    elapsedMs: Math.min(86_400_000, elapsedMs),
    ...(chosen.dangerous ? { dangerous: true as const } : {}),
    cards,
  };
  if (step > 0) await record(answered);
  else
    await record(
      {
        type: 'sessionStarted',
        session,
        mode: 'case',
        questions: found.steps.map((_, i) => decisionId(found.id, i)),
      },
      answered,
    );
}

function decisionId(caseId: string, step: number): string {
  return `${caseId}/${step}`;
}
