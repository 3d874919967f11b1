import { expect, type OpenShell, test } from './fixtures.ts';

test('the page reaches the main process only through a frozen `desktop`', async ({ shell }) => {
  const { page } = await shell.open();
  const surface = await page.evaluate(() => ({
    isFrozen: Object.isFrozen(Reflect.get(window, 'desktop')),
    members: Object.keys(Reflect.get(window, 'desktop')).sort(),
    isReplaceable: Reflect.set(window, 'desktop', 'mine'),
    node: ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window),
  }));
  expect(surface).toEqual({ isFrozen: true, members: ['on', 'request'], isReplaceable: false, node: [] });
});

test('a page that wants to go elsewhere stays where it is', async ({ shell }) => {
  const app = await shell.open();
  const before = app.page.url();
  await app.page.evaluate(() => location.assign('https://example.org/'));
  await app.expectAct('refused navigation https://example.org/');
  expect(app.page.url()).toBe(before);
  expect(app.foreignRequests()).toEqual([]);
});

test('a second window is refused, by a script or by a link', async ({ shell }) => {
  const app = await shell.open();
  const opened = await app.page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: 'https://example.org/link', target: '_blank' });
    document.body.append(link);
    link.click();
    return window.open('https://example.org/script') !== null;
  });
  expect(opened).toBe(false);
  await app.expectAct('refused window https://example.org/link');
  await app.expectAct('refused window https://example.org/script');
  expect(await countWindows(app)).toBe(1);
  expect(app.page.context().pages()).toHaveLength(1);
});

test('permissions that the app does not need are denied', async ({ shell }) => {
  const { page } = await shell.open();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const ask = async (name: string) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return [name, state] as const;
    };
    return Object.fromEntries(await Promise.all([...names, 'clipboard-write'].map(ask)));
  });
  expect(states).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    midi: 'denied',
    'clipboard-read': 'denied',
    'clipboard-write': 'granted',
  });
});

for (const [what, name, input] of [
  ['nobody has declared', 'toString', undefined],
  ['is malformed', 'openExternal', 'file:///etc/passwd'],
] as const)
  test(`a request that ${what} is refused`, async ({ shell }) => {
    const { page } = await shell.open();
    expect(await ask(page, name, input)).toMatch(/bad-input|unknown request/);
  });

test('a request from a page that is not ours is refused', async ({ shell }) => {
  const app = await shell.open();
  expect(await ask(app.page, 'appInfo')).toContain('"edition":"desktop"');
  await app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.webContents.loadURL('data:text/html,<title>Stranger</title>');
  });
  await expect(app.page).toHaveTitle('Stranger');
  expect(await ask(app.page, 'appInfo')).toMatch(/^refused: /);
});

test('a page that crashes is loaded again by itself', async ({ shell }) => {
  const app = await shell.open();
  await app.page.evaluate(() => Reflect.set(window, 'isFirst', true));
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  // Asked in the main process, since a crashed page is lost to whoever held it.
  const isLoadedAgain = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        "!window.isFirst && document.querySelector('#root')?.childElementCount > 0",
      ),
    );
  await expect.poll(() => isLoadedAgain().catch(() => false)).toBe(true);
});

test('a second start brings the window of the first to the front and ends', async ({ shell }) => {
  const app = await shell.open();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await app.startAgain()).toBe(0);
  const states = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => [window.isMinimized(), window.isVisible()]),
    );
  await expect.poll(states).toEqual([[false, true]]);
});

function countWindows(app: OpenShell): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

/** The answer to a request as text, or `refused: ` and the error. */
function ask(page: OpenShell['page'], name: string, input?: unknown): Promise<string> {
  return page.evaluate(
    ([asked, value]) => {
      const desktop = Reflect.get(window, 'desktop') as {
        request(name: string, input: unknown): Promise<unknown>;
      };
      return desktop.request(asked, value).then(
        (answer) => JSON.stringify(answer),
        (error: Error) => `refused: ${error.message}`,
      );
    },
    [name, input] as const,
  );
}
