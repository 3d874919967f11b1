import { EXAM, secondsLeft, startExam } from './candidate.ts';
import { axe, expect, test } from './fixtures.ts';
import { beginAs, visit } from './student.ts';

test('a 40-item block is sat with the keyboard alone, and its wrong items wait in Mistakes', async ({
  shell,
}) => {
  const { page, problems } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, EXAM);
  await page.keyboard.press('Enter');
  for (let item = 1; item <= 40; item += 1) {
    await expect(page.getByText(`Item ${item} of 40`, { exact: true })).toBeVisible();
    await page.keyboard.press('ABCD'[item % 4] ?? 'A');
    if (item === 7) await page.keyboard.press('m');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Every item has an answer' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Item 7', exact: true })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  const score = page.getByRole('heading', { level: 1, name: / of 40 right$/ });
  await expect(score).toBeVisible();
  const right = Number(/^\d+/.exec((await score.textContent()) ?? '')?.[0]);
  await visit(page, '/mistakes');
  await expect(page.getByRole('heading', { level: 1, name: `${40 - right} mistakes` })).toBeVisible();
  expect(problems).toEqual([]);
});

test('a killed exam goes on with its item, clock, strikes, highlights, mark and note', async ({ shell }) => {
  const app = await shell.open();
  const { page } = app;
  await beginAs(page, 'Inés');
  await startExam(page, 6);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+c');
  await page.keyboard.press('b');
  await page.keyboard.press('m');
  await page.keyboard.press('Control+h');
  await page.keyboard.press('t');
  await page.keyboard.type('look at the film');
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.keyboard.press('Escape');
  const note = page.getByRole('textbox', { name: 'Note on this question' });
  await expect(note).toBeHidden();
  await page.keyboard.press('t');
  await expect(note).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(note).toBeHidden();
  await expect.poll(() => secondsLeft(page)).toBeLessThan(6 * 90 - 4);
  const before = await secondsLeft(page);
  await app.kill();

  const again = await app.restart();
  await visit(again, '/quiz/session');
  await expect(again.getByText('Item 2 of 6', { exact: true })).toBeVisible();
  expect(Math.abs((await secondsLeft(again)) - before)).toBeLessThanOrEqual(2);
  await expect(again.getByRole('radio', { name: /^Option B/ })).toBeChecked();
  await expect(again.getByRole('button', { name: 'Bring C back' })).toBeVisible();
  await expect(again.getByRole('button', { name: 'Item 2, answered, marked, with a note' })).toBeVisible();
  expect(await again.evaluate(() => CSS.highlights.get('stem-mark')?.size)).toBe(1);
});

test('an answer that cannot be saved is not explained, and the choice is kept', async ({ shell }) => {
  const app = await shell.open();
  test.skip(app.edition === 'desktop', 'only the browser edition saves over a route that can be cut');
  const { page } = app;
  await beginAs(page, 'Inés');
  await visit(page, '/quiz?condition=leukaemia-cutis');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Item 1 of 10', { exact: true })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('radio', { name: /^Option B/ })).toBeChecked();
  await page.route('**/request/append', (route) => route.abort());
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Not saved/)).toBeVisible();
  await expect(page.getByText('Your answer.')).toBeHidden();
  await expect(page.getByRole('radio', { name: /^Option B/ })).toBeChecked();
  await page.unroute('**/request/append');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your answer.')).toBeVisible();
});

test('a note left open takes neither the focus nor the letters of the next item', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await startExam(page, 3);
  await page.keyboard.press('t');
  await page.keyboard.type('first');
  await page.getByRole('timer', { name: 'Time left in the block' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Item 2 of 3', { exact: true })).toBeVisible();
  const note = page.getByRole('textbox', { name: 'Note on this question' });
  await expect(note).toHaveValue('');
  await page.keyboard.press('b');
  await expect(page.getByRole('radio', { name: /^Option B/ })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(note).toHaveValue('first');
});

test('a note that the disk refuses is there when its panel is opened again', async ({ shell }) => {
  const app = await shell.open();
  test.skip(app.edition === 'desktop', 'only the browser edition saves over a route that can be cut');
  const { page } = app;
  await beginAs(page, 'Inés');
  await startExam(page, 3);
  await page.route('**/request/append', (route) => route.abort());
  await page.keyboard.press('t');
  await page.keyboard.type('not to be lost');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Not saved/)).toBeVisible();
  await page.unroute('**/request/append');
  await page.keyboard.press('t');
  await expect(page.getByRole('textbox', { name: 'Note on this question' })).toHaveValue('not to be lost');
  await expect(page.getByText('Saved.')).toBeVisible();
});

test('letters only ever answer: none of them leaves an open item', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await startExam(page, 3);
  for (const key of 'gbgthafgq') await page.keyboard.press(key);
  await expect(page.getByText('Item 1 of 3', { exact: true })).toBeVisible();
});

test('the sheet of keys names the letters of the options once', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await startExam(page, 3);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('Choose an option')).toHaveCount(1);
  await expect(sheet.getByText(/^A–[DE]$/)).toBeVisible();
  await expect(sheet.getByText(/^Choose [A-H]$/)).toHaveCount(0);
});

test('outside an exam G leads to other screens also from an open item, which is gone on with later', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/quiz?condition=leukaemia-cutis');
  await expect(page.getByRole('button', { name: /^Start 10 / })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Item 1 of 10', { exact: true })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('radio', { name: /^Option B/ })).toBeChecked();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await visit(page, '/quiz/session');
  await expect(page.getByRole('radio', { name: /^Option B/ })).toBeChecked();
  await page.getByRole('button', { name: 'End', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
});

test('in an exam no key leads to a page that knows the answers', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await startExam(page, 6);
  for (const keys of [['/'], ['Control+k'], ['Control+,'], ['g', 'r']])
    for (const key of keys) await page.keyboard.press(key);
  await expect(page.getByText('Item 1 of 6', { exact: true })).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByText('Mark')).toBeVisible();
  await expect(sheet.getByText('Library')).toHaveCount(0);
});
