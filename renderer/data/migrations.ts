import type { Dexie, Transaction } from 'dexie';

/**
 * Every shape the database has ever had, oldest first.
 * A released entry is history: never edit it, append the next one, with an example in its test.
 */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'tail rows beside packed tables and history',
    stores: { meta: '', bulk: '', rows: '', reviews: '', segments: '++' },
  },
  {
    version: 2,
    name: 'reviews carry the minute of the wall clock, days their last moment: folded anew from the journal',
    upgrade: async (transaction) => {
      await transaction.table('meta').clear();
    },
  },
  {
    version: 3,
    name: 'every table says how far it goes, so that one that was lost is noticed: folded anew from the journal',
    upgrade: async (transaction) => {
      await transaction.table('meta').clear();
    },
  },
];

export interface Migration {
  version: number;
  /** What changed; the name of its test. */
  name: string;
  stores?: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<unknown>;
}

/** Declares the schema as of version `upTo`; only tests pass one, to build an older database. */
export function declareSchema(db: Dexie, upTo = Number.POSITIVE_INFINITY): void {
  for (const { version, stores = {}, upgrade } of migrations.filter((m) => m.version <= upTo)) {
    const declared = db.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
}
