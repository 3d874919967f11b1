import { startExam, startTwoBlocks } from './candidate.ts';
import { appWithPack } from './changedPack.ts';
import { axe, expect, test } from './fixtures.ts';
import { beginAs, visit } from './student.ts';

test('a submitted block is explained while the break runs, and the exam goes on from there', async ({
  shell,
}) => {
  const { page, problems } = await shell.open();
  await beginAs(page, 'Inés');
  await startTwoBlocks(page);
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Item 2 of 2', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Block 1 of 2 is submitted' })).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByRole('heading', { level: 1, name: / of 2 right$/ })).toBeVisible();
  await expect(page.getByText('The exam is not over, and its break runs on.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Print/ })).toBeHidden();
  await page.getByText(/^All 2$/).click();
  await page.locator('main').getByRole('button', { expanded: false }).first().click();
  await expect(
    page.getByText('To take away').or(page.getByRole('region', { name: 'To take away' })),
  ).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to the exam' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Exam · Block 2 of 2')).toBeVisible();
  expect(problems).toEqual([]);
});

test('a missed item: a key says why, it is copied, asked for again in another form, and made a card', async ({
  shell,
}) => {
  const { page, problems } = await shell.open();
  await beginAs(page, 'Inés');
  await startExam(page, 6);
  for (let item = 1; item <= 6; item += 1) {
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  const score = page.getByRole('heading', { level: 1, name: / of 6 right$/ });
  await expect(score).not.toHaveText('6 of 6 right');
  const results = page.url();
  const open = async () => {
    await page.locator('main ol').getByRole('button', { expanded: false }).first().click();
    await expect(page.getByRole('group', { name: 'Why I missed it' })).toBeVisible();
  };
  await open();
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: 'misread' })).toHaveAttribute('aria-pressed', 'true');
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) =>
      Promise.resolve(void Object.assign(globalThis, { copied: text }));
  });
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => (globalThis as { copied?: string }).copied)).toMatch(/\nA\. [\s\S]*✓/);
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: 'Bookmark', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await visit(page, '/bookmarks');
  await page
    .locator('main')
    .getByRole('link', { name: /^Question/ })
    .click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'To take away' })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.goto(results);
  await open();
  await page.getByRole('button', { name: 'Make a card' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('textbox').first()).not.toHaveValue('');
  await page.goto(results);
  await open();
  await page.getByRole('button', { name: 'Ask me something similar' }).click();
  await expect(page.getByText(/^Item 1 of [1-5]$/)).toBeVisible();
  await visit(page, '/mistakes');
  await expect(page.getByText('misread 1')).toBeVisible();
  expect(problems).toEqual([]);
});

test('a condition taken for another is told, with questions that tell the two apart', async ({ shell }) => {
  const copy = appWithPack((pack) => {
    pack.questions = pack.questions.filter(
      ({ id, condition }) => id === 'lkp-q08' || condition === 'drug-induced-agranulocytosis',
    );
  });
  try {
    const { page, problems } = await shell.open({ appFolder: copy.appFolder });
    await beginAs(page, 'Inés');
    await visit(page, '/quiz?condition=leukopenia');
    await expect(page.getByRole('button', { name: /^Start 1 / })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /Drug-induced agranulocytosis$/ }).press('Space');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Your answer.')).toBeVisible();
    await visit(page, '/mistakes');
    const pair = page.getByRole('row', { name: /^Leukopenia.*Drug-induced agranulocytosis/ });
    await pair.getByRole('button', { name: /^Tell apart/ }).press('Enter');
    await expect(page.getByText(/^Item 1 of 10$/)).toBeVisible();
    expect(problems).toEqual([]);
  } finally {
    copy.remove();
  }
});

test('a self-assessment of few items says that they are too few for a score', async ({ shell }) => {
  const copy = appWithPack((pack) => {
    pack.questions = pack.questions.filter(({ condition }) => condition === 'leukemoid-reaction').slice(0, 3);
  });
  try {
    const { page } = await shell.open({ appFolder: copy.appFolder });
    await beginAs(page, 'Inés');
    await visit(page, '/quiz?mode=assessment');
    await expect(page.getByText('The pack has only 3.')).toBeVisible();
    await page.keyboard.press('Enter');
    for (let item = 1; item <= 3; item += 1) {
      await expect(page.getByText(`Item ${item} of 3`, { exact: true })).toBeVisible();
      await page.keyboard.press('a');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Not enough data: only 3 items were new/)).toBeVisible();
    expect(await axe(page)).toEqual([]);
  } finally {
    copy.remove();
  }
});
