import type * as Electron from 'electron';
import { strict } from './strict.ts';
import type { Surroundings } from './webContents.ts';
import { StandInWindow } from './window.ts';

type Statics = 'getAllWindows' | 'getFocusedWindow' | 'fromId' | 'fromWebContents';
type BrowserWindowClass = Pick<typeof Electron.BrowserWindow, Statics> &
  (new (
    options?: Electron.BrowserWindowConstructorOptions,
  ) => Electron.BrowserWindow);

/** What windows tell the app. */
export interface AppListener {
  onWindowOpened(window: Electron.BrowserWindow, contents: Electron.WebContents): void;
  onWindowKept(): void;
  onWindowClosed(): void;
}

/** `BrowserWindow`: makes windows and keeps count of them. */
export function makeBrowserWindow(around: Surroundings, app: AppListener): BrowserWindowClass {
  const windows = new Set<StandInWindow>();
  let focused: StandInWindow | undefined;
  const find = (fits: (window: StandInWindow) => boolean) => [...windows].find(fits)?.handed ?? null;

  class BrowserWindow {
    static getAllWindows = () => [...windows].map(({ handed }) => handed);
    static getFocusedWindow = () => focused?.handed ?? null;
    static fromId = (id: number) => find((window) => window.id === id);
    static fromWebContents = (contents: Electron.WebContents) =>
      find(({ webContents }) => webContents === contents);

    constructor(options?: Electron.BrowserWindowConstructorOptions) {
      const window = new StandInWindow(around, listener, options);
      windows.add(window);
      if (window.isVisible()) focused = window;
      app.onWindowOpened(window.handed, window.webContents);
      // biome-ignore lint/correctness/noConstructorReturn: the app gets the strict one, the same at every time.
      return window.handed;
    }
  }

  const listener = {
    isFocused: (window: StandInWindow) => focused === window,
    onFocused(window: StandInWindow) {
      focused = window;
    },
    onWindowKept: () => app.onWindowKept(),
    onWindowGone(window: StandInWindow) {
      windows.delete(window);
      if (focused === window) focused = undefined;
    },
    onWindowClosed: () => app.onWindowClosed(),
  };
  return strict('BrowserWindow', BrowserWindow) as BrowserWindowClass;
}
