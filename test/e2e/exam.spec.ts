import type { Locator, Page } from '@playwright/test';
import { appWithPack } from './changedPack.ts';
import { axe, expect, test } from './fixtures.ts';
import { beginAs, visit } from './student.ts';

/** Conditions whose questions all have one right letter. */
const LETTERED = [
  'hyperleukocytosis-leukostasis',
  'acute-myeloid-leukaemia',
  'leukaemia-cutis',
  'leukopenia',
  'neuroleukemiosis',
];
const EXAM = `/quiz?mode=exam&${LETTERED.map((id) => `condition=${id}`).join('&')}`;

/** Starts an exam of one block; the focus is wherever a person's would be. */
async function startExam(page: Page, items: number): Promise<void> {
  await visit(page, EXAM);
  await page.getByLabel('Items a block').fill(String(items));
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Item 1 of ${items}`, { exact: true })).toBeVisible();
}

const seconds = async (page: Page) => {
  const text = (await page.getByRole('timer', { name: 'Time left in the block' }).textContent()) ?? '';
  const [minutes, rest] = text.split(':').map(Number);
  return (minutes ?? 0) * 60 + (rest ?? 0);
};

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

const EVERY_KIND = ['hcl-q12', 'cll-q14', 'apl-q12', 'eos-q12', 'dic-q13', 'tls-q13', 'dia-q12', 'dia-q13'];

/** Presses Tab until it has the focus. */
async function tabTo(page: Page, what: Locator): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (await what.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

/** Answers the item on screen, whatever its kind, without a pointer. */
async function answerByKeys(page: Page): Promise<void> {
  const main = page.locator('main');
  const kind = await main.evaluate((one) => {
    if (one.querySelector('input[inputmode="decimal"]')) return 'number';
    if (one.querySelector('select[id^="match-"]')) return 'matching';
    if (one.querySelector('[data-option] button')) return 'ordering';
    if (one.querySelector('[role="application"]')) return 'figure';
    if (one.querySelector('[role="group"] [role="group"]') && !one.querySelector('[type="checkbox"]'))
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

test('a submitted block is explained while the break runs, and the exam goes on from there', async ({
  shell,
}) => {
  const { page, problems } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, EXAM);
  await page.getByLabel('Items a block').fill('2');
  await page.getByRole('spinbutton', { name: 'Blocks' }).fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Exam · Block 1 of 2')).toBeVisible();
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
  await expect.poll(() => seconds(page)).toBeLessThan(6 * 90 - 4);
  const before = await seconds(page);
  await app.kill();

  const again = await app.restart();
  await visit(again, '/quiz/session');
  await expect(again.getByText('Item 2 of 6', { exact: true })).toBeVisible();
  expect(Math.abs((await seconds(again)) - before)).toBeLessThanOrEqual(2);
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
  await visit(page, '/quiz?condition=leukopenia');
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

test('an exam clock runs on elsewhere in the app, explains nothing and lets nothing be entered again', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, EXAM);
  await page.getByLabel('Items a block').fill('2');
  await page.getByRole('spinbutton', { name: 'Blocks' }).fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Exam · Block 1 of 2')).toBeVisible();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your answer.')).toBeHidden();
  const before = await seconds(page);
  await visit(page, '/library');
  await page.waitForTimeout(2500);
  await visit(page, '/quiz/session');
  expect(await seconds(page)).toBeLessThanOrEqual(before - 2);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'One item has no answer' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Block 1 of 2 is submitted' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Exam · Block 2 of 2')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Item 1 of 2', { exact: true })).toBeVisible();
  await expect(page.getByText('Exam · Block 2 of 2')).toBeVisible();
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

const DAY = 86_400_000;

/** Shifts what the page is told of the wall clock and, for a sleep, of the forward clock; real time runs on beneath. */
async function holdClocks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const RealDate = Date;
    const realNow = performance.now.bind(performance);
    const clocks = { wall: 0, forward: 0, ticked: realNow };
    Object.assign(globalThis, { clocks });
    globalThis.Date = class extends RealDate {
      constructor(...parts: [] | [number | string]) {
        if (parts.length === 0) super(RealDate.now() + clocks.wall);
        else super(...(parts as [number]));
      }
      static override now() {
        return RealDate.now() + clocks.wall;
      }
    } as DateConstructor;
    performance.now = () => realNow() + clocks.forward;
  });
}
interface Clocks {
  wall: number;
  forward: number;
  ticked: () => number;
}
const setWall = (page: Page, at: number) =>
  page.evaluate((wanted) => {
    const { clocks } = globalThis as unknown as { clocks: Clocks };
    clocks.wall += wanted - Date.now();
    return new Date().getTimezoneOffset();
  }, at);
const shiftWall = (page: Page, ms: number) =>
  page.evaluate((by) => {
    (globalThis as unknown as { clocks: Clocks }).clocks.wall += by;
  }, ms);
const sleepFor = (page: Page, ms: number) =>
  page.evaluate((by) => {
    const { clocks } = globalThis as unknown as { clocks: Clocks };
    clocks.forward += by;
    clocks.wall += by;
  }, ms);
const trueSeconds = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { clocks: Clocks }).clocks.ticked() / 1000);

/** While `what` happens and two seconds pass, the block clock loses what truly passed, a look's length more or less. */
async function expectFair(page: Page, what: () => Promise<unknown>): Promise<void> {
  const [left, at] = [await seconds(page), await trueSeconds(page)];
  await what();
  await page.waitForTimeout(2200);
  const spent = left - (await seconds(page));
  const passed = (await trueSeconds(page)) - at;
  expect(Math.abs(spent - passed)).toBeLessThanOrEqual(1.6);
}

test('five and two minutes before the end it is said, and the focus stays where it was', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await startExam(page, 4);
  await holdClocks(page);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const before = await focused();
  await sleepFor(page, 62_000);
  const warning = page.getByRole('status').filter({ hasText: 'minutes left in this block' });
  await expect(warning).toHaveText('5 minutes left in this block');
  expect(await focused()).toBe(before);
  await sleepFor(page, 89_000);
  await expect(warning).toBeHidden();
  await sleepFor(page, 70_000);
  await page.waitForTimeout(800);
  await sleepFor(page, 22_000);
  await expect(warning).toHaveText('2 minutes left in this block');
  expect(await focused()).toBe(before);
  await page.keyboard.press('b');
  await expect(page.getByRole('radio', { name: /^Option B/ })).toBeChecked();
});

test('a clock put back, put forward, or a night asleep during a block cheats neither learner nor exam', async ({
  shell,
}) => {
  const { page, problems } = await shell.open();
  await beginAs(page, 'Inés');
  await startExam(page, 6);
  await holdClocks(page);
  const [left, at] = [await seconds(page), await trueSeconds(page)];
  await expectFair(page, () => shiftWall(page, -3 * DAY));
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expectFair(page, () => shiftWall(page, 400 * DAY));
  await page.keyboard.press('b');
  await page.keyboard.press('Enter');
  await expectFair(page, () => shiftWall(page, -397 * DAY));
  await expectFair(page, () => sleepFor(page, 8 * 3_600_000));
  await expect(page.getByText('Item 3 of 6', { exact: true })).toBeVisible();
  await page.keyboard.press('c');
  const passed = (await trueSeconds(page)) - at;
  expect(Math.abs(left - (await seconds(page)) - passed)).toBeLessThanOrEqual(3);
  // Closed and opened again with yesterday's date, it goes on where it stood.
  const before = await seconds(page);
  await page.addInitScript((by) => {
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...parts: [] | [number | string]) {
        if (parts.length === 0) super(RealDate.now() - by);
        else super(...(parts as [number]));
      }
      static override now() {
        return RealDate.now() - by;
      }
    } as DateConstructor;
  }, DAY);
  await page.reload();
  await visit(page, '/quiz/session');
  await expect(page.getByText('Item 3 of 6', { exact: true })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Option C/ })).toBeChecked();
  const after = await seconds(page);
  expect(after).toBeLessThanOrEqual(before);
  expect(before - after).toBeLessThanOrEqual(4);
  expect(problems).toEqual([]);
});

for (const [name, change] of [
  ['begins', '2027-03-28T01:00:00Z'],
  ['ends', '2026-10-25T01:00:00Z'],
] as const)
  test(`summer time that ${name} during a block neither gives nor takes an hour`, async ({ shell }) => {
    const { page, problems } = await shell.open({ env: { TZ: 'Europe/Madrid' } });
    await beginAs(page, 'Inés');
    await startExam(page, 3);
    await holdClocks(page);
    const before = await setWall(page, Date.parse(change) - 1000);
    await expectFair(page, () => page.keyboard.press('a'));
    const after = await page.evaluate(() => new Date().getTimezoneOffset());
    expect(after - before).toBe(name === 'begins' ? -60 : 60);
    await expectFair(page, () => page.keyboard.press('Enter'));
    expect(await seconds(page)).toBeGreaterThan(3 * 90 - 30);
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
    await pair.getByRole('button', { name: /^Questions that tell/ }).press('Enter');
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
