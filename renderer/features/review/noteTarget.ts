import { readCardId } from '../../../shared/content/pack.ts';
import type { Target } from '../../../shared/progress/events.ts';
import { claimOf } from '../../../shared/scheduling/queue.ts';

/** What a note or bookmark on a card is kept under: its claim, or the own note. All clozes of one share it. */
export function noteTarget(card: string): Target {
  return readCardId(card) ? `claim:${claimOf(card)}` : `card:${claimOf(card)}`;
}
