import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { DatabaseFromTheFuture, generations, openDatabase } from '../../../renderer/data/database.ts';
import { declareSchema, migrations } from '../../../renderer/data/migrations.ts';

/** Rows before and after each migration but the first; a migration without an example fails below. */
const examples: Record<
  number,
  { before: Record<string, [string, unknown][]>; after: Record<string, [string, unknown][]> }
> = {
  2: { before: { meta: [['state', { complete: true }]] }, after: { meta: [] } },
  3: { before: { meta: [['state', { complete: true, heads: { desk: 2 } }]] }, after: { meta: [] } },
};

describe('the migrations', () => {
  it('number their versions 1, 2, 3 without gaps', () => {
    expect(migrations.map((one) => one.version)).toEqual(migrations.map((_, i) => i + 1));
  });

  it.each(migrations.slice(1))('$version: $name', async ({ version }) => {
    const example = examples[version];
    expect(example, 'add an example above').toBeDefined();
    const name = `upgrade-${version}`;
    const old = new Dexie(name);
    declareSchema(old, version - 1);
    for (const [table, rows] of Object.entries(example?.before ?? {})) {
      await old.table(table).bulkAdd(
        rows.map(([, row]) => row),
        rows.map(([key]) => key),
      );
    }
    old.close();
    const db = new Dexie(name);
    declareSchema(db, version);
    await db.open();
    for (const [table, rows] of Object.entries(example?.after ?? {})) {
      expect(await db.table(table).toArray()).toEqual(rows.map(([, row]) => row));
    }
    db.close();
  });
});

describe('a database', () => {
  it('written by a newer release is refused and left as it was', async () => {
    const newer = new Dexie('buffycoat-abcdefgh-3');
    newer.version(99).stores({ meta: '', something: '' });
    await newer.open();
    await newer.table('something').put('kept', 'key');
    newer.close();
    await expect(openDatabase('abcdefgh', 3)).rejects.toThrow(DatabaseFromTheFuture);
    const again = await new Dexie('buffycoat-abcdefgh-3').open();
    expect(await again.table('something').get('key')).toBe('kept');
    again.close();
  });

  it('is found among its generations, oldest first, and never another learner’s', async () => {
    for (const [learner, generation] of [
      ['ines', 10],
      ['ines', 2],
      ['inesita', 1],
    ] as const)
      (await openDatabase(learner, generation)).close();
    expect(await generations('ines')).toEqual([2, 10]);
  });
});
