import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Learner } from '../../../shared/ipc.ts';
import type { Body, Draft, LogEvent } from '../../../shared/progress/events.ts';

/** The main process, as far as recording asks it: a journal that every draft reaches, and the device it writes as. */
const main = vi.hoisted(() => ({
  device: 'desk',
  events: [] as LogEvent[],
  asked: [] as string[],
}));
vi.mock('../../../renderer/platform/desktop.ts', () => ({
  RequestError: class extends Error {},
  request: async (
    name: string,
    input: { drafts?: Draft[]; after?: Record<string, number>; limit?: number },
  ) => {
    main.asked.push(name);
    const heads: Record<string, number> = {};
    for (const event of main.events) heads[event.device] = Math.max(heads[event.device] ?? 0, event.seq);
    if (name === 'append') {
      const kept = (input.drafts ?? []).map((draft, i) => ({
        device: main.device,
        seq: (heads[main.device] ?? 0) + 1 + i,
        ...draft,
      }));
      main.events.push(...kept);
      return kept;
    }
    if (name === 'journalState' || name === 'verifyJournal')
      return { heads, bytes: 0, damage: [], verified: true };
    if (name === 'readJournal') {
      const rest = main.events.filter((event) => event.seq > (input.after?.[event.device] ?? 0));
      return { events: rest.slice(0, input.limit), done: rest.length <= (input.limit ?? 0) };
    }
    if (name === 'quarantine') return { path: 'quarantine.json' };
    throw new Error(`unexpected request: ${name}`);
  },
}));
vi.stubGlobal('window', globalThis);
/** What waits until nothing else is going on. */
const idle: (() => void)[] = [];
vi.stubGlobal('requestIdleCallback', (task: () => void) => idle.push(task));

const { closeLearner, openLearner, record, reviewHistory, settled, undoLatest, useProgressStore } =
  await import('../../../renderer/data/progressStore.ts');

const reviewed = (card: string): Body => ({ type: 'reviewed', card, grade: 3, elapsedMs: 4000 });
const draftOf = (body: Body): Draft => ({
  key: crypto.randomUUID(),
  moment: { at: Date.UTC(2026, 0, 1, 9), offset: 0, zone: 'UTC', day: '2026-01-01' },
  body,
});
const progress = () => useProgressStore.getState().progress;
let ines: Learner;

beforeEach(async () => {
  await closeLearner();
  main.device = 'desk';
  main.events = [];
  ines = { id: `learner${Math.floor(performance.now() * 1000)}`, name: 'Inés', createdAt: 0 };
  main.events.push({ ...draftOf({ type: 'learnerCreated', name: 'Inés' }), device: 'desk', seq: 1 });
  idle.length = 0;
  await openLearner(ines);
});

describe('taking back', () => {
  it('twice while a review is still being saved takes back two things, each once', async () => {
    await record(reviewed('hls-001#1'));
    const [, ...back] = await Promise.all([record(reviewed('hls-002#1')), undoLatest(), undoLatest()]);
    expect(back.map((event) => event?.seq)).toEqual([3, 2]);
    expect(progress().reviews).toBe(0);
    await openLearner(ines);
    expect(progress().reviews).toBe(0);
  });

  it('reaches no further back than this run, so that nothing of another device is named', async () => {
    await record(reviewed('hls-001#1'));
    await record(reviewed('hls-002#1'));
    // A snapshot was restored: the journal is shorter, and this installation writes as another device.
    main.events = main.events.slice(0, 2);
    main.device = 'desk2';
    await openLearner(ines);
    expect(await undoLatest()).toBeNull();
    await record(reviewed('hls-003#1'));
    await undoLatest();
    await openLearner(ines);
    expect(progress().reviews).toBe(1);
  });
});

describe('the history', () => {
  it('does not keep a review that was taken back after the tail was packed', async () => {
    await closeLearner();
    for (let seq = 1; seq <= 2001; seq += 1)
      main.events.push({ ...draftOf(reviewed(`hls-${seq}#1`)), device: 'desk', seq: seq + 1 });
    await openLearner(ines);
    await record(reviewed('bc-001#1'));
    for (const task of idle.splice(0)) task();
    await vi.waitFor(async () => expect(main.asked.at(-1)).toBe('verifyJournal'));
    await undoLatest();
    await settled();
    const reviews = (await reviewHistory()).reduce((sum, { count }) => sum + count, 0);
    expect([reviews, progress().reviews]).toEqual([2001, 2001]);
  });
});

describe('closing a learner', () => {
  it('waits until the browser has let go of it, so that it can be opened again at once', async () => {
    await closeLearner();
    const { locks } = navigator;
    const real = locks.request.bind(locks) as (
      name: string,
      options: LockOptions,
      hold: (lock: Lock | null) => unknown,
    ) => Promise<unknown>;
    const slow = vi.spyOn(locks, 'request').mockImplementation(((
      name: string,
      options: LockOptions,
      hold: (lock: Lock | null) => unknown,
    ) =>
      real(name, options, async (lock) => {
        await hold(lock);
        await new Promise((resolve) => setTimeout(resolve));
      })) as never);
    await openLearner(ines);
    await openLearner(ines);
    expect(useProgressStore.getState().learner).toEqual(ines);
    slow.mockRestore();
  });

  it('while something is being saved waits for the working copy too', async () => {
    const saving = [
      record(reviewed('hls-001#1')),
      record(reviewed('hls-002#1')),
      record(reviewed('hls-003#1')),
    ];
    await Promise.all([closeLearner(), ...saving]);
    await settled();
    expect(useProgressStore.getState().trouble).toBeNull();
    await openLearner(ines);
    expect(useProgressStore.getState().repair).toEqual({ kind: 'none' });
  });
});
