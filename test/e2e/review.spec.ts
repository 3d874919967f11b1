import { expect, test } from './fixtures.ts';
import { beginAs, goTo, readCondition, reviewed, reviewOne, soFar } from './student.ts';

test('without anything read, Review says where cards come from', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await goTo(page, 'r');
  await expect(page.getByRole('heading', { name: 'No cards yet' })).toBeVisible();
});

test('ten cards are reviewed with the space bar alone, and counted', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  await goTo(page, 'r');
  for (let i = 0; i < 10; i += 1) await reviewOne(page);
  expect(await soFar(page)).toEqual({ reviews: 10, questions: 0 });
});

test('an answer is taken back, also after the last card; a double press is one review', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  await goTo(page, 'r');
  const first = await page.locator('p[aria-live="polite"]').textContent();
  await reviewOne(page);
  await page.keyboard.press('u');
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect(page.locator('p[aria-live="polite"]')).toHaveText(first ?? '');
  expect(await reviewed(page)).toBe(0);
  await page.keyboard.press('Space');
  await Promise.all([page.keyboard.press('1'), page.keyboard.press('1'), page.keyboard.press('1')]);
  await expect.poll(() => reviewed(page)).toBe(1);
  expect((await soFar(page)).reviews).toBe(1);
});

test('a space bar held down grades nothing, and a source under the pointer keeps no key', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  await goTo(page, 'r');
  await expect(page.getByRole('progressbar', { name: 'Review' })).toBeVisible();
  for (let i = 0; i < 10; i += 1) await page.keyboard.down('Space');
  await page.keyboard.up('Space');
  await expect(page.getByRole('group', { name: 'Grade' })).toBeVisible();
  expect(await reviewed(page)).toBe(0);
  await page.getByRole('main').locator('[aria-haspopup="dialog"]').first().hover();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Space');
  await expect.poll(() => reviewed(page)).toBe(1);
});

test('a button that goes away leaves the focus on the card', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  await goTo(page, 'r');
  const isOnCard = () =>
    page
      .getByRole('main')
      .evaluate((main) => main !== document.activeElement && main.matches(':focus-within'));
  await page.getByRole('button', { name: 'Show' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'Grade' })).toBeVisible();
  expect(await isOnCard(), 'after Show').toBe(true);
});

test('a card is buried, suspended, bookmarked, and its history shown', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  await goTo(page, 'r');
  const text = () => page.locator('p[aria-live="polite"]').textContent();
  const first = await text();
  await page.keyboard.press('-');
  await expect.poll(text).not.toBe(first);
  const second = await text();
  await page.keyboard.press('@');
  await expect.poll(text).not.toBe(second);
  await page.keyboard.press('*');
  await expect(page.getByText('Bookmarked.')).toBeVisible();
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog', { name: 'Card info' })).toContainText(
    'You have not met this card before.',
  );
  await page.keyboard.press('Escape');
  await goTo(page, 'b');
  await expect(page.getByText('Claim ·')).toBeVisible();
});

test('four buttons on request, each with its next interval', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Again, Hard, Good, Easy' }).click();
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  await goTo(page, 'r');
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'Grade' }).getByRole('button')).toHaveText([
    /Again\s*1 min/,
    /Hard\s*6 min/,
    /Good\s*10 min/,
    /Easy\s*\d+ days/,
  ]);
  await page.keyboard.press('4');
  await expect.poll(() => reviewed(page)).toBe(1);
});
