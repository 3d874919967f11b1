import { expect, test } from './fixtures.ts';

test('the app opens on its own, asks nobody and complains of nothing', async ({ shell }) => {
  const app = await shell.open();
  await expect(app.page.locator('#root')).not.toBeEmpty();
  await expect(app.page).toHaveTitle(/Buffycoat/);
  await app.page.waitForLoadState('networkidle');
  expect(app.foreignRequests()).toEqual([]);
  expect(app.requests.length).toBeGreaterThan(0);
  expect(app.problems).toEqual([]);
});

test('the page is served with a policy that lets nothing in from elsewhere', async ({ shell }) => {
  const app = await shell.open();
  const response = await app.page.reload();
  const policy = (await response?.headerValue('content-security-policy'))?.split('; ') ?? [];
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "require-trusted-types-for 'script'",
    ]),
  );
  expect(policy.join()).not.toMatch(/unsafe-eval|https?:|\*/);
});

test('a request to another machine is not made', async ({ shell }) => {
  const app = await shell.open();
  const outcome = await app.page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  expect(app.foreignRequests()).toEqual([]);
});

test('closing and opening again finds the same address and the same folders', async ({ shell }) => {
  const app = await shell.open();
  await app.page.evaluate(() => localStorage.setItem('smoke', 'kept'));
  const page = await app.restart();
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(await page.evaluate(() => [localStorage.getItem('smoke'), location.origin])).toEqual([
    'kept',
    app.origin,
  ]);
});

test('killed in the middle of its work, it opens again with what was written', async ({ shell }) => {
  const app = await shell.open();
  await app.page.evaluate(async () => {
    const asked = indexedDB.open('smoke', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('rows');
    await new Promise((resolve) => {
      asked.onsuccess = resolve;
    });
    let row = 0;
    const write = () => {
      const work = asked.result.transaction('rows', 'readwrite', { durability: 'strict' });
      work.objectStore('rows').put('kept', row++);
      work.oncomplete = write;
    };
    write();
    while (row < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  await app.kill();
  const page = await app.restart();
  await expect(page.locator('#root')).not.toBeEmpty();
  const rows = await page.evaluate(async () => {
    const asked = indexedDB.open('smoke');
    await new Promise((resolve) => {
      asked.onsuccess = resolve;
    });
    const counted = asked.result.transaction('rows').objectStore('rows').count();
    return new Promise<number>((resolve) => {
      counted.onsuccess = () => resolve(counted.result);
    });
  });
  expect(rows).toBeGreaterThanOrEqual(19);
  expect(app.problems).toEqual([]);
});
