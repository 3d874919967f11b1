import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SecondStart, SingleInstance } from './singleInstance.ts';

const second: SecondStart = {
  argv: ['buffycoat', 'deck.bcpack'],
  workingDirectory: '/',
  data: { from: 'test' },
};
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'single-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the lock of a data folder', () => {
  it('is had by one, and the second start is told to it', async () => {
    const first = new SingleInstance(folder);
    const told = new Promise((resolve) => first.take(second, resolve));
    expect(new SingleInstance(folder).take(second, () => {})).toBe(false);
    expect(await told).toEqual(second);
    first.release();
  });

  it('is free again after it was released', () => {
    const first = new SingleInstance(folder);
    first.take(second, () => {});
    first.release();
    const next = new SingleInstance(folder);
    expect(next.take(second, () => {})).toBe(true);
    next.release();
  });

  it('does not count when its holder was killed', () => {
    const noProcess = '999999999';
    mkdirSync(join(folder, 'stand-in-lock'));
    writeFileSync(join(folder, 'stand-in-lock', 'holder'), noProcess);
    const next = new SingleInstance(folder);
    expect(next.take(second, () => {})).toBe(true);
    next.release();
  });
});
