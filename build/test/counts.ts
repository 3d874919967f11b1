import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What vitest's JSON report says; nothing passed when there is no report. */
export function countVitest(file: string): Counts {
  const report = read(file);
  return {
    passed: number(report, 'numPassedTests'),
    failed: number(report, 'numFailedTests'),
    skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
  };
}

/** What Playwright's JSON report says. A test that passed when repeated counts as passed; the report above names it as flaky. */
export function countPlaywright(file: string): Counts {
  const { stats } = read(file);
  return {
    passed: number(stats, 'expected') + number(stats, 'flaky'),
    failed: number(stats, 'unexpected'),
    skipped: number(stats, 'skipped'),
  };
}

function read(file: string): Record<string, unknown> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}

function number(report: unknown, key: string): number {
  const value = report && typeof report === 'object' ? Reflect.get(report, key) : 0;
  return typeof value === 'number' ? value : 0;
}
