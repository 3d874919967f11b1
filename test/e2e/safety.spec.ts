import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type OpenShell, test } from './fixtures.ts';
import { beginAs, goTo, readCondition, reviewed, reviewOne, soFar, visit } from './student.ts';

const LEUKOSTASIS = 'Hyperleukocytosis and leukostasis';

async function openWithReviews(open: () => Promise<OpenShell>, reviews: number): Promise<OpenShell> {
  const app = await open();
  await beginAs(app.page, 'Inés');
  await readCondition(app.page, 'leukost', LEUKOSTASIS);
  await goTo(app.page, 'r');
  for (let i = 0; i < reviews; i += 1) await reviewOne(app.page);
  return app;
}

/** More cards than twenty sittings can finish, so that every one of them is cut off while it writes. */
async function fillQueue(page: Page): Promise<void> {
  await visit(page, '/settings');
  const perDay = page.getByRole('spinbutton', { name: 'New cards a day' });
  await perDay.fill('500');
  await perDay.press('Tab');
  // Letters typed into a field are text, not keys.
  await visit(page, '/');
  await expect(page.getByText(/^So far today/)).toBeVisible();
  for (const [words, title] of [
    ['tumour ly', 'Tumour lysis syndrome'],
    ['hairy', 'Hairy cell leukaemia'],
    ['eosinoph', 'Eosinophilia'],
    ['sweet', 'Sweet syndrome'],
    ['infectious mono', 'Infectious mononucleosis'],
  ] as const) {
    const waiting = await toReview(page);
    await readCondition(page, words, title);
    await expect.poll(() => toReview(page)).toBeGreaterThan(waiting);
  }
}

/** Cards in the queue, as the rail says. */
async function toReview(page: Page): Promise<number> {
  const name = await page.getByRole('link', { name: /^Review \d/ }).textContent();
  return Number(/\d+/.exec(name ?? '')?.[0]);
}

/** Presses keys as fast as they go and says how many reviews were acknowledged when the power went. */
async function reviewUntilKilled(app: OpenShell, page: Page, ms: number): Promise<number> {
  let acknowledged = 0;
  let isOn = true;
  const press = (async () => {
    while (isOn) {
      await page.keyboard.press('Space');
      acknowledged = Math.max(acknowledged, await reviewed(page));
    }
  })().catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, ms));
  await app.kill();
  isOn = false;
  // A key pressed on a browser that has gone may never be answered.
  await Promise.race([press, new Promise((resolve) => setTimeout(resolve, 3000))]);
  return acknowledged;
}

test('a backup is restored, and an undo reaches nothing from before it', async ({ shell }) => {
  const app = await openWithReviews(() => shell.open(), 1);
  const { page } = app;
  await visit(page, '/settings');
  await page.getByRole('button', { name: 'Back up now' }).press('Enter');
  await expect(page.getByText('Backed up.')).toBeVisible();
  await goTo(page, 'r');
  await reviewOne(page);
  await visit(page, '/settings');
  await page.getByRole('button', { name: 'Restore' }).first().press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).press('Enter');
  await expect(page.getByText(/^Restored: \d+ events\./)).toBeVisible();
  expect((await soFar(page)).reviews).toBe(1);
  await goTo(page, 'r');
  await expect(page.getByRole('progressbar', { name: 'Review' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('There is nothing to take back.')).toBeVisible();
  await page.reload();
  expect((await soFar(page)).reviews).toBe(1);
});

test('twenty times the power goes in the middle of a review, and every acknowledged answer is there', async ({
  shell,
}) => {
  test.setTimeout(240_000);
  const app = await openWithReviews(() => shell.open(), 3);
  await fillQueue(app.page);
  let kept = (await soFar(app.page)).reviews;
  for (let round = 0; round < 20; round += 1) {
    await goTo(app.page, 'r');
    await expect(app.page.getByRole('progressbar', { name: 'Review' })).toBeVisible();
    const acknowledged = await reviewUntilKilled(app, app.page, 150 + ((round * 97) % 400));
    await app.restart();
    await expect(app.page.getByText(/^So far today/)).toBeVisible();
    const now = (await soFar(app.page)).reviews;
    expect(now, `round ${round}: ${acknowledged} acknowledged on top of ${kept}`).toBeGreaterThanOrEqual(
      kept + acknowledged,
    );
    expect(now, 'at most the one in flight besides').toBeLessThanOrEqual(kept + acknowledged + 1);
    kept = now;
  }
  expect(kept).toBeGreaterThan(20);
});

test('a lost browser profile comes back from the journal, and the app says so', async ({ shell }) => {
  const app = await openWithReviews(() => shell.open(), 4);
  await app.close();
  rmSync(app.profileFolder, { recursive: true, force: true });
  const page = await app.restart();
  if (await page.getByRole('heading', { name: 'Who is studying?' }).isVisible())
    await page.getByRole('button', { name: 'Inés' }).click();
  const notice = page.getByText(/rebuilt from the journal: [\d,]+ events, among them 4 reviews/);
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(notice).toBeHidden();
  await visit(page, '/quiz/session');
  await expect(page.getByRole('heading', { level: 1, name: 'No session is open' })).toBeVisible();
  expect((await soFar(page)).reviews).toBe(4);
  await expect(notice, 'closed is closed').toBeHidden();
});

test('a deleted database comes back from the journal', async ({ shell }) => {
  const app = await openWithReviews(() => shell.open(), 2);
  await goTo(app.page, 't');
  await app.page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  const page = await app.restart();
  await expect(page.getByText(/rebuilt from the journal/)).toBeVisible();
  expect((await soFar(page)).reviews).toBe(2);
});

test('flipped bytes in the middle of the journal: the good part is kept, the loss is dated, nothing crashes', async ({
  shell,
}) => {
  const app = await openWithReviews(() => shell.open(), 6);
  await app.close();
  const file = journalFiles(app.dataFolder).at(-1) as string;
  const bytes = readFileSync(file);
  const middle = bytes.indexOf('\n', Math.floor(bytes.length / 2)) + 40;
  for (let i = 0; i < 4; i += 1) bytes[middle + i] = (bytes[middle + i] ?? 0) ^ 0x15;
  writeFileSync(file, bytes);
  rmSync(app.profileFolder, { recursive: true, force: true });
  const page = await app.restart();
  await expect(
    page.getByText(/Part of the journal could not be read: about 1 event between .*2\d{3}.* and .*2\d{3}/),
  ).toBeVisible();
  const { reviews } = await soFar(page);
  expect(reviews).toBeGreaterThanOrEqual(5);
  await goTo(page, 'r');
  await reviewOne(page);
});

test('a journal of a newer release is refused untouched, readably', async ({ shell }) => {
  const app = await openWithReviews(() => shell.open(), 1);
  await app.close();
  const file = journalFiles(app.dataFolder).at(-1) as string;
  const before = readFileSync(file, 'utf8');
  const line = JSON.stringify({
    ...JSON.parse(before.slice(before.indexOf('{'), before.indexOf('\n'))),
    format: 99,
  });
  const crc = ((await import('node:zlib')).crc32(line) >>> 0).toString(16).padStart(8, '0');
  const newer = `${crc} ${line}${before.slice(before.indexOf('\n'))}`;
  writeFileSync(file, newer);
  const page = await app.restart();
  await expect(page.getByRole('alert')).toContainText('newer release');
  await app.close();
  expect(readFileSync(file, 'utf8')).toBe(newer);
});

/** The numbered files of the only learner and device. */
function journalFiles(dataFolder: string): string[] {
  return readdirSync(join(dataFolder, 'journal'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ndjson'))
    .sort()
    .map((name) => join(dataFolder, 'journal', name));
}
