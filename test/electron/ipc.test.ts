import { describe, expect, it, vi } from 'vitest';
import type { Handlers } from '../../shared/ipc.ts';
import { openStudyRoom } from '../support/studyRoom.ts';

const electron = vi.hoisted(() => ({ ipcMain: { handle: vi.fn() }, protocol: {} }));
vi.mock('electron', () => electron);
const { announce, serveRequests } = await import('../../electron/ipc.ts');

const ours = { url: 'app://buffycoat/condition/leukostasis' };

describe('requests from the page', () => {
  it('are answered by the handler of that name', async () => {
    expect(await send('appInfo')).toMatchObject({ version: '1.2.3' });
  });

  it('are refused when the name is unknown, even one every object has', async () => {
    await expect(send('toString')).rejects.toThrow(/^bad-input: unknown request/);
  });

  it.each([[{ id: 'x' }], [7], [null], [undefined]])('are refused under the name %j', async (name) => {
    await expect(send(name)).rejects.toThrow(/^bad-input: unknown request/);
  });

  it('are refused when the input does not match the contract', async () => {
    await expect(send('openExternal', 'file:///etc/passwd')).rejects.toThrow(/^bad-input: /);
  });

  it.each([
    ['another site', { url: 'https://evil.example/' }],
    ['a site that looks like ours', { url: 'https://app//buffycoat/' }],
    ['another host of our scheme', { url: 'app://other/' }],
    ['a file', { url: 'file:///app/buffycoat/index.html' }],
    ['a frame that is gone', null],
  ])('are refused when they come from %s', async (_, frame) => {
    await expect(send('appInfo', undefined, frame)).rejects.toThrow('unknown frame');
  });

  it('are refused when they come from a frame inside our page', async () => {
    await expect(send('appInfo', undefined, ours, { url: ours.url })).rejects.toThrow('unknown frame');
  });
});

describe('an announcement', () => {
  const send = vi.fn();
  const windowThat = (isDestroyed: boolean) =>
    ({ isDestroyed: () => isDestroyed, webContents: { send } }) as never;

  it('reaches the page on its own channel', () => {
    announce(windowThat(false), 'menuCommand', 'search');
    expect(send.mock.calls).toEqual([['announce:menuCommand', 'search']]);
  });

  it('is dropped when the window is gone', () => {
    send.mockClear();
    announce(windowThat(true), 'menuCommand', 'search');
    expect(send).not.toHaveBeenCalled();
  });
});

/** Sends as the frame does whose window has `mainFrame`. */
async function send(
  name: unknown,
  input?: unknown,
  senderFrame: object | null = ours,
  mainFrame: object | null = senderFrame,
): Promise<unknown> {
  const handlers: Handlers = (await openStudyRoom()).app;
  serveRequests(handlers);
  const listener = electron.ipcMain.handle.mock.lastCall?.[1];
  return listener({ senderFrame, sender: { mainFrame } }, name, input);
}
