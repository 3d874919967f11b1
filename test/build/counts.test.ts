import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../build/test/counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the count of tests', () => {
  it('is read from what vitest reports', () => {
    const file = write({ numPassedTests: 40, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 });
    expect(countVitest(file)).toEqual({ passed: 40, failed: 2, skipped: 4 });
  });

  it('is read from what Playwright reports, where passing at a second try is passing', () => {
    const file = write({ stats: { expected: 11, unexpected: 2, flaky: 1, skipped: 2 } });
    expect(countPlaywright(file)).toEqual({ passed: 12, failed: 2, skipped: 2 });
  });

  it('is nothing when the run left no report', () => {
    expect(countVitest(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(countPlaywright(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

function write(report: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}
