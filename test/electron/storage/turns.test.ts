import { expect, it } from 'vitest';
import { takeTurns } from '../../../electron/storage/turns.ts';

it('work takes turns, and a failure is told to whoever asked and to nobody else', async () => {
  const turns = takeTurns();
  const told: string[] = [];
  const work = (name: string, ms: number) => async () => {
    told.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, ms));
    told.push(`${name} ends`);
    return name;
  };
  const slow = turns.take(work('slow', 5));
  const failing = turns.take(async () => {
    throw new Error('full');
  });
  const quick = turns.take(work('quick', 0));
  await expect(failing).rejects.toThrow('full');
  expect(await Promise.all([slow, quick])).toEqual(['slow', 'quick']);
  await turns.over();
  expect(told).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends']);
});
