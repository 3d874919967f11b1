import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Learner } from '../../../shared/ipc.ts';
import type { Body, Draft, LogEvent } from '../../../shared/progress/events.ts';

/** The main process, as far as recording asks it: a journal that every draft reaches, and the device it writes as. */
const main = vi.hoisted(() => ({
  device: 'desk',
  events: [] as LogEvent[],
}));
vi.mock('../../../renderer/platform/desktop.ts', () => ({
  RequestError: class extends Error {},
  request: async (
    name: string,
    input: { drafts?: Draft[]; after?: Record<string, number>; limit?: number },
  ) => {
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

const { closeLearner, openLearner, record, settled, undoLatest, useProgressStore } = await import(
  '../../../renderer/data/progressStore.ts'
);

const reviewed = (card: string): Body => ({ type: 'reviewed', card, grade: 3, elapsedMs: 4000 });
const progress = () => useProgressStore.getState().progress;
let ines: Learner;

beforeEach(async () => {
  await closeLearner();
  main.device = 'desk';
  main.events = [];
  ines = { id: `learner${Math.floor(performance.now() * 1000)}`, name: 'Inés', createdAt: 0 };
  await openLearner(ines);
});

describe('taking back', () => {
  it('twice while a review is still being saved takes back two things, each once', async () => {
    await record(reviewed('hls-001#1'));
    const [, ...back] = await Promise.all([record(reviewed('hls-002#1')), undoLatest(), undoLatest()]);
    expect(back.map((event) => event?.seq)).toEqual([2, 1]);
    expect(progress().reviews).toBe(0);
    await openLearner(ines);
    expect(progress().reviews).toBe(0);
  });

  it('reaches no further back than this run, so that nothing of another device is named', async () => {
    await record(reviewed('hls-001#1'));
    await record(reviewed('hls-002#1'));
    // A snapshot was restored: the journal is shorter, and this installation writes as another device.
    main.events = main.events.slice(0, 1);
    main.device = 'desk2';
    await openLearner(ines);
    expect(await undoLatest()).toBeNull();
    await record(reviewed('hls-003#1'));
    await undoLatest();
    await openLearner(ines);
    expect(progress().reviews).toBe(1);
  });
});

describe('closing a learner', () => {
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
