import initialise, { Fsrs } from 'fsrs-browser';
import { flatten, type Quality, qualityOf, type TrainingSet } from '../../../shared/scheduling/fitting.ts';
import { toSixthModel } from '../../../shared/scheduling/fsrs.ts';

/** Fits the parameters of FSRS-6 to a history. The page sends a `FitOrder` and hears `FitNews` until the last of them. */
export interface FitOrder {
  set: TrainingSet;
  /** What is in use now; null for the published ones. */
  current: number[] | null;
}

export type FitNews =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; parameters: number[]; before: Quality; after: Quality }
  | { kind: 'failed'; why: string };

/** The optimiser runs this many rounds and says each on the console, which is all the progress it can tell without shared memory. */
const ROUNDS = 5;

const tell = (news: FitNews) => self.postMessage(news);

self.addEventListener('message', (event: MessageEvent<FitOrder>) => {
  optimise(event.data).then(tell, (error: unknown) => tell({ kind: 'failed', why: String(error) }));
});

async function optimise({ set, current }: FitOrder): Promise<FitNews> {
  tell({ kind: 'progress', share: 0.02 });
  await initialise();
  const said = console.log;
  console.log = (...words: unknown[]) => {
    const round = Number(/epoch:?\s*(\d+)/.exec(words.join(' '))?.[1]);
    if (round > 0) tell({ kind: 'progress', share: Math.min(0.95, round / (ROUNDS + 0.5)) });
  };
  try {
    const { ratings, deltas, lengths } = flatten(set);
    const fitted = new Fsrs().computeParameters(ratings, deltas, lengths, undefined, true);
    const parameters = toSixthModel([...fitted]).map((value) => Math.round(value * 1e4) / 1e4);
    if (parameters.length !== 21 || !parameters.every(Number.isFinite))
      return { kind: 'failed', why: 'no parameters' };
    return {
      kind: 'done',
      parameters,
      before: qualityOf(set, current),
      after: qualityOf(set, parameters),
    };
  } finally {
    console.log = said;
  }
}
