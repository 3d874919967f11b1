import { describe, expect, it } from 'vitest';
import { simulateReviews } from '../../../build/replay/simulateReviews.ts';
import { Folder } from '../../../shared/progress/apply.ts';
import type { LogEvent } from '../../../shared/progress/events.ts';
import { emptyProgress } from '../../../shared/progress/progress.ts';

describe('replaying a log', () => {
  it('gives every card the state it had when the log was written, fuzz included', () => {
    const live = new Folder(emptyProgress());
    const events: LogEvent[] = [];
    for (const event of simulateReviews(live, { reviews: 50_000, cards: 4000, seed: 11 })) events.push(event);
    const replayed = new Folder(emptyProgress());
    for (const event of JSON.parse(JSON.stringify(events)) as LogEvent[]) replayed.apply(event);
    expect(replayed.progress.reviews).toBe(50_000);
    expect(replayed.progress.deck.save()).toEqual(live.progress.deck.save());
    expect(replayed.progress.days).toEqual(live.progress.days);
  }, 60_000);
});
