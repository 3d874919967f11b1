import { ownCardIds } from '../content/markdown.ts';
import { DAY_MS, dayNumber } from '../scheduling/day.ts';
import { NEW_CARD } from '../scheduling/deck.ts';
import { CardState } from '../scheduling/fsrs.ts';
import { minus } from './dayRow.ts';
import type { LogEvent } from './events.ts';
import { foldAnswer } from './foldAnswer.ts';
import { foldReview } from './foldReview.ts';
import type { Progress } from './progress.ts';
import { type Change, type Undoable, Writer } from './writer.ts';

/** An undo of something folded before this fold began: fold the whole log again. Folding a whole log never throws it. */
export class NeedsRebuild extends Error {}

/** Folds events into a progress. Keeps what is needed to take back the latest ones. */
export class Folder {
  readonly progress: Progress;
  private readonly undoable: Undoable[] = [];
  private readonly isWhole: boolean;

  constructor(progress: Progress) {
    this.progress = progress;
    this.isWhole = Object.keys(progress.heads).length === 0;
  }

  /** The event that an undo would take back, or null. */
  get latest(): LogEvent | null {
    return this.undoable.at(-1)?.event ?? null;
  }

  /** Applies the next event of its device; one that was folded before changes nothing and gives null. */
  apply(event: LogEvent): Change | null {
    const { progress } = this;
    if (event.seq <= (progress.heads[event.device] ?? 0)) return null;
    const entry = UNDOABLE.has(event.body.type) ? { event, rows: [], cards: [], day: null } : null;
    const to = new Writer(progress, event, entry);
    this.fold(to, event);
    if (entry) {
      this.undoable.push(entry);
      if (this.undoable.length > UNDO_DEPTH) this.undoable.shift();
    }
    progress.heads[event.device] = event.seq;
    return to.change;
  }

  private fold(to: Writer, event: LogEvent): void {
    const { progress } = this;
    const { body, moment } = event;
    switch (body.type) {
      case 'learnerCreated':
        to.setting('name', body.name);
        break;
      case 'settingChanged':
        to.setting(body.key, body.value);
        break;
      case 'conditionRead': {
        const known = progress.read.get(body.condition);
        to.put('read', body.condition, {
          condition: body.condition,
          firstAt: known?.firstAt ?? moment.at,
          lastAt: moment.at,
          lastDay: moment.day,
          times: (known?.times ?? 0) + 1,
        });
        break;
      }
      case 'reviewed':
        foldReview(to, event, body);
        break;
      case 'suspended':
        to.card(body.card, (card) => ({ ...card, suspended: body.on }));
        break;
      case 'buried':
        to.card(body.card, (card) => ({ ...card, buriedUntil: dayNumber(body.until) }));
        break;
      case 'flagged':
        to.card(body.card, (card) => ({ ...card, flag: body.flag }));
        break;
      case 'cardReset':
        to.card(body.card, (card) => ({ ...NEW_CARD, flag: card.flag, missed: moment.at }));
        break;
      case 'dueSet':
        to.card(body.card, (card) => {
          if (card.state === CardState.new) return card;
          const due = dayNumber(body.day) * DAY_MS;
          return {
            ...card,
            state: CardState.review,
            step: 0,
            due,
            intervalDays: Math.max(0, dayNumber(body.day) - Math.floor(card.last / DAY_MS)),
          };
        });
        break;
      case 'duesMoved':
        body.cards.forEach((id, i) => {
          const day = body.days[i];
          if (day === undefined || progress.deck.at(id) < 0) return;
          to.card(id, (card) => (card.state === CardState.new ? card : { ...card, due: day * DAY_MS }));
        });
        break;
      case 'undone':
        this.undo(to, event, body.seq);
        break;
      case 'sessionStarted':
        to.put('sessions', body.session, {
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
        foldAnswer(to, event, body);
        break;
      case 'sessionStep':
        to.session(body.session, (row) => ({
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
        to.session(body.session, (row) => ({ ...row, finishedAt: moment.at, reason: body.reason }));
        break;
      case 'marked':
        to.question(body.question, (row) => ({ ...row, marked: body.on }));
        break;
      case 'mistakeTagged':
        to.question(body.question, (row) => ({ ...row, cause: body.cause }));
        break;
      case 'bookmarked':
        if (body.on)
          to.put('bookmarks', body.target, {
            target: body.target,
            folder: body.folder ?? '',
            at: moment.at,
          });
        else to.remove('bookmarks', body.target);
        break;
      case 'noted':
        if (body.text.trim())
          to.put('notes', body.target, { target: body.target, text: body.text, at: moment.at });
        else to.remove('notes', body.target);
        break;
      case 'highlighted':
        if (body.on)
          to.put('highlights', body.id, { id: body.id, target: body.target, from: body.from, to: body.to });
        else to.remove('highlights', body.id);
        break;
      case 'ownCardWritten': {
        const before = progress.ownCards.get(body.card);
        const ids = ownCardIds(body);
        to.put('ownCards', body.card, {
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
          if (!ids.includes(id)) to.card(id, (card) => ({ ...card, suspended: true }));
        const isNew = before === undefined;
        for (const id of ids) {
          const isBack = !isNew && !ownCardIds(before).includes(id);
          to.card(id, (card) => (isBack ? { ...card, suspended: false } : card));
        }
        break;
      }
      case 'ownCardDeleted': {
        const note = progress.ownCards.get(body.card);
        to.remove('ownCards', body.card);
        for (const id of note ? ownCardIds(note) : [body.card])
          to.card(id, (card) => ({ ...card, suspended: true }));
        break;
      }
      case 'presetSaved':
        if (body.preset === null) to.remove('presets', body.id);
        else to.put('presets', body.id, { id: body.id, name: body.name, preset: body.preset });
        break;
      case 'examPlanned':
        if (body.plan === null) to.remove('plans', body.id);
        else to.put('plans', body.id, { id: body.id, plan: body.plan });
        break;
    }
  }

  /** What a whole fold does not find was taken back before, or lies in a damaged stretch: nothing is left to do. */
  private undo(to: Writer, event: LogEvent, seq: number): void {
    const at = this.undoable.findLastIndex(
      ({ event: one }) => one.device === event.device && one.seq === seq,
    );
    const [entry] = at < 0 ? [] : this.undoable.splice(at, 1);
    if (!entry) {
      if (this.isWhole) return;
      throw new NeedsRebuild(`cannot take back event ${seq} of ${event.device}`);
    }
    for (const { table, key, row } of entry.rows.reverse()) {
      if (row === undefined) to.remove(table, key);
      else to.put(table, key, row);
    }
    for (const { id, card } of entry.cards.reverse()) {
      to.card(id, (now) => ({
        ...card,
        missed: now.missed > entry.event.moment.at ? now.missed : card.missed,
      }));
    }
    if (entry.event.body.type !== 'reviewed') return;
    to.change.unreviewed = seq;
    this.progress.reviews -= 1;
    if (entry.day) to.day(entry.day.counted.day, minus(entry.day));
  }
}

/** Events an undo reaches back without folding the whole log again. */
const UNDO_DEPTH = 200;

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
