import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { beginAs, goTo, visit } from './student.ts';

test('cells are found, walked by arrows, named behind blanks and opened, by keyboard alone', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await goTo(page, 'c');
  await expect(page.getByRole('heading', { level: 1, name: 'Cells' })).toBeVisible();
  const tiles = page.getByRole('main').locator('a[href^="#/cells/"]:not([href="#/cells/drill"])');
  const all = await tiles.count();
  await page.keyboard.press('ArrowRight');
  await expect(tiles.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tiles.nth(1)).toBeFocused();
  const name = (await tiles.nth(1).textContent()) ?? '';
  await page.keyboard.press('t');
  await expect(tiles.nth(1)).not.toContainText(name);
  await page.keyboard.press('t');
  await page.keyboard.press('f');
  await page.keyboard.type(name.slice(0, 6));
  await expect.poll(() => tiles.count()).toBeLessThan(all);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/#\/cells\/[a-z-]+$/);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Show name and description' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a round of the drill is answered by letters, each answer explained, and nothing recorded', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/cells/drill');
  const [, rounds = '0'] = /of (\d+)/.exec((await page.getByText(/^\d+ of \d+$/).textContent()) ?? '') ?? [];
  for (let n = 0; n < Number(rounds); n += 1) {
    await page.keyboard.press(n % 2 === 0 ? 'a' : '2');
    await expect(page.getByText('your answer')).toBeVisible();
    if (n === 0) expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`of ${rounds}`);
  await visit(page, '/');
  await expect(page.getByText(/^So far today: 0 reviews, 0 questions/)).toBeVisible();
});
