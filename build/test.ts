import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { CHROMIUM_MISSING, ensureChromium } from './chromium.ts';
import { type Counts, countPlaywright, countVitest } from './test/counts.ts';

/**
 * `npm test`: everything that must hold, in order. A step that fails stops only those that need it. The last line is
 * `N passed, N failed`, where a step without tests of its own counts as one.
 */
interface Step {
  /** A script of package.json, or a file of this folder. */
  script: string;
  what: string;
  args?: string[];
  /** Steps without which this one means nothing. */
  needs?: string[];
  /** Reads what the step's tests came to; without it the step is one test. */
  count?: () => Counts;
  /** Says what is missing on this machine. */
  prepare?: () => string | undefined;
}

const root = resolve(import.meta.dirname, '..');
const results = resolve(root, 'test-results');
const unit = resolve(results, 'unit.json');
const e2e = resolve(results, 'e2e.json');

const STEPS: Step[] = [
  { script: 'lint', what: 'format and lint' },
  { script: 'types', what: 'types' },
  { script: 'lockGaps.ts', what: 'lock file complete for every platform' },
  { script: 'content', what: 'content' },
  { script: 'build', what: 'build' },
  {
    script: 'unit',
    what: 'unit tests',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
    count: () => countVitest(unit),
  },
  { script: 'pack', what: 'packed app', needs: ['content', 'build'] },
  { script: 'e2e', what: 'end-to-end tests', needs: ['build'], count: () => countPlaywright(e2e), prepare },
];

rmSync(results, { recursive: true, force: true });
const sum: Counts = { passed: 0, failed: 0, skipped: 0 };
const failed = new Set<string>();
const lines: string[] = [];
for (const step of STEPS) {
  const beganAt = performance.now();
  console.log(`\n── ${step.what}`);
  const counts = await run(step);
  for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += counts[key];
  if (counts.failed > 0) failed.add(step.script);
  const seconds = ((performance.now() - beganAt) / 1000).toFixed(1);
  const line = `${counts.failed > 0 ? 'FAILED' : 'ok'}  ${step.what}: ${describe(counts)} in ${seconds} s`;
  console.log(`── ${line}`);
  lines.push(line);
}
console.log(`\n${lines.join('\n')}\n`);
console.log(describe(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

async function run({ script, args = [], needs = [], count, prepare: ready }: Step): Promise<Counts> {
  const lacking = needs.filter((need) => failed.has(need));
  const obstacle = lacking.length > 0 ? `needs ${lacking.join(' and ')}` : ready?.();
  if (obstacle) {
    console.error(obstacle);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const hasPassed = (await runScript(script, args)) === 0;
  const counts = count?.() ?? { passed: hasPassed ? 1 : 0, failed: 0, skipped: 0 };
  // A run that broke off outside its tests has failed, whatever they came to.
  return !hasPassed && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Streams what the script says; answers with its exit code. */
function runScript(script: string, args: string[]): Promise<number> {
  const child = spawn(process.execPath, [...commandOf(script), ...args], {
    cwd: root,
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

function commandOf(script: string): string[] {
  if (script.endsWith('.ts')) return [resolve(import.meta.dirname, script)];
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('Run this as `npm test`.');
  return [npm, 'run', '--silent', script, '--'];
}

function prepare(): string | undefined {
  const chromium = ensureChromium();
  if (!chromium) return CHROMIUM_MISSING;
  process.env.BUFFYCOAT_CHROMIUM = chromium;
  return undefined;
}

function describe({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
