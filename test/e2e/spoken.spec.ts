import { appWithPack } from './changedPack.ts';
import { expect, test } from './fixtures.ts';
import { visit } from './student.ts';

/** What a screen reader is given of an item: the words, and where the focus is. */

const WORDS = {
  'en-US': {
    item: 'Item 1 of 1',
    marked: 'Item 1 of 1, marked',
    option: 'Option',
    chosen: 'B chosen.',
    struck: 'C struck out.',
    struckOption: /\(struck out\)$/,
    markedSaid: 'Marked.',
    answers: 'Answers',
    wrong: /^Wrong\. The right answer is [A-E]\.$/,
    states: { right: /^Right: /, wrong: /^Wrong: /, struck: /^Not the answer, struck out: / },
    yours: 'Your answer.',
    lang: null,
  },
  'es-ES': {
    item: 'Pregunta 1 de 1',
    marked: 'Pregunta 1 de 1, marcada',
    option: 'Opción',
    chosen: 'B elegida.',
    struck: 'C tachada.',
    struckOption: /\(tachada\)$/,
    markedSaid: 'Marcada.',
    answers: 'Respuestas',
    wrong: /^Incorrecto\. La respuesta correcta es la [A-E]\.$/,
    states: { right: /^Correcta: /, wrong: /^Incorrecta: /, struck: /^No es la respuesta, tachada: / },
    yours: 'Su respuesta.',
    lang: 'en',
  },
} as const;

for (const language of ['en-US', 'es-ES'] as const)
  test(`an item says its stem, the state of each option and how it ended (${language})`, async ({
    shell,
  }) => {
    const words = WORDS[language];
    const copy = appWithPack((pack) => {
      const question = pack.questions.find((one) => one.kind === 'single' && one.options[0]?.correct);
      pack.questions = question ? [question] : [];
      // It was never translated: its English is to be read as English.
      for (const key of Object.keys(pack.es)) if (key.startsWith(`${question?.id}.`)) delete pack.es[key];
    });
    try {
      const { page } = await shell.open({ appFolder: copy.appFolder, language });
      await page.getByRole('textbox').fill('Inés');
      await page.keyboard.press('Enter');
      await expect(page.locator('main h1')).toBeVisible();
      await visit(page, '/quiz');
      await expect(page.getByRole('radio').first()).toBeVisible();
      await page.keyboard.press('Enter');
      const item = page.getByRole('group', { name: words.item, exact: true });
      await expect(item).toBeFocused();
      const stem = (await page.locator('[id^="stem-"]').textContent()) ?? '';
      await expect(item).toHaveAccessibleDescription(new RegExp(`^${escaped(stem.slice(0, 60))}`));

      const said = page.getByRole('status');
      await page.keyboard.press('b');
      await expect(said.filter({ hasText: words.chosen })).toBeAttached();
      await page.keyboard.press('Alt+c');
      await expect(said.filter({ hasText: words.struck })).toBeAttached();
      await expect(
        page.getByRole('radio', { name: new RegExp(`^${words.option} C: `) }),
      ).toHaveAccessibleName(words.struckOption);
      await page.keyboard.press('m');
      await expect(said.filter({ hasText: words.markedSaid })).toBeAttached();
      await expect(page.getByRole('group', { name: words.marked, exact: true })).toBeVisible();

      await page.getByRole('radio').nth(1).focus();
      await page.keyboard.press('Enter');
      await expect(said.filter({ hasText: words.wrong })).toBeVisible();
      await expect(page.getByRole('group', { name: words.answers })).toBeFocused();
      const lines = page.locator('main ol').first().getByRole('listitem');
      for (const [at, state] of [words.states.right, words.states.wrong, words.states.struck].entries())
        await expect(lines.nth(at).getByRole('paragraph').first()).toHaveText(state);
      await expect(lines.nth(1)).toContainText(words.yours);
      const text = lines.first().locator('p > span:not([class])');
      if (words.lang) await expect(text.first()).toHaveAttribute('lang', words.lang);
    } finally {
      copy.remove();
    }
  });

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
}
