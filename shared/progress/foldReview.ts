import { gradeBalanced } from '../scheduling/balance.ts';
import { DAY_MS, dayNumber, momentClock } from '../scheduling/day.ts';
import { NEW_CARD } from '../scheduling/deck.ts';
import { CardState } from '../scheduling/fsrs.ts';
import { emptyDay, plus } from './dayRow.ts';
import type { BodyOf, LogEvent } from './events.ts';
import { PREVIEW } from './history.ts';
import type { Day } from './progress.ts';
import type { Writer } from './writer.ts';

/** Answers longer than this were not thought about all that time. */
export const LONGEST_REVIEW_MS = 60_000;

/** A graded card: its next state, its day and a line of the history. A preview leaves the schedule as it is. */
export function foldReview(to: Writer, event: LogEvent, body: BodyOf<'reviewed'>): void {
  const { progress } = to;
  const { at, offset, day } = event.moment;
  const elapsedMs = Math.min(body.elapsedMs, LONGEST_REVIEW_MS);
  const place = progress.deck.at(body.card);
  const before = place < 0 ? NEW_CARD : progress.deck.read(place);
  const clock = Math.max(momentClock(event.moment, progress.settings.rolloverHour), before.last);
  if (!body.preview) {
    const seed = `${body.card}/${before.reps}`;
    const after = gradeBalanced(before, body.grade, clock, progress.settings, seed, progress.deck);
    to.card(body.card, (card) => ({ ...card, ...after, buriedUntil: 0, missed: 0 }));
  }
  const wasMature = before.state === CardState.review && !body.preview;
  const counted: Day = {
    ...emptyDay(day),
    reviews: 1,
    again: body.grade === 1 ? 1 : 0,
    mature: wasMature ? 1 : 0,
    matureKept: wasMature && body.grade > 1 ? 1 : 0,
    introduced: before.state === CardState.new && !body.preview ? 1 : 0,
    reviewMs: elapsedMs,
    lastAt: at,
    offset,
  };
  const { lastAt, offset: lastOffset } = progress.days.get(day) ?? emptyDay(day);
  to.day(day, plus(counted));
  if (to.undoable) to.undoable.day = { counted, lastAt, offset: lastOffset };
  progress.reviews += 1;
  to.change.review = {
    card: body.card,
    seq: event.seq,
    at,
    day: dayNumber(day),
    grade: body.grade,
    elapsedMs,
    before: body.preview ? PREVIEW : before.state,
    elapsedDays: before.last === 0 ? 0 : Math.floor(clock / DAY_MS) - Math.floor(before.last / DAY_MS),
    minute: Math.floor((((at + offset * 60_000) % DAY_MS) + DAY_MS) / 60_000) % 1440,
  };
}
