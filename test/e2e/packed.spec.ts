import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packApp, unpack } from '../../build/packaging/packApp.ts';
import { expect, test } from './fixtures.ts';

let scratch: string;
test.beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'buffycoat-packed-'));
});
test.afterEach(() => rmSync(scratch, { recursive: true, force: true }));

test('the app runs from what is in its own archive and nothing else', async ({ shell }) => {
  test.skip(process.env.E2E_TARGET === 'electron', 'the archive is packed around a stub of the runtime');
  const packed = packApp(resolve(import.meta.dirname, '../..'), join(scratch, 'out'));
  const appFolder = join(scratch, 'app');
  unpack(packed.asar, appFolder);
  const app = await shell.open({ appFolder, packaged: true });
  await expect(app.page.locator('#root')).not.toBeEmpty();
  await app.page.waitForLoadState('networkidle');
  expect(app.foreignRequests()).toEqual([]);
  expect(app.problems).toEqual([]);
  const about = await app.evaluate(({ app: main }) => [main.getName(), main.isPackaged, main.getAppPath()]);
  expect(about).toEqual(['Buffycoat', true, appFolder]);
});
