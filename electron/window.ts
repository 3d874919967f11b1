import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { PAGE_URL } from './protocol.ts';

/** Opens the one window; it shows once the page has painted and comes back where it was left. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Buffycoat',
    name: 'main',
    windowStatePersistence: true,
    width: 1280,
    height: 860,
    minWidth: 480,
    minHeight: 400,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !app.isPackaged,
      // Chromium would fetch dictionaries for it.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  recoverFromCrashes(window);
  void window.loadURL(PAGE_URL);
  return window;
}

/** Brings the window to the front, whatever became of it. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The first crash of the page is mended by loading it again; the next ones ask. */
function recoverFromCrashes(window: BrowserWindow): void {
  let hasReloaded = false;
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (!hasReloaded) {
      hasReloaded = true;
      window.webContents.reload();
      return;
    }
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: 'The page stopped working again.',
      detail: `Everything acknowledged so far is saved. What stopped it: ${reason}.`,
      buttons: ['Load it again', 'Quit'],
      cancelId: 1,
    });
    if (response === 0) window.webContents.reload();
    else app.quit();
  });
}
