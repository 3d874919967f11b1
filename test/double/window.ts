import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { needReady } from './report.ts';
import { strict, whole } from './strict.ts';
import { type Surroundings, WebContents } from './webContents.ts';

type Part =
  | 'id'
  | 'webContents'
  | 'loadURL'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'isVisible'
  | 'focus'
  | 'isFocused'
  | 'minimize'
  | 'restore'
  | 'isMinimized'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getContentBounds'
  | 'setBounds'
  | 'getTitle'
  | 'setTitle'
  | 'setBackgroundColor'
  | 'setMenuBarVisibility'
  | 'setAutoHideMenuBar'
  | 'setTitleBarOverlay';

/** What a window tells those who keep count. */
export interface WindowListener {
  isFocused(id: number): boolean;
  onFocused(id: number): void;
  /** A `close` was refused, and with it the quitting that asked for it. */
  onWindowKept(): void;
  /** Before `closed` is emitted; `onWindowClosed` comes after. */
  onWindowGone(id: number): void;
  onWindowClosed(): void;
}

/** One window: what it remembers of itself; nothing is drawn around the page. */
export class StandInWindow extends EventEmitter implements Pick<Electron.BrowserWindow, Part> {
  readonly id: number;
  readonly webContents: Electron.WebContents;
  readonly handed: Electron.BrowserWindow;
  private readonly listener: WindowListener;
  private readonly contents: WebContents;
  private bounds: Electron.Rectangle;
  private title: string;
  private isShown: boolean;
  private isGone = false;
  private isSmall = false;
  private isLarge = false;
  private isFull = false;
  private hasPainted = false;

  constructor(
    around: Surroundings,
    listener: WindowListener,
    options: Electron.BrowserWindowConstructorOptions = {},
  ) {
    super();
    this.listener = listener;
    needReady(around.machine, 'BrowserWindow');
    const {
      width = 800,
      height = 600,
      x = 0,
      y = 0,
      title = around.machine.name,
      webPreferences = {},
    } = options;
    refuseWeakening(webPreferences);
    this.bounds = { x, y, width, height };
    this.title = title;
    this.isShown = options.show !== false;
    this.contents = new WebContents(around, { preload: webPreferences.preload, width, height });
    this.id = this.contents.id;
    this.webContents = this.contents.handed;
    this.handed = whole<Electron.BrowserWindow, Part>(strict('BrowserWindow', this));
    this.contents.onGone = () => this.onClosed();
    this.contents.on('dom-ready', () => {
      if (this.hasPainted) return;
      this.hasPainted = true;
      this.emit('ready-to-show');
    });
  }

  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url);
  }

  /** Asks `close`, then lets the page run its `beforeunload`. */
  close(): void {
    let isStopped = false;
    const preventDefault = () => {
      isStopped = true;
    };
    this.emit('close', { preventDefault });
    if (isStopped) this.listener.onWindowKept();
    else this.destroy();
  }

  destroy(): void {
    void this.contents.attached.then((page) => page.close()).catch(() => {});
  }

  private onClosed(): void {
    this.isGone = true;
    this.listener.onWindowGone(this.id);
    this.emit('closed');
    this.listener.onWindowClosed();
  }

  private setShown(isShown: boolean): void {
    this.isShown = isShown;
    this.emit(isShown ? 'show' : 'hide');
  }

  show(): void {
    this.setShown(true);
    this.focus();
  }

  focus(): void {
    this.listener.onFocused(this.id);
    this.emit('focus');
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    Object.assign(this.bounds, bounds);
    const { width, height } = this.bounds;
    void this.contents.attached.then((page) => page.resize(width, height));
    this.emit('resize');
  }

  isDestroyed = () => this.isGone;
  isVisible = () => this.isShown;
  isFocused = () => this.listener.isFocused(this.id);
  isMinimized = () => this.isSmall;
  isMaximized = () => this.isLarge;
  isFullScreen = () => this.isFull;
  showInactive = () => this.setShown(true);
  hide = () => this.setShown(false);
  minimize = () => {
    this.isSmall = true;
    this.emit('minimize');
  };
  restore = () => {
    this.isSmall = false;
    this.emit('restore');
  };
  maximize = () => {
    this.isLarge = true;
    this.emit('maximize');
  };
  unmaximize = () => {
    this.isLarge = false;
    this.emit('unmaximize');
  };
  setFullScreen = (isFull: boolean) => {
    this.isFull = isFull;
    this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen');
  };
  getBounds = () => ({ ...this.bounds });
  getNormalBounds = () => ({ ...this.bounds });
  getContentBounds = () => ({ ...this.bounds });
  getTitle = () => this.title;
  setTitle = (title: string) => {
    this.title = title;
  };
  setBackgroundColor(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setTitleBarOverlay(): void {}
}

/** Electron's defaults are the safe ones, and the only ones there are here. */
function refuseWeakening(preferences: Electron.WebPreferences): void {
  const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = preferences;
  const isWeak = sandbox === false || contextIsolation === false || webSecurity === false;
  if (isWeak || nodeIntegration || webviewTag)
    throw new Error('electron stand-in: only sandboxed, isolated windows are implemented');
}
