import { create } from 'zustand';
import type { Pack } from '../../../shared/content/pack.ts';
import type { Body } from '../../../shared/progress/events.ts';
import type { Progress } from '../../../shared/progress/progress.ts';
import { studyClock } from '../../../shared/scheduling/day.ts';
import { NEW_CARD } from '../../../shared/scheduling/deck.ts';
import { advance, nextCard, putBack, type Queue } from '../../../shared/scheduling/queue.ts';
import { studyQueue } from '../../data/study.ts';
import { now, offsetAt } from '../../platform/clock.ts';

/** The sitting on screen. Nothing here is saved: the queue is derived from the progress, each grade goes to the log. */
interface Sitting {
  queue: Queue;
  card: string | null;
  isShown: boolean;
  /** Grades given in this sitting. */
  done: number;
  /** Study-clock ms of the next learning step when only such cards are left for later today. */
  waitUntil: number | null;
  rollover: number;
}

const EMPTY: Queue = { main: [], learning: [], counts: { due: 0, learning: 0, fresh: 0, total: 0 } };

export const useReview = create<Sitting>(() => ({
  queue: EMPTY,
  card: null,
  isShown: false,
  done: 0,
  waitUntil: null,
  rollover: 4,
}));

/** Starts a sitting with what is due now. */
export function begin(pack: Pack, progress: Progress): void {
  useReview.setState({ rollover: progress.settings.rolloverHour });
  take(studyQueue(pack, progress), 0);
}

export function leave(): void {
  take(EMPTY, 0);
}

/** The card has been graded: on to the next. */
export function answered(progress: Progress, card: string): void {
  const { queue, done } = useReview.getState();
  take(advance(queue, card, progress.deck.read(progress.deck.at(card)), clock()), done + 1);
}

/** The card was buried or suspended: on to the next. */
export function putAway(card: string): void {
  const { queue, done } = useReview.getState();
  take(advance(queue, card, { ...NEW_CARD, suspended: true }, clock()), done);
}

/** An action was undone: a card it had taken away comes back to the front, its answer hidden. */
export function takenBack(body: Body, pack: Pack, progress: Progress): void {
  const { queue, done } = useReview.getState();
  if (body.type === 'reviewed') {
    const back = putBack(queue, body.card);
    useReview.setState({
      queue: back,
      card: body.card,
      isShown: false,
      done: Math.max(0, done - 1),
      waitUntil: null,
    });
  } else if (body.type === 'buried' || body.type === 'suspended') {
    useReview.setState({
      queue: putBack(queue, body.card),
      card: body.card,
      isShown: false,
      waitUntil: null,
    });
  } else {
    take(studyQueue(pack, progress), done);
  }
}

function take(queue: Queue, done: number): void {
  useReview.setState({ queue, done, isShown: false, ...nextCard(queue, clock()) });
}

function clock(): number {
  const at = now();
  return studyClock(at, offsetAt(at), useReview.getState().rollover);
}
