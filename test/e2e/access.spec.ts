import { axe, expect, test } from './fixtures.ts';
import { beginAs, goTo, readCondition, visit } from './student.ts';

const SCREENS: [string, string][] = [
  ['Today', '/'],
  ['Library', '/library'],
  ['Condition', '/condition/leukopenia'],
  ['Finding', '/finding/fever'],
  ['Case', '/case/nlk-case1'],
  ['Quiz', '/quiz'],
  ['Search', '/search?q=leuk'],
  ['Bookmarks', '/bookmarks'],
  ['Mistakes', '/mistakes'],
  ['Progress', '/progress'],
  ['Fit', '/progress/fit'],
  ['Exam planner', '/planner'],
  ['Your cards', '/cards'],
  ['Cells', '/cells'],
  ['One cell', '/cells/hairy-cell'],
  ['Load', '/planner/load'],
  ['Custom study', '/review/custom'],
  ['Set aside or flagged', '/review/aside'],
  ['Leech clinic', '/clinic'],
  ['Cell drill', '/cells/drill'],
  ['Settings', '/settings'],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen has a fault that axe can find, ${colorScheme}`, async ({ shell }) => {
    test.setTimeout(180_000);
    const { page, problems } = await shell.open({ colorScheme });
    expect(await axe(page)).toEqual([]);
    await beginAs(page, 'Inés');
    await readCondition(page, 'leukopen', 'Leukopenia');
    await page.keyboard.press('b');
    for (const [name, path] of SCREENS) {
      await visit(page, path);
      await expect(page.locator('h1').first()).toBeVisible();
      expect(await axe(page), name).toEqual([]);
    }
    await goTo(page, 'r');
    expect(await axe(page), 'Review, question').toEqual([]);
    await page.keyboard.press('Space');
    await expect(page.getByRole('group', { name: 'Grade' })).toBeVisible();
    expect(await axe(page), 'Review, answer').toEqual([]);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axe(page), 'Keys').toEqual([]);
    expect(problems).toEqual([]);
  });
}

test('nothing is cut off at 640 pixels or at twice the text size', async ({ shell }) => {
  const { page } = await shell.open({ viewport: { width: 640, height: 700 } });
  await beginAs(page, 'Inés');
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const size of ['100 %', '200 %']) {
    await visit(page, '/settings');
    await page.getByRole('radio', { name: size }).click();
    for (const [name, path] of SCREENS) {
      await visit(page, path);
      await expect(page.locator('h1').first()).toBeVisible();
      expect(await overflow(), `${name} at ${size}`).toBe(0);
    }
  }
});

test('another learner is let in by key alone, and the first one again, each at Today', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/settings?to=learner');
  await page.getByRole('button', { name: 'Switch learner' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Inés' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Inés' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await beginAs(page, 'Mateo');
  await visit(page, '/settings?to=learner');
  await page.getByRole('button', { name: 'Switch learner' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Who is studying?' })).toBeVisible();
  await page.getByRole('button', { name: 'Inés' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('today');
  await expect(page.getByRole('link', { name: 'Inés' })).toBeVisible();
});

test('own cards are written, changed and deleted, a choice saved and forgotten, a backup taken, without losing the focus', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/cards');
  for (const question of ['First?', 'Second?']) {
    await page.keyboard.press('n');
    await page.getByLabel('Question').fill(question);
    await page.getByLabel('Answer').fill('Yes.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: /^Write a card/ })).toBeFocused();
  }
  const change = page.getByRole('button', { name: 'Change' });
  await change.last().press('Enter');
  await expect(change).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(change).toHaveCount(2);
  await expect(change.and(page.locator(':focus'))).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete' }).first().press('Enter');
  await page.keyboard.press('Enter');
  await expect(change).toHaveCount(1);
  await expect(change).toBeFocused();
  await visit(page, '/quiz');
  const save = page.getByRole('button', { name: 'Save this choice' });
  await save.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('All of it');
  await page.keyboard.press('Enter');
  await expect(save).toBeFocused();
  await page
    .getByRole('button', { name: /All of it/ })
    .last()
    .press('Enter');
  await expect(page.getByRole('button', { name: /All of it/ })).toHaveCount(0);
  await expect(save).toBeFocused();
  await visit(page, '/settings');
  const backUp = page.getByRole('button', { name: 'Back up now' });
  await backUp.press('Enter');
  await expect(page.getByText('Backed up.')).toBeVisible();
  await expect(backUp).toBeFocused();
});

test('no request leaves the page or the process', async ({ shell }) => {
  const app = await shell.open();
  await beginAs(app.page, 'Inés');
  await readCondition(app.page, 'leukopen', 'Leukopenia');
  for (const [, path] of SCREENS) await visit(app.page, path);
  await goTo(app.page, 'r');
  await app.page.keyboard.press('Space');
  expect(app.requests.length).toBeGreaterThan(0);
  expect(app.foreignRequests()).toEqual([]);
});
