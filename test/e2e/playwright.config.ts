import { defineConfig } from '@playwright/test';

const results = process.env.E2E_RESULTS ?? '../../test-results';
const desktop = { name: 'desktop', testIgnore: ['twoWindows.spec.ts'] };
const browser = { name: 'browser', testIgnore: ['desktopShell.spec.ts', 'packed.spec.ts'] };

/**
 * `browser` is the browser edition; `desktop` is the desktop app on the stand-in for Electron, or with
 * `E2E_TARGET=electron` on the real runtime.
 */
// biome-ignore lint/style/noDefaultExport: Playwright reads it.
export default defineConfig({
  testDir: '.',
  outputDir: `${results}/e2e`,
  globalSetup: './buildFirst.ts',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  /** Machines of CI are noisy: what fails twice more has failed. At one's own desk once is enough. */
  retries: process.env.CI === undefined ? 0 : 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: `${results}/e2e.json` }]],
  use: {
    viewport: { width: 1200, height: 800 },
    colorScheme: 'light',
    screenshot: 'off',
    trace: 'off',
    video: 'off',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
  },
  projects: process.env.E2E_TARGET === 'electron' ? [desktop] : [browser, desktop],
});
