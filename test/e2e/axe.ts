import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong for a reader with a disability: one line a rule, with the places. Empty when nothing is. */
export async function axe(page: Page, within = 'body'): Promise<string[]> {
  // An evaluation of the test's own: the page's CSP and Trusted Types do not apply to it.
  await page.evaluate(source);
  const violations = await page.evaluate(
    async ([selector, rules]) => {
      const inPage = Reflect.get(globalThis, 'axe') as typeof Axe;
      const found = await inPage.run(selector, {
        runOnly: rules,
        preload: false,
        resultTypes: ['violations'],
      });
      return found.violations;
    },
    [within, RULES] as const,
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary = '' }) => `${target.join(' ')} (${failureSummary})`);
    return `${id}: ${help}: ${places.join('; ').replaceAll(/\s+/g, ' ')}`;
  });
}
