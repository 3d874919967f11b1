import { z } from 'zod';
import { Packer, type Segment } from '../../shared/progress/history.ts';
import {
  emptyProgress,
  isUpToDate,
  type OwnCard,
  type Progress,
  TABLES,
  type Table,
} from '../../shared/progress/progress.ts';
import { Settings } from '../../shared/progress/settings.ts';
import type { Change, Review } from '../../shared/progress/writer.ts';
import { type Card, Deck, type SavedDeck } from '../../shared/scheduling/deck.ts';
import type { Database } from './database.ts';

/** After this many tail rows the tables are packed anew when the app has nothing else to do. */
export const COMPACT_AFTER_ROWS = 2000;

const Heads = z.record(z.string(), z.int());
const State = z.object({
  /** False while a rebuild is being written. */
  complete: z.literal(true),
  heads: Heads,
  settings: Settings,
  reviews: z.int(),
});

type SavedState = z.infer<typeof State>;

/** What the packed tables hold, and how many reviews lie in how many segments. */
const Packed = z.object({ heads: Heads, reviews: z.int(), segments: z.int() });
type Packed = z.infer<typeof Packed>;

/** What a generation holds, or null when nothing complete is in it. Throws when it is damaged. */
export async function load(db: Database): Promise<{ progress: Progress; tailRows: number } | null> {
  return db.transaction('r', [db.meta, db.bulk, db.rows, db.reviews, db.segments], async () => {
    const saved = await db.meta.get('state');
    if (saved === undefined) return null;
    const state = State.parse(saved);
    const progress: Progress = { ...emptyProgress(), ...state };
    const [packed, deck, ...texts] = await db.bulk.bulkGet(['packed', 'deck', ...TABLES]);
    if (!packed || !deck || texts.includes(undefined)) throw new Error('bulk tables are missing');
    const [keys, rows] = await Promise.all([db.rows.toCollection().primaryKeys(), db.rows.toArray()]);
    const tail = new Map(keys.map((key, i) => [key, rows[i]]));
    await requireWhole(db, state, Packed.parse(packed), tail.get('heads'));
    tail.delete('heads');
    progress.deck = Deck.from(deck as SavedDeck);
    for (const [i, table] of TABLES.entries()) {
      const text = texts[i] as string;
      if (table === 'ownCards') parseLater(progress, text);
      else fill(progress, table, JSON.parse(text) as [string, unknown][]);
    }
    for (const [key, row] of tail) {
      const slash = key.indexOf('/');
      overlay(progress, key.slice(0, slash), key.slice(slash + 1), row);
    }
    return { progress, tailRows: tail.size };
  });
}

/** Throws when a table does not go as far as the others: a damaged file has cost IndexedDB one store and left the rest. */
async function requireWhole(db: Database, state: SavedState, packed: Packed, heads: unknown): Promise<void> {
  if (!isUpToDate({ heads: Heads.parse(heads ?? packed.heads) }, state.heads))
    throw new Error('rows are missing');
  if ((await db.segments.count()) !== packed.segments) throw new Error('segments are missing');
  if ((await db.reviews.count()) !== state.reviews - packed.reviews) throw new Error('reviews are missing');
}

/** What events changed, as it was right after the last of them. Rows and heads of one moment belong together. */
export interface Batch {
  keys: string[];
  rows: unknown[];
  reviewKeys: string[];
  reviews: Review[];
  unreviewed: string[];
  state: SavedState;
}

/** Taken before anything else is folded: it may be written later, when the progress has gone on. */
export function batchOf(progress: Progress, changes: readonly Change[]): Batch {
  const keys: string[] = [];
  const rows: unknown[] = [];
  const reviewKeys: string[] = [];
  const reviews: Review[] = [];
  const unreviewed: string[] = [];
  const seen = new Set<string>();
  const add = (key: string, row: unknown) => {
    if (seen.has(key)) return;
    seen.add(key);
    keys.push(key);
    rows.push(row);
  };
  for (const change of changes) {
    for (const { table, key } of change.rows)
      add(`${table}/${key}`, (progress[table] as Map<string, unknown>).get(key) ?? null);
    for (const id of change.cards) add(`deck/${id}`, progress.deck.read(progress.deck.at(id)));
    const { device } = change.event;
    if (change.review) {
      reviewKeys.push(reviewKey(device, change.review.seq));
      reviews.push(change.review);
    }
    if (change.unreviewed !== null) unreviewed.push(reviewKey(device, change.unreviewed));
  }
  return { keys, rows, reviewKeys, reviews, unreviewed, state: stateOf(progress) };
}

/** Writes a batch: one transaction, on disk before it resolves. Batches are written in the order in which they were taken. */
export async function write(db: Database, batch: Batch): Promise<void> {
  const { keys, rows, reviewKeys, reviews, unreviewed, state } = batch;
  await db.transaction('rw', [db.meta, db.rows, db.reviews], () => {
    void db.rows.bulkPut([...rows, state.heads], [...keys, 'heads']);
    if (reviews.length > 0) void db.reviews.bulkPut(reviews, reviewKeys);
    if (unreviewed.length > 0) void db.reviews.bulkDelete(unreviewed);
    return db.meta.put(state, 'state');
  });
}

/** Writes a whole progress and its history into an empty generation, in one transaction. */
export async function writeAll(
  db: Database,
  progress: Progress,
  segments: readonly Segment[],
): Promise<void> {
  const bulk = bulkOf(progress);
  await db.transaction('rw', [db.meta, db.bulk, db.segments], async () => {
    if (segments.length > 0) await db.segments.bulkAdd([...segments]);
    await putBulk(db, bulk);
  });
}

/**
 * Packs the tail into the tables and the history. `bulk` was taken when every batch of that moment was written or waited its turn
 * before this.
 */
export async function compact(db: Database, progress: Progress, bulk = bulkOf(progress)): Promise<void> {
  await db.transaction('rw', [db.meta, db.bulk, db.rows, db.reviews, db.segments], async () => {
    const reviews = (await db.reviews.toArray()) as Review[];
    reviews.sort((a, b) => a.at - b.at || a.seq - b.seq);
    const packer = new Packer((card) => progress.deck.at(card));
    for (const review of reviews) packer.add(review);
    const segments = packer.finish();
    if (segments.length > 0) await db.segments.bulkAdd(segments);
    await putBulk(db, bulk);
    await db.rows.clear();
    await db.reviews.clear();
  });
}

/** The whole review history, packed, oldest first. */
export async function history(db: Database, progress: Progress): Promise<Segment[]> {
  const [segments, tail] = await Promise.all([db.segments.toArray(), db.reviews.toArray()]);
  const reviews = (tail as Review[]).sort((a, b) => a.at - b.at || a.seq - b.seq);
  const packer = new Packer((card) => progress.deck.at(card));
  for (const review of reviews) packer.add(review);
  return [...(segments as Segment[]), ...packer.finish()];
}

/** What is left of a working copy that could not be used, as JSON for the quarantine folder. */
export async function remains(db: Database): Promise<string> {
  const out: Record<string, unknown> = {};
  for (const table of [db.meta, db.rows, db.reviews]) {
    try {
      const [keys, rows] = [await table.toCollection().primaryKeys(), await table.toArray()];
      out[table.name] = keys.map((key, i) => [key, rows[i]]);
    } catch (error) {
      out[table.name] = `unreadable: ${String(error)}`;
    }
  }
  return JSON.stringify(out);
}

/** The whole progress, as it was when this was taken. */
export interface Bulk {
  deck: SavedDeck;
  texts: string[];
  state: SavedState;
}

export function bulkOf(progress: Progress): Bulk {
  const texts = TABLES.map((table) => JSON.stringify([...(progress[table] as Map<string, unknown>)]));
  return { deck: progress.deck.save(), texts, state: stateOf(progress) };
}

/** To be called when the history has been packed. */
async function putBulk(db: Database, { deck, texts, state }: Bulk): Promise<void> {
  const { heads, reviews } = state;
  const packed: Packed = { heads, reviews, segments: await db.segments.count() };
  await db.bulk.bulkPut([packed, deck, ...texts], ['packed', 'deck', ...TABLES]);
  await db.meta.put(state, 'state');
}

/** A copy: the heads grow with the next event. */
function stateOf({ heads, settings, reviews }: Progress): SavedState {
  return { complete: true, heads: { ...heads }, settings, reviews };
}

/** The texts of own cards may be many megabytes, and most sittings show a few: they are parsed when one is first asked for. */
function parseLater(progress: Progress, text: string): void {
  Object.defineProperty(progress, 'ownCards', {
    configurable: true,
    enumerable: true,
    get(): Progress['ownCards'] {
      const ownCards = new Map(JSON.parse(text) as [string, OwnCard][]);
      Object.defineProperty(progress, 'ownCards', { value: ownCards, writable: true });
      return ownCards;
    },
  });
}

function fill(progress: Progress, table: Table, entries: readonly [string, unknown][]): void {
  const map = progress[table] as Map<string, unknown>;
  for (const [key, row] of entries) map.set(key, row);
}

function overlay(progress: Progress, table: string, key: string, row: unknown): void {
  if (table === 'deck') {
    progress.deck.write(progress.deck.place(key), row as Card);
    return;
  }
  const map = progress[table as Table] as Map<string, unknown>;
  if (row === null) map.delete(key);
  else map.set(key, row);
}

/** Keys sort as the events do. */
function reviewKey(device: string, seq: number): string {
  return `${device}/${String(seq).padStart(10, '0')}`;
}
