import { expect, test } from './fixtures.ts';
import { beginAs, goTo, readCondition, visit } from './student.ts';

const LEUKOSTASIS = 'Hyperleukocytosis and leukostasis';

test('a new learner gives a name, sees what the app is for, and lands on Today', async ({ shell }) => {
  const { page } = await shell.open();
  await expect(page.getByText('For learning only.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start' })).toBeDisabled();
  await beginAs(page, 'Inés');
  await expect(page.getByRole('link', { name: 'Inés' })).toBeVisible();
});

test('the library filters as one types, in either spelling, and says when nothing matches', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await goTo(page, 'l');
  await page.keyboard.press('f');
  await page.keyboard.type('leukemia cutis');
  await expect(page.getByRole('link', { name: /Leukaemia cutis/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Leukopenia/ })).toHaveCount(0);
  await page.keyboard.type(' zzz');
  await expect(page.getByText(/No condition matches/)).toBeVisible();
});

test('a card is read at three depths, each claim with its source on hover, focus and click', async ({
  shell,
}) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', LEUKOSTASIS);
  const claims = page.locator('[id^="hls-"]');
  const core = await claims.count();
  await page.keyboard.press('3');
  await expect.poll(() => claims.count()).toBeGreaterThan(core);
  await page.keyboard.press('1');
  await expect.poll(() => claims.count()).toBeLessThan(core);

  // A section that a shallower depth lacks has the focus and its place again on the way back.
  await page.keyboard.press('3');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('j');
  const mechanism = page.locator('#section-mechanism');
  await expect(mechanism).toBeFocused();
  const top = async () => Math.round((await mechanism.boundingBox())?.y ?? -1);
  const before = await top();
  await page.keyboard.press('1');
  await expect(mechanism).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
  await page.keyboard.press('3');
  await expect(mechanism).toBeFocused();
  expect(await top()).toBe(before);

  const mark = page.getByRole('button', { name: 'Source 1', exact: true }).first();
  const details = page.getByRole('dialog', { name: 'Source 1' });
  await mark.hover();
  await expect(details).toBeVisible();
  await details.getByRole('button', { name: 'Copy link' }).click();
  await page.mouse.move(0, 0);
  await expect(details).toBeHidden();
  await expect(mark).toBeFocused();
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(details.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
});

test('test-me hides the telling words of a section until asked', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await readCondition(page, 'leukost', LEUKOSTASIS);
  const section = page.locator('section[data-section="at-a-glance"]');
  await expect(section.getByRole('img', { name: /hidden answer/ })).toHaveCount(0);
  await page.keyboard.press('t');
  const blank = section.getByRole('button', { name: 'Show the hidden words' }).first();
  await expect(blank).toBeVisible();
  const before = await section.getByRole('button', { name: 'Show the hidden words' }).count();
  await blank.press('Enter');
  await expect(section.getByRole('button', { name: 'Show the hidden words' })).toHaveCount(before - 1);
});

test('a bookmark is kept, foldered, and found again after a restart', async ({ shell }) => {
  const app = await shell.open();
  await beginAs(app.page, 'Inés');
  await readCondition(app.page, 'leukost', LEUKOSTASIS);
  await app.page.keyboard.press('b');
  await expect(app.page.getByText('Bookmarked.')).toBeVisible();
  const page = await app.restart();
  await goTo(page, 'b');
  await expect(page.getByRole('link', { name: new RegExp(LEUKOSTASIS) })).toBeVisible();
  await page.getByRole('combobox', { name: 'Folder' }).fill('Emergencies');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Emergencies' })).toBeVisible();
  await page.getByRole('button', { name: /Remove bookmark/ }).click();
  await expect(page.getByText('Nothing bookmarked yet')).toBeVisible();
});

test('search finds a finding and opens it with Enter', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await page.keyboard.press('/');
  await page.keyboard.type('retinal hem');
  await expect(page.getByRole('option').first()).toContainText('Retinal haemorrhage');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Retinal haemorrhage' })).toBeVisible();
  await expect(page.getByRole('link', { name: LEUKOSTASIS })).toBeVisible();
});

test('Enter goes to what is typed, also before the list has followed', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  for (const [place, words, more, title] of [
    ['/search', 'leuk', 'hairy cell', /hairy/i],
    ['/cells', 'blast', 'plasma', /plasma/i],
  ] as const) {
    await visit(page, place);
    await page.getByRole('main').locator('input').fill(words);
    await expect(
      page
        .getByRole('main')
        .getByText(/leuk|blast/i)
        .first(),
    ).toBeVisible();
    await page.evaluate((typed) => {
      const input = document.querySelector('main input') as HTMLInputElement;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    }, more);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  }
});

test('the palette goes anywhere, and the key sheet lists the keys of the screen', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('leukemia cut');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Leukaemia cutis' })).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByText('Next section')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('in Spanish the card, its sections and the case are Spanish, at 200 % text too', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/settings');
  await page.getByRole('radio', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();
  await page.getByRole('radio', { name: '200 %' }).click();
  await visit(page, '/condition/neuroleukemiosis');
  await expect(page.getByRole('heading', { name: 'Lo esencial' })).toBeVisible();
  await expect(page.locator('#nlk-001')).not.toHaveAttribute('lang', 'en');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await visit(page, '/case/nlk-case1');
  await expect(page.getByText('Inventado para enseñar')).toBeVisible();
});

test('an unknown address and an unknown card say so', async ({ shell }) => {
  const { page } = await shell.open();
  await beginAs(page, 'Inés');
  await visit(page, '/nowhere');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await visit(page, '/condition/no-such-card');
  await expect(page.getByRole('heading', { name: 'There is no card with this name' })).toBeVisible();
});
