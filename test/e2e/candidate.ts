import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { visit } from './student.ts';

/** What a candidate does in an exam. */

/** Conditions whose questions all have one right letter. */
const LETTERED = [
  'hyperleukocytosis-leukostasis',
  'acute-myeloid-leukaemia',
  'leukaemia-cutis',
  'acquired-neutropenia',
  'neuroleukemiosis',
];
/** Where an exam of lettered items is chosen. */
export const EXAM = `/quiz?mode=exam&${LETTERED.map((id) => `condition=${id}`).join('&')}`;

/** Starts an exam of one block; the focus is wherever a person's would be. */
export async function startExam(page: Page, items: number): Promise<void> {
  await visit(page, EXAM);
  await page.getByLabel('Items a block').fill(String(items));
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Item 1 of ${items}`, { exact: true })).toBeVisible();
}

/** Presses Tab until it has the focus. */
export async function tabTo(page: Page, what: Locator): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (await what.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

/** What the clock of the block says, in seconds. */
export const secondsLeft = async (page: Page) => {
  const text = (await page.getByRole('timer', { name: 'Time left in the block' }).textContent()) ?? '';
  const [minutes, rest] = text.split(':').map(Number);
  return (minutes ?? 0) * 60 + (rest ?? 0);
};

/** An exam of two blocks of two items, at its first item. */
export async function startTwoBlocks(page: Page): Promise<void> {
  await visit(page, EXAM);
  await page.getByLabel('Items a block').fill('2');
  await page.getByRole('spinbutton', { name: 'Blocks' }).fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Exam · Block 1 of 2')).toBeVisible();
}
