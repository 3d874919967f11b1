import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';
import type * as Electron from 'electron';
import { type Machine, needReady } from './report.ts';
import { strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;

export interface Schemes {
  protocol: Pick<
    Electron.Protocol,
    'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
  >;
  /** `app://buffycoat/x` is `http://buffycoat.app.localhost/x` to Chromium; other addresses stay. */
  toChromium(url: string): string;
  toApp(url: string): string;
  isOwn(url: string): boolean;
  /** Starts the loopback server behind the schemes; answers with the host rules that lead there. */
  listen(): Promise<string[]>;
  close(): void;
}

const OWN = /^http:\/\/([^/]+)\.([a-z][a-z0-9+.-]*)\.localhost(?=\/|$)/;

/** `protocol`: the app's own handlers answer, over a loopback server that only this Chromium finds. */
export function makeSchemes(machine: Machine): Schemes {
  const registered = new Map<string, Electron.Privileges>();
  const handlers = new Map<string, Handler>();
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing));

  const toApp = (url: string) =>
    url.replace(OWN, (all, host, scheme) => (registered.has(scheme) ? `${scheme}://${host}` : all));

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    try {
      const url = toApp(`http://${incoming.headers.host}${incoming.url}`);
      const handler = handlers.get(schemeOf(url));
      if (!handler) throw new Error(`nothing handles ${url}`);
      const response = await handler(await requestFrom(url, incoming));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      if (response.body) Readable.fromWeb(response.body as ReadableStream).pipe(outgoing);
      else outgoing.end();
    } catch (error) {
      machine.report({ kind: 'console', level: 'error', text: `protocol handler: ${error}` });
      outgoing.destroy();
    }
  }

  return {
    protocol: strict('protocol', {
      registerSchemesAsPrivileged(schemes) {
        if (machine.isReady())
          throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        if (registered.size) throw new Error('registerSchemesAsPrivileged can only be called once');
        for (const { scheme, privileges = {} } of schemes) {
          if (!privileges.standard || !privileges.secure)
            throw new Error(`electron stand-in: ${scheme} must be standard and secure`);
          registered.set(scheme, privileges);
        }
      },
      handle(scheme, handler) {
        needReady(machine, 'protocol.handle');
        if (!registered.has(scheme)) throw new Error(`electron stand-in: ${scheme} is not registered`);
        if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
        handlers.set(scheme, handler);
      },
      unhandle: (scheme) => void handlers.delete(scheme),
      isProtocolHandled: (scheme) => handlers.has(scheme),
    }),
    toChromium(url) {
      const scheme = schemeOf(url);
      if (!registered.has(scheme)) return url;
      const { host } = new URL(url);
      return `http://${host}.${scheme}.localhost${url.slice(`${scheme}://${host}`.length) || '/'}`;
    },
    toApp,
    isOwn: (url) => registered.has(schemeOf(toApp(url))),
    listen: () =>
      new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          const { port } = server.address() as AddressInfo;
          resolve([...registered.keys()].map((scheme) => `MAP *.${scheme}.localhost:80 127.0.0.1:${port}`));
        });
      }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':'));
}

async function requestFrom(url: string, incoming: IncomingMessage): Promise<Request> {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined && name !== 'host' && name !== 'connection') headers.set(name, String(value));
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: new Uint8Array(await buffer(incoming)) });
}
