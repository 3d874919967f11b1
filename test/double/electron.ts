import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from './app.ts';
import { BrowserHost } from './browserHost.ts';
import { makeBrowserWindow } from './browserWindow.ts';
import { IpcMain } from './ipcMain.ts';
import { StandInMenu, StandInMenuItem } from './menu.ts';
import { NativeTheme } from './nativeTheme.ts';
import { makeOutside } from './outside.ts';
import { makeSchemes } from './protocol.ts';
import type { Machine, Report } from './report.ts';
import { StandInSession } from './session.ts';
import { strict } from './strict.ts';

export interface StandInOptions {
  /** Holds the package.json whose `main` is run. */
  appFolder: string;
  dataFolder: string;
  language: string;
  colorScheme: 'light' | 'dark';
  packaged: boolean;
}

export interface StandIn {
  /** Everything that `import … from 'electron'` can name in the main process. */
  electron: Record<string, object>;
  /** Waits for the entry module, starts Chromium and emits `ready`. */
  boot(entry: Promise<unknown>): Promise<void>;
  quit(): void;
}

/** The stand-in for the `electron` module of one run. */
export function makeElectron(options: StandInOptions, report: (entry: Report) => void): StandIn {
  const about = JSON.parse(readFileSync(join(options.appFolder, 'package.json'), 'utf8'));
  let isReady = false;
  let host: BrowserHost | undefined;
  const machine: Machine = {
    ...options,
    version: about.version,
    name: about.productName ?? about.name,
    isReady: () => isReady,
    report,
  };

  const schemes = makeSchemes(machine);
  const ipcMain = new IpcMain();
  const nativeTheme = new NativeTheme(options.colorScheme);
  const defaultSession = new StandInSession(machine, schemes.protocol);
  const app = new App(machine, {
    windows: () => BrowserWindow.getAllWindows(),
    end: (exitCode) => void end(exitCode),
  });
  const around = {
    machine,
    schemes,
    session: defaultSession,
    ipcMain,
    host() {
      if (!host) throw new Error('electron stand-in: not ready');
      return host;
    },
    colorScheme: () => nativeTheme.scheme(),
  };
  const BrowserWindow = makeBrowserWindow(around, {
    onWindowOpened(window, contents) {
      app.emit('web-contents-created', {}, contents);
      app.emit('browser-window-created', {}, window);
    },
    onWindowKept: () => app.onWindowKept(),
    onWindowClosed: () => app.onWindowClosed(),
  });
  nativeTheme.on('updated', () => {
    for (const page of host?.allPages() ?? []) void page.setColorScheme(nativeTheme.scheme());
  });

  async function end(exitCode: number): Promise<void> {
    await host?.close();
    process.exit(exitCode);
  }

  /** Waits for the entry module, as Electron does, before anything is ready. */
  async function boot(entry: Promise<unknown>): Promise<void> {
    await withinSeconds(
      10,
      entry,
      'the entry module has not finished: does it await `whenReady` at top level?',
    );
    host = await BrowserHost.start(
      machine,
      schemes,
      defaultSession,
      join(app.getPath('sessionData'), 'chromium'),
    );
    isReady = true;
    app.becomeReady();
    report({ kind: 'ready', endpoint: host.chromium.endpoint, chromiumPid: host.chromium.process.pid ?? 0 });
  }

  const electron = {
    app: strict('app', app),
    BrowserWindow,
    ipcMain: strict('ipcMain', ipcMain),
    session: strict('session', { defaultSession: strict('defaultSession', defaultSession) }),
    protocol: schemes.protocol,
    nativeTheme: strict('nativeTheme', nativeTheme),
    Menu: strict('Menu', StandInMenu),
    MenuItem: StandInMenuItem,
    ...makeOutside(machine),
  };
  return { electron, boot, quit: () => app.quit() };
}

async function withinSeconds(seconds: number, work: Promise<unknown>, complaint: string): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`electron stand-in: ${complaint}`)), seconds * 1000);
  await Promise.race([work, late.promise]);
  clearTimeout(timer);
}
