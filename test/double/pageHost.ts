import { readFileSync } from 'node:fs';
import type { Connection, Protocol, Session } from './cdp.ts';
import { type Codec, makeCodec } from './codec.ts';
import { makeBridge, runInPage } from './pageBridge.ts';
import { type FromPreload, type PreloadEnd, runPreload } from './pagePreload.ts';

/** What a page tells the window it lies in. Addresses are Chromium's. */
export interface PageListener {
  onNavigated(url: string): void;
  onNavigatedInPage(url: string): void;
  onDomReady(): void;
  onLoaded(): void;
  onWindowRequested(url: string): void;
  onConsole(level: string, text: string): void;
  onCrashed(): void;
  /** From the preload's world; `isCurrent` is false when the page has moved on since. */
  onMessage(message: FromPreload, args: unknown[], isCurrent: boolean): Promise<unknown>;
}

export interface PageOptions {
  preloadFile: string | undefined;
  versions: object;
  width: number;
  height: number;
}

/** The name of the preload's world and of what crosses from it; a page cannot guess it. */
const tag = `standIn${crypto.randomUUID().replaceAll('-', '')}`;

/** One page of Chromium, with the preload in a world of its own. */
export class PageHost {
  readonly id: string;
  private readonly session: Session;
  private readonly listener: PageListener;
  private readonly codec: Codec = makeCodec();
  private preloadWorld: number | undefined;
  /** Navigations the page itself has asked for and Chromium has not yet requested. */
  private readonly asked = new Map<string, string>();

  static async open(browser: Connection, options: PageOptions, listener: PageListener): Promise<PageHost> {
    const { width, height } = options;
    const target = { url: 'about:blank', width, height };
    const { targetId } = await browser.browser.send('Target.createTarget', target);
    const { sessionId } = await browser.browser.send('Target.attachToTarget', { targetId, flatten: true });
    const host = new PageHost(targetId, browser.session(sessionId), listener);
    await host.prepare(options);
    await host.resize(width, height);
    return host;
  }

  private constructor(id: string, session: Session, listener: PageListener) {
    this.id = id;
    this.session = session;
    this.listener = listener;
  }

  private async prepare({ preloadFile, versions }: PageOptions): Promise<void> {
    const { session, listener } = this;
    session.on('Page.frameRequestedNavigation', ({ frameId, url }) =>
      this.asked.set(frameId, url.replace(/#.*/, '')),
    );
    session.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) listener.onNavigated(frame.url + (frame.urlFragment ?? ''));
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.id) listener.onNavigatedInPage(url);
    });
    session.on('Page.domContentEventFired', () => listener.onDomReady());
    session.on('Page.loadEventFired', () => listener.onLoaded());
    session.on('Inspector.targetCrashed', () => listener.onCrashed());
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === tag && context.auxData?.frameId === this.id) this.preloadWorld = context.id;
    });
    session.on('Runtime.bindingCalled', (called) => void this.receive(called));
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      listener.onConsole(type, args.map((arg) => arg.value ?? arg.description ?? arg.type).join(' '));
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
      listener.onConsole('error', `${text} ${exception?.description ?? ''}`),
    );
    session.on('Log.entryAdded', ({ entry }) =>
      listener.onConsole(entry.level, `${entry.text} ${entry.url ?? ''}`),
    );
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Log.enable');
    if (preloadFile) await this.addPreload(preloadFile, versions);
  }

  private async addPreload(file: string, versions: object): Promise<void> {
    const source = readFileSync(file, 'utf8');
    if (/^\s*(import|export)\s/m.test(source))
      throw new Error(`electron stand-in: a sandboxed preload cannot be an ES module: ${file}`);
    const inTop = (code: string) => `if (window === window.top) { ${code}\n}`;
    const preload = `function (require, module, exports, process) { const global = globalThis; ${source}\n}`;
    const name = JSON.stringify(tag);
    const run = `(${runPreload})(${makeBridge}, ${makeCodec}, ${name}, ${tag}_send, ${JSON.stringify(versions)}, ${preload})`;
    await this.session.send('Runtime.addBinding', { name: `${tag}_send`, executionContextName: tag });
    await this.session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: inTop(`(${runInPage})(${makeBridge}, ${name})`),
    });
    await this.session.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: tag,
      source: inTop(`globalThis.${tag} = ${run};`),
    });
  }

  private async receive(called: Protocol.Events['Runtime.bindingCalled']): Promise<void> {
    if (called.name !== `${tag}_send`) return;
    const message = JSON.parse(called.payload) as FromPreload;
    if (message.kind === 'window') return this.listener.onWindowRequested(message.channel);
    const world = called.executionContextId;
    const args = this.codec.decode(message.body) as unknown[];
    const answered = this.listener.onMessage(message, args, world === this.preloadWorld);
    if (message.kind === 'send') return;
    const reply = (ok: boolean, value: unknown) =>
      this.inPreload('reply', `${message.id}, ${ok}, ${JSON.stringify(this.codec.encode(value))}`, world);
    await answered
      .then((value) => reply(true, value))
      .catch((error: Error) => reply(false, error.message))
      .catch(() => {}); // The page has gone meanwhile.
  }

  /** `webContents.send`. Lost, as in Electron, when no preload is there to hear it. */
  async sendEvent(channel: string, args: unknown[]): Promise<void> {
    if (this.preloadWorld === undefined) return;
    const call = `${JSON.stringify(channel)}, ${JSON.stringify(this.codec.encode(args))}`;
    await this.inPreload('event', call, this.preloadWorld).catch(() => {});
  }

  private async inPreload(member: keyof PreloadEnd, args: string, contextId: number): Promise<void> {
    const expression = `globalThis.${tag}.${member}(${args})`;
    await this.session.send('Runtime.evaluate', { expression, contextId });
  }

  /** Whether the page itself, not the main process, asked for this navigation; asked once. */
  takeNavigation(frameId: string, url: string): boolean {
    const asked = this.asked.get(frameId);
    this.asked.delete(frameId);
    return asked === url;
  }

  /** Rejects as `loadURL` does. */
  async load(url: string): Promise<void> {
    const { errorText } = await this.session.send('Page.navigate', { url });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
  }

  async evaluate(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Sizes the page, not the window around it. */
  async resize(width: number, height: number): Promise<void> {
    const { windowId } = await this.session.send('Browser.getWindowForTarget');
    await this.session.send('Browser.setContentsSize', { windowId, width, height });
  }

  async setColorScheme(value: 'light' | 'dark'): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value }];
    await this.session.send('Emulation.setEmulatedMedia', { features });
  }

  async reload(): Promise<void> {
    await this.session.send('Page.reload');
  }

  async crash(): Promise<void> {
    await this.session.send('Page.crash');
  }

  async close(): Promise<void> {
    await this.session.send('Page.close');
  }
}
