import type { Folder } from '../../shared/progress/apply.ts';
import type { LogEvent } from '../../shared/progress/events.ts';
import { DAY_MS, moment } from '../../shared/scheduling/day.ts';
import { CardState, retrievability } from '../../shared/scheduling/fsrs.ts';

/**
 * A learner who reviews what is due, oldest first, and meets a new card whenever nothing is; each event is applied to `live` as the app
 * does. The learner forgets as the model says, so that states of every kind come up. Deterministic.
 */
export function* simulateReviews(
  live: Folder,
  { reviews, cards, seed }: { reviews: number; cards: number; seed: number },
): Generator<LogEvent> {
  const random = seeded(seed);
  const { progress } = live;
  let at = Date.UTC(2024, 0, 1, 9);
  let seq = 0;
  const event = (body: LogEvent['body']): LogEvent => {
    seq += 1;
    const made = { device: 'lap', seq, key: `key-${seq}-abc`, moment: moment(at, 'UTC', 0), body };
    live.apply(made);
    return made;
  };
  let met = 0;
  let next = 0;
  for (let done = 0; done < reviews; done += 1) {
    at += 1000 + Math.floor(random() * 20_000);
    // A night after each 300 cards.
    if (done % 300 === 299) at += 10 * 3_600_000;
    let card = `c${met}`;
    if (met >= cards || random() < 0.7) {
      // The next known card in turn, whether due or not: early and late reviews are in it too.
      next = (next + 1) % Math.max(1, met);
      card = `c${next}`;
    }
    if (card === `c${met}`) met += 1;
    const place = progress.deck.at(card);
    const memory = place < 0 ? null : progress.deck.read(place);
    const days = memory ? (at - 4 * 3_600_000 - memory.last) / DAY_MS : 0;
    const recall =
      memory?.state === CardState.review ? retrievability(memory, Math.floor(Math.max(0, days))) : 0.8;
    const dice = random();
    const grade = dice > recall ? 1 : dice < recall * 0.1 ? 2 : dice < recall * 0.9 ? 3 : 4;
    yield event({ type: 'reviewed', card, grade, elapsedMs: 4000 });
    if (done % 997 === 0) {
      yield event({ type: 'undone', seq });
      yield event({ type: 'reviewed', card, grade, elapsedMs: 4000 });
    }
  }
}

/** A small seeded generator, 0 ≤ x < 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
