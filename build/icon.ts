import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { CHROMIUM_MISSING, findChromium } from './chromium.ts';

/** `node build/icon.ts`: draws icon.png from icon.svg, from which the packager makes the icons of every platform. */
const SIZE = 512;
const at = (file: string) => fileURLToPath(new URL(`resources/${file}`, import.meta.url));

const executablePath = findChromium();
if (!executablePath) throw new Error(CHROMIUM_MISSING);
const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<style>body { margin: 0 }</style>${readFileSync(at('icon.svg'), 'utf8')}`);
await page.screenshot({ path: at('icon.png'), omitBackground: true });
await browser.close();
