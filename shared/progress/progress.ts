import type { Occlusion, Picture } from '../content/occlusion.ts';
import { Deck } from '../scheduling/deck.ts';
import type { Target } from './events.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/**
 * Everything the log says about one learner, folded. Large numbers of cards lie in columns, reviews are counted by day;
 * the rest is small tables by id. `apply.ts` is the only code that changes it.
 */
export interface Progress {
  /** The last event folded, by device. */
  heads: Record<string, number>;
  settings: Settings;
  deck: Deck;
  days: Map<string, Day>;
  questions: Map<string, QuestionRow>;
  sessions: Map<string, SessionRow>;
  bookmarks: Map<Target, Bookmark>;
  notes: Map<Target, Note>;
  highlights: Map<string, Highlight>;
  read: Map<string, Reading>;
  ownCards: Map<string, OwnCard>;
  presets: Map<string, Preset>;
  plans: Map<string, Plan>;
  /** Number of reviews folded, those taken back not counted. */
  reviews: number;
}

/** One study day in numbers. Times in ms. */
export interface Day {
  day: string;
  reviews: number;
  /** Reviews graded again. */
  again: number;
  /** Reviews of cards in the review state that counted for the schedule, and how many of them were remembered: true retention. */
  mature: number;
  matureKept: number;
  /** Cards reviewed for the first time. */
  introduced: number;
  reviewMs: number;
  answered: number;
  correct: number;
  answerMs: number;
  /** UTC ms of the latest review or answer of the day, and the minutes east of UTC there. */
  lastAt: number;
  offset: number;
}

export interface QuestionRow {
  question: string;
  attempts: number;
  correct: number;
  /** UTC ms of the last answer, and its study day. */
  lastAt: number;
  lastDay: string;
  lastCorrect: boolean;
  lastResponse: unknown;
  lastMs: number;
  confidence: 0 | 1 | 2 | 3;
  dangerous: boolean;
  /** UTC ms when it was first missed and has not been answered rightly since on two later days; 0 when it is no mistake. */
  mistakeSince: number;
  /** Right answers in a row, on different days, since the miss. */
  retests: number;
  cause: string;
  marked: boolean;
}

export interface SessionRow {
  session: string;
  mode: string;
  questions: string[];
  options: unknown;
  startedAt: number;
  finishedAt: number;
  reason: '' | 'submitted' | 'time' | 'abandoned';
  /** The first answer of each item, by its id. */
  answers: Record<string, Answered>;
  /** Where the learner was, and the block's clock there. */
  index: number;
  clockMs: number;
  /** In order; of ticks in a row only the last. Kept when it is finished: the results are told from them. */
  steps: SessionStep[];
}

export interface Answered {
  response: unknown;
  correct: boolean;
  elapsedMs: number;
  at: number;
  confidence: 0 | 1 | 2 | 3;
}

export interface SessionStep {
  index: number;
  action: string;
  data: unknown;
  clockMs: number;
}

export interface Bookmark {
  target: Target;
  folder: string;
  at: number;
}

export interface Note {
  target: Target;
  text: string;
  at: number;
}

export interface Highlight {
  id: string;
  target: Target;
  from: number;
  to: number;
}

export interface Reading {
  condition: string;
  firstAt: number;
  lastAt: number;
  lastDay: string;
  times: number;
}

export interface OwnCard {
  card: string;
  front: string;
  back: string;
  tags: string[];
  source: string;
  at: number;
  picture?: Picture;
  occlusion?: Occlusion;
}

export interface Preset {
  id: string;
  name: string;
  preset: unknown;
}

export interface Plan {
  id: string;
  plan: unknown;
}

export function emptyProgress(): Progress {
  return {
    heads: {},
    settings: DEFAULT_SETTINGS,
    deck: new Deck(),
    days: new Map(),
    questions: new Map(),
    sessions: new Map(),
    bookmarks: new Map(),
    notes: new Map(),
    highlights: new Map(),
    read: new Map(),
    ownCards: new Map(),
    presets: new Map(),
    plans: new Map(),
    reviews: 0,
  };
}

/** The tables that are stored row by row; `deck` rows are stored under the card's id. */
export const TABLES = [
  'days',
  'questions',
  'sessions',
  'bookmarks',
  'notes',
  'highlights',
  'read',
  'ownCards',
  'presets',
  'plans',
] as const;
export type Table = (typeof TABLES)[number];

/** Numbers of the last folded event of every device: true when the log holds nothing that was not folded. */
export function isUpToDate(progress: Pick<Progress, 'heads'>, heads: Record<string, number>): boolean {
  return Object.entries(heads).every(([device, seq]) => (progress.heads[device] ?? 0) === seq);
}

/** True when the working copy knows of events that the log has lost. */
export function isAhead(progress: Progress, heads: Record<string, number>): boolean {
  return Object.entries(progress.heads).some(([device, seq]) => seq > (heads[device] ?? 0));
}
