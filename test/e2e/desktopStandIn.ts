import { chromium } from '@playwright/test';
import { launch } from '../double/launch.ts';
import type { Report } from '../double/report.ts';
import type { Running, StartOptions } from './shell.ts';

/** The desktop app on the stand-in for Electron. Its page has another address there: `http://<host>.<scheme>.localhost`. */
export async function startOnStandIn(options: StartOptions): Promise<Running> {
  const { appFolder, dataFolder, language, colorScheme, env, viewport, packaged } = options;
  const run = await launch({ appFolder, dataFolder, language, colorScheme, env, packaged });
  if (!run.endpoint) throw new Error('the app ended before it opened a window');
  const tell = (entry: Report) => {
    if (entry.kind === 'request') options.onRequest(entry.url);
    if (entry.kind === 'console' && entry.level === 'error') options.onProblem(entry.text);
  };
  for (const kind of ['request', 'console'] as const) run.told(kind).forEach(tell);
  run.onTold(tell);
  const browser = await chromium.connectOverCDP(run.endpoint, { noDefaults: true }).catch(async () => {
    const code = await run.exited;
    throw new Error(
      `the app ended with ${code}: ${JSON.stringify([...run.told('shown'), ...run.told('console')])}`,
    );
  });
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page) throw new Error('the app has opened no window');
  await page.waitForURL(/^http:/);
  await page.setViewportSize(viewport);
  return {
    page,
    origin: new URL(page.url()).origin,
    ownAddresses: ['app://buffycoat/'],
    kill: () => run.kill(),
    async close() {
      await run.quit();
    },
    evaluate: run.evaluate,
    async startAgain() {
      const second = await launch({ appFolder, dataFolder, language, colorScheme, env, packaged });
      return second.exited;
    },
    acts: () => [
      ...run.told('refused').map(({ what }) => `refused ${what}`),
      ...run.told('shown').map(({ what, detail }) => `${what} ${JSON.stringify(detail)}`),
    ],
  };
}
