import {
  clipParameters,
  createEmptyCard,
  type FSRS,
  forgetting_curve,
  fsrs,
  get_fuzz_range,
  migrateParameters,
  StrategyMode,
} from 'ts-fsrs';
import type { Grade } from '../progress/events.ts';
import type { Settings } from '../progress/settings.ts';
import { DAY_MS } from './day.ts';

/** The only file that knows ts-fsrs (FSRS-6). Source of the model: open-spaced-repetition, FSRS-6, 21 parameters. */

export const CardState = { new: 0, learning: 1, review: 2, relearning: 3 } as const;
export type CardState = (typeof CardState)[keyof typeof CardState];

/** What FSRS remembers of a card. Times are study-clock ms (day.ts), so that UTC dates in it are study days. */
export interface Memory {
  state: CardState;
  /** Index of the learning or relearning step. */
  step: number;
  /** Days until recall falls to 90 %. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
  reps: number;
  lapses: number;
  /** Study-clock ms of the last review, 0 before the first. */
  last: number;
  /** Study-clock ms when it is due. */
  due: number;
  /** Whole days between the last review and `due`; 0 for steps of minutes. */
  intervalDays: number;
}

export const NEW_MEMORY: Memory = {
  state: CardState.new,
  step: 0,
  stability: 0,
  difficulty: 0,
  reps: 0,
  lapses: 0,
  last: 0,
  due: 0,
  intervalDays: 0,
};

export type FsrsSettings = Pick<
  Settings,
  'retention' | 'fuzz' | 'maximumIntervalDays' | 'learningSteps' | 'relearningSteps' | 'parameters'
>;

/**
 * The memory after a grade at study-clock time `clock`. A clock behind the last review counts as no time passed.
 * Hard on the first of two learning steps waits for their mean rounded as ts-fsrs does it (6 min of 1 m and 10 m; Anki says 5.5 min).
 * `seed` makes the fuzz: the same seed always gives the same interval.
 */
export function grade(
  memory: Memory,
  given: Grade,
  clock: number,
  settings: FsrsSettings,
  seed: string,
): Memory {
  const { engine, seedBox } = engineFor(settings);
  seedBox.seed = seed;
  const now = Math.max(clock, memory.last);
  const card = createEmptyCard(new Date(now));
  if (memory.state !== CardState.new) {
    card.state = memory.state;
    card.learning_steps = memory.step;
    card.stability = memory.stability;
    card.difficulty = memory.difficulty;
    card.reps = memory.reps;
    card.lapses = memory.lapses;
    card.scheduled_days = memory.intervalDays;
    card.due = new Date(memory.due);
    card.last_review = new Date(memory.last);
  }
  const next = engine.next(card, new Date(now), given).card;
  // ts-fsrs keeps Good and Easy a day apart even at the longest interval.
  const beyond = Math.max(0, next.scheduled_days - settings.maximumIntervalDays);
  return {
    state: next.state as CardState,
    step: next.learning_steps,
    stability: next.stability,
    difficulty: next.difficulty,
    reps: next.reps,
    lapses: next.lapses,
    last: now,
    due: next.due.getTime() - beyond * DAY_MS,
    intervalDays: next.scheduled_days - beyond,
  };
}

/** Probability of recall, 0 to 1, `days` after the last review. A card never seen has 0. */
export function retrievability(
  memory: Pick<Memory, 'state' | 'stability'>,
  days: number,
  parameters?: readonly number[] | null,
): number {
  if (memory.state === CardState.new || memory.stability <= 0) return 0;
  return forgetting_curve(
    parameters ? [...parameters] : publishedParameters(),
    Math.max(0, days),
    memory.stability,
  );
}

/**
 * The forgetting curve of a set of parameters: the probability of recall `days` after a review that left this stability. For
 * scans over many cards; `retrievability` is the same for one.
 */
export function recallCurve(
  parameters?: readonly number[] | null,
): (days: number, stability: number) => number {
  const decay = -(parameters?.[20] ?? publishedParameters()[20] ?? 0.5);
  const factor = Math.exp(Math.log(0.9) / decay) - 1;
  return (days, stability) => (stability <= 0 ? 0 : (1 + (factor * Math.max(0, days)) / stability) ** decay);
}

/** Days until recall falls to `retention`, unrounded and unlimited. The inverse of the curve. */
export function intervalFor(
  stability: number,
  retention: number,
  parameters?: readonly number[] | null,
): number {
  const decay = -(parameters?.[20] ?? publishedParameters()[20] ?? 0.5);
  const factor = Math.exp(Math.log(0.9) / decay) - 1;
  return (stability / factor) * (retention ** (1 / decay) - 1);
}

/** The whole days among which fuzz chooses, for an interval without it. */
export function fuzzRange(
  intervalDays: number,
  elapsedDays: number,
  maximumIntervalDays: number,
): { from: number; to: number } {
  if (intervalDays < 2.5) return { from: intervalDays, to: intervalDays };
  const { min_ivl, max_ivl } = get_fuzz_range(intervalDays, elapsedDays, maximumIntervalDays);
  return { from: min_ivl, to: max_ivl };
}

/** Stability in days, difficulty 1 to 10. */
export interface State {
  stability: number;
  difficulty: number;
}

/** The memory model alone, without steps, fuzz or dates: for fitting, simulation and tests. Days may be fractions. */
export interface MemoryModel {
  /** The 21 numbers in use. */
  readonly parameters: readonly number[];
  /** Probability of recall `days` after a review that left this stability. */
  recall(days: number, stability: number): number;
  /** The state after a grade `days` after the one before; `null` before the first. */
  step(state: State | null, days: number, given: Grade, recall?: number): State;
  /** Days until recall falls to `retention`, unrounded. */
  interval(stability: number, retention: number): number;
}

/**
 * @param parameters 17, 19 or 21 numbers, or null for the published ones
 * @param sameDay false for the long-term model, in which reviews of one day count as any other
 */
export function memoryModel(parameters: readonly number[] | null, sameDay = true): MemoryModel {
  const engine = fsrs({
    enable_short_term: sameDay,
    ...(parameters ? { w: [...parameters] } : {}),
  });
  const { w } = engine.parameters;
  const recall = recallCurve(w);
  return {
    parameters: w,
    recall,
    step(state, days, given, known) {
      const { stability, difficulty } = engine.next_state(
        state,
        Math.max(0, days),
        given,
        // The curve of ts-fsrs checks and rounds at each call; this one is the same to eight places and ten times as fast.
        known ?? (state ? Math.round(1e8 * recall(days, state.stability)) / 1e8 : undefined),
      );
      return { stability, difficulty };
    },
    interval: (stability, retention) => intervalFor(stability, retention, w),
  };
}

/** FSRS-6 parameters (21) of a set of the fourth (17) or fifth (19) model, clipped to what the model allows. */
export function toSixthModel(parameters: readonly number[]): number[] {
  // The fifth model by hand, since ts-fsrs writes a line to the console for it.
  return parameters.length === 19
    ? [...clipParameters([...parameters], 0), 0, 0.5]
    : [...migrateParameters(parameters)];
}

/** The parameters that these settings really use: the learner's or the published ones, clipped to what the model allows. */
export function parametersOf(settings: FsrsSettings): readonly number[] {
  return engineFor(settings).engine.parameters.w;
}

/**
 * The state of a card that was scheduled by SM-2, from its ease factor (2.5 is usual) and interval in days, when its reviews were
 * remembered at the rate `retention`. Source: fsrs-rs, memory_state_from_sm2.
 */
export function stateFromSm2(
  ease: number,
  intervalDays: number,
  retention: number,
  parameters: readonly number[] | null = null,
): State {
  const w = parameters ?? publishedParameters();
  const stability = Math.max(0.001, intervalDays) / intervalFor(1, retention, w);
  const gain = Math.exp(w[8] ?? 0) * stability ** -(w[9] ?? 0) * Math.expm1((1 - retention) * (w[10] ?? 0));
  return { stability, difficulty: Math.min(10, Math.max(1, 11 - (ease - 1) / gain)) };
}

/** Kept apart from the engine in use, which a question about these must not drive out. */
function publishedParameters(): readonly number[] {
  published ??= [...fsrs({}).parameters.w];
  return published;
}

let published: readonly number[] | undefined;

let cached: { key: FsrsSettings; engine: FSRS; seedBox: { seed: string } } | undefined;

function engineFor(settings: FsrsSettings): { engine: FSRS; seedBox: { seed: string } } {
  if (cached?.key === settings) return cached;
  const seedBox = { seed: '' };
  const engine = fsrs({
    request_retention: settings.retention,
    enable_fuzz: settings.fuzz,
    maximum_interval: settings.maximumIntervalDays,
    learning_steps: settings.learningSteps as `${number}m`[],
    relearning_steps: settings.relearningSteps as `${number}m`[],
    // Without any step there is no short term to model.
    enable_short_term: settings.learningSteps.length + settings.relearningSteps.length > 0,
    ...(settings.parameters ? { w: [...settings.parameters] } : {}),
  }).useStrategy(StrategyMode.SEED, () => seedBox.seed);
  cached = { key: settings, engine, seedBox };
  return cached;
}
