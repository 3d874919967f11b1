import { axe, expect, test } from './fixtures.ts';
import { beginAs, goTo, visit } from './student.ts';

test('a command is bound to another key, the conflict is named, and all go back to the defaults', async ({
  shell,
}) => {
  const app = await shell.open();
  const { page } = app;
  await beginAs(page, 'Inés');
  await visit(page, '/settings');
  await page.getByText('Reading a condition').click();
  await page.getByRole('button', { name: /^Next section: J/ }).click();
  await expect(page.getByText('Press a key', { exact: true })).toBeVisible();
  expect(await axe(page), 'Waiting for a key').toEqual([]);
  await page.keyboard.press('t');
  await expect(page.getByText('T is also: Test me on this section')).toBeVisible();
  await page.getByRole('button', { name: /^Next section: T/ }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('x');
  await expect(page.getByRole('button', { name: /^Next section: G X/ })).toBeFocused();

  await visit(page, '/condition/leukopenia');
  await expect(page.getByRole('heading', { level: 1, name: 'Leukopenia' })).toBeVisible();
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.keyboard.press('g');
  await page.keyboard.press('x');
  await expect(page.locator('#section-high-yield')).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' }).getByText('G X')).toBeVisible();
  await page.keyboard.press('Escape');

  const again = await app.restart();
  await visit(again, '/settings');
  await again.getByRole('button', { name: 'Reset all keys' }).click();
  await again.getByText('Reading a condition').click();
  await expect(again.getByRole('button', { name: /^Next section: J/ })).toBeVisible();
});

test('the focus comes back from every dialog, and the palette finds by the beginnings of words', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/condition/leukopenia');
  await expect(page.getByRole('heading', { level: 1, name: 'Leukopenia' })).toBeVisible();
  await page.keyboard.press('j');
  const here = page.locator('#section-high-yield');
  await expect(here).toBeFocused();
  for (const key of ['?', 'Control+k']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axe(page), key).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(here).toBeFocused();
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('leuc cut');
  await expect(page.getByRole('option')).toHaveText([
    'Leukaemia cutis',
    'Search the whole text for “leuc cut”',
  ]);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('qqq');
  await expect(page.getByText('Nothing has this name.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('rasburicase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('rasburicase');
  await expect(page.getByRole('option').first()).toContainText('rasburicase', { ignoreCase: true });
  await visit(page, '/library');
  await page.keyboard.press('f');
  await page.keyboard.type('rasburicase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('rasburicase');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('option').first()).toHaveText(/^Today/);
  await page.keyboard.type('study');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Custom study' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('settings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('a bookmark is removed by key and the next one has the focus', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  for (const id of ['leukopenia', 'tumour-lysis-syndrome']) {
    await visit(page, `/condition/${id}`);
    await page.keyboard.press('b');
    await expect(page.getByText('Bookmarked.')).toBeVisible();
  }
  await goTo(page, 'b');
  const remove = page.getByRole('button', { name: /^Remove bookmark/ });
  await expect(remove).toHaveCount(2);
  await remove.first().focus();
  await page.keyboard.press('Enter');
  await expect(remove).toHaveCount(1);
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bookmarks' })).toBeFocused();
});

test('a larger text is a smaller window at once, and a Spanish computer is spoken to in Spanish', async ({
  shell,
}) => {
  const { page } = await shell.open({ language: 'es-ES', viewport: { width: 1280, height: 800 } });
  await page.getByRole('textbox', { name: '¿Cómo quiere que le llamemos?' }).fill('Inés');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Principal' })).toBeVisible();
  await visit(page, '/settings');
  const rail = () =>
    page
      .getByRole('navigation', { name: 'Principal' })
      .evaluate((element) => getComputedStyle(element).position);
  expect(await rail()).toBe('sticky');
  await page.getByRole('radio', { name: '200 %' }).click();
  await expect.poll(rail).toBe('fixed');
});
