import { ownCardIds } from '../content/markdown.ts';
import { gradeBalanced } from '../scheduling/balance.ts';
import { addDays, dayNumber, momentClock } from '../scheduling/day.ts';
import { type Card, NEW_CARD } from '../scheduling/deck.ts';
import { CardState } from '../scheduling/fsrs.ts';
import type { BodyOf, LogEvent } from './events.ts';
import { PREVIEW } from './history.ts';
import type { Answered, Day, Progress, QuestionRow, SessionRow, Table } from './progress.ts';
import { changeSetting } from './settings.ts';

/** A right answer on this many later days turns a mistake into something learnt. */
export const RETESTS_NEEDED = 2;
/** Answers longer than this were not thought about all that time. */
export const LONGEST_REVIEW_MS = 60_000;

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

/** An undo that reaches further back than this fold remembers: fold the whole log again. */
export class NeedsRebuild extends Error {}

/** Folds events into a progress. Keeps what is needed to take back the latest ones. */
export class Folder {
  readonly progress: Progress;
  private readonly undoable: Undoable[] = [];
  private current: Undoable | null = null;
  private change: Change | null = null;

  constructor(progress: Progress) {
    this.progress = progress;
  }

  /** The event that an undo would take back, or null. */
  get latest(): LogEvent | null {
    return this.undoable.at(-1)?.event ?? null;
  }

  /** Applies the next event of its device; one that was folded before changes nothing and gives null. */
  apply(event: LogEvent): Change | null {
    const { progress } = this;
    if (event.seq <= (progress.heads[event.device] ?? 0)) return null;
    const change: Change = { event, rows: [], cards: [], settings: false, review: null, unreviewed: null };
    this.change = change;
    const isUndo = event.body.type === 'undone';
    this.current = isUndo ? null : { event, rows: [], cards: [], day: null };
    this.fold(event);
    if (this.current && UNDOABLE.has(event.body.type)) {
      this.undoable.push(this.current);
      if (this.undoable.length > 200) this.undoable.shift();
    }
    progress.heads[event.device] = event.seq;
    this.current = null;
    this.change = null;
    return change;
  }

  private fold(event: LogEvent): void {
    const { progress } = this;
    const { body, moment } = event;
    switch (body.type) {
      case 'learnerCreated':
        this.setting('name', body.name);
        break;
      case 'settingChanged':
        this.setting(body.key, body.value);
        break;
      case 'conditionRead': {
        const known = progress.read.get(body.condition);
        this.put('read', body.condition, {
          condition: body.condition,
          firstAt: known?.firstAt ?? moment.at,
          lastAt: moment.at,
          lastDay: moment.day,
          times: (known?.times ?? 0) + 1,
        });
        break;
      }
      case 'reviewed':
        this.review(event, body);
        break;
      case 'suspended':
        this.card(body.card, (card) => ({ ...card, suspended: body.on }));
        break;
      case 'buried':
        this.card(body.card, (card) => ({ ...card, buriedUntil: dayNumber(body.until) }));
        break;
      case 'flagged':
        this.card(body.card, (card) => ({ ...card, flag: body.flag }));
        break;
      case 'cardReset':
        this.card(body.card, (card) => ({ ...NEW_CARD, flag: card.flag, missed: moment.at }));
        break;
      case 'dueSet':
        this.card(body.card, (card) => {
          if (card.state === CardState.new) return card;
          const due = dayNumber(body.day) * 86_400_000;
          return {
            ...card,
            state: CardState.review,
            step: 0,
            due,
            intervalDays: Math.max(0, dayNumber(body.day) - Math.floor(card.last / 86_400_000)),
          };
        });
        break;
      case 'duesMoved':
        body.cards.forEach((id, i) => {
          const day = body.days[i];
          if (day === undefined || progress.deck.at(id) < 0) return;
          this.card(id, (card) => (card.state === CardState.new ? card : { ...card, due: day * 86_400_000 }));
        });
        break;
      case 'undone':
        this.undo(event, body.seq);
        break;
      case 'sessionStarted':
        this.put('sessions', body.session, {
          session: body.session,
          mode: body.mode,
          questions: body.questions,
          options: body.options ?? null,
          startedAt: moment.at,
          finishedAt: 0,
          reason: '',
          answers: {},
          index: 0,
          clockMs: 0,
          steps: [],
        });
        break;
      case 'answered':
        this.answer(event, body);
        break;
      case 'sessionStep':
        this.session(body.session, (row) => ({
          ...row,
          index: body.index,
          clockMs: body.clockMs,
          steps: [
            // Of ticks in a row the last says it all.
            ...(body.action === 'tick' && row.steps.at(-1)?.action === 'tick'
              ? row.steps.slice(0, -1)
              : row.steps),
            { index: body.index, action: body.action, data: body.data, clockMs: body.clockMs },
          ],
        }));
        break;
      case 'sessionFinished':
        this.session(body.session, (row) => ({ ...row, finishedAt: moment.at, reason: body.reason }));
        break;
      case 'marked':
        this.question(body.question, (row) => ({ ...row, marked: body.on }));
        break;
      case 'mistakeTagged':
        this.question(body.question, (row) => ({ ...row, cause: body.cause }));
        break;
      case 'bookmarked':
        if (body.on)
          this.put('bookmarks', body.target, {
            target: body.target,
            folder: body.folder ?? '',
            at: moment.at,
          });
        else this.remove('bookmarks', body.target);
        break;
      case 'noted':
        if (body.text.trim())
          this.put('notes', body.target, { target: body.target, text: body.text, at: moment.at });
        else this.remove('notes', body.target);
        break;
      case 'highlighted':
        if (body.on)
          this.put('highlights', body.id, { id: body.id, target: body.target, from: body.from, to: body.to });
        else this.remove('highlights', body.id);
        break;
      case 'ownCardWritten': {
        const before = progress.ownCards.get(body.card);
        const ids = ownCardIds(body);
        this.put('ownCards', body.card, {
          card: body.card,
          front: body.front,
          back: body.back,
          tags: body.tags,
          source: body.source ?? '',
          at: moment.at,
          ...(body.picture && { picture: body.picture }),
          ...(body.occlusion && { occlusion: body.occlusion }),
        });
        // A cloze or box taken out is put away, not forgotten; written again it goes on where it was.
        for (const id of before ? ownCardIds(before) : [])
          if (!ids.includes(id)) this.card(id, (card) => ({ ...card, suspended: true }));
        const isNew = before === undefined;
        for (const id of ids) {
          const isBack = !isNew && !ownCardIds(before).includes(id);
          this.card(id, (card) => (isBack ? { ...card, suspended: false } : card));
        }
        break;
      }
      case 'ownCardDeleted': {
        const note = progress.ownCards.get(body.card);
        this.remove('ownCards', body.card);
        for (const id of note ? ownCardIds(note) : [body.card])
          this.card(id, (card) => ({ ...card, suspended: true }));
        break;
      }
      case 'presetSaved':
        if (body.preset === null) this.remove('presets', body.id);
        else this.put('presets', body.id, { id: body.id, name: body.name, preset: body.preset });
        break;
      case 'examPlanned':
        if (body.plan === null) this.remove('plans', body.id);
        else this.put('plans', body.id, { id: body.id, plan: body.plan });
        break;
    }
  }

  private review(event: LogEvent, body: BodyOf<'reviewed'>): void {
    const { progress } = this;
    const { at, offset, day } = event.moment;
    const elapsedMs = Math.min(body.elapsedMs, LONGEST_REVIEW_MS);
    const place = progress.deck.at(body.card);
    const before = place < 0 ? NEW_CARD : progress.deck.read(place);
    const clock = Math.max(momentClock(event.moment, progress.settings.rolloverHour), before.last);
    if (!body.preview) {
      const seed = `${body.card}/${before.reps}`;
      const after = gradeBalanced(before, body.grade, clock, progress.settings, seed, progress.deck);
      this.card(body.card, (card) => ({ ...card, ...after, buriedUntil: 0, missed: 0 }));
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
    this.day(day, plus(counted));
    if (this.current) this.current.day = { counted, lastAt, offset: lastOffset };
    progress.reviews += 1;
    this.changed.review = {
      card: body.card,
      seq: event.seq,
      at,
      day: dayNumber(day),
      grade: body.grade,
      elapsedMs,
      before: body.preview ? PREVIEW : before.state,
      elapsedDays:
        before.last === 0 ? 0 : Math.floor(clock / 86_400_000) - Math.floor(before.last / 86_400_000),
      minute: Math.floor((((at + offset * 60_000) % 86_400_000) + 86_400_000) / 60_000) % 1440,
    };
  }

  private answer(event: LogEvent, body: BodyOf<'answered'>): void {
    const { at, offset, day } = event.moment;
    const session = this.progress.sessions.get(body.session);
    if (session?.answers[body.question]) return; // the first answer counts
    if (session) {
      const answer: Answered = {
        response: body.response,
        correct: body.correct,
        elapsedMs: body.elapsedMs,
        at,
        confidence: body.confidence ?? 0,
      };
      this.put('sessions', body.session, {
        ...session,
        answers: { ...session.answers, [body.question]: answer },
      });
    }
    this.question(body.question, (row) => {
      const isLaterDay = row.lastDay !== '' && day > row.lastDay;
      const retests = body.correct ? row.retests + (row.mistakeSince > 0 && isLaterDay ? 1 : 0) : 0;
      const isLearnt = row.mistakeSince > 0 && retests >= RETESTS_NEEDED;
      return {
        ...row,
        attempts: row.attempts + 1,
        correct: row.correct + (body.correct ? 1 : 0),
        lastAt: at,
        lastDay: day,
        lastCorrect: body.correct,
        lastResponse: body.response,
        lastMs: body.elapsedMs,
        confidence: body.confidence ?? 0,
        dangerous: body.dangerous ?? false,
        mistakeSince: body.correct ? (isLearnt ? 0 : row.mistakeSince) : row.mistakeSince || at,
        retests: isLearnt ? 0 : retests,
        cause: body.correct ? row.cause : '',
      };
    });
    this.day(
      day,
      plus({
        ...emptyDay(day),
        answered: 1,
        correct: body.correct ? 1 : 0,
        answerMs: body.elapsedMs,
        lastAt: at,
        offset,
      }),
    );
    if (body.correct) return;
    for (const card of body.cards ?? []) this.bringForward(card, at, day);
  }

  /** A missed claim's card: due today when it is known, wanted soon when it is new. */
  private bringForward(id: string, at: number, day: string): void {
    this.card(id, (card) => {
      const today = dayNumber(day) * 86_400_000;
      const due = card.state === CardState.review ? Math.min(card.due, today) : card.due;
      return { ...card, due, missed: at };
    });
  }

  private undo(event: LogEvent, seq: number): void {
    const top = this.undoable.pop();
    if (!top || top.event.device !== event.device || top.event.seq !== seq) {
      throw new NeedsRebuild(`cannot take back event ${seq} of ${event.device}`);
    }
    for (const { table, key, row } of top.rows.reverse()) {
      if (row === undefined) this.remove(table, key);
      else this.put(table, key, row);
    }
    for (const { id, card } of top.cards.reverse()) {
      this.card(id, (now) => ({
        ...card,
        missed: now.missed > top.event.moment.at ? now.missed : card.missed,
      }));
    }
    if (top.event.body.type !== 'reviewed') return;
    this.changed.unreviewed = seq;
    this.progress.reviews -= 1;
    if (top.day) this.day(top.day.counted.day, minus(top.day));
  }

  private get changed(): Change {
    if (!this.change) throw new Error('nothing is being folded');
    return this.change;
  }

  private table(name: Table): Map<string, unknown> {
    return this.progress[name] as Map<string, unknown>;
  }

  private remember(table: Table, key: string): void {
    // Days are sums: what an undo takes back is subtracted, so that later events of the day stay counted.
    if (table !== 'days') this.current?.rows.push({ table, key, row: this.table(table).get(key) });
    this.changed.rows.push({ table, key });
  }

  private put(table: Table, key: string, row: unknown): void {
    this.remember(table, key);
    this.table(table).set(key, row);
  }

  private remove(table: Table, key: string): void {
    this.remember(table, key);
    this.table(table).delete(key);
  }

  private card(id: string, next: (card: Card) => Card): void {
    const { deck } = this.progress;
    const place = deck.place(id);
    const before = deck.read(place);
    this.current?.cards.push({ id, card: before });
    deck.write(place, next(before));
    this.changed.cards.push(id);
  }

  private day(day: string, next: (row: Day) => Day): void {
    this.put('days', day, next(this.progress.days.get(day) ?? emptyDay(day)));
  }

  private question(id: string, next: (row: QuestionRow) => QuestionRow): void {
    this.put('questions', id, next(this.progress.questions.get(id) ?? emptyQuestion(id)));
  }

  private session(id: string, next: (row: SessionRow) => SessionRow): void {
    const row = this.progress.sessions.get(id);
    if (row) this.put('sessions', id, next(row));
  }

  private setting(key: string, value: unknown): void {
    this.progress.settings = changeSetting(this.progress.settings, key, value);
    this.changed.settings = true;
  }
}

interface Undoable {
  event: LogEvent;
  rows: { table: Table; key: string; row: unknown }[];
  cards: { id: string; card: Card }[];
  /** What the event added to its day, and the day's last moment before it. */
  day: { counted: Day; lastAt: number; offset: number } | null;
}

const UNDOABLE: ReadonlySet<string> = new Set([
  'reviewed',
  'suspended',
  'buried',
  'flagged',
  'cardReset',
  'dueSet',
  'duesMoved',
  'bookmarked',
  'noted',
  'highlighted',
  'ownCardDeleted',
]);

export function emptyDay(day: string): Day {
  return {
    day,
    reviews: 0,
    again: 0,
    mature: 0,
    matureKept: 0,
    introduced: 0,
    reviewMs: 0,
    answered: 0,
    correct: 0,
    answerMs: 0,
    lastAt: 0,
    offset: 0,
  };
}

const DAY_SUMS = [
  'reviews',
  'again',
  'mature',
  'matureKept',
  'introduced',
  'reviewMs',
  'answered',
  'correct',
  'answerMs',
] as const;

function plus(added: Day, sign = 1): (row: Day) => Day {
  return (row) => {
    const sum = { ...row };
    for (const key of DAY_SUMS) sum[key] += sign * added[key];
    if (added.lastAt > sum.lastAt) {
      sum.lastAt = added.lastAt;
      sum.offset = added.offset;
    }
    return sum;
  };
}

function minus(removed: NonNullable<Undoable['day']>): (row: Day) => Day {
  return (row) => {
    const rest = plus(removed.counted, -1)(row);
    const { lastAt, offset } = removed;
    return rest.lastAt === removed.counted.lastAt ? { ...rest, lastAt, offset } : rest;
  };
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

/** The day on which a missed question is asked again: two days after the miss, then seven. */
export function retestDay(row: Pick<QuestionRow, 'lastDay' | 'retests'>): string {
  return addDays(row.lastDay, row.retests === 0 ? 2 : 7);
}
