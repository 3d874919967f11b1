import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Question } from '../../shared/content/questionSchema.ts';
import { png, SVG } from '../support/pictures.ts';
import { appWithPack } from './changedPack.ts';
import { axe, expect, type OpenShell, test } from './fixtures.ts';
import { beginAs, goTo, visit } from './student.ts';

const surface = (page: Page) => page.getByRole('group', { name: 'Boxes on the picture' });
const shown = (page: Page, says: RegExp) => page.getByRole('img', { name: says });

/** Adds a box by key, moves it there in large steps, and names it; the focus is on Add a box before and after. */
async function addBox(page: Page, name: string, ...keys: string[]): Promise<void> {
  await expect(page.getByRole('button', { name: 'Add a box' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(surface(page).getByRole('button').last()).toBeFocused();
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Name of part/ }).last()).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

function pictureFiles({ dataFolder }: OpenShell): string[] {
  const folder = join(dataFolder, 'pictures');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .map((name) => join(folder, name));
}

test('an occlusion card of a cell is made with the keyboard alone, reviewed, and still there after a restart', async ({
  shell,
}) => {
  const app = await shell.open();
  const { page } = app;
  await beginAs(page, 'Inés');
  await visit(page, '/cells/promyelocyte');
  await expect(page.getByRole('heading', { level: 1, name: 'Promyelocyte' })).toBeVisible();
  await page.keyboard.press('o');
  await addBox(page, 'Nucleus', 'Alt+ArrowLeft', 'Alt+ArrowUp', 'Alt+Shift+ArrowRight', 'ArrowLeft');
  await addBox(page, 'Hof', 'Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown');
  await addBox(page, 'A mistake');
  const boxes = surface(page).getByRole('button');
  await boxes.last().focus();
  await page.keyboard.press('Delete');
  await expect(boxes).toHaveCount(2);
  await expect(page.getByText('Box removed. 2 boxes left.')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(boxes).toHaveCount(3);
  await boxes.last().focus();
  await page.keyboard.press('Delete');
  await expect(boxes.last()).toBeFocused();
  await expect(boxes.first()).toHaveAttribute('style', /left: 34%; top: 37%; width: 25%; height: 16%/);
  expect(await axe(page), 'Editor').toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nucleus · Hof')).toBeVisible();
  await expect(page.getByText(/2 boxes/)).toBeVisible();

  await goTo(page, 'r');
  await expect(shown(page, /^Picture: A large cell.*Which part is hidden at box 1 of 2\?$/)).toBeVisible();
  await expect(page.getByText('Nucleus')).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(page.getByText('Begins: N······')).toBeVisible();
  expect(await axe(page), 'Question').toEqual([]);
  await page.keyboard.press('Space');
  await expect(shown(page, /^Picture: A large cell.*Box 1 of 2: Nucleus$/)).toBeVisible();
  await expect(page.locator('[aria-live="polite"]').first()).toHaveText('Box 1 of 2: Nucleus');
  expect(await axe(page), 'Answer').toEqual([]);
  await page.keyboard.press('n');
  await expect(shown(page, /Which part is hidden at box 2 of 2\?$/)).toBeVisible();

  const again = await app.restart();
  await goTo(again, 'r');
  await expect(shown(again, /Which part is hidden at box 1 of 2\?$/)).toBeVisible();
});

test('a picture file is kept with its boxes; a damaged file is one calm line, and the card is still studied', async ({
  shell,
}) => {
  const app = await shell.open();
  const { page } = app;
  await beginAs(page, 'Inés');
  await visit(page, '/cards?new=1');
  await expect(page.getByText('No pictures of patients.')).toBeVisible();
  const file = page.locator('input[type="file"]');
  await file.setInputFiles({ name: 'drawing.png', mimeType: 'image/png', buffer: SVG });
  await expect(page.getByRole('alert')).toHaveText(/^Only PNG, JPEG and WebP/);
  const buffer = Buffer.concat([png(320, 200), Buffer.from('taken in ward 4')]);
  await file.setInputFiles({ name: 'smear.png', mimeType: 'image/png', buffer });
  await expect(page.getByRole('img', { name: 'Picture: no description' })).toBeVisible();
  await page.getByLabel('What the picture shows').fill('A grey field.');
  const { x, y, width, height } = (await surface(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * 0.2, y + height * 0.2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.5, y + height * 0.6, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByLabel('Name of part 1')).toBeFocused();
  await page.keyboard.type('<b>Grey</b> {{c1::matter}}');
  await page.getByRole('radio', { name: 'only the part asked' }).click();
  await page.getByLabel('Tags').pressSequentially('grey');
  await expect(page.getByLabel('Tags')).toHaveValue('grey');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 note you wrote.', { exact: false })).toBeVisible();
  const kept = pictureFiles(app).map((path) => readFileSync(path, 'latin1'));
  expect(kept).toEqual([expect.stringMatching(/^\x89PNG/)]);
  expect(kept.join()).not.toContain('ward 4');

  await goTo(page, 'r');
  await expect(shown(page, /^Picture: A grey field\. Which part is hidden at box 1 of 1\?$/)).toBeVisible();
  await expect.poll(() => drawn(page)).toBe(320);
  expect(app.problems).toEqual([]);
  expect(app.foreignRequests()).toEqual([]);

  const again = await app.restart();
  await goTo(again, 'r');
  await expect(shown(again, /^Picture: A grey field\./)).toBeVisible();
  await expect.poll(() => drawn(again)).toBe(320);

  await app.close();
  for (const path of pictureFiles(app)) writeFileSync(path, png(320, 200, 1));
  const damaged = await app.restart();
  await goTo(damaged, 'r');
  await expect(damaged.getByText('This picture could not be read. It showed: A grey field.')).toBeVisible();
  await expect(damaged.getByText('Which part is hidden at box 1 of 1?')).toBeVisible();
  expect(await axe(damaged)).toEqual([]);
  await damaged.keyboard.press('Space');
  await expect(damaged.getByText('<b>Grey</b> {{c1::matter}}')).toBeVisible();
  await damaged.keyboard.press('Space');
  await expect(damaged.getByRole('progressbar', { name: 'Review' })).toHaveAttribute('aria-valuenow', '1');
});

test('a question’s figure leads to an occlusion card; a box removed leaves the others their history', async ({
  shell,
}) => {
  const changed = appWithPack((pack) => {
    pack.figures = {
      'figures/film.svg': {
        tag: 'svg',
        attributes: { viewBox: '0 0 200 100' },
        children: [{ tag: 'circle', attributes: { cx: '60', cy: '50', r: '30' }, children: [] }],
      },
    };
    const first = pack.questions.find(({ kind }) => kind === 'single') as Extract<
      Question,
      { kind: 'single' }
    >;
    const spot = (x: number) => ({ ...first.options[0], correct: x === 30, spot: { x, y: 50, radius: 10 } });
    const { options: _, shown: __, ...rest } = first;
    pack.questions = [
      {
        ...rest,
        kind: 'hotspot',
        figure: { file: 'figures/film.svg', alt: { en: 'One dark disc', es: 'Un disco oscuro' } },
        options: [spot(30), { ...spot(80), text: 'another place' }],
      } as Question,
    ];
  });
  try {
    const app = await shell.open({ appFolder: changed.appFolder });
    const { page } = app;
    await beginAs(page, 'Inés');
    await visit(page, '/quiz');
    await page.getByRole('button', { name: /^Start/ }).click();
    await expect(page.getByLabel('One dark disc').first()).toBeVisible();
    // Rightly answered, so that no card of a missed claim comes first.
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('link', { name: 'Make an occlusion card' }).click();
    await addBox(page, 'Disc', 'Alt+ArrowLeft');
    await addBox(page, 'Ground', 'Alt+ArrowRight');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Disc · Ground')).toBeVisible();
    await goTo(page, 'r');
    await expect(
      shown(page, /^Picture: One dark disc\. Which part is hidden at box 1 of 2\?$/),
    ).toBeVisible();
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Remove box 1' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Card changed. Its history stays.')).toBeVisible();
    await goTo(page, 'r');
    await expect(shown(page, /Which part is hidden at box 1 of 1\?$/)).toBeVisible();
    await page.keyboard.press('Space');
    await expect(shown(page, /Box 1 of 1: Ground$/)).toBeVisible();
  } finally {
    changed.remove();
  }
});

/** Pixels across of the learner's own picture as it was decoded. */
function drawn(page: Page): Promise<number> {
  return page.evaluate(
    () => document.querySelector<HTMLImageElement>('img[src^="blob:"]')?.naturalWidth ?? 0,
  );
}
