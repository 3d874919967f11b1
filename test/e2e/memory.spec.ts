import { axe } from './axe.ts';
import { expect, type OpenOptions, type Shell, test } from './fixtures.ts';
import { type Past, writePast } from './pastStudent.ts';
import { beginAs, goTo, reviewed, reviewOne, visit } from './student.ts';

const INES: Past = { name: 'Inés', days: 50, away: 21, newPerDay: 30, conditions: 9, hard: 0.02 };

/** The app of somebody with a past. */
async function openAfter(shell: Shell, past: Partial<Past> = {}, options: OpenOptions = {}) {
  const opened = await shell.open(options);
  await opened.close();
  writePast(opened.dataFolder, process.env.E2E_APP ?? '', { ...INES, ...past }, Date.now());
  const page = await opened.restart();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('today');
  return opened;
}

test('the scheduler is fitted to a history in a worker, compared, taken up and given back', async ({
  shell,
}) => {
  const { page, problems } = await openAfter(shell);
  await visit(page, '/progress/fit');
  await expect(
    page.getByText(/The published parameters are in use\. \d[\d,]+ of your reviews/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Fit', exact: true }).press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Fitting…' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Before and after' })).toBeVisible({ timeout: 40_000 });
  const [now = 1, fitted = 1] = (
    await page
      .getByRole('row', { name: /^Log loss/ })
      .getByRole('cell')
      .allTextContents()
  ).map(Number);
  expect(fitted).toBeLessThan(now);
  await expect(page.getByText(/^Measured on your latest \d[\d,]* reviews, from \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Log loss' }).focus();
  await expect(page.getByText(/How surprised the model was/)).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Use the fitted parameters' }).press('Enter');
  await expect(page.getByText(/^Parameters fitted to you are in use/)).toBeVisible();
  await page.getByRole('button', { name: 'Fit', exact: true }).press('Enter');
  // Those in use saw what is measured, so that they may be hard to beat; either way nothing is offered.
  await expect(page.getByText(/learnt from all these reviews already|There is nothing to gain/)).toBeVisible({
    timeout: 40_000,
  });
  await expect(page.getByText(/which flatters them\.$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use the fitted parameters' })).toHaveCount(0);
  await expect(page.getByRole('columnheader')).toHaveText(['Measure', 'Published', 'Now', 'Fitted']);
  await page.getByRole('button', { name: 'Go back to the published ones' }).press('Enter');
  await expect(page.getByText(/^The published parameters are in use\. /)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fit', exact: true })).toBeFocused();
  expect(problems).toEqual([]);
});

test('with too little history the fit is refused with the reason', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/progress/fit');
  await expect(page.getByText(/Not enough yet: 0 of your reviews .* 400 are needed/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fit', exact: true })).toBeDisabled();
});

test('a pile is met with a plan: previewed, spread, taken back, around days off', async ({ shell }) => {
  const { page } = await openAfter(shell);
  await expect(page.getByText(/\d+ cards are waiting\. At \d+ minutes a day/)).toBeVisible();
  const due = async () => (await page.getByRole('link', { name: /^Review \d/ }).textContent()) ?? '';
  const before = await due();
  await page.getByRole('link', { name: 'See the plan' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Load' })).toBeVisible();
  const says = page.getByText(/stay for today, the rest goes to the next/);
  const first = (await says.textContent()) ?? '';
  await page.getByLabel('Minutes a day').first().fill('');
  await expect(page.getByText('Give 5 to 600 whole minutes a day.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Spread them' })).toHaveCount(0);
  await page.getByLabel('Minutes a day').first().fill('5');
  await expect(says).not.toHaveText(first);
  await page.getByText('Show as a table: After catching up').click();
  await expect(page.getByRole('columnheader', { name: 'Cards' })).toBeVisible();
  await page.getByRole('button', { name: 'Spread them' }).press('Enter');
  await expect(page.getByText('All of it fits today.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  expect(await due()).not.toBe(before);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Every card is back on its day.')).toBeVisible();
  await expect.poll(due).toBe(before);
  await expect(page.getByRole('button', { name: 'Spread them' })).toBeFocused();
  await page.getByLabel('Sunday').getByRole('radio', { name: 'Free' }).click();
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText('3 days', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Aiming for 90 %:/)).toBeVisible();
  await page.getByRole('slider', { name: 'Try another aim' }).press('ArrowLeft');
  await page.getByRole('button', { name: /^Aim for \d\d % from now on$/ }).press('Enter');
  await expect(page.getByText('Aim changed.', { exact: false })).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test('an easy day chosen while another is still being written does not take it back', async ({ shell }) => {
  const app = await shell.open();
  test.skip(app.edition === 'desktop', 'only the browser edition saves over a route that can be held up');
  const { page } = app;
  await beginAs(page, 'Inés');
  await visit(page, '/planner/load');
  const free = (day: string) => page.getByLabel(day).getByRole('radio', { name: 'Free' });
  await expect(free('Saturday')).toBeVisible();
  await page.route('**/request/append', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  for (const day of ['Saturday', 'Sunday']) await free(day).click();
  for (const day of ['Sunday', 'Saturday']) await expect(free(day)).toBeChecked();
});

test('two presses on Undo take back the plan and nothing before it', async ({ shell }) => {
  const app = await openAfter(shell);
  test.skip(app.edition === 'desktop', 'only the browser edition saves over a route that can be held up');
  const { page } = app;
  await visit(page, '/condition/leukopenia');
  await expect(page.getByRole('heading', { level: 1, name: 'Leukopenia' })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText('Bookmarked.')).toBeVisible();
  await visit(page, '/planner/load');
  await page.getByRole('button', { name: 'Spread them' }).press('Enter');
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await page.route('**/request/append', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('Enter');
  await expect(page.getByText('Every card is back on its day.')).toBeVisible();
  // A second one would be written by now.
  await page.waitForTimeout(700);
  await visit(page, '/bookmarks');
  await expect(page.getByRole('button', { name: /^Remove bookmark/ })).toHaveCount(1);
});

test('a leech is reworded, split and parked; the next one has the focus', async ({ shell }) => {
  const { page } = await openAfter(shell, { hard: 0.03, away: 1 });
  await visit(page, '/clinic');
  const lines = page.getByRole('main').locator('button[aria-expanded]');
  const count = await lines.count();
  expect(count).toBeGreaterThan(2);
  await lines.first().press('Enter');
  await expect(page.getByText('Easily confused with').or(page.getByText(/names no neighbour/))).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Say it in your own words').fill('Think of the *vessel*, not the cell.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(lines.first()).toContainText('reworded');
  await page.getByRole('button', { name: 'Park for three weeks' }).press('Enter');
  await expect(lines).toHaveCount(count - 1);
  await expect(lines.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByText('Split it in two').click();
  for (const [label, words] of [
    ['Question 1', 'What?'],
    ['Answer 1', 'This.'],
    ['Question 2', 'Why?'],
    ['Answer 2', 'That.'],
  ] as const)
    await page.getByLabel(label).fill(words);
  await page.getByLabel('Say it in your own words').fill('Typed, and not saved before.');
  await page.getByRole('button', { name: 'Make two cards' }).press('Enter');
  await expect(lines).toHaveCount(count - 2);
  await visit(page, '/review/aside');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('Typed, and not saved before.').first()).toBeVisible();
  await goTo(page, 'o');
  await expect(page.getByText('2 notes you wrote.', { exact: false })).toBeVisible();
});

test('a card tells its whole history and its forgetting curve', async ({ shell }) => {
  const { page } = await openAfter(shell, { days: 20, away: 2 });
  await goTo(page, 'r');
  await page.keyboard.press('i');
  const info = page.getByRole('dialog', { name: 'Card info' });
  await expect(info.getByRole('heading', { name: 'Forgetting curve' })).toBeVisible();
  await expect(info.getByRole('row').last()).toContainText('first');
  await page.keyboard.press('Escape');
  await reviewOne(page);
  expect(await reviewed(page)).toBe(1);
});

test('on paper every chart of Progress keeps its ink and its width', async ({ shell }) => {
  const { page } = await openAfter(shell, { days: 20, away: 1 });
  await goTo(page, 'p');
  await expect(page.getByRole('heading', { name: 'Hour of the day' })).toBeVisible();
  await page.setViewportSize({ width: 700, height: 990 });
  await page.emulateMedia({ media: 'print' });
  const wide = await page.locator('figure svg').evaluateAll((charts) =>
    charts.map((chart) => {
      const figure = chart.closest('figure');
      return chart.getBoundingClientRect().width <= (figure?.getBoundingClientRect().width ?? 0) + 1;
    }),
  );
  expect(wide.length).toBeGreaterThan(4);
  expect(wide).not.toContain(false);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  // Each with the table behind it, though none was opened.
  const tables = page.locator('figure details table');
  expect(await tables.count()).toBe(await page.locator('figure').count());
  for (const table of await tables.all()) await expect(table).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(tables.first()).toBeHidden();
});

test('a day off in a plan is called one, and says until when cards wait', async ({ shell }) => {
  const { page } = await openAfter(shell, { days: 20, away: 2 });
  await visit(page, '/planner');
  await page.getByLabel('Minutes a day').fill('5');
  await page.getByRole('button', { name: 'Save the plan' }).press('Enter');
  await expect(page.getByText(/^This needs \d+ minutes a day; you gave 5\.$/)).toBeVisible();
  await visit(page, '/planner/load');
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('From').fill(inDays(-1));
  await page.getByLabel('To').fill(inDays(2));
  await page.getByRole('button', { name: 'Add' }).click();
  await goTo(page, 't');
  await expect(page.getByText(/^A day off in your plan/)).toBeVisible();
  await expect(page.getByText(/^The plan needs \d+ minutes a day; you gave 5\./)).toBeVisible();
  await goTo(page, 'r');
  await expect(page.getByRole('heading', { name: 'A day off' })).toBeVisible();
  await expect(page.getByText(/What is due waits until \w+day \d+ \w+\./)).toBeVisible();
});

test('with a past, in Spanish, at 200 % text on 640 pixels, nothing is cut off and axe finds nothing', async ({
  shell,
}) => {
  test.setTimeout(120_000);
  const { page } = await openAfter(shell, {}, { viewport: { width: 640, height: 700 } });
  await visit(page, '/settings');
  await page.getByRole('radio', { name: '200 %' }).click();
  await page.getByRole('radio', { name: 'Español' }).click();
  for (const [path, words] of [
    ['/', 'tarjetas esperando'],
    ['/progress', 'Por vencer'],
    ['/planner/load', 'Con un objetivo del 90 %'],
    ['/clinic', 'Consulta de olvidos'],
    ['/progress/fit', 'Se puede aprender de'],
    ['/planner', 'al día; usted da'],
  ] as const) {
    await visit(page, path);
    await expect(page.getByText(words).first()).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBe(0);
    expect(await axe(page), path).toEqual([]);
  }
  await visit(page, '/review');
  await page.keyboard.press('i');
  await expect(page.getByRole('heading', { name: 'Curva del olvido' })).toBeVisible();
  expect(await axe(page), 'Card info').toEqual([]);
});

test('a history that cannot be read is said, and what does not need it stays', async ({ shell }) => {
  const { page } = await openAfter(shell, { days: 10, away: 1 });
  await page.evaluate(() => {
    const broken = () => {
      throw new Error('disk gone');
    };
    IDBObjectStore.prototype.getAll = broken;
    IDBObjectStore.prototype.openCursor = broken;
  });
  await goTo(page, 'p');
  await expect(page.getByText(/^The history could not be read: .*disk gone.*Nothing is lost/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The year' })).toBeVisible();
});
