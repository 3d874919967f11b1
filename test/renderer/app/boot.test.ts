import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { Draft } from '../../../shared/progress/events.ts';

const drafts: Draft[] = [];

/** The main process with two learners, of whom one has a journal from a newer release. */
vi.mock('../../../renderer/platform/desktop.ts', () => ({
  RequestError: class extends Error {},
  request: async (name: string, input?: { learner?: string }) => {
    if (name === 'appInfo') return { packs: [] };
    if (name === 'loadPack') return { json: '{"conditions":[]}' };
    if (name === 'listLearners')
      return ['inesines', 'adaadaada'].map((id) => ({ id, name: id, createdAt: 0 }));
    if (name === 'createLearner') {
      drafts.push((input as { draft: Draft }).draft);
      throw new Error('the app does not answer');
    }
    if (input?.learner === 'inesines') throw new Error('newer-release: update to open it');
    if (name === 'readJournal') return { events: [], done: true };
    return { heads: {}, bytes: 0, damage: [], verified: true };
  },
}));
const kept = new Map<string, string>([['last-learner', 'inesines']]);
vi.stubGlobal('window', globalThis);
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});

it('a learner that cannot be opened is not tried again unasked, so that the others can be', async () => {
  const first = await import('../../../renderer/app/boot.ts');
  await first.start();
  expect(first.useBoot.getState().failure?.message).toContain('newer-release');

  vi.resetModules();
  const again = await import('../../../renderer/app/boot.ts');
  await again.start();
  const { failure, learners, open } = again.useBoot.getState();
  expect([failure, learners.length]).toEqual([null, 2]);
  await open({ id: 'adaadaada', name: 'Ada', createdAt: 0 });
  expect([again.useBoot.getState().failure, kept.get('last-learner')]).toEqual([null, 'adaadaada']);
});

it('a learner asked for twice since no answer came has one key, another name has another', async () => {
  const { create } = (await import('../../../renderer/app/boot.ts')).useBoot.getState();
  for (const name of ['Ada', 'Ada', 'Inés']) await expect(create(name)).rejects.toThrow('does not answer');
  const [first, again, other] = drafts;
  expect(again).toEqual(first);
  expect(other?.key).not.toBe(first?.key);
});
