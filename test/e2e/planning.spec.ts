import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { beginAs, goTo, readCondition, reviewOne, visit } from './student.ts';

test('progress is empty at first, then shows what was done, with a table behind each chart', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await goTo(page, 'p');
  await expect(page.getByRole('heading', { name: 'Nothing to show yet' })).toBeVisible();
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  await goTo(page, 'r');
  for (let i = 0; i < 3; i += 1) await reviewOne(page);
  await goTo(page, 'p');
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible();
  await expect(page.getByText('Reviews: 3. Study days: 1.')).toBeVisible();
  await page.getByText('Show as a table: Falling due').click();
  await expect(page.getByRole('columnheader', { name: 'Due' })).toBeVisible();
  await page.getByRole('button', { name: 'Days in a row' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Moving the clock or flying/)).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test('a plan says what it needs, is mended with one press, and gives Today its exam', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/planner');
  await page.getByLabel('Minutes a day').fill('5');
  await expect(page.getByText(/^This needs \d+ minutes a day; you gave 5\.$/)).toBeVisible();
  await page.getByRole('button', { name: /^Give \d+ minutes a day$/ }).click();
  await expect(page.getByText(/^This works\./)).toBeVisible();
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByRole('heading', { name: 'On the exam day' })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await goTo(page, 't');
  await expect(page.getByRole('link', { name: '42 days to Haematology' })).toBeVisible();
});

test('a plan that lacks something says what, and an exam in the far future is refused', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/planner');
  const save = page.getByRole('button', { name: 'Save the plan' });
  await page.getByLabel('Name').fill('');
  await expect(page.getByText('Give the exam a name.')).toBeVisible();
  await expect(page.getByText(/minutes? a day; you (gave|give)/)).toBeVisible();
  await expect(save).toBeDisabled();
  await page.getByLabel('Name').fill('Finals');
  for (const minutes of ['', '4', '601', '20.5']) {
    await page.getByLabel('Minutes a day').fill(minutes);
    await expect(page.getByText('Give 5 to 600 whole minutes a day.')).toBeVisible();
    await expect(page.getByText(/you (gave|give)/)).toHaveCount(0);
    await expect(save).toBeDisabled();
  }
  await page.getByLabel('Minutes a day').fill('60');
  for (const date of ['', '2999-01-01', '9999-12-31']) {
    await page.getByLabel('Day of the exam').fill(date);
    await expect(page.getByText(/^Choose the day of the exam, .* at the latest\.$/)).toBeVisible();
    await expect(save).toBeDisabled();
  }
  expect(await axe(page)).toEqual([]);
});

test('two exams stand side by side; one that is over gives its cards back; the focus is never lost', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/planner');
  await page.getByLabel('Minutes a day').fill('120');
  await expect(page.getByText(/^This works\./)).toBeVisible();
  await page.getByRole('button', { name: 'Save the plan' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Change' })).toBeFocused();
  await page.keyboard.press('n');
  await page.getByLabel('Name').fill('Midterm');
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Day of the exam').fill(inDays(14));
  await page.getByRole('radio', { name: 'Chosen conditions' }).check();
  await expect(page.getByText('Choose at least one condition with cards.')).toBeVisible();
  await page.getByLabel('Tumour lysis syndrome').check();
  await expect(page.getByText(/^This works\./)).toHaveCount(2);
  await expect(page.getByText(/of its cards are also in Midterm/)).toHaveCount(0);
  await page.getByLabel('Name').press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Midterm', 'Haematology']);
  // What both ask for is counted in the nearer one's days; the other says so.
  await expect(page.getByText(/^\d+ of its cards are also in Midterm, which is nearer\./)).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Change' }).first()).toBeFocused();
  await goTo(page, 't');
  await expect(page.getByRole('link', { name: /^1[45] days to Midterm$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '42 days to Haematology' })).toBeVisible();
  await visit(page, '/planner');
  await page.getByRole('button', { name: 'Change' }).first().click();
  await page.getByLabel('Day of the exam').fill(inDays(-2));
  await expect(page.getByText(/^The exam is not after today/)).toBeVisible();
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByRole('button', { name: 'Change' }).first()).toBeFocused();
  await expect(page.getByText(/Its cards|The cards are back in long-term review/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).first().press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Plan deleted.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Plan an exam/ })).toBeFocused();
});

test('a card left without saving is there again; cancelled, it is not', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/cards?new=1');
  await page.getByLabel('Question').fill('Half a thought');
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await goTo(page, 'o');
  await page.keyboard.press('n');
  await expect(page.getByLabel('Question')).toHaveValue('Half a thought');
  await expect(page.getByText('Here is what you had not saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('n');
  await expect(page.getByLabel('Question')).toHaveValue('');
  await page.getByLabel('Question').fill('A whole one');
  await page.getByLabel('Answer').fill('Yes');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 note you wrote.', { exact: false })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByLabel('Question')).toHaveValue('');
});

test('an own card with a cloze is written, reviewed with a hint, and changed', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await goTo(page, 'o');
  await expect(page.getByRole('heading', { level: 1, name: 'Your cards' })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByLabel('Question').fill('Auer rods are azurophil granules fused.');
  await page.getByLabel('Question').evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(14, 32));
  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByLabel('Text with blanks')).toHaveValue(
    'Auer rods are {{c1::azurophil granules}} fused.',
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 note you wrote.', { exact: false })).toBeVisible();
  await goTo(page, 'r');
  await page.keyboard.press('h');
  await expect(page.getByText('Begins: a········ g·······')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.locator('[aria-live="polite"]').first()).toContainText('azurophil granules');
  expect(await axe(page)).toEqual([]);
});

test('the card being changed stays open whatever is searched for meanwhile', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  for (const front of ['Auer rods', 'Faggot cells']) {
    await visit(page, '/cards?new=1');
    await page.getByLabel('Question').fill(front);
    await page.getByLabel('Answer').fill('Promyelocytes');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByLabel('Question')).toBeHidden();
  }
  await page.getByRole('button', { name: 'Change' }).first().click();
  const front = page.getByLabel('Question');
  await front.fill('Faggot cells are full of them');
  await page.getByRole('searchbox').fill('auer');
  await expect(page.getByText('Auer rods')).toBeVisible();
  await expect(front).toHaveValue('Faggot cells are full of them');
});

test('selected words become a card with its sentence and its source', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/condition/hyperleukocytosis-leukostasis');
  await expect(page.getByRole('heading', { level: 1, name: 'Hyperleukocytosis' })).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByText(/Select words/)).toBeVisible();
  const line = page.locator('[data-words]').first();
  await line.dblclick({ position: { x: 40, y: 12 } });
  const word = await page.evaluate(() => (window.getSelection()?.toString() ?? '').trim());
  expect(word.length).toBeGreaterThan(1);
  await page.keyboard.press('w');
  await expect(page.getByLabel('Text with blanks')).toHaveValue(new RegExp(`\\{\\{c1::${word}\\}\\}`));
  await expect(page.getByLabel('Source')).toHaveValue(/^Hyperleukocytosis and leukostasis \([a-z]+-\d+\)$/);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 note you wrote.', { exact: false })).toBeVisible();
});

test('a note is left unsaved by Cancel alone, not by Escape or a press beside it', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  await goTo(page, 'r');
  const note = page.getByRole('dialog').getByRole('textbox');
  const leave = {
    cancel: () => page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click(),
    escape: () => page.keyboard.press('Escape'),
    beside: () => page.mouse.click(5, 400),
  };
  let kept = '';
  for (const how of ['cancel', 'escape', 'beside'] as const) {
    await page.keyboard.press('e');
    await expect(note).toHaveValue(kept);
    await note.fill(`left by ${how}`);
    await leave[how]();
    await expect(note).toBeHidden();
    if (how !== 'cancel') kept = `left by ${how}`;
  }
  await page.keyboard.press('e');
  await expect(note).toHaveValue(kept);
});

test('a note being typed stays with its card when the study day turns', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  await goTo(page, 'r');
  const words = page.locator('p[aria-live="polite"]');
  const first = (await words.textContent()) ?? '';
  // Put off until tomorrow: when the day turns it is in front again.
  await page.keyboard.press('-');
  await expect(words).not.toHaveText(first);
  await page.keyboard.press('e');
  const note = page.getByRole('dialog').getByRole('textbox');
  await note.fill('of the second card');
  await page.evaluate(() => {
    const Real = Date;
    const by = 86_400_000;
    globalThis.Date = class extends Real {
      constructor(...parts: []) {
        super(...((parts.length === 0 ? [Real.now() + by] : parts) as []));
      }
      static override now() {
        return Real.now() + by;
      }
    } as DateConstructor;
    window.dispatchEvent(new Event('focus'));
  });
  await expect(note).toHaveValue('of the second card');
  await page.keyboard.press('Escape');
  await expect(
    page
      .getByText('Note saved.')
      .or(page.getByText(/A new study day|new day/i))
      .first(),
  ).toBeVisible();
  await expect(words).toHaveText(first);
});

test('notes, flags, due day and starting over, each with undo', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  await goTo(page, 'r');
  await page.keyboard.press('e');
  await page.keyboard.type('Sludge, not **plugs**');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Note saved.')).toBeVisible();
  await page.keyboard.press('Control+3');
  await expect(page.getByText('Flag 3', { exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByText('plugs')).toBeVisible();
  const text = () => page.locator('p[aria-live="polite"]').textContent();
  const first = await text();
  await page.keyboard.press('d');
  await page.getByRole('button', { name: 'in 7 days' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Set due day' }).click();
  await expect.poll(text).not.toBe(first);
  await page.keyboard.press('u');
  await expect(page.getByText('Taken back: the card is here again.')).toBeVisible();
});

test('what was suspended, put off or flagged is found again, studied and brought back', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  await goTo(page, 'r');
  const text = () => page.locator('p[aria-live="polite"]').textContent();
  const first = await text();
  await page.keyboard.press('@');
  await expect.poll(text).not.toBe(first);
  const second = await text();
  await page.keyboard.press('-');
  await expect.poll(text).not.toBe(second);
  await page.keyboard.press('Control+2');
  await expect(page.getByText('Flag 2', { exact: true })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { level: 1, name: 'Set aside or flagged' })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveText(['Suspended 1', 'Put off 1', 'Flagged 1']);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bring back' }).press('Enter');
  await expect(page.getByRole('radio', { name: 'Suspended 0' })).toBeVisible();
  await expect(page.getByText(/^No card is suspended\./)).toBeVisible();
  await page.getByRole('radio', { name: 'Put off 1' }).click();
  await page.getByRole('button', { name: 'Show today' }).press('Enter');
  await expect(page.getByRole('radio', { name: 'Put off 0' })).toBeVisible();
  await page.getByRole('radio', { name: 'Flagged 1' }).click();
  await page.getByRole('button', { name: 'Study 1 card' }).press('Enter');
  await page.getByRole('button', { name: /^Start with 1 card/ }).click();
  await expect(page.getByText('Flag 2', { exact: true })).toBeVisible();
  await visit(page, '/review/aside');
  await page.getByRole('button', { name: 'Remove the flag' }).press('Enter');
  await expect(page.getByText('Flag removed.')).toBeVisible();
  await goTo(page, 'r');
  await expect.poll(text).toBe(first);
});

test('a preview is recorded and leaves the schedule alone', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', 'Hyperleukocytosis and leukostasis');
  const due = async () => (await page.getByRole('link', { name: /^Review \d/ }).textContent()) ?? '';
  const before = await due();
  await visit(page, '/review/custom');
  await page.getByRole('radio', { name: 'By scope' }).click();
  await page.getByLabel('Hyperleukocytosis and leukostasis').check();
  await page.getByRole('button', { name: /^Start with/ }).click();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^Known/ }).click();
  await expect(page.getByText('2 of', { exact: false })).toBeVisible();
  expect(await due()).toBe(before);
});

test('two presses while the first is still being written are one plan and one session', async ({ shell }) => {
  const app = await shell.open();
  test.skip(app.edition === 'desktop', 'only the browser edition saves over a route that can be held up');
  const { page } = app;
  await beginAs(page, 'Inés');
  await visit(page, '/planner');
  await expect(page.getByRole('button', { name: 'Save' })).toBeEnabled();
  await page.route('**/request/append', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  for (let press = 0; press < 2; press += 1) await page.getByLabel('Name').press('Enter');
  await expect(page.getByText('Plan saved.')).toBeVisible();
  // A second one would be written by now.
  await page.waitForTimeout(700);
  await expect(page.getByRole('button', { name: 'Delete' })).toHaveCount(1);
  await visit(page, '/question/hcl-q01');
  const ask = page.getByRole('button', { name: /^Ask me this/ });
  for (let press = 0; press < 2; press += 1) await ask.press('Enter');
  await expect(page.getByText('Item 1 of 1', { exact: true })).toBeVisible();
  await page.waitForTimeout(700);
  await visit(page, '/quiz');
  await expect(page.getByRole('button', { name: 'Go on' })).toHaveCount(1);
});
