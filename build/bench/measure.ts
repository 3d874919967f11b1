import { type BrowserContext, chromium, type Page } from '@playwright/test';

/** Samples in milliseconds. */
export interface Sampled {
  name: string;
  samples: number[];
}

/** Chromium with a profile of its own, which stays between launches. */
export function openBrowser(profileFolder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileFolder, {
    executablePath: process.env.BUFFYCOAT_CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    viewport: { width: 1280, height: 800 },
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

declare global {
  /** What the measured page notes of itself, in ms. */
  var readyAt: number | undefined;
  var took: Promise<number | null> | undefined;
}

/** From the start of the navigation to a Today that has been painted and can be used. */
export async function measureStart(page: Page, address: string, timeout: number): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      if (globalThis.readyAt === undefined && document.querySelector('ol a[href^="#/"]')) {
        requestAnimationFrame(() => setTimeout(() => (globalThis.readyAt ??= performance.now())));
      }
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  const readyAt = await page.waitForFunction(() => globalThis.readyAt, undefined, { timeout });
  return Number(await readyAt.jsonValue());
}

/** From pressing a key to the frame in which the text of `watched` has changed; null when it has not within a second. */
export async function measureKey(page: Page, key: string, watched: string): Promise<number | null> {
  await page.evaluate((selector) => {
    globalThis.took = new Promise((resolve) => {
      let pressedAt = 0;
      setTimeout(() => resolve(null), 1000);
      const before = document.querySelector(selector)?.textContent ?? '';
      window.addEventListener('keydown', (event) => (pressedAt = event.timeStamp), {
        capture: true,
        once: true,
      });
      const observer = new MutationObserver(() => {
        if (pressedAt === 0 || (document.querySelector(selector)?.textContent ?? '') === before) return;
        observer.disconnect();
        // The task after the frame's callbacks runs once the frame has been handed on to be shown.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - pressedAt);
          channel.port2.postMessage(null);
        });
      });
      observer.observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
      });
    });
  }, watched);
  await page.keyboard.press(key);
  return page.evaluate(() => globalThis.took ?? null);
}

/** From pressing a key to the frame in which the page says `words`, which it did not before. */
export async function measureUntil(page: Page, key: string, words: string): Promise<number> {
  await page.evaluate((awaited) => {
    globalThis.took = new Promise((resolve) => {
      let pressedAt = 0;
      window.addEventListener('keydown', (event) => (pressedAt = event.timeStamp), {
        capture: true,
        once: true,
      });
      const observer = new MutationObserver(() => {
        if (pressedAt === 0 || !document.body.textContent?.includes(awaited)) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - pressedAt);
          channel.port2.postMessage(null);
        });
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  }, words);
  await page.keyboard.press(key);
  return Number(await page.evaluate(() => globalThis.took));
}

/** From following a link inside the app to the frame that shows the heading. */
export function measureRoute(page: Page, hash: string, heading: string): Promise<number> {
  return page.evaluate(
    ([to, words]) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector('h1')?.textContent?.includes(words)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        window.location.hash = to;
      }),
    [hash, heading] as const,
  );
}

/** Durations of what the app itself timed under a name since the last call, in ms. */
export function takeTimings(page: Page, name: string): Promise<number[]> {
  return page.evaluate((wanted) => {
    const found = performance.getEntriesByName(wanted, 'measure').map((entry) => entry.duration);
    performance.clearMeasures(wanted);
    return found;
  }, name);
}

/** A fixed piece of work, to compare machines by: sorting 200,000 numbers, in ms. */
export function calibrate(page: Page): Promise<number> {
  return page.evaluate(() => {
    const numbers = Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 200_003);
    const from = performance.now();
    numbers.sort((a, b) => a - b);
    return performance.now() - from;
  });
}

export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}
