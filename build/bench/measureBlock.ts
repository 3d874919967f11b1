import type { Page } from '@playwright/test';
import { measureUntil } from './measure.ts';

const ITEMS = 40;

/** Sits exam blocks of 40 items by keyboard: how long the start took and each move to the next item, in ms. */
export async function measureBlocks(
  page: Page,
  rounds: number,
): Promise<{ starts: number[]; moves: number[] }> {
  const starts: number[] = [];
  const moves: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(() => {
      window.location.hash = '#/quiz?mode=exam';
    });
    await page.waitForFunction(
      (words) => document.querySelector('main')?.textContent?.includes(words),
      `Start ${ITEMS} questions`,
    );
    await page.waitForTimeout(900);
    starts.push(await measureUntil(page, 'Enter', `Item 1 of ${ITEMS}`));
    await page.waitForTimeout(500);
    for (let item = 2; item <= ITEMS; item += 1) {
      // Some are answered, as in a real block: a choice is kept before the next item is shown.
      if (item % 4 === 0) await page.keyboard.press('b');
      await page.waitForTimeout(60);
      moves.push(await measureUntil(page, 'ArrowRight', `Item ${item} of ${ITEMS}`));
      await page.waitForTimeout(40);
    }
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('h1:has-text("of 40 right")');
  }
  return { starts, moves };
}
