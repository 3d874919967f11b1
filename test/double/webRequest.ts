import type * as Electron from 'electron';

export type WebRequestListener = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;

/** Chromium's URL patterns, as `webRequest` filters use them: `<all_urls>`, `*://*` + `/*`, `https://*.host/path*`. */
export function matches({ urls, excludeUrls = [] }: Electron.WebRequestFilter, url: string): boolean {
  return urls.some((pattern) => fits(pattern, url)) && !excludeUrls.some((pattern) => fits(pattern, url));
}

function fits(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true;
  const parts = /^([^:]+):\/\/([^/]*)(\/.*)?$/.exec(pattern);
  if (!parts) throw new Error(`Invalid url pattern ${pattern}`);
  const [, scheme = '', host = '', path = '/*'] = parts;
  const quote = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const schemes = scheme === '*' ? '(https?|wss?)' : quote(scheme);
  const hosts = quote(host).replace('*\\.', '([^/]+\\.)?').replaceAll('*', '[^/]*');
  return new RegExp(`^${schemes}://${hosts}${quote(path).replaceAll('*', '.*')}$`).test(url);
}

type ResourceType = Electron.OnBeforeRequestListenerDetails['resourceType'];
const RESOURCE_TYPES: Record<string, ResourceType> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
};

/** Electron's word for Chromium's kind of request. */
export function resourceTypeOf(kind: string, isMainFrame: boolean): ResourceType {
  if (kind === 'Document') return isMainFrame ? 'mainFrame' : 'subFrame';
  return RESOURCE_TYPES[kind] ?? 'other';
}
