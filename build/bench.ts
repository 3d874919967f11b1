import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { createHandlers } from '../electron/handlers/handlers.ts';
import { startServer } from '../electron/server/server.ts';
import {
  calibrate,
  measureKey,
  measureRoute,
  measureStart,
  openBrowser,
  quantile,
  takeTimings,
} from './bench/measure.ts';
import { measureBlocks } from './bench/measureBlock.ts';
import { type History, writeSyntheticHistory } from './bench/syntheticHistory.ts';
import { writeSyntheticPack } from './bench/syntheticPack.ts';
import { readFlags } from './flags.ts';
import { buildContent, buildStale } from './start/prepare.ts';

/**
 * `npm run bench`: measures the app in real Chromium with a synthetic pack of 138 conditions and a long history, and prints JSON,
 * each figure beside its budget. `--only 10k` or `--only 100k` runs one of the two histories, `--only block` exam blocks of 40 items
 * drawn from 5,000 questions.
 */
const SCALES: Record<string, History> = {
  '10k': { cards: 10_000, reviews: 100_000 },
  '100k': { cards: 100_000, reviews: 1_000_000 },
};

interface Figure {
  name: string;
  n: number;
  medianMs: number;
  p95Ms: number;
  budget: string;
  isWithin: boolean;
}

const values = readFlags('npm run bench', {
  only: { type: 'string' },
  samples: { type: 'string', default: '60' },
});
const samples = Number(values.samples);
const root = resolve(import.meta.dirname, '..');
await buildStale(root);
await buildContent(root);

const results: Record<string, unknown> = {};
for (const [name, history] of Object.entries(SCALES)) {
  if (values.only && values.only !== name) continue;
  results[name] = await run(history);
}
if (!values.only || values.only === 'block') results.block = await runBlocks();
console.log(JSON.stringify(results, null, 2));

async function run(history: History) {
  const folder = await mkdtemp(join(tmpdir(), 'buffycoat-bench-'));
  try {
    const pack = await writeSyntheticPack(join(root, 'dist/content'), join(folder, 'content'));
    await writeSyntheticHistory(join(folder, 'data'), history, pack, Date.now());
    const figures: Figure[] = [];
    const { server, close } = await serve(folder);
    let calibrationMs = 0;
    const starts: number[] = [];
    const parts = ['start-pack', 'start-journal', 'start-copy'].map((name) => ({
      name,
      samples: [] as number[],
    }));
    try {
      const first = await openBrowser(join(folder, 'profile'));
      const page = first.pages()[0] ?? (await first.newPage());
      figures.push(
        figure('rebuild from the journal', [await measureStart(page, server.address, 240_000)], 60_000),
      );
      const cookies = await first.cookies();
      await first.close();
      for (let i = 0; i < 5; i += 1) {
        const again = await openBrowser(join(folder, 'profile'));
        await again.addCookies(cookies);
        const fresh = again.pages()[0] ?? (await again.newPage());
        starts.push(await measureStart(fresh, new URL('/', server.address).href, 60_000));
        for (const part of parts) part.samples.push(...(await takeTimings(fresh, part.name)));
        if (i === 4) {
          calibrationMs = await calibrate(fresh);
          figures.push(...(await measureUse(fresh, pack.conditions)));
        }
        await again.close();
      }
      figures.unshift(figure('cold start to interactive Today', starts, 2000));
    } finally {
      await close();
    }
    const ofWhich = Object.fromEntries(
      parts.map(({ name, samples: all }) => [name, round(quantile(all, 0.5))]),
    );
    return { ...history, calibrationMs: round(calibrationMs), figures, ofWhich };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Blocks of a learner with a history, in a pack of 5,000 questions. */
async function runBlocks() {
  const folder = await mkdtemp(join(tmpdir(), 'buffycoat-bench-'));
  try {
    const pack = await writeSyntheticPack(join(root, 'dist/content'), join(folder, 'content'), 5000);
    await writeSyntheticHistory(join(folder, 'data'), SCALES['10k'] as History, pack, Date.now());
    const { server, close } = await serve(folder);
    const browser = await openBrowser(join(folder, 'profile'));
    try {
      const page = browser.pages()[0] ?? (await browser.newPage());
      await measureStart(page, server.address, 240_000);
      const { starts, moves } = await measureBlocks(page, Math.ceil(samples / 5));
      return {
        questions: 5000,
        calibrationMs: round(await calibrate(page)),
        figures: [
          figure('block of 40 started and painted', starts, 100),
          figure('next item painted', moves, 30),
        ],
      };
    } finally {
      await browser.close();
      await close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The browser edition over the data and the content in a folder. */
async function serve(folder: string) {
  const { handlers, close } = await createHandlers({
    dataFolder: join(folder, 'data'),
    contentFolder: join(folder, 'content'),
    version: '0.0.0',
    edition: 'browser',
    platform: process.platform,
    openExternal: async () => {},
  });
  const server = await startServer({ handlers, pageFolder: join(root, 'dist/renderer'), port: 0 });
  return {
    server,
    close: async () => {
      await server.close();
      await close();
    },
  };
}

async function measureUse(page: Page, conditions: readonly string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  const routes: number[] = [];
  for (let i = 0; i < 20; i += 1) {
    const id = conditions[(i * 37) % conditions.length] as string;
    await page.evaluate(() => {
      window.location.hash = '#/bookmarks';
    });
    await page.waitForTimeout(150);
    routes.push(await measureRoute(page, `#/condition/${id}`, ` ${id.split('-')[1]}`));
    await page.waitForTimeout(600);
  }
  figures.push(figure('condition page opened and painted', routes, 100));

  await page.evaluate(() => {
    window.location.hash = '#/review';
  });
  await page.waitForSelector('[role="progressbar"]');
  await page.waitForTimeout(1500);
  await takeTimings(page, 'study-queue');
  await takeTimings(page, 'saved');
  const answers: (number | null)[] = [];
  for (let i = 0; i < samples; i += 1) {
    await page.keyboard.press('Space');
    await page.waitForSelector('[role="group"]');
    answers.push(await measureKey(page, '3', '[aria-live="polite"], [class*="text"]'));
  }
  figures.push(figure('answer key to next card painted', answers, 30, 50));
  figures.push(
    figure('answer saved (journal, on disk)', await takeTimings(page, 'saved'), Number.POSITIVE_INFINITY, 16),
  );
  figures.push(figure('queue and counts', await takeTimings(page, 'study-queue'), 16));

  const screens: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    await page.evaluate(() => {
      window.location.hash = '#/progress';
    });
    await page.waitForFunction(() => performance.getEntriesByName('progress-screen').length > 0, undefined, {
      timeout: 30_000,
    });
    screens.push(...(await takeTimings(page, 'progress-screen')));
    await page.evaluate(() => {
      window.location.hash = '#/bookmarks';
    });
    await page.waitForTimeout(300);
  }
  figures.push(figure('statistics: days, deck, mastery', await takeTimings(page, 'statistics-summary'), 150));
  figures.push(figure('statistics: whole history', await takeTimings(page, 'statistics-history'), 150));
  figures.push(figure('progress screen with its data', screens, 500));

  await page.evaluate(() => {
    window.location.hash = '#/search';
  });
  await page.waitForSelector('input[type="search"]');
  await page.waitForTimeout(1500);
  const keystrokes: (number | null)[] = [];
  for (const word of ['leukostasis', 'marrow', 'retinal', 'neutropenia', 'blast']) {
    await page.fill('input[type="search"]', '');
    await page.waitForTimeout(100);
    for (const letter of word) keystrokes.push(await measureKey(page, letter, '#results'));
  }
  figures.push(figure('search keystroke to results painted', keystrokes, Number.POSITIVE_INFINITY, 40));
  return figures;
}

function figure(
  name: string,
  taken: (number | null)[],
  medianBudget: number,
  p95Budget = Number.POSITIVE_INFINITY,
): Figure {
  const all = taken.filter((ms) => ms !== null);
  const [median, p95] = [quantile(all, 0.5), quantile(all, 0.95)];
  const limits = [
    Number.isFinite(medianBudget) ? `median ${medianBudget}` : '',
    Number.isFinite(p95Budget) ? `p95 ${p95Budget}` : '',
  ];
  return {
    name,
    n: all.length,
    medianMs: round(median),
    p95Ms: round(p95),
    budget: limits.filter(Boolean).join(', '),
    isWithin: median <= medianBudget && p95 <= p95Budget,
  };
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
