import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { beginAs, visit } from './student.ts';

const CARD = '/condition/hyperleukocytosis-leukostasis';
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);
const painted = (page: Page) => page.evaluate(() => CSS.highlights.get('claim-mark')?.size ?? 0);

/** Opens a card and goes to the first line of its second section by key. */
async function openLine(page: Page): Promise<string> {
  await visit(page, CARD);
  await expect(page.getByRole('heading', { level: 1, name: 'Hyperleukocytosis' })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  return (await focusedId(page)) ?? '';
}

/** Drags over part of the line's first row. */
async function select(page: Page, id: string): Promise<void> {
  const box = await page.locator(`#${id}`).boundingBox();
  if (!box) throw new Error(`no line ${id}`);
  await page.mouse.move(box.x + 6, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 12, { steps: 4 });
  await page.mouse.up();
}

test('a line is noted by key, keeps its note over a restart, and loses it when it is emptied', async ({
  shell,
}) => {
  const app = await shell.open();
  const { page } = app;
  await beginAs(page, 'Inés');
  const line = await openLine(page);
  await page.keyboard.press('e');
  const editor = page.getByRole('textbox', { name: 'My note' });
  await expect(editor).toBeFocused();
  expect(await axe(page), 'Note editor').toEqual([]);
  // Letters that are commands elsewhere are only letters here.
  await page.keyboard.type('The count only warns: b, t, j <b>1</b>');
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  expect(await focusedId(page)).toBe(line);
  await expect(page.getByText('The count only warns: b, t, j <b>1</b>').first()).toBeVisible();

  const again = await app.restart();
  await visit(again, CARD);
  await expect(again.getByText('The count only warns').first()).toBeVisible();
  await again.getByRole('button', { name: 'Edit note' }).first().click();
  await again.getByRole('textbox', { name: 'My note' }).fill('');
  await again.getByRole('heading', { level: 1 }).click();
  await expect(again.getByText('Note removed.')).toBeVisible();
  await expect(again.getByRole('button', { name: 'Edit note' })).toHaveCount(0);
});

test('a note that was left with its page is kept, and not open again on the way back', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await openLine(page);
  await page.keyboard.press('e');
  await page.keyboard.type('half a thought');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('today');
  await page.goForward();
  await expect(page.getByText('half a thought').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'My note' })).toHaveCount(0);
});

test('a window that closes over a note being typed takes it along', async ({ shell }) => {
  const app = await shell.open();
  test.skip(app.edition === 'browser', 'a browser that ends may drop what its pages still send');
  const { page } = app;
  await beginAs(page, 'Inés');
  await openLine(page);
  await page.keyboard.press('e');
  const note = page.getByRole('textbox', { name: 'My note' });
  await expect(note).toBeFocused();
  await page.keyboard.type('typed just now');
  await expect(note).toHaveValue('typed just now');
  const again = await app.restart();
  await visit(again, CARD);
  await expect(again.getByText('typed just now').first()).toBeVisible();
});

test('selected words are highlighted, joined and unmarked; the mark is there after a restart', async ({
  shell,
}) => {
  const app = await shell.open();
  const { page } = app;
  await beginAs(page, 'Inés');
  const line = await openLine(page);
  await select(page, line);
  const bar = page.getByRole('toolbar', { name: 'Selected text' });
  await expect(bar).toBeVisible();
  expect(await axe(page), 'Selection bar').toEqual([]);
  await bar.getByRole('button', { name: 'Highlight' }).click();
  await expect(page.getByText('Highlighted.')).toBeVisible();
  await expect.poll(() => painted(page)).toBe(1);

  const again = await app.restart();
  await visit(again, CARD);
  await expect(again.getByRole('heading', { level: 1, name: 'Hyperleukocytosis' })).toBeVisible();
  await expect.poll(() => painted(again)).toBe(1);
  await again.locator(`#${line}`).scrollIntoViewIfNeeded();
  const box = await again.locator(`#${line}`).boundingBox();
  await again.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 12);
  await again.getByRole('button', { name: 'Remove highlight' }).click();
  await expect.poll(() => painted(again)).toBe(0);
});

test('a line is highlighted by key, and a highlight made in English is not painted over the Spanish', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await openLine(page);
  await page.keyboard.press('h');
  await expect.poll(() => painted(page)).toBe(1);
  await visit(page, '/settings');
  await page.getByRole('radio', { name: 'Español' }).click();
  await visit(page, CARD);
  await expect(page.getByRole('heading', { name: 'Lo esencial' })).toBeVisible();
  expect(await painted(page)).toBe(0);
});

test('a line is copied with its citation', async ({ shell }) => {
  const { page } = await shell.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await beginAs(page, 'Inés');
  await openLine(page);
  await page.keyboard.press('c');
  await expect(page.getByText('Copied with its citation.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^“.+”\nBuffycoat .*: Hyperleukocytosis and leukostasis\n1\. .+https?:\/\//s);
});

test('an error is reported by a text to copy, since nothing is sent', async ({ shell }) => {
  const app = await shell.open();
  const { page } = app;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await beginAs(page, 'Inés');
  const line = await openLine(page);
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Report an error' });
  await expect(dialog).toContainText(`Where: Hyperleukocytosis and leukostasis (${line})`);
  await page.keyboard.type('The guideline of 2024 says <b>otherwise</b>.');
  expect(await axe(page), 'Report').toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Report copied.')).toBeVisible();
  expect(await focusedId(page)).toBe(line);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(
    /^Error in the content of Buffycoat: haematology .*\nWhere: .*\nText: “.+”\nWhat is wrong: The guideline of 2024 says <b>otherwise<\/b>\.$/s,
  );
  expect(app.foreignRequests()).toEqual([]);
});

test('blanks are shown one after another by key, and the depth keeps the place', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await openLine(page);
  await page.keyboard.press('t');
  const section = page.locator('section[data-section="high-yield"]');
  const blanks = section.locator('[data-blank]');
  await expect(blanks.first()).toBeFocused();
  expect(await axe(page), 'Test me').toEqual([]);
  const count = await blanks.count();
  await page.keyboard.press('Enter');
  await expect(blanks).toHaveCount(count - 1);
  await expect(blanks.first()).toBeFocused();
  for (let i = 1; i < count; i += 1) await page.keyboard.press('Space');
  await expect(blanks).toHaveCount(0);
  expect(await focusedId(page)).toMatch(/^hls-\d+$/);

  for (let i = 0; i < 5; i += 1) await page.keyboard.press('j');
  const heading = await focusedId(page);
  const top = () =>
    page.evaluate((id) => document.getElementById(id ?? '')?.getBoundingClientRect().top ?? 0, heading);
  const before = await top();
  await page.keyboard.press('3');
  await expect(page.getByRole('radio', { name: 'Full' })).toBeChecked();
  expect(Math.abs((await top()) - before)).toBeLessThan(3);
});

test('Enter on a source mark leads to its buttons, Escape back; the way back keeps the place', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await openLine(page);
  await page.keyboard.press('n');
  const mark = page.locator('article [aria-label^="Source"]').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copy link' }).last()).toBeFocused();
  expect(await axe(page), 'Source popover').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(mark).toBeFocused();

  await page.evaluate(() => window.scrollTo(0, 1500));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(1500);
  await visit(page, '/library');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Hyperleukocytosis' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(1500);
});

test('on paper there is the text with its sources, and nothing to press', async ({ shell }) => {
  const { page } = await shell.open({ colorScheme: 'dark' });
  await beginAs(page, 'Inés');
  await visit(page, CARD);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Test me' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(page.getByText(/^https:\/\/doi\.org/).first()).toBeVisible();
  expect(
    await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { backgroundColor, color };
    }),
  ).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
});
