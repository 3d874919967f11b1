import type { Page } from '@playwright/test';
import { appWithPack, appWithTamperedPack } from './changedPack.ts';
import { axe, expect, test } from './fixtures.ts';
import { beginAs, goTo, readCondition, soFar, visit } from './student.ts';

/** Chooses the first option of every item and goes on, to the result. Gives how many were wrong. */
async function answerAll(page: Page, items: number): Promise<number> {
  let wrong = 0;
  for (let item = 1; item <= items; item += 1) {
    await expect(page.getByText(`Item ${item} of ${items}`)).toBeVisible();
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^(Right|Wrong)\b/).first()).toBeVisible();
    if (
      await page
        .getByText(/^Wrong\b/)
        .first()
        .isVisible()
    )
      wrong += 1;
    await page.keyboard.press('Enter');
  }
  return wrong;
}

async function startTen(page: Page): Promise<void> {
  await visit(page, '/quiz?condition=hyperleukocytosis-leukostasis');
  await expect(page.getByRole('button', { name: /^Start 10 questions/ })).toBeVisible();
  await page.keyboard.press('Enter');
}

test('ten questions by the keyboard alone: rationales at once, the wrong ones wait in Mistakes and Review', async ({
  shell,
}) => {
  const { page, problems } = await shell.open();
  await beginAs(page, 'Inés');
  await startTen(page);
  const wrong = await answerAll(page, 10);
  expect(wrong).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await axe(page), 'Result').toEqual([]);
  expect(await soFar(page)).toEqual({ reviews: 0, questions: 10 });
  await expect(page.getByRole('link', { name: new RegExp(`^Mistakes ${wrong}$`) })).toBeVisible();
  await goTo(page, 'm');
  await expect(page.getByRole('heading', { level: 1, name: 'Mistakes' })).toBeVisible();
  await goTo(page, 'r');
  await expect(page.getByText('missed in a question')).toBeVisible();
  expect(problems).toEqual([]);
});

test('a classification is added from a list, counted, and taken off again by key', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/quiz');
  const matching = page.getByText(/^\d+ questions? match/);
  const all = (await matching.textContent()) ?? '';
  await page.getByText('More filters').press('Enter');
  const list = page.getByRole('combobox', { name: 'Add a classification' });
  await list.selectOption('ELN 2019');
  await expect(matching).not.toHaveText(all);
  await page.getByRole('button', { name: 'Remove ELN 2019' }).press('Enter');
  await expect(list).toBeFocused();
  await expect(matching).toHaveText(all);
});

test('a block that the power cut short goes on at the same item with what was answered', async ({
  shell,
}) => {
  const app = await shell.open();
  await beginAs(app.page, 'Inés');
  await startTen(app.page);
  for (let item = 1; item <= 3; item += 1) {
    await expect(app.page.getByText(`Item ${item} of 10`)).toBeVisible();
    await app.page.keyboard.press('a');
    await app.page.keyboard.press('Enter');
    await expect(app.page.getByText(/^(Right|Wrong)\b/).first()).toBeVisible();
    await app.page.keyboard.press('Enter');
  }
  await expect(app.page.getByText('Item 4 of 10')).toBeVisible();
  const stem = await app.page.locator('main').getByRole('radiogroup').textContent();
  await app.kill();
  const page = await app.restart();
  expect((await soFar(page)).questions).toBe(3);
  await goTo(page, 'q');
  await page
    .getByRole('button', { name: /Continue|Resume|Go on/ })
    .first()
    .click();
  await expect(page.getByText('Item 4 of 10')).toBeVisible();
  expect(await page.locator('main').getByRole('radiogroup').textContent()).toBe(stem);
});

test('the question screen has no fault that axe can find, before and after the answer, in both themes', async ({
  shell,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await shell.open({ colorScheme });
    await beginAs(page, 'Inés');
    await startTen(page);
    await expect(page.getByText('Item 1 of 10')).toBeVisible();
    expect(await axe(page), `question, ${colorScheme}`).toEqual([]);
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^(Right|Wrong)\b/).first()).toBeVisible();
    expect(await axe(page), `answer, ${colorScheme}`).toEqual([]);
  }
});

test('a case is played to its end, and its wrong decisions send their cards to Review', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'neuroleuk', 'Neuroleukaemiosis');
  await visit(page, '/case/nlk-case1');
  for (let step = 1; step <= 8; step += 1) {
    await expect(page.getByText(`Case · step ${step} of 8`)).toBeVisible();
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('button', { name: step < 8 ? 'Next step' : 'What it teaches' }),
    ).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText(/of 8 decisions were the best one/)).toBeVisible();
  await page.getByRole('button', { name: 'Play again' }).press('Enter');
  await expect(page.getByText('Case · step 1 of 8')).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});

test('a missed question that a later pack no longer has is neither counted nor asked for again', async ({
  shell,
}) => {
  const missed = 'hcl-q01';
  const later = appWithPack((pack) => {
    pack.questions = pack.questions.filter(({ id }) => id !== missed);
  });
  try {
    const app = await shell.open();
    const { page } = app;
    await beginAs(page, 'Inés');
    await visit(page, `/question/${missed}`);
    await page.getByRole('button', { name: 'Ask me this' }).click();
    await expect(page.getByText('Item 1 of 1', { exact: true })).toBeVisible();
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Wrong\b/).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Quiz the wrong one' })).toBeVisible();
    const results = new URL(page.url()).hash.slice(1);
    await visit(page, '/');
    await expect(page.getByRole('link', { name: 'Mistakes 1' })).toBeVisible();

    const again = await app.restart({ appFolder: later.appFolder });
    // Three days on, when it would be asked again.
    await again.addInitScript(() => {
      const Real = Date;
      const by = 3 * 86_400_000;
      globalThis.Date = class extends Real {
        constructor(...parts: []) {
          super(...((parts.length === 0 ? [Real.now() + by] : parts) as []));
        }
        static override now() {
          return Real.now() + by;
        }
      } as DateConstructor;
    });
    await again.reload();
    await expect(again.getByText(/^So far today/)).toBeVisible();
    await expect(again.getByRole('link', { name: 'Mistakes', exact: true })).toBeVisible();
    await expect(again.locator('main a[href="#/quiz?mode=mistakes"]')).toHaveCount(0);
    await visit(again, results);
    await expect(again.getByRole('heading', { level: 1, name: '0 of 1 right' })).toBeVisible();
    await expect(again.getByRole('button', { name: 'Quiz the wrong one' })).toHaveCount(0);
  } finally {
    later.remove();
  }
});

test('in a case Enter presses what has the focus, and nothing behind a dialog', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/case/nlk-case1');
  await page.keyboard.press('a');
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Next step' })).toBeHidden();
  await page.getByRole('radio').nth(1).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Next step' })).toBeFocused();
  await page.getByRole('button', { name: 'Leave' }).press('Enter');
  await expect(page).toHaveURL(/#\/condition\//);
  // What was decided is no quiz to go on with.
  await visit(page, '/quiz/session');
  await expect(page.getByText('No session is open')).toBeVisible();
});

test('a pack that does not match its hash gives a readable screen, never a blank window', async ({
  shell,
}) => {
  const copy = appWithTamperedPack((bytes) => {
    bytes[bytes.indexOf('100') + 1] = 0x39;
  });
  try {
    const { page } = await shell.open({ appFolder: copy.appFolder });
    await expect(page.getByRole('alert')).toContainText('does not match its hash');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  } finally {
    copy.remove();
  }
});

/** What might run, restyle, clobber, overflow or turn the page around, were it anything but text. */
const HOSTILE = [
  '<script>globalThis.__pwned = 1</script>',
  '<img src=x onerror="globalThis.__pwned=1">',
  '<details open ontoggle=globalThis.__pwned=1>',
  '<style>main { display: none }</style>',
  '{nothing > }} [c1: [x](javascript:alert(1)) *',
  '<a id=app><a id=app name=config>',
  '<iframe srcdoc="x"></iframe><base href="https://evil.test/">',
  '\u202E\u2067desrever si siht\u200F',
  'W'.repeat(4000),
].join(' ');

test('markup, scripts, a huge word and turned text in a question are shown as text, and the layout holds', async ({
  shell,
}) => {
  const copy = appWithPack((pack) => {
    for (const question of pack.questions) {
      question.stem = `${HOSTILE} ${question.stem}`;
      question.lead = `${HOSTILE} ${question.lead}`;
      for (const option of question.options) {
        option.text = `${HOSTILE} ${option.text}`;
        option.why = `${HOSTILE} ${option.why}`;
      }
    }
  });
  try {
    for (const viewport of [
      { width: 1200, height: 800 },
      { width: 800, height: 600 },
    ]) {
      const app = await shell.open({ appFolder: copy.appFolder, viewport });
      const { page, problems } = app;
      await beginAs(page, 'Inés');
      await startTen(page);
      await expect(page.getByText('Item 1 of 10')).toBeVisible();
      await expectHarmless(page);
      await page.keyboard.press('Alt+c');
      await page.keyboard.press('b');
      await expect(page.getByRole('radio', { name: /^Option B/ })).toBeChecked();
      await expectHarmless(page);
      await page.keyboard.press('Enter');
      await expect(page.getByText(/^(Right|Wrong)\b/).first()).toBeVisible();
      await expectHarmless(page);
      await page.keyboard.press('Enter');
      await expect(page.getByText('Item 2 of 10')).toBeVisible();
      expect(app.foreignRequests()).toEqual([]);
      expect(problems).toEqual([]);
    }
  } finally {
    copy.remove();
  }
});

/** It is text to the last sign, nothing ran, and no control left its place. */
async function expectHarmless(page: Page): Promise<void> {
  const main = page.locator('main');
  await expect(main.getByText('<script>globalThis.__pwned = 1</script>').first()).toBeVisible();
  expect(await page.evaluate(() => (globalThis as { __pwned?: unknown }).__pwned)).toBeUndefined();
  expect(await main.locator('img, script, iframe, style, base, [ontoggle], [name="config"]').count()).toBe(0);
  const layout = await page.evaluate(() => {
    const wide = [
      ...document.querySelectorAll<HTMLElement>('body, main, main :not(.visually-hidden)'),
    ].filter(
      (one) =>
        one.scrollWidth > one.clientWidth + 1 &&
        // What is one pixel wide is there to be heard.
        one.clientWidth > 1 &&
        getComputedStyle(one).overflowX !== 'visible',
    );
    const controls = [...document.querySelectorAll<HTMLElement>('main button')]
      .map((one) => one.getBoundingClientRect())
      .filter((box) => box.width > 0);
    return {
      pageOverflows: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      clipped: wide.map((one) => one.className),
      outside: controls.filter((box) => box.left < 0 || box.right > window.innerWidth).length,
    };
  });
  expect(layout).toEqual({ pageOverflows: false, clipped: [], outside: 0 });
  // A letter stands left of its text, whichever way that runs.
  const letters = await main.locator('label, li').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const letter = [...row.querySelectorAll('span')].find((one) => /^[A-H]$/.test(one.textContent ?? ''));
      return letter ? [Math.round(letter.getBoundingClientRect().left)] : [];
    }),
  );
  expect(letters.length).toBeGreaterThanOrEqual(4);
  expect(new Set(letters).size).toBe(1);
}
