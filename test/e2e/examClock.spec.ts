import type { Page } from '@playwright/test';
import { secondsLeft, startExam, startTwoBlocks } from './candidate.ts';
import { expect, test } from './fixtures.ts';
import { beginAs, visit } from './student.ts';

test('an exam clock runs on elsewhere in the app, explains nothing and lets nothing be entered again', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await startTwoBlocks(page);
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your answer.')).toBeHidden();
  const before = await secondsLeft(page);
  await visit(page, '/library');
  await page.waitForTimeout(2500);
  await visit(page, '/quiz/session');
  expect(await secondsLeft(page)).toBeLessThanOrEqual(before - 2);
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

test('another session does not stop the clock of an exam that runs: the exam comes first', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await startExam(page, 3);
  const left = await secondsLeft(page);
  await visit(page, '/quiz?condition=leukopenia');
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The clock of this exam is running/)).toBeVisible();
  await expect(page.getByText('Item 1 of 3', { exact: true })).toBeVisible();
  await expect.poll(() => secondsLeft(page)).toBeLessThan(left - 2);
  await page.reload();
  await expect(page.getByText('Item 1 of 3', { exact: true })).toBeVisible();
  await visit(page, '/quiz');
  await expect(page.getByRole('button', { name: 'Go on' })).toHaveCount(2);
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
  const [left, at] = [await secondsLeft(page), await trueSeconds(page)];
  await what();
  await page.waitForTimeout(2200);
  const spent = left - (await secondsLeft(page));
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
  const [left, at] = [await secondsLeft(page), await trueSeconds(page)];
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
  expect(Math.abs(left - (await secondsLeft(page)) - passed)).toBeLessThanOrEqual(3);
  // Closed and opened again with yesterday's date, it goes on where it stood.
  const before = await secondsLeft(page);
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
  const after = await secondsLeft(page);
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
    expect(await secondsLeft(page)).toBeGreaterThan(3 * 90 - 30);
    expect(problems).toEqual([]);
  });
