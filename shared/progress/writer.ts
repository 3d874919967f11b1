import type { Card } from '../scheduling/deck.ts';
import { type DayShare, emptyDay } from './dayRow.ts';
import type { LogEvent } from './events.ts';
import type { Day, Progress, QuestionRow, SessionRow, Table } from './progress.ts';
import { changeSetting } from './settings.ts';

/** What an event changed, so that a store can write just that. */
export interface Change {
  event: LogEvent;
  rows: { table: Table; key: string }[];
  cards: string[];
  settings: boolean;
  /** The review to add to the history, if this event was one. */
  review: Review | null;
  /** The seq of a review to take out of the history, if this event undid one. */
  unreviewed: number | null;
}

/** One line of the review history. */
export interface Review {
  card: string;
  seq: number;
  at: number;
  day: number;
  grade: number;
  elapsedMs: number;
  /** State of the card before: 0 new, 1 learning, 2 review, 3 relearning; `PREVIEW` when the schedule was left alone. */
  before: number;
  /** Days since the review before this one; 0 within a day. */
  elapsedDays: number;
  /** Minutes after midnight on the learner's wall clock. */
  minute: number;
}

/** An event that can be taken back, and what was there before it. */
export interface Undoable {
  event: LogEvent;
  rows: { table: Table; key: string; row: unknown }[];
  cards: { id: string; card: Card }[];
  day: DayShare | null;
}

/** Writes what one event changes into the progress, and keeps note of it: for the store in `change`, for an undo in `undoable`. */
export class Writer {
  readonly progress: Progress;
  readonly change: Change;
  readonly undoable: Undoable | null;

  constructor(progress: Progress, event: LogEvent, undoable: Undoable | null) {
    this.progress = progress;
    this.undoable = undoable;
    this.change = { event, rows: [], cards: [], settings: false, review: null, unreviewed: null };
  }

  private table(name: Table): Map<string, unknown> {
    return this.progress[name] as Map<string, unknown>;
  }

  private remember(table: Table, key: string): void {
    // Days are sums: what an undo takes back is subtracted, so that later events of the day stay counted.
    if (table !== 'days') this.undoable?.rows.push({ table, key, row: this.table(table).get(key) });
    this.change.rows.push({ table, key });
  }

  put(table: Table, key: string, row: unknown): void {
    this.remember(table, key);
    this.table(table).set(key, row);
  }

  remove(table: Table, key: string): void {
    this.remember(table, key);
    this.table(table).delete(key);
  }

  card(id: string, next: (card: Card) => Card): void {
    const { deck } = this.progress;
    const place = deck.place(id);
    const before = deck.read(place);
    this.undoable?.cards.push({ id, card: before });
    deck.write(place, next(before));
    this.change.cards.push(id);
  }

  day(day: string, next: (row: Day) => Day): void {
    this.put('days', day, next(this.progress.days.get(day) ?? emptyDay(day)));
  }

  question(id: string, next: (row: QuestionRow) => QuestionRow): void {
    this.put('questions', id, next(this.progress.questions.get(id) ?? emptyQuestion(id)));
  }

  session(id: string, next: (row: SessionRow) => SessionRow): void {
    const row = this.progress.sessions.get(id);
    if (row) this.put('sessions', id, next(row));
  }

  setting(key: string, value: unknown): void {
    this.progress.settings = changeSetting(this.progress.settings, key, value);
    this.change.settings = true;
  }
}

function emptyQuestion(question: string): QuestionRow {
  return {
    question,
    attempts: 0,
    correct: 0,
    lastAt: 0,
    lastDay: '',
    lastCorrect: false,
    lastResponse: null,
    lastMs: 0,
    confidence: 0,
    dangerous: false,
    mistakeSince: 0,
    retests: 0,
    cause: '',
    marked: false,
  };
}
