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
  const windows = new Map<number, StandInWindow>();
  let focused: number | undefined;
  const find = (fits: (window: StandInWindow) => boolean) => [...windows.values()].find(fits)?.handed ?? null;

  class BrowserWindow {
    static getAllWindows = () => [...windows.values()].map(({ handed }) => handed);
    static getFocusedWindow = () => find(({ id }) => id === focused);
    static fromId = (id: number) => windows.get(id)?.handed ?? null;
    static fromWebContents = (contents: Electron.WebContents) =>
      find(({ webContents }) => webContents === contents);

    constructor(options?: Electron.BrowserWindowConstructorOptions) {
      const window = new StandInWindow(around, listener, options);
      windows.set(window.id, window);
      if (window.isVisible()) focused = window.id;
      app.onWindowOpened(window.handed, window.webContents);
      // biome-ignore lint/correctness/noConstructorReturn: the app gets the strict one, the same at every time.
      return window.handed;
    }
  }

  const listener = {
    isFocused: (id: number) => focused === id,
    onFocused(id: number) {
      focused = id;
    },
    onWindowKept: () => app.onWindowKept(),
    onWindowGone(id: number) {
      windows.delete(id);
      if (focused === id) focused = undefined;
    },
    onWindowClosed: () => app.onWindowClosed(),
  };
  return strict('BrowserWindow', BrowserWindow) as BrowserWindowClass;
}
