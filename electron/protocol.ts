import { protocol } from 'electron';
import { readAsset } from './assets.ts';
import { SECURITY_HEADERS } from './headers.ts';

const SCHEME = 'app';
const HOST = 'buffycoat';

/** Where the page lives. Never renamed: what the page stores belongs to this origin. */
export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** True for an address of our own page. `URL.origin` is of no use here: Node gives 'null' for a scheme it does not know. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${SCHEME}:` && url.host === HOST;
}

/** Must run before the app is ready, once. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Answers for the page from its built folder, with the policy on every answer. */
export function servePage(pageFolder: string): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const headers = { ...SECURITY_HEADERS };
    if (!isOurs(url)) return new Response(null, { status: 404, headers });
    if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers });
    const asset = await readAsset(pageFolder, new URL(url).pathname);
    if (!asset) return new Response(null, { status: 404, headers });
    return new Response(asset.body, { headers: { ...headers, ...asset.headers } });
  });
}
