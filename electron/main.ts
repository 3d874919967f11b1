import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, session, shell } from 'electron';
import { cutNetwork, guardContents, guardSession } from './guards.ts';
import { createHandlers } from './handlers/handlers.ts';
import { announce, serveRequests } from './ipc.ts';
import { setMenu } from './menu.ts';
import { registerScheme, servePage } from './protocol.ts';
import { closeBeforeQuitting } from './quitting.ts';
import { bringToFront, openWindow } from './window.ts';

/** The built parts lie side by side: main/, renderer/, content/. */
const parts = join(import.meta.dirname, '..');

// All of this must happen before the app is ready. Nothing is awaited here: Electron is ready only after this module.
app.enableSandbox();
cutNetwork();
registerScheme();
app.setAppUserModelId('app.buffycoat.desktop');
if (app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', resolve(app.commandLine.getSwitchValue('user-data-dir')));
}
app.on('web-contents-created', (_event, contents) => guardContents(contents));

if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(start).catch(giveUp);

async function start(): Promise<void> {
  guardSession(session.defaultSession);
  servePage(join(parts, 'renderer'));
  const { handlers, close } = await createHandlers({
    dataFolder: app.getPath('userData'),
    contentFolder: join(parts, 'content'),
    version: app.getVersion(),
    edition: 'desktop',
    platform: process.platform,
    openExternal: (url) => shell.openExternal(url),
  });
  closeBeforeQuitting(close);
  serveRequests(handlers);

  const open = () => {
    const opened = openWindow();
    // Windows emits no quit events when a person logs off.
    opened.on('session-end', () => void close());
    return opened;
  };
  let window = open();
  const show = () => {
    if (window.isDestroyed()) window = open();
    bringToFront(window);
  };
  setMenu({
    isMac: process.platform === 'darwin',
    isDevelopment: !app.isPackaged,
    locale: app.getLocale(),
    command: (command) => announce(window, 'menuCommand', command),
  });
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

function giveUp(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
  dialog.showErrorBox('Buffycoat cannot start', message);
  app.exit(1);
}
