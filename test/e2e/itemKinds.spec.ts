import type { Page } from '@playwright/test';
import { tabTo } from './candidate.ts';
import { appWithPack } from './changedPack.ts';
import { axe, expect, test } from './fixtures.ts';
import { beginAs, visit } from './student.ts';

const EVERY_KIND = ['hcl-q12', 'cll-q14', 'apl-q12', 'eos-q12', 'dic-q13', 'tls-q13', 'dia-q12', 'dia-q13'];

/** Answers the item on screen, whatever its kind, without a pointer. */
async function answerByKeys(page: Page): Promise<void> {
  const main = page.locator('main');
  const kind = await main.evaluate((one) => {
    if (one.querySelector('input[inputmode="decimal"]')) return 'number';
    if (one.querySelector('select[id^="match-"]')) return 'matching';
    if (one.querySelector('[data-option] button')) return 'ordering';
    if (one.querySelector('[role="application"]')) return 'figure';
    if (
      one.querySelector('[role="group"] [role="group"] [role="group"]') &&
      !one.querySelector('[type="checkbox"]')
    )
      return 'set';
    return 'letters';
  });
  if (kind === 'number') {
    await tabTo(page, main.locator('input[inputmode="decimal"]'));
    await page.keyboard.type('0.3');
    await page.keyboard.press('Enter');
  } else if (kind === 'matching') {
    for (const select of await main.locator('select[id^="match-"]').all()) {
      await tabTo(page, select);
      await page.keyboard.press('ArrowDown');
    }
  } else if (kind === 'ordering') {
    const line = main.locator('[data-option]').first();
    const moved = await line.getAttribute('data-option');
    await tabTo(page, line.getByRole('button').last());
    await page.keyboard.press('Enter');
    await expect(main.locator('[data-option]').nth(1)).toHaveAttribute('data-option', moved ?? '');
  } else if (kind === 'figure') {
    await tabTo(page, main.getByRole('application'));
    await page.keyboard.press('ArrowRight');
    await expect(main.getByText(/from the left/)).toBeVisible();
    await page.keyboard.press('d');
    await expect(main.getByText('You point at D.')).toBeVisible();
  } else {
    await page.keyboard.press('a');
    if (kind === 'set')
      for (const part of [2, 3]) {
        await expect(main.getByText(`Part ${part} of 3`)).toBeVisible();
        await page.keyboard.press('a');
      }
  }
}

test('items of every kind are answered with the keyboard alone', async ({ shell }) => {
  const copy = appWithPack((pack) => {
    pack.questions = pack.questions.filter(({ id }) => EVERY_KIND.includes(id));
  });
  try {
    const { page, problems } = await shell.open({ appFolder: copy.appFolder });
    await beginAs(page, 'Inés');
    await visit(page, '/quiz?mode=exam');
    await expect(page.getByRole('button', { name: /^Start.* 8 / })).toBeVisible();
    await page.keyboard.press('Enter');
    for (let item = 1; item <= 8; item += 1) {
      await expect(page.getByText(`Item ${item} of 8`, { exact: true })).toBeVisible();
      await answerByKeys(page);
      expect(await axe(page), `item ${item}`).toEqual([]);
      await tabTo(page, page.getByRole('button', { name: item < 8 ? 'Next' : 'Check the block' }));
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('heading', { name: 'Every item has an answer' })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: / of 8 right$/ })).toBeVisible();
    expect(problems).toEqual([]);
  } finally {
    copy.remove();
  }
});

test('a cell on a film is pointed at with the mouse, and Enter there goes on', async ({ shell }) => {
  const copy = appWithPack((pack) => {
    pack.questions = pack.questions.filter(({ id }) => id === 'hcl-q12');
  });
  try {
    const { page, problems } = await shell.open({ appFolder: copy.appFolder, colorScheme: 'dark' });
    await beginAs(page, 'Inés');
    await visit(page, '/quiz');
    await page.keyboard.press('Enter');
    const film = page.getByRole('application', { name: /^Schematic film/ });
    const { width = 0, height = 0 } = (await film.boundingBox()) ?? {};
    await film.click({ position: { x: width * 0.283, y: height * 0.739 } });
    await expect(page.getByText('You point at D.')).toBeVisible();
    await film.press('Enter');
    await expect(page.getByText('Right.', { exact: true })).toBeVisible();
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  } finally {
    copy.remove();
  }
});

test('an option is struck out by key, by its cross and by right-click, and one chosen among several is taken back', async ({
  shell,
}) => {
  const copy = appWithPack((pack) => {
    pack.questions = pack.questions.filter(({ id }) => id === 'apl-q12');
  });
  try {
    const { page } = await shell.open({ appFolder: copy.appFolder });
    await beginAs(page, 'Inés');
    await visit(page, '/quiz');
    await page.keyboard.press('Enter');
    const box = (letter: string) => page.getByRole('checkbox', { name: new RegExp(`^Option ${letter}`) });
    await expect(page.getByText('Item 1 of 1', { exact: true })).toBeVisible();
    await page.keyboard.press('a');
    await page.keyboard.press('b');
    await expect(box('B')).toBeChecked();
    await page.keyboard.press('Alt+b');
    await expect(page.getByRole('button', { name: 'Bring B back' })).toBeVisible();
    await expect(box('B')).not.toBeChecked();
    await expect(box('A')).toBeChecked();
    await page.getByRole('button', { name: 'Strike out D' }).click();
    await expect(page.getByRole('button', { name: 'Bring D back' })).toBeVisible();
    await page.getByText('FISH for').click({ button: 'right' });
    await expect(page.getByRole('button', { name: 'Bring E back' })).toBeVisible();
    await page.keyboard.press('d');
    await expect(page.getByRole('button', { name: 'Strike out D' })).toBeVisible();
    await expect(box('D')).toBeChecked();
  } finally {
    copy.remove();
  }
});

test('pairs are made by letters and in their lists; Enter leads to what is left, then submits', async ({
  shell,
}) => {
  const copy = appWithPack((pack) => {
    pack.questions = pack.questions.filter(({ id }) => id === 'dic-q13');
  });
  try {
    const { page, problems } = await shell.open({ appFolder: copy.appFolder });
    await beginAs(page, 'Inés');
    await visit(page, '/quiz');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Item 1 of 1', { exact: true })).toBeVisible();
    const lists = page.getByRole('combobox');
    await page.keyboard.press('d');
    await expect(lists.nth(0)).toHaveValue('3');
    await tabTo(page, lists.nth(1));
    await page.keyboard.press('c');
    await expect(lists.nth(1)).toHaveValue('2');
    await page.keyboard.press('Enter');
    await expect(lists.nth(2)).toBeFocused();
    await page.keyboard.press('e');
    await page.keyboard.press('Enter');
    await expect(lists.nth(3)).toBeFocused();
    await page.keyboard.press('b');
    await expect(lists.nth(3)).toHaveValue('1');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Right.', { exact: true })).toBeVisible();
    expect(problems).toEqual([]);
  } finally {
    copy.remove();
  }
});

test('a line is moved with the arrow keys, and Ctrl+Enter submits from there', async ({ shell }) => {
  const copy = appWithPack((pack) => {
    pack.questions = pack.questions.filter(({ id }) => id === 'tls-q13');
  });
  try {
    const { page } = await shell.open({ appFolder: copy.appFolder });
    await beginAs(page, 'Inés');
    await visit(page, '/quiz');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Item 1 of 1', { exact: true })).toBeVisible();
    const lines = page.locator('main [data-option]');
    const first = (await lines.first().getAttribute('data-option')) ?? '';
    await tabTo(page, lines.first().getByRole('button', { name: 'Move 1 down' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(lines.nth(2)).toHaveAttribute('data-option', first);
    await expect(page.getByRole('button', { name: 'Move 3 down' })).toBeFocused();
    await expect(page.getByText('Now 3 of 5')).toBeAttached();
    await page.keyboard.press('ArrowUp');
    await expect(lines.nth(1)).toHaveAttribute('data-option', first);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^(Right|Not right)\.$/)).toBeVisible();
  } finally {
    copy.remove();
  }
});

test('a pair and a judgement that were gone back to are counted as changed answers', async ({ shell }) => {
  const copy = appWithPack((pack) => {
    pack.questions = pack.questions.filter(({ id }) => id === 'dic-q13' || id === 'eos-q12');
  });
  try {
    const { page } = await shell.open({ appFolder: copy.appFolder });
    await beginAs(page, 'Inés');
    await visit(page, '/quiz?mode=exam');
    await expect(page.getByRole('button', { name: /^Start.* 2 / })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Item 1 of 2', { exact: true })).toBeVisible();
    const lists = page.getByRole('combobox');
    const isPairs = async () => (await lists.count()) > 0;
    for (const item of [1, 2]) {
      // The pairs are right; A of the statements is false, and called true.
      for (const key of (await isPairs()) ? 'dceb' : 'a') await page.keyboard.press(key);
      if (item === 1) await page.keyboard.press('Enter');
      await expect(page.getByText('Item 2 of 2', { exact: true })).toBeVisible();
    }
    for (const key of ['ArrowLeft', 'ArrowRight']) {
      await page.keyboard.press(key);
      await expect(page.getByText(`Item ${key === 'ArrowLeft' ? 1 : 2} of 2`, { exact: true })).toBeVisible();
      if (await isPairs()) {
        await tabTo(page, lists.first());
        await page.keyboard.press('a');
        await expect(lists.first()).toHaveValue('0');
        await page.getByText('Item', { exact: false }).first().click();
      } else await page.keyboard.press('a');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: '0 of 2 right' })).toBeVisible();
    await expect(page.getByText(/^Changed 2$/)).toBeVisible();
    await expect(page.locator('dl div', { hasText: 'Right to wrong' })).toContainText('1');
    await expect(page.locator('dl div', { hasText: 'Wrong to wrong' })).toContainText('1');
  } finally {
    copy.remove();
  }
});

test('a number answers its own item only, in the unit that was chosen before it', async ({ shell }) => {
  const copy = appWithPack((pack) => {
    pack.questions = pack.questions.filter(({ id }) => ['dia-q12', 'dic-q14'].includes(id));
  });
  try {
    const { page } = await shell.open({ appFolder: copy.appFolder });
    await beginAs(page, 'Inés');
    await visit(page, '/quiz?mode=exam');
    await page.keyboard.press('Enter');
    const number = page.locator('main input[inputmode="decimal"]');
    const unit = page.getByRole('combobox', { name: 'Unit' });
    await expect(page.getByText('Item 1 of 2', { exact: true })).toBeVisible();
    const isFirst = await unit.isVisible();
    if (!isFirst) await page.keyboard.press('ArrowRight');
    await unit.selectOption('conventional');
    await expect(unit).toHaveValue('conventional');
    await number.fill('12');
    const here = page.locator('nav button[aria-current="true"]');
    await expect(here).toHaveAccessibleName(/, answered/);
    await expect(unit).toHaveValue('conventional');
    // Typed and taken back: nothing new, but a number that waits.
    await number.focus();
    await page.keyboard.type('3');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.keyboard.press(isFirst ? 'ArrowRight' : 'ArrowLeft');
    await expect(here).toHaveAccessibleName(/, unanswered/);
    await page.waitForTimeout(600);
    await expect(here).toHaveAccessibleName(/, unanswered/);
  } finally {
    copy.remove();
  }
});
