import { seeded } from '../../build/replay/simulateReviews.ts';
import { Folder } from '../../shared/progress/apply.ts';
import { emptyProgress } from '../../shared/progress/progress.ts';
import { moment } from '../../shared/scheduling/day.ts';
import type { Pace } from '../../shared/scheduling/examPlan.ts';
import { CardState, retrievability } from '../../shared/scheduling/fsrs.ts';
import { type ActivePlan, planQueue } from '../../shared/scheduling/planQueue.ts';
import { advance, nextCard } from '../../shared/scheduling/queue.ts';

/** A learner who does what the queue says, forgetting as the model does, eight seconds a look. */
export class PlanStudent {
  readonly folder = new Folder(emptyProgress());
  readonly cards: string[];
  readonly lookedAt = new Map<string, number>();
  private readonly random: () => number;
  private readonly pace: Pace;
  private seq = 0;

  constructor(count: number, seed: number, pace: Pace) {
    this.pace = pace;
    this.random = seeded(seed);
    // A third of the claims hide two things, so that siblings have to be kept apart.
    this.cards = Array.from({ length: count }, (_, i) =>
      i % 4 === 3 ? `hls-${1000 + i - 1}#2` : `hls-${1000 + i}#1`,
    );
  }

  /** Studies one day under plans, the next exam first; gives the minutes it took. */
  study(day: number, plans: readonly ActivePlan[]): number {
    const { progress } = this.folder;
    let clock = day * DAY + 5 * 3_600_000;
    let looks = 0;
    const input = {
      deck: progress.deck,
      plans,
      shareOf: () => 1,
      pace: this.pace,
      parameters: null,
      exists: () => true,
    };
    let queue = planQueue({ ...input, clock, spent: 0, introduced: 0 });
    for (;;) {
      const { card, waitUntil } = nextCard(queue, clock);
      if (card === null && waitUntil === null) break;
      if (card === null) {
        clock = waitUntil ?? clock;
        continue;
      }
      const place = progress.deck.at(card);
      const memory = place < 0 ? null : progress.deck.read(place);
      const recall =
        memory?.state === CardState.review
          ? retrievability(memory, day - Math.floor(memory.last / DAY))
          : memory
            ? 0.92
            : 0.75;
      this.seq += 1;
      this.folder.apply({
        device: 'lap',
        seq: this.seq,
        key: `key-${this.seq}-abc`,
        moment: moment(clock + 4 * 3_600_000, 'UTC', 0),
        body: { type: 'reviewed', card, grade: this.random() < recall ? 3 : 1, elapsedMs: 8000 },
      });
      looks += 1;
      this.lookedAt.set(card, day);
      clock += 8000;
      queue = advance(queue, card, progress.deck.read(progress.deck.at(card)), clock);
    }
    return (looks * 8) / 60;
  }
}

const DAY = 86_400_000;
