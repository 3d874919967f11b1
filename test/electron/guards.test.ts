import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({ app: { commandLine: { appendSwitch: vi.fn() } }, protocol: {} }));
vi.mock('electron', () => electron);
const { cutNetwork, guardContents, guardSession } = await import('../../electron/guards.ts');
const { isOurs } = await import('../../electron/protocol.ts');

const PAGE = 'app://buffycoat/';

describe('our page', () => {
  it.each([
    ['app://buffycoat/', true],
    ['app://buffycoat/quiz?n=1#top', true],
    ['app://BUFFYCOAT/', false],
    ['app://buffycoat.evil.example/', false],
    ['app://user@buffycoat/', true],
    ['app:buffycoat', false],
    ['https://buffycoat/', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(isOurs(address)).toBe(expected);
  });
});

describe('the session', () => {
  function guarded() {
    const asked: Record<string, (...args: never[]) => unknown> = {};
    const take = (name: string) => (handler: (...args: never[]) => unknown) => {
      asked[name] = handler;
    };
    const session = {
      setPermissionRequestHandler: take('request'),
      setPermissionCheckHandler: take('check'),
      setDevicePermissionHandler: take('device'),
      webRequest: { onBeforeRequest: take('network') },
    };
    guardSession(session as never);
    return asked as {
      request(contents: null, permission: string, answer: (is: boolean) => void, details: object): void;
      check(contents: null, permission: string, origin: string): boolean;
      device(details: object): boolean;
      network(details: { url: string }, answer: (response: { cancel: boolean }) => void): void;
    };
  }

  it.each([
    ['clipboard-sanitized-write', PAGE, true],
    ['persistent-storage', PAGE, true],
    ['fullscreen', PAGE, true],
    ['clipboard-sanitized-write', 'https://evil.example/', false],
    ['clipboard-read', PAGE, false],
    ['notifications', PAGE, false],
    ['media', PAGE, false],
    ['openExternal', PAGE, false],
    ['hid', PAGE, false],
  ])('grants %s to %s: %s', (permission, origin, expected) => {
    const { request, check, device } = guarded();
    const answer = vi.fn();
    request(null, permission, answer, { requestingUrl: origin });
    expect(answer.mock.calls).toEqual([[expected]]);
    expect(check(null, permission, origin)).toBe(expected);
    expect(device({})).toBe(false);
  });

  it.each([
    [PAGE, false],
    ['app://buffycoat/assets/x.js', false],
    ['data:text/plain,x', false],
    ['blob:app://buffycoat/1-2', false],
    ['app://other/', true],
    ['https://example.org/', true],
    ['http://127.0.0.1:4717/', true],
    ['ws://example.org/', true],
    ['file:///etc/passwd', true],
    ['nonsense', true],
  ])('cancels the request to %s: %s', (url, cancel) => {
    const answer = vi.fn();
    guarded().network({ url }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel }]]);
  });
});

describe('what is shown', () => {
  function shown() {
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
    guardContents(contents as never);
    const isPrevented = (event: string, url: string) => {
      const preventDefault = vi.fn();
      contents.emit(event, { url, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    return { contents, isPrevented };
  }

  it.each([
    ['will-frame-navigate', PAGE, false],
    ['will-frame-navigate', 'https://example.org/', true],
    ['will-frame-navigate', 'file:///etc/passwd', true],
    ['will-frame-navigate', 'javascript:alert(1)', true],
    ['will-redirect', 'https://example.org/', true],
    ['will-attach-webview', PAGE, true],
  ])('at %s to %s is stopped: %s', (event, url, expected) => {
    expect(shown().isPrevented(event, url)).toBe(expected);
  });

  it('never opens a second window', () => {
    const [handler] = shown().contents.setWindowOpenHandler.mock.lastCall ?? [];
    expect(handler({ url: PAGE })).toEqual({ action: 'deny' });
  });
});

it('Chromium looks up no name', () => {
  cutNetwork();
  expect(electron.app.commandLine.appendSwitch.mock.calls).toContainEqual([
    'host-resolver-rules',
    'MAP * ~NOTFOUND',
  ]);
});
