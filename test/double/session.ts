import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { Connection, Protocol } from './cdp.ts';
import { type Machine, needReady } from './report.ts';
import { strict, whole } from './strict.ts';
import type { WebContents } from './webContents.ts';
import { matches, type WebRequestListener } from './webRequest.ts';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type Permission = Parameters<NonNullable<CheckHandler>>[1];

/** Electron's name of a permission, and what Chromium calls the setting behind it. */
const PERMISSIONS: [Permission, Protocol.Browser.PermissionDescriptor][] = [
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write', allowWithoutSanitization: false }],
  ['notifications', { name: 'notifications' }],
  ['geolocation', { name: 'geolocation' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['idle-detection', { name: 'idle-detection' }],
  ['persistent-storage', { name: 'persistent-storage' }],
  ['screen-wake-lock', { name: 'screen-wake-lock' }],
  ['window-management', { name: 'window-management' }],
  ['local-fonts', { name: 'local-fonts' }],
  ['storage-access', { name: 'storage-access' }],
];

/** `session.defaultSession`: what pages may do and ask for. */
export class StandInSession extends EventEmitter {
  readonly availableSpellCheckerLanguages = ['en-US', 'es-ES'];
  readonly protocol: object;
  readonly webRequest;
  requestListener: { filter: Electron.WebRequestFilter; listen: WebRequestListener } | undefined;
  private readonly machine: Machine;
  private requestHandler: RequestHandler = null;
  private checkHandler: CheckHandler = null;

  constructor(machine: Machine, protocol: object) {
    super();
    this.machine = machine;
    this.protocol = protocol;
    this.webRequest = strict('webRequest', {
      onBeforeRequest: (
        first: Electron.WebRequestFilter | WebRequestListener | null,
        second?: WebRequestListener | null,
      ) => {
        const filter = typeof first === 'function' || !first ? { urls: ['<all_urls>'] } : first;
        const listen = typeof first === 'function' ? first : second;
        this.requestListener = listen ? { filter, listen } : undefined;
      },
    });
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.checkHandler = handler;
  }

  /** No device is ever offered here, so nothing asks. */
  setDevicePermissionHandler(_handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0]): void {}
  setSpellCheckerEnabled(_isEnabled: boolean): void {}
  setSpellCheckerLanguages(_languages: string[]): void {}
  setSpellCheckerDictionaryDownloadURL(_url: string): void {}
  async clearCache(): Promise<void> {}
  flushStorageData(): void {}

  /**
   * Asks both handlers about every permission before a document of this address is shown, and sets Chromium so.
   * As in Electron, what no handler refuses is granted.
   */
  async settlePermissions(browser: Connection, contents: WebContents, url: string): Promise<void> {
    needReady(this.machine, 'session');
    const { protocol, host } = new URL(url);
    const answers = contents.before(url, () =>
      PERMISSIONS.map(([name, permission]) => {
        const isGranted = this.allows(contents.handed, name, `${protocol}//${host}/`, url);
        return { permission, setting: isGranted ? ('granted' as const) : ('denied' as const) };
      }),
    );
    await Promise.all(answers.map((answer) => browser.browser.send('Browser.setPermission', answer)));
  }

  private allows(
    contents: Electron.WebContents,
    permission: Permission,
    origin: string,
    requestingUrl: string,
  ): boolean {
    const details = { isMainFrame: true, requestingUrl };
    if (this.checkHandler && !this.checkHandler(contents, permission, origin, whole(details))) return false;
    let isGranted = !this.requestHandler;
    const answer = (granted: boolean) => {
      isGranted = granted;
    };
    this.requestHandler?.(contents, permission, answer, whole<Electron.PermissionRequest>(details));
    return isGranted;
  }

  /** The main process's word on a request; `undefined` lets it pass. */
  async decide(details: Electron.OnBeforeRequestListenerDetails): Promise<Electron.CallbackResponse> {
    const { requestListener } = this;
    if (!requestListener || !matches(requestListener.filter, details.url)) return {};
    return new Promise((resolve) => requestListener.listen(details, resolve));
  }
}
