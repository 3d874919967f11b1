import { Dexie, type Table as DexieTable } from 'dexie';
import { declareSchema, migrations } from './migrations.ts';

/**
 * The working copy of one learner. A rebuild makes the next generation beside the old one and only then drops the old, so
 * that nothing is repaired by deleting first.
 */
export interface Database extends Dexie {
  /** `state`: heads, settings, numbers. */
  meta: DexieTable<unknown, string>;
  /** Whole tables as of the last compaction: the deck as columns, the others as JSON text; `packed` says how far they go. */
  bulk: DexieTable<unknown, string>;
  /** Rows changed since, under `<table>/<key>`; `null` is a deleted row. `heads` says how far they go. */
  rows: DexieTable<unknown, string>;
  /** Reviews since the last compaction, by `<device>/<seq>`. */
  reviews: DexieTable<unknown, string>;
  /** Packed history, 8,192 reviews a record. */
  segments: DexieTable<unknown, number>;
}

/** The data was written by a newer release; opening it with this one could lose some of it. */
export class DatabaseFromTheFuture extends Error {}

/** Dexie stores its version times ten. */
const LATEST = (migrations.at(-1)?.version ?? 0) * 10;

/** The generations of a learner's working copy that exist, oldest first. */
export async function generations(learner: string): Promise<number[]> {
  const names = (await indexedDB.databases()).map((database) => database.name ?? '');
  return names
    .filter((name) => name.startsWith(`${prefix(learner)}-`))
    .map((name) => Number(name.slice(prefix(learner).length + 1)))
    .filter(Number.isInteger)
    .sort((a, b) => a - b);
}

/** Opens a generation, making it if need be. Refuses one that a newer release has written. */
export async function openDatabase(learner: string, generation: number): Promise<Database> {
  const name = `${prefix(learner)}-${generation}`;
  const existing = (await indexedDB.databases()).find((database) => database.name === name);
  if ((existing?.version ?? 0) > LATEST) throw new DatabaseFromTheFuture(name);
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  declareSchema(db);
  await db.open();
  return db;
}

export async function dropGeneration(learner: string, generation: number): Promise<void> {
  await Dexie.delete(`${prefix(learner)}-${generation}`);
}

function prefix(learner: string): string {
  return `buffycoat-${learner}`;
}
