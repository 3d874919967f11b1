import initialise, { Fsrs } from 'fsrs-browser';
import {
  areSame,
  flatten,
  isForetoldBetter,
  type Quality,
  qualityOf,
  splitInTime,
  type TrainingSet,
} from '../../../shared/scheduling/fitting.ts';
import { toSixthModel } from '../../../shared/scheduling/fsrs.ts';

/** Fits the parameters of FSRS-6 to a history. The page sends a `FitOrder` and hears `FitNews` until the last of them. */
export interface FitOrder {
  set: TrainingSet;
  /** What is in use now; null for the published ones. */
  current: number[] | null;
}

export type FitNews =
  | { kind: 'progress'; share: number }
  | ({ kind: 'done' } & Outcome)
  | { kind: 'failed'; why: string };

/** How the parameters foretell the later reviews, which the fit measured here did not see. */
export interface Outcome {
  /** UTC ms of the first review measured. */
  from: number;
  published: Quality;
  /** Those in use. Where they are the learner's own they may have been learnt from the same reviews. */
  before: Quality;
  /** Fitted to the earlier reviews. */
  after: Quality;
  /** Fitted to all reviews, for use; null when nothing is gained. */
  parameters: number[] | null;
  /** Those in use are the ones that all reviews give already. */
  isLearnt: boolean;
}

/** The optimiser runs this many rounds and says each on the console, which is all the progress it can tell without shared memory. */
const ROUNDS = 5;

const tell = (news: FitNews) => self.postMessage(news);

self.addEventListener('message', (event: MessageEvent<FitOrder>) => {
  optimise(event.data).then(tell, (error: unknown) => tell({ kind: 'failed', why: String(error) }));
});

async function optimise({ set, current }: FitOrder): Promise<FitNews> {
  tell({ kind: 'progress', share: 0.02 });
  await initialise();
  const { earlier, from } = splitInTime(set);
  const trial = learn(earlier, 0);
  const before = qualityOf(set, current, from);
  const after = qualityOf(set, trial, from);
  const learnt = isForetoldBetter(before, after) ? learn(set, 0.5) : null;
  return {
    kind: 'done',
    from,
    published: current ? qualityOf(set, null, from) : before,
    before,
    after,
    isLearnt: learnt !== null && areSame(learnt, current),
    parameters: areSame(learnt, current) ? null : learnt,
  };
}

/**
 * The parameters of FSRS-6 that foretell a history best; tells its progress as the half of the whole that begins at `share`.
 * @throws when the optimiser gives none
 */
function learn(set: TrainingSet, share: number): number[] {
  const said = console.log;
  console.log = (...words: unknown[]) => {
    const round = Number(/epoch:?\s*(\d+)/.exec(words.join(' '))?.[1]);
    if (round > 0) tell({ kind: 'progress', share: share + 0.5 * Math.min(0.95, round / (ROUNDS + 0.5)) });
  };
  try {
    const { ratings, deltas, lengths } = flatten(set);
    const fitted = new Fsrs().computeParameters(ratings, deltas, lengths, undefined, true);
    const parameters = toSixthModel([...fitted]).map((value) => Math.round(value * 1e4) / 1e4);
    if (parameters.length !== 21 || !parameters.every(Number.isFinite)) throw new Error('no parameters');
    return parameters;
  } finally {
    console.log = said;
  }
}
