import type * as Electron from 'electron';
import { type Connection, connect, type Protocol } from './cdp.ts';
import { type Chromium, startChromium } from './chromium.ts';
import type { PageHost } from './pageHost.ts';
import type { Schemes } from './protocol.ts';
import type { Machine } from './report.ts';
import type { StandInSession } from './session.ts';
import { whole } from './strict.ts';
import type { WebContents } from './webContents.ts';
import { resourceTypeOf } from './webRequest.ts';

type Paused = Protocol.Events['Fetch.requestPaused'];

/** The Chromium behind the app: every request of every page and worker passes through here before it is made. */
export class BrowserHost {
  readonly connection: Connection;
  readonly chromium: Chromium;
  private readonly machine: Machine;
  private readonly schemes: Schemes;
  private readonly session: StandInSession;
  /** By the page's target, which is also the id of its main frame. */
  private readonly pages = new Map<string, WebContents>();
  private lastRequest = 0;

  static async start(
    machine: Machine,
    schemes: Schemes,
    session: StandInSession,
    profileFolder: string,
  ): Promise<BrowserHost> {
    const hosts = await schemes.listen();
    const { language } = machine;
    const chromium = await startChromium({ profileFolder, hosts, language, pipe: true });
    const host = new BrowserHost(machine, schemes, session, chromium);
    const { browser } = host.connection;
    browser.on('Fetch.requestPaused', (paused) => void host.decide(paused).catch(() => {}));
    browser.on('Target.targetCreated', ({ targetInfo }) => host.refusePopup(targetInfo));
    browser.on('Target.targetDestroyed', ({ targetId }) => host.pages.get(targetId)?.onPageGone());
    await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
    await browser.send('Target.setDiscoverTargets', { discover: true });
    await browser.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    return host;
  }

  private constructor(machine: Machine, schemes: Schemes, session: StandInSession, chromium: Chromium) {
    this.machine = machine;
    this.schemes = schemes;
    this.session = session;
    this.chromium = chromium;
    this.connection = connect(chromium.pipe.to, chromium.pipe.from);
  }

  allPages(): PageHost[] {
    return [...this.pages.values()].flatMap(({ page }) => page ?? []);
  }

  own(targetId: string, contents: WebContents): void {
    this.pages.set(targetId, contents);
  }

  /** A window that Chromium opened by itself, such as for a middle click. Later, since whoever else watches pauses it first. */
  private refusePopup({ type, targetId, openerId }: Protocol.Target.TargetInfo): void {
    if (type !== 'page' || !openerId) return;
    const close = () => this.connection.browser.send('Target.closeTarget', { targetId }).catch(() => {});
    setTimeout(() => void close(), 1000);
  }

  private async decide(paused: Paused): Promise<void> {
    const { requestId } = paused;
    const { browser } = this.connection;
    const url = this.schemes.toApp(paused.request.url);
    if (paused.resourceType === 'Other' && url.endsWith('/favicon.ico')) {
      await browser.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }); // Electron asks for none.
      return;
    }
    const refuse = async (what: string) => {
      this.machine.report({ kind: 'refused', what: `${what} ${url}` });
      // An aborted navigation leaves the page as it was.
      const errorReason = what === 'navigation' ? 'Aborted' : 'BlockedByClient';
      await browser.send('Fetch.failRequest', { requestId, errorReason });
    };
    const main = this.pages.get(paused.frameId);
    if (paused.resourceType === 'Document') {
      if (this.isStopped(paused, main, url)) return refuse('navigation');
      if (await this.isPopup(paused.frameId)) return refuse('window');
    }
    this.machine.report({ kind: 'request', from: 'page', url });
    const { cancel, redirectURL } = await this.session.decide(this.describe(paused, main, url));
    if (cancel) return refuse('request');
    if (main && paused.resourceType === 'Document')
      await this.session.settlePermissions(this.connection, main, url);
    const elsewhere = redirectURL ? { url: this.schemes.toChromium(redirectURL) } : {};
    await browser.send('Fetch.continueRequest', { requestId, ...elsewhere });
  }

  /** Whether a listener has prevented a navigation that the page asked for; those of the main process ask nobody. */
  private isStopped(paused: Paused, main: WebContents | undefined, url: string): boolean {
    const asked = paused.request.url.replace(/#.*/, '');
    for (const contents of this.pages.values())
      if (contents.page?.takeNavigation(paused.frameId, asked))
        return contents.refusesNavigation(url, main === contents);
    return false;
  }

  private async isPopup(frameId: string): Promise<boolean> {
    if (this.pages.has(frameId)) return false;
    const { targetInfos } = await this.connection.browser.send('Target.getTargets');
    return targetInfos.some(({ targetId, type }) => targetId === frameId && type === 'page');
  }

  private describe(
    paused: Paused,
    main: WebContents | undefined,
    url: string,
  ): Electron.OnBeforeRequestListenerDetails {
    const { method, headers } = paused.request;
    return whole<
      Electron.OnBeforeRequestListenerDetails,
      'id' | 'url' | 'method' | 'resourceType' | 'referrer' | 'timestamp' | 'uploadData'
    >({
      id: ++this.lastRequest,
      url,
      method,
      resourceType: resourceTypeOf(paused.resourceType, main !== undefined),
      referrer: this.schemes.toApp(headers.Referer ?? ''),
      timestamp: performance.now(),
      uploadData: [],
    });
  }

  async close(): Promise<void> {
    await this.connection.browser.send('Browser.close').catch(() => {});
    await this.chromium.exited;
    this.schemes.close();
  }
}
