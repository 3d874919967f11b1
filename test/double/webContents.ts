import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { BrowserHost } from './browserHost.ts';
import type { IpcMain } from './ipcMain.ts';
import { PageHost } from './pageHost.ts';
import type { FromPreload } from './pagePreload.ts';
import type { Schemes } from './protocol.ts';
import type { Machine } from './report.ts';
import type { StandInSession } from './session.ts';
import { strict, whole } from './strict.ts';

export interface Surroundings {
  machine: Machine;
  schemes: Schemes;
  session: StandInSession;
  ipcMain: IpcMain;
  /** Only after `ready`. */
  host(): BrowserHost;
  colorScheme(): 'light' | 'dark';
}

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type Part =
  | 'id'
  | 'getURL'
  | 'getTitle'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoading'
  | 'focus'
  | 'send'
  | 'loadURL'
  | 'reload'
  | 'executeJavaScript'
  | 'forcefullyCrashRenderer'
  | 'setWindowOpenHandler'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'setZoomLevel'
  | 'getZoomLevel'
  | 'zoomFactor'
  | 'zoomLevel'
  | 'openDevTools'
  | 'closeDevTools'
  | 'toggleDevTools'
  | 'isDevToolsOpened'
  | 'setVisualZoomLevelLimits';

type FramePart = 'url' | 'origin' | 'parent' | 'name' | 'frameTreeNodeId' | 'detached' | 'isDestroyed';
type EventPart = 'type' | 'sender' | 'senderFrame' | 'processId' | 'frameId';

let lastId = 0;

/** `webContents`: one page, its navigation and its messages. */
export class WebContents extends EventEmitter implements Pick<Electron.WebContents, Part> {
  readonly id = ++lastId;
  readonly session: StandInSession;
  readonly mainFrame: Electron.WebFrameMain;
  /** What the app is given: the same object, with everything that is not here throwing. */
  readonly handed: Electron.WebContents;
  /** Set once the page is there; `attached` waits for it. */
  page: PageHost | undefined;
  attached: Promise<PageHost>;
  zoomFactor = 1;
  zoomLevel = 0;
  onGone: () => void = () => {};
  private readonly around: Surroundings;
  private url = '';
  private isGone = false;
  private hasCrashed = false;
  private isBusy = false;
  private openHandler: OpenHandler | undefined;

  constructor(around: Surroundings, options: { preload: string | undefined; width: number; height: number }) {
    super();
    this.around = around;
    this.session = around.session;
    this.handed = whole<Electron.WebContents, Part>(strict('webContents', this));
    const urlOf = () => this.url;
    this.mainFrame = whole<Electron.WebFrameMain, FramePart>(
      strict('WebFrameMain', {
        get url() {
          return urlOf();
        },
        get origin() {
          const { protocol, host } = new URL(urlOf() || 'about:blank');
          return host ? `${protocol}//${host}` : 'null';
        },
        parent: null,
        name: '',
        frameTreeNodeId: this.id,
        detached: false,
        isDestroyed: () => this.isGone,
      }),
    );
    Object.assign(this.mainFrame, { top: this.mainFrame });
    this.attached = this.attach(options);
    this.attached.catch((error) => this.complain(error));
  }

  private async attach(options: { preload: string | undefined; width: number; height: number }) {
    const { machine, schemes } = this.around;
    const host = this.around.host();
    const versions = {
      platform: process.platform,
      arch: process.arch,
      versions: {
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        node: process.versions.node,
      },
    };
    const page = await PageHost.open(
      host.connection,
      { ...options, preloadFile: options.preload, versions },
      {
        onNavigated: (url) => {
          this.url = schemes.toApp(url);
          this.emit('did-navigate', {}, this.url, 200, '');
        },
        onNavigatedInPage: (url) => {
          this.url = schemes.toApp(url);
          this.emit('did-navigate-in-page', {}, this.url, true, 0, 0);
        },
        onDomReady: () => this.emit('dom-ready', {}),
        onLoaded: () => {
          this.isBusy = false;
          this.emit('did-finish-load');
        },
        onWindowRequested: (url) => this.refuseWindow(schemes.toApp(url)),
        onConsole: (level, text) => machine.report({ kind: 'console', level, text: schemes.toApp(text) }),
        onCrashed: () => {
          this.hasCrashed = true;
          this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
        },
        onMessage: (message, args, isCurrent) => this.receive(message, args, isCurrent),
      },
    );
    host.own(page.id, this);
    await page.setColorScheme(this.around.colorScheme());
    this.page = page;
    return page;
  }

  private async receive(message: FromPreload, args: unknown[], isCurrent: boolean): Promise<unknown> {
    const { ipcMain } = this.around;
    const event = whole<Electron.IpcMainInvokeEvent, EventPart>(
      strict('IpcMainInvokeEvent', {
        type: 'frame',
        sender: this.handed,
        senderFrame: isCurrent ? this.mainFrame : null,
        processId: 1,
        frameId: 1,
      }),
    );
    if (message.kind === 'invoke') return ipcMain.answer(message.channel, event, args);
    return ipcMain.emit(message.channel, event, ...args);
  }

  /** Asks `will-frame-navigate` and, for the window's own frame, `will-navigate`. */
  refusesNavigation(url: string, isMainFrame: boolean): boolean {
    let defaultPrevented = false;
    const event = {
      url,
      isMainFrame,
      isSameDocument: false,
      frame: isMainFrame ? this.mainFrame : null,
      initiator: this.mainFrame,
      get defaultPrevented() {
        return defaultPrevented;
      },
      preventDefault() {
        defaultPrevented = true;
      },
    };
    this.emit('will-frame-navigate', event, url, false, isMainFrame);
    if (isMainFrame && !defaultPrevented) this.emit('will-navigate', event, url, false, true);
    return defaultPrevented;
  }

  private refuseWindow(url: string): void {
    const { report } = this.around.machine;
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' as const };
    const answer = this.openHandler?.(
      whole<Electron.HandlerDetails>({ ...details, referrer: { url: this.url, policy: 'default' } }),
    );
    if (answer?.action === 'deny') report({ kind: 'refused', what: `window ${url}` });
    else this.complain(`a second window is allowed for ${url}, which is not implemented`);
  }

  /** Runs something that must see the address about to be shown, before it is. */
  before<T>(url: string, work: () => T): T {
    const shown = this.url;
    this.url = url;
    try {
      return work();
    } finally {
      this.url = shown;
    }
  }

  private complain(what: unknown): void {
    this.around.machine.report({ kind: 'console', level: 'error', text: `electron stand-in: ${what}` });
  }

  onPageGone(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.emit('destroyed');
    this.onGone();
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.attached;
    this.isBusy = true;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    await page.load(this.around.schemes.toChromium(url));
    await loaded;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.isGone) throw new TypeError('Object has been destroyed');
    void this.attached.then((page) => page.sendEvent(channel, args)).catch((error) => this.complain(error));
  }

  reload(): void {
    void this.page?.reload();
  }

  async executeJavaScript(code: string) {
    return (await this.attached).evaluate(code);
  }

  forcefullyCrashRenderer(): void {
    void this.page?.crash().catch(() => {});
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  getURL = () => this.url;
  getTitle = () => '';
  isDestroyed = () => this.isGone;
  isCrashed = () => this.hasCrashed;
  isLoading = () => this.isBusy;
  isDevToolsOpened = () => false;
  focus(): void {}
  openDevTools(): void {}
  closeDevTools(): void {}
  toggleDevTools(): void {}
  getZoomFactor = () => this.zoomFactor;
  getZoomLevel = () => this.zoomLevel;
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }
  setZoomLevel(level: number): void {
    this.zoomLevel = level;
  }
  async setVisualZoomLevelLimits(): Promise<void> {}
}
