import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handlers } from '../../shared/ipc.ts';
import { readAsset } from '../assets.ts';
import { dispatch } from '../handlers/dispatch.ts';
import { SECURITY_HEADERS } from '../headers.ts';
import { BODY_LIMIT_BYTES, readJsonBody } from './body.ts';
import { answerFor, Refusal } from './refusal.ts';
import { newSession } from './session.ts';

const HOST = '127.0.0.1';
const REQUEST = /^\/request\/([A-Za-z]{1,40})$/;

export interface BrowserEdition {
  handlers: Handlers;
  /** The built page. */
  pageFolder: string;
  /** 0 takes any free one. */
  port: number;
  bodyLimitBytes?: number;
}

/**
 * Serves the page and its requests on this machine alone: only on 127.0.0.1, only under that name, only to the browser that
 * opened the address given back, whose token works once. Throws `EADDRINUSE` when the port is taken.
 */
export async function startServer(
  edition: BrowserEdition,
): Promise<{ address: string; close(): Promise<void> }> {
  const { handlers, pageFolder, bodyLimitBytes = BODY_LIMIT_BYTES } = edition;
  const session = newSession();
  let origin = '';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (`http://${request.headers.host}` !== origin) throw new Refusal(421, 'bad-input: wrong host');
    if (!comesFrom(request, origin)) throw new Refusal(403, 'bad-input: wrong origin');
    const url = URL.parse(request.url ?? '', origin);
    if (!url || url.origin !== origin) throw new Refusal(400, 'bad-input: not an address');
    const [, name] = REQUEST.exec(url.pathname) ?? [];
    requireMethod(request, name ? ['POST'] : ['GET', 'HEAD']);

    const token = url.searchParams.get('token');
    if (token !== null && !name) return signIn(token, request, response);
    if (!session.isSignedIn(request.headers.cookie)) throw signedOut();
    if (name) {
      const input = await readJsonBody(request, bodyLimitBytes);
      return sendAnswer(response, (await dispatch(handlers, name, input)) ?? null);
    }
    const asset = await readAsset(pageFolder, url.pathname);
    if (!asset) throw new Refusal(404, 'bad-input: there is no such file');
    response.writeHead(200, { ...asset.headers, 'content-length': asset.body.length });
    response.end(request.method === 'HEAD' ? undefined : asset.body);
  }

  function signIn(token: string, request: IncomingMessage, response: ServerResponse): void {
    const cookie = session.redeem(token);
    if (!cookie && !session.isSignedIn(request.headers.cookie)) throw signedOut();
    response.writeHead(303, {
      location: '/',
      'cache-control': 'no-store',
      ...(cookie && { 'set-cookie': cookie }),
    });
    response.end();
  }

  const server = createServer((request, response) => {
    for (const [header, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(header, value);
    answer(request, response).catch((error: unknown) => refuse(request, response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(edition.port, HOST, resolve);
  });
  origin = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  return {
    address: `${origin}/?token=${session.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page of another site may send requests here; its browser says so in `Origin` or `Sec-Fetch-Site`. */
function comesFrom({ method, headers }: IncomingMessage, origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === origin;
  if (method === 'POST') return false;
  const isNavigation = headers['sec-fetch-mode'] === 'navigate';
  return headers['sec-fetch-site'] !== 'cross-site' || isNavigation;
}

function requireMethod({ method = '' }: IncomingMessage, allowed: string[]): void {
  if (!allowed.includes(method)) throw new Refusal(405, `bad-input: ${method} is not served here`);
}

function signedOut(): Refusal {
  return new Refusal(401, 'bad-input: open the address that npm start printed last');
}

/** An answer that carries a JSON text, such as a pack's, is two lines: the rest and the text as it is, which saves writing it as a string. */
function sendAnswer(response: ServerResponse, answer: unknown): void {
  const { json, ...rest } = Object(answer) as { json?: unknown };
  if (typeof json !== 'string') sendJson(response, 200, answer);
  else send(response, 200, 'application/x-ndjson', `${JSON.stringify(rest)}\n${json}`);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  const body = Buffer.from(text);
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const { status, message } = answerFor(error);
  if (message.startsWith('unknown: ')) console.error(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (!request.complete) response.setHeader('connection', 'close');
  if (request.headers.accept?.includes('text/html')) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    response.end(`Buffycoat: ${message.slice(message.indexOf(': ') + 2)}\n`);
  } else sendJson(response, status, { error: message });
}
