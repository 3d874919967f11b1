import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Body, LogEvent } from '../../../shared/progress/events.ts';
import type { Change } from '../../../shared/progress/writer.ts';
import { at, Log } from '../../support/events.ts';

/** The main process, as far as opening asks it: a journal that a test writes to, and a quarantine it can look into. */
const main = vi.hoisted(() => ({
  events: [] as LogEvent[],
  damage: [] as object[],
  quarantined: [] as string[],
}));
vi.mock('../../../renderer/platform/desktop.ts', () => ({
  request: async (
    name: string,
    input: { after?: Record<string, number>; limit?: number; json?: string; reason?: string },
  ) => {
    const heads: Record<string, number> = {};
    for (const event of main.events) heads[event.device] = Math.max(heads[event.device] ?? 0, event.seq);
    if (name === 'journalState') return { heads, bytes: 0, damage: main.damage, verified: true };
    if (name === 'readJournal') {
      const rest = main.events.filter((event) => event.seq > (input.after?.[event.device] ?? 0));
      return { events: rest.slice(0, input.limit), done: rest.length <= (input.limit ?? 0) };
    }
    if (name === 'quarantine') {
      const { requests } = await import('../../../shared/ipc.ts');
      requests.quarantine.input.parse({ ...input, learner: 'ines0001' });
      main.quarantined.push(`${input.reason}: ${input.json}`);
      return { path: 'quarantine.json' };
    }
    throw new Error(`unexpected request: ${name}`);
  },
}));

const { openLearnerData } = await import('../../../renderer/data/opening.ts');
const { batchOf, bulkOf, compact, history, write } = await import('../../../renderer/data/workingCopy.ts');
const { generations } = await import('../../../renderer/data/database.ts');

const reviewed = (card: string): Body => ({ type: 'reviewed', card, grade: 3, elapsedMs: 4000 });
let learner = '';
let log = new Log();

beforeEach(() => {
  learner = `learner${Math.floor(performance.now() * 1000)}`;
  log = new Log();
  main.events = log.events;
  main.damage = [];
  main.quarantined = [];
  log.add(at(1), { type: 'learnerCreated', name: 'Inés' });
});

const open = () => openLearnerData(learner, () => {});

/** The seq of every review in the history. */
async function seqs({ db, folder }: Awaited<ReturnType<typeof open>>): Promise<number[]> {
  return (await history(db, folder.progress)).flatMap((segment) => [...segment.seq]);
}

/** Opens, does things as the app would, and closes. */
async function use(...bodies: Body[]): Promise<void> {
  const opened = await open();
  const changes = bodies
    .map((body, i) => opened.folder.apply(log.add(at(2, 8, i), body)))
    .filter((change): change is Change => change !== null);
  if (changes.length > 0) await write(opened.db, batchOf(opened.folder.progress, changes));
  opened.db.close();
}

describe('opening a learner', () => {
  it('for the first time repairs nothing', async () => {
    const opened = await open();
    expect(opened.repair).toEqual({ kind: 'none' });
    expect(opened.folder.progress.settings.name).toBe('Inés');
    opened.db.close();
  });

  it('again finds everything in the working copy, without reading the journal', async () => {
    await use(
      reviewed('hls-001#1'),
      { type: 'bookmarked', target: 'condition:leukopenia', on: true },
      { type: 'settingChanged', key: 'theme', value: 'dark' },
    );
    const opened = await open();
    expect(opened.repair).toEqual({ kind: 'none' });
    expect(opened.folder.progress.deck.read(opened.folder.progress.deck.at('hls-001#1')).reps).toBe(1);
    expect([
      opened.folder.progress.reviews,
      opened.folder.progress.bookmarks.size,
      opened.folder.progress.settings.theme,
    ]).toEqual([1, 1, 'dark']);
    opened.db.close();
  });

  it('catches up with what reached the journal alone', async () => {
    await use(reviewed('hls-001#1'));
    log.add(at(3), reviewed('hls-002#1'));
    log.add(at(3), { type: 'conditionRead', condition: 'leukopenia' });
    const opened = await open();
    expect(opened.repair).toEqual({ kind: 'caught-up', events: 2 });
    expect(opened.folder.progress.reviews).toBe(2);
    opened.db.close();
  });

  it('after the power went between two writes, each event is there once', async () => {
    const opened = await open();
    const { progress } = opened.folder;
    const fold = (card: string) => [opened.folder.apply(log.add(at(2), reviewed(card))) as Change];
    const first = batchOf(progress, fold('hls-001#1'));
    const second = batchOf(progress, fold('hls-002#1'));
    await write(opened.db, first);
    expect(second.state.heads).not.toEqual(first.state.heads);
    opened.db.close();
    const again = await open();
    expect(again.repair).toEqual({ kind: 'caught-up', events: 1 });
    const { reviews, days, deck } = again.folder.progress;
    expect([reviews, [...days.values()].map((day) => day.reviews)]).toEqual([2, [2]]);
    expect(deck.read(deck.at('hls-002#1')).reps).toBe(1);
    expect(await seqs(again)).toEqual([2, 3]);
    again.db.close();
  });

  it('after the power went while the tail was packed, what came meanwhile is there once', async () => {
    const opened = await open();
    const { progress } = opened.folder;
    const fold = (card: string) => [opened.folder.apply(log.add(at(2), reviewed(card))) as Change];
    await write(opened.db, batchOf(progress, fold('hls-001#1')));
    const bulk = bulkOf(progress);
    fold('hls-002#1');
    await compact(opened.db, progress, bulk);
    opened.db.close();
    const again = await open();
    expect(again.repair).toEqual({ kind: 'caught-up', events: 1 });
    expect(again.folder.progress.reviews).toBe(2);
    expect(await seqs(again)).toEqual([2, 3]);
    again.db.close();
  });

  it('builds a missing copy anew and counts what came back', async () => {
    log.add(at(2), reviewed('hls-001#1'));
    log.add(at(2), { type: 'bookmarked', target: 'condition:leukopenia', on: true });
    const opened = await open();
    expect(opened.repair).toEqual({
      kind: 'rebuilt',
      why: 'missing',
      counts: { events: 3, reviews: 1, answers: 0, bookmarks: 1 },
    });
    expect((await history(opened.db, opened.folder.progress)).map((segment) => [...segment.seq])).toEqual([
      [2],
    ]);
    opened.db.close();
  });

  it('puts a damaged copy in quarantine before it builds the next generation', async () => {
    await use(reviewed('hls-001#1'));
    const first = await open();
    await first.db.meta.put({ complete: true, heads: 'scrambled' }, 'state');
    first.db.close();
    const opened = await open();
    expect(opened.repair).toMatchObject({ kind: 'rebuilt', why: 'damaged' });
    expect(main.quarantined[0]).toContain('scrambled');
    expect(opened.folder.progress.reviews).toBe(1);
    expect(await generations(learner)).toEqual([2]);
    opened.db.close();
  });

  it.each(['bulk', 'rows', 'reviews', 'segments'] as const)(
    'notices a copy of which the browser lost all %s, and builds anew',
    async (lost) => {
      await use(reviewed('hls-001#1'));
      const first = await open();
      await compact(first.db, first.folder.progress);
      first.db.close();
      await use(reviewed('hls-002#1'));
      const second = await open();
      expect(second.repair).toEqual({ kind: 'none' });
      await second.db[lost].clear();
      second.db.close();
      const opened = await open();
      expect(opened.repair).toMatchObject({ kind: 'rebuilt', why: 'damaged', counts: { reviews: 2 } });
      expect(main.quarantined[0]).toContain(`${lost} `);
      expect([opened.folder.progress.deck.size, await seqs(opened)]).toEqual([2, [2, 3]]);
      opened.db.close();
    },
  );

  it('says in brief what is wrong with a copy that is wrong in every way', async () => {
    await use(reviewed('hls-001#1'));
    const first = await open();
    await first.db.meta.put({ settings: {} }, 'state');
    first.db.close();
    const opened = await open();
    expect(opened.repair).toMatchObject({ kind: 'rebuilt', why: 'damaged' });
    opened.db.close();
  });

  it('builds anew beside a copy that the browser cannot open, and leaves that one alone', async () => {
    await use(reviewed('hls-001#1'));
    const real = indexedDB.open.bind(indexedDB);
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (name.endsWith('-1')) throw new DOMException('Internal error opening backing store', 'AbortError');
      return real(name, version);
    });
    const undeletable = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('Internal error deleting database', 'UnknownError');
    });
    const opened = await open();
    expect(opened.repair).toMatchObject({ kind: 'rebuilt', why: 'damaged', counts: { reviews: 1 } });
    expect(main.quarantined[0]).toContain('Internal error opening backing store');
    opened.db.close();
    const again = await open();
    expect(again.repair).toEqual({ kind: 'none' });
    again.db.close();
    broken.mockRestore();
    undeletable.mockRestore();
  });

  it('trusts the journal when the copy knows more, and keeps the rest for a human', async () => {
    await use(reviewed('hls-001#1'), reviewed('hls-002#1'));
    main.events = log.events.slice(0, 2);
    const opened = await open();
    expect(opened.repair).toMatchObject({ kind: 'rebuilt', why: 'ahead', counts: { reviews: 1 } });
    expect(main.quarantined[0]).toContain('hls-002#1');
    opened.db.close();
  });

  it('after a rebuild that was cut off starts over from the journal', async () => {
    await use(reviewed('hls-001#1'));
    const first = await open();
    await first.db.meta.clear();
    first.db.close();
    const opened = await open();
    expect(opened.repair).toMatchObject({ kind: 'rebuilt', why: 'missing', counts: { reviews: 1 } });
    opened.db.close();
  });

  it('passes on what could not be read of the journal', async () => {
    main.damage = [
      { device: 'desk', file: '000001.ndjson', events: 2, after: '2026-01-01', before: '2026-01-03' },
    ];
    const opened = await open();
    expect(opened.damage).toEqual(main.damage);
    opened.db.close();
  });
});

describe('own cards that cannot be read', () => {
  it('say so each time, and are never taken for none', async () => {
    await use({ type: 'ownCardWritten', card: 'own:1', front: 'ANC', back: 'neutrophils', tags: [] });
    const first = await open();
    await compact(first.db, first.folder.progress);
    await first.db.bulk.put('[["own:1",{"card":', 'ownCards');
    first.db.close();
    const opened = await open();
    for (const _ of [1, 2]) expect(() => opened.folder.progress.ownCards.size).toThrow(SyntaxError);
    opened.db.close();
  });
});

describe('packing the tail', () => {
  it('changes nothing that can be seen', async () => {
    await use(reviewed('hls-001#1'), reviewed('hls-002#1'), {
      type: 'noted',
      target: 'claim:hls-001',
      text: 'larceny in the syringe',
    });
    const before = await open();
    const seen = {
      deck: before.folder.progress.deck.save(),
      notes: [...before.folder.progress.notes],
      history: await history(before.db, before.folder.progress),
    };
    await compact(before.db, before.folder.progress);
    before.db.close();
    const after = await open();
    expect(after.tailRows).toBe(0);
    expect({
      deck: after.folder.progress.deck.save(),
      notes: [...after.folder.progress.notes],
      history: await history(after.db, after.folder.progress),
    }).toEqual(seen);
    after.db.close();
  });
});
