import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, LogEvent } from '../../../../shared/progress/events.ts';

/** The main process, as far as a sitting asks it: a journal whose door can be held or shut. */
const main = vi.hoisted(() => ({
  events: [] as LogEvent[],
  isShut: false,
  /** What the next append waits for. */
  hold: null as Promise<void> | null,
}));
vi.mock('../../../../renderer/platform/desktop.ts', () => ({
  RequestError: class extends Error {},
  request: async (
    name: string,
    input: { drafts?: Draft[]; after?: Record<string, number>; limit?: number },
  ) => {
    if (name === 'append') {
      const held = main.hold;
      main.hold = null;
      await held;
      if (main.isShut) throw new Error('the disk is full');
      const kept = (input.drafts ?? []).map((draft, i) => ({
        device: 'desk',
        seq: main.events.length + 1 + i,
        ...draft,
      }));
      main.events.push(...kept);
      return kept;
    }
    const heads = { desk: main.events.length };
    if (name === 'journalState' || name === 'verifyJournal')
      return { heads, bytes: 0, damage: [], verified: true };
    if (name === 'readJournal')
      return { events: main.events.filter(({ seq }) => seq > (input.after?.desk ?? 0)), done: true };
    throw new Error(`unexpected request: ${name}`);
  },
}));
vi.stubGlobal('window', globalThis);
vi.stubGlobal('requestIdleCallback', () => 0);

const { closeLearner, openLearner, record, useProgressStore } = await import(
  '../../../../renderer/data/progressStore.ts'
);
const { leaveSession, openSession, perform, useSitting } = await import(
  '../../../../renderer/features/session/sessionStore.ts'
);
const { startedBody } = await import('../../../../shared/quiz/act.ts');
const { planSession } = await import('../../../../shared/quiz/plan.ts');

const judge = () => ({ correct: true, dangerous: false, cards: [] });
const kinds = { mayFollow: () => true, mayStrike: () => true, isWhole: () => true };
const show = (session: string) => {
  const row = useProgressStore.getState().progress.sessions.get(session);
  if (!row) throw new Error(`no session ${session}`);
  openSession(row, judge, kinds);
};
const onScreen = () => useSitting.getState().session;
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(async () => {
  Object.assign(main, { events: [], isShut: false, hold: null });
  const moment = { at: Date.UTC(2026, 0, 1, 9), offset: 0, zone: 'UTC', day: '2026-01-01' };
  const body = { type: 'learnerCreated' as const, name: 'Inés' };
  main.events.push({ device: 'desk', seq: 1, key: 'first-event', moment, body });
  await openLearner({ id: `learner${crypto.randomUUID().slice(0, 8)}`, name: 'Inés', createdAt: 0 });
  for (const session of ['first', 'second'])
    await record(startedBody(planSession({ session, mode: 'tutor', questions: ['q1', 'q2'] })));
});
afterEach(async () => {
  leaveSession();
  await settle();
  await closeLearner();
});

describe('a session that is left while its answer is being written', () => {
  it('does not come back in place of the one that was opened meanwhile', async () => {
    show('first');
    await perform({ type: 'choose', response: 1 });
    let release = () => {};
    main.hold = new Promise((resolve) => {
      release = resolve;
    });
    const submitted = perform({ type: 'submit' });
    await settle();
    leaveSession();
    show('second');
    release();
    expect(await submitted).toBe(true);
    expect(onScreen()?.plan.session).toBe('second');
    expect(useProgressStore.getState().progress.sessions.get('first')?.answers.q1?.response).toBe(1);
  });
});

describe('a choice that could not be written', () => {
  it('is there when the session is gone on with, and in the log once that takes it', async () => {
    show('first');
    main.isShut = true;
    expect(await perform({ type: 'choose', response: 1 })).toBe(false);
    leaveSession();
    await settle();
    main.isShut = false;
    show('first');
    expect(onScreen()?.items[0]?.choice).toBe(1);
    await settle();
    const { steps } = useProgressStore.getState().progress.sessions.get('first') ?? { steps: [] };
    expect(steps.filter(({ action }) => action === 'choose')).toHaveLength(1);
  });

  it('is never written to the log of another learner', async () => {
    show('first');
    main.isShut = true;
    await perform({ type: 'choose', response: 1 });
    leaveSession();
    await settle();
    main.isShut = false;
    await closeLearner();
    await openLearner({ id: `other${crypto.randomUUID().slice(0, 8)}`, name: 'Mar', createdAt: 0 });
    const before = main.events.length;
    show('second');
    await settle();
    expect(main.events.slice(before).filter(({ body }) => body.type === 'sessionStep')).toEqual([]);
  });
});
