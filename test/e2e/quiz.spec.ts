import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { beginAs, goTo, readCondition, soFar, visit } from './student.ts';

/** Chooses the first option of every item and goes on, to the result. Gives how many were wrong. */
async function answerAll(page: Page, items: number): Promise<number> {
  let wrong = 0;
  for (let item = 1; item <= items; item += 1) {
    await expect(page.getByText(`Item ${item} of ${items}`)).toBeVisible();
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^(Right|Wrong)\b/).first()).toBeVisible();
    if (
      await page
        .getByText(/^Wrong\b/)
        .first()
        .isVisible()
    )
      wrong += 1;
    await page.keyboard.press('Enter');
  }
  return wrong;
}

async function startTen(page: Page): Promise<void> {
  await visit(page, '/quiz?condition=hyperleukocytosis-leukostasis');
  await expect(page.getByRole('button', { name: /^Start 10 questions/ })).toBeVisible();
  await page.keyboard.press('Enter');
}

test('ten questions by the keyboard alone: rationales at once, the wrong ones wait in Mistakes and Review', async ({
  shell,
}) => {
  const { page, problems } = await shell.open();
  await beginAs(page, 'Inés');
  await startTen(page);
  const wrong = await answerAll(page, 10);
  expect(wrong).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await axe(page), 'Result').toEqual([]);
  expect(await soFar(page)).toEqual({ reviews: 0, questions: 10 });
  await expect(page.getByRole('link', { name: new RegExp(`^Mistakes ${wrong}$`) })).toBeVisible();
  await goTo(page, 'm');
  await expect(page.getByRole('heading', { level: 1, name: 'Mistakes' })).toBeVisible();
  await goTo(page, 'r');
  await expect(page.getByText('missed in a question')).toBeVisible();
  expect(problems).toEqual([]);
});

test('a block that the power cut short goes on at the same item with what was answered', async ({
  shell,
}) => {
  const app = await shell.open();
  await beginAs(app.page, 'Inés');
  await startTen(app.page);
  for (let item = 1; item <= 3; item += 1) {
    await expect(app.page.getByText(`Item ${item} of 10`)).toBeVisible();
    await app.page.keyboard.press('a');
    await app.page.keyboard.press('Enter');
    await expect(app.page.getByText(/^(Right|Wrong)\b/).first()).toBeVisible();
    await app.page.keyboard.press('Enter');
  }
  await expect(app.page.getByText('Item 4 of 10')).toBeVisible();
  const stem = await app.page.locator('main').getByRole('radiogroup').textContent();
  await app.kill();
  const page = await app.restart();
  expect((await soFar(page)).questions).toBe(3);
  await goTo(page, 'q');
  await page
    .getByRole('button', { name: /Continue|Resume|Go on/ })
    .first()
    .click();
  await expect(page.getByText('Item 4 of 10')).toBeVisible();
  expect(await page.locator('main').getByRole('radiogroup').textContent()).toBe(stem);
});

test('the question screen has no fault that axe can find, before and after the answer, in both themes', async ({
  shell,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await shell.open({ colorScheme });
    await beginAs(page, 'Inés');
    await startTen(page);
    await expect(page.getByText('Item 1 of 10')).toBeVisible();
    expect(await axe(page), `question, ${colorScheme}`).toEqual([]);
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^(Right|Wrong)\b/).first()).toBeVisible();
    expect(await axe(page), `answer, ${colorScheme}`).toEqual([]);
  }
});

test('a case is played to its end, and its wrong decisions send their cards to Review', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'neuroleuk', 'Neuroleukaemiosis');
  await visit(page, '/case/nlk-case1');
  for (let step = 1; step <= 8; step += 1) {
    await expect(page.getByText(`Case · step ${step} of 8`)).toBeVisible();
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('button', { name: step < 8 ? 'Next step' : 'What it teaches' }),
    ).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText(/of 8 decisions were the best one/)).toBeVisible();
});

test('a pack that does not match its hash gives a readable screen, never a blank window', async ({
  shell,
}) => {
  const appFolder = mkdtempSync(join(tmpdir(), 'buffycoat-tampered-'));
  cpSync(process.env.E2E_APP ?? '', appFolder, {
    recursive: true,
    preserveTimestamps: true,
    verbatimSymlinks: true,
  });
  const pack = join(appFolder, 'dist/content/haematology.json');
  const bytes = readFileSync(pack);
  const at = bytes.indexOf('100') + 1;
  bytes[at] = 0x39;
  writeFileSync(pack, bytes);
  const later = new Date(Date.now() + 60_000);
  for (const stamp of ['dist/app.stamp', 'dist/content.stamp'])
    utimesSync(join(appFolder, stamp), later, later);
  try {
    const { page } = await shell.open({ appFolder });
    await expect(page.getByRole('alert')).toContainText('does not match its hash');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  } finally {
    rmSync(appFolder, { recursive: true, force: true });
  }
});
