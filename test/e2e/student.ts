import { expect, type Page } from '@playwright/test';

/** What a student does, with the keyboard wherever a key exists. */

export async function beginAs(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('today');
}

/** Goes to a screen by G and its letter. */
export async function goTo(page: Page, letter: string): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
}

/** Opens a place by its address inside the app. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${path}`);
}

/** Reads a card from the library: types the beginning of its name and presses Enter. */
export async function readCondition(page: Page, words: string, title: string): Promise<void> {
  await goTo(page, 'l');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await page.keyboard.press('f');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  // Reading is recorded a moment after opening; the rail's number says when the cards are in the queue.
  await expect(page.getByRole('link', { name: /^Review \d/ })).toBeVisible();
}

export async function reviewOne(page: Page): Promise<void> {
  const before = await reviewed(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'Grade' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect.poll(() => reviewed(page)).toBe(before + 1);
}

/** Reviews acknowledged in this sitting, as the progress bar says. */
export async function reviewed(page: Page): Promise<number> {
  return Number(await page.getByRole('progressbar', { name: 'Review' }).getAttribute('aria-valuenow'));
}

/** "So far today: 12 reviews, 10 questions (7 right)." */
export async function soFar(page: Page): Promise<{ reviews: number; questions: number }> {
  await visit(page, '/');
  const text = (await page.getByText(/^So far today/).textContent()) ?? '';
  const [, reviews, questions] = /(\d[\d,]*) reviews?, (\d[\d,]*) questions?/.exec(text) ?? [];
  return { reviews: Number(reviews?.replaceAll(',', '')), questions: Number(questions?.replaceAll(',', '')) };
}
