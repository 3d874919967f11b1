import { app, type Session, type WebContents } from 'electron';
import { isOurs } from './protocol.ts';

const PERMISSIONS: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'fullscreen',
  'persistent-storage',
]);
/** What a page may fetch without leaving the machine; `devtools:` exists in development only. */
const LOCAL = new Set(['data:', 'blob:', 'devtools:']);

/** Keeps Chromium itself from looking anything up. Must run before the app is ready. */
export function cutNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Electron grants what nobody refuses: here everything is refused but three harmless permissions, to our page only. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(PERMISSIONS.has(permission) && isOurs(requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => PERMISSIONS.has(permission) && isOurs(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isOurs(url) && !LOCAL.has(URL.parse(url)?.protocol ?? '') });
  });
}

/** Whatever is shown stays on our page, in one window, with no page inside it. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (details: Electron.Event<{ url: string }>) => {
    if (!isOurs(details.url)) details.preventDefault();
  };
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
