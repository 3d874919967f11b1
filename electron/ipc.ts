import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Announcements, Handlers } from '../shared/ipc.ts';
import { dispatch } from './handlers/dispatch.ts';
import { isOurs } from './protocol.ts';

/** Serves every request in `shared/ipc.ts`; an unknown name, a foreign or nested frame or malformed input is refused. */
export function serveRequests(handlers: Handlers): void {
  ipcMain.handle('request', (event, name: unknown, input: unknown) => {
    if (!isOurPage(event)) throw new Error('request from an unknown frame');
    return dispatch(handlers, String(name), input);
  });
}

/** Tells the page something; a window that is closing hears nothing. */
export function announce<K extends keyof Announcements>(
  window: BrowserWindow,
  name: K,
  payload: Announcements[K],
): void {
  if (!window.isDestroyed()) window.webContents.send(`announce:${name}`, payload);
}

function isOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}
