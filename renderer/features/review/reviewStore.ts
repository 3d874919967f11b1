import { create } from 'zustand';
import type { Pack } from '../../../shared/content/pack.ts';
import type { Body, Grade } from '../../../shared/progress/events.ts';
import type { Progress } from '../../../shared/progress/progress.ts';
import { type Custom, customCards } from '../../../shared/scheduling/customStudy.ts';
import type { StudyDay } from '../../../shared/scheduling/day.ts';
import { NEW_CARD } from '../../../shared/scheduling/deck.ts';
import { advance, nextCard, putBack, type Queue } from '../../../shared/scheduling/queue.ts';
import { reviewHistory } from '../../data/progressStore.ts';
import { cardExists, studyQueue } from '../../data/study.ts';
import { studyNow } from '../../data/studyDay.ts';

/** The sitting on screen. Nothing here is saved: the queue is derived from the progress, each grade goes to the log. */
interface Sitting {
  queue: Queue;
  card: string | null;
  isShown: boolean;
  /** Grades given in this sitting. */
  done: number;
  /** Study-clock ms of the next learning step when only such cards are left for later today. */
  waitUntil: number | null;
  /** Study day on which the card was shown; its grade counts for that day even after the day's end. */
  day: StudyDay;
  /** Grades are recorded and change no schedule. */
  isPreview: boolean;
  /** Study outside the day's queue. */
  custom: Custom | null;
}

const EMPTY: Queue = { main: [], learning: [], counts: { due: 0, learning: 0, fresh: 0, total: 0 } };

export const useReview = create<Sitting>(() => ({
  queue: EMPTY,
  card: null,
  isShown: false,
  done: 0,
  waitUntil: null,
  day: '',
  isPreview: false,
  custom: null,
}));

/** Counts what was begun or left, so that a history read late begins nothing over it. */
let turn = 0;

/** Starts a sitting with what is due now. */
export function begin(pack: Pack, progress: Progress): void {
  turn += 1;
  useReview.setState({ isPreview: false, custom: null });
  take(studyQueue(pack, progress), 0, progress);
}

/** Starts a sitting with other cards than the day's. */
export async function beginCustom(custom: Custom, pack: Pack, progress: Progress): Promise<void> {
  turn += 1;
  const mine = turn;
  const history = custom.kind === 'forgotten' ? await reviewHistory() : [];
  if (mine !== turn) return;
  const { parameters } = progress.settings;
  const { number: today } = studyNow(progress);
  const input = { pack, deck: progress.deck, today, parameters, exists: cardExists(pack), history };
  useReview.setState({ isPreview: custom.preview, custom });
  take({ ...EMPTY, main: customCards(custom, input) }, 0, progress);
}

/** A preview was graded: a card not known comes again at the end. */
export function previewed(progress: Progress, card: string, grade: Grade): void {
  const { queue, done } = useReview.getState();
  const rest = queue.main.filter((other) => other !== card);
  take({ ...queue, main: grade === 1 ? [...rest, card] : rest }, done + 1, progress);
}

/** Shows `card` now; the one on screen comes after it. */
export function bringNext(progress: Progress, card: string): void {
  const { queue, done } = useReview.getState();
  const main = [card, ...queue.main.filter((other) => other !== card)];
  take({ ...queue, main, learning: queue.learning.filter((other) => other.card !== card) }, done, progress);
  useReview.setState({ card });
}

export function leave(): void {
  turn += 1;
  useReview.setState({ queue: EMPTY, card: null, isShown: false, done: 0, waitUntil: null, day: '' });
}

/** The card has been graded: on to the next. True when a new study day has begun meanwhile and the queue was made anew. */
export function answered(pack: Pack, progress: Progress, card: string): boolean {
  const { queue, done, day } = useReview.getState();
  const now = studyNow(progress);
  const isNewDay = now.day !== day && useReview.getState().custom === null;
  const after = progress.deck.read(progress.deck.at(card));
  take(isNewDay ? studyQueue(pack, progress) : advance(queue, card, after, now.clock), done + 1, progress);
  return isNewDay;
}

/** Makes the queue anew when the study day has changed and no answer is open. True when it did. */
export function meanwhile(pack: Pack, progress: Progress): boolean {
  const { day, isShown, done } = useReview.getState();
  if (day === '' || isShown || useReview.getState().custom || studyNow(progress).day === day) return false;
  take(studyQueue(pack, progress), done, progress);
  return true;
}

/** Looks again whether a learning step that was waited for is due. A new day is `meanwhile`'s. */
export function waited(progress: Progress): void {
  const { queue, done, waitUntil, day } = useReview.getState();
  if (waitUntil !== null && studyNow(progress).day === day) take(queue, done, progress);
}

/** The card was buried or suspended: on to the next. */
export function putAway(progress: Progress, card: string): void {
  const { queue, done } = useReview.getState();
  take(advance(queue, card, { ...NEW_CARD, suspended: true }, studyNow(progress).clock), done, progress);
}

/** An action was undone: a card it had taken away comes back to the front, its answer hidden. */
export function takenBack(body: Body, pack: Pack, progress: Progress): void {
  const { queue, done } = useReview.getState();
  if (body.type === 'reviewed' || body.type === 'buried' || body.type === 'suspended') {
    useReview.setState({
      queue: putBack(queue, body.card),
      card: body.card,
      isShown: false,
      done: body.type === 'reviewed' ? Math.max(0, done - 1) : done,
      waitUntil: null,
      day: studyNow(progress).day,
    });
  } else {
    take(useReview.getState().custom ? queue : studyQueue(pack, progress), done, progress);
  }
}

function take(queue: Queue, done: number, progress: Progress): void {
  const { clock, day } = studyNow(progress);
  useReview.setState({ queue, done, day, isShown: false, ...nextCard(queue, clock) });
}
