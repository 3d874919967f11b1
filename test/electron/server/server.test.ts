import { mkdir, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type RequestOptions, request as send } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../../../electron/server/server.ts';
import { openStudyRoom } from '../../support/studyRoom.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

async function startEdition() {
  const room = await openStudyRoom();
  const pageFolder = join(room.contentFolder, '../page');
  await mkdir(join(pageFolder, 'assets'), { recursive: true });
  await writeFile(join(pageFolder, 'index.html'), '<title>Buffycoat</title>');
  await writeFile(join(pageFolder, 'assets/index-1a2b.js'), 'export {};');
  const server = await startServer({ handlers: room.app, pageFolder, port: 0, bodyLimitBytes: 10_000 });
  onTestFinished(() => server.close());
  const { origin, searchParams, port } = new URL(server.address);

  /** Sends exactly what it is told; `path` is not tidied up as a browser would. */
  function ask(path: string, options: RequestOptions = {}, body?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const outgoing = send({ host: '127.0.0.1', port, path, ...options }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
        response.on('error', reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  async function signIn(): Promise<string> {
    const { headers } = await ask(`/?token=${searchParams.get('token')}`);
    return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  const post = (name: string, body: string, headers: Record<string, string> = {}) =>
    ask(`/request/${name}`, { method: 'POST', headers: { ...JSON_TYPE, origin, ...headers } }, body);
  return { room, server, origin, ask, signIn, post };
}

describe('the address that is printed', () => {
  it('lets one browser in, once', async () => {
    const { server, ask } = await startEdition();
    const { pathname, search, hostname } = new URL(server.address);
    expect(hostname).toBe('127.0.0.1');
    const first = await ask(pathname + search);
    expect([first.status, first.headers.location]).toEqual([303, '/']);
    const [cookie = ''] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^buffycoat=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const inside = await ask('/', { headers: { cookie } });
    expect([inside.status, inside.text]).toEqual([200, '<title>Buffycoat</title>']);

    const again = await ask(pathname + search);
    expect([again.status, again.headers['set-cookie']]).toEqual([401, undefined]);
    const sameBrowser = await ask(pathname + search, { headers: { cookie } });
    expect([sameBrowser.status, sameBrowser.headers['set-cookie']]).toEqual([303, undefined]);
  });

  it.each(['', 'wrong', 'x'.repeat(43)])('does not let in the token "%s"', async (token) => {
    const { ask } = await startEdition();
    expect((await ask(`/?token=${token}`)).status).toBe(401);
  });

  it('says in words what to do when a browser comes without it', async () => {
    const { ask } = await startEdition();
    const { status, text, headers } = await ask('/', { headers: { accept: 'text/html' } });
    expect([status, text]).toEqual([401, 'Buffycoat: open the address that npm start printed last\n']);
    expect(headers['content-type']).toMatch(/^text\/plain/);
  });
});

describe('a request to the server', () => {
  const rows: [string, number, RequestOptions & { path: string }, string?][] = [
    ['under another name', 421, { path: '/', headers: { host: 'evil.example' } }],
    ['under localhost', 421, { path: '/', headers: { host: 'localhost:4717' } }],
    ['on another port’s name', 421, { path: '/', headers: { host: '127.0.0.1:1' } }],
    [
      'from another site',
      403,
      { path: '/request/appInfo', method: 'POST', headers: { ...JSON_TYPE, origin: 'https://evil.example' } },
    ],
    [
      'from a sandboxed page',
      403,
      { path: '/request/appInfo', method: 'POST', headers: { ...JSON_TYPE, origin: 'null' } },
    ],
    ['from nobody known', 403, { path: '/request/appInfo', method: 'POST', headers: JSON_TYPE }],
    [
      'for a picture on another site',
      403,
      {
        path: '/assets/index-1a2b.js',
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      },
    ],
    ['that deletes', 405, { path: '/', method: 'DELETE' }],
    ['that puts a file', 405, { path: '/index.html', method: 'PUT' }],
    ['that gets a request', 405, { path: '/request/appInfo' }],
    ['that is asked beforehand by a foreign browser', 405, { path: '/request/appInfo', method: 'OPTIONS' }],
    ['without the cookie', 401, { path: '/' }],
    ['with a made-up cookie', 401, { path: '/', headers: { cookie: 'buffycoat=; a=b' } }],
  ];
  it.each(rows)('%s is refused with %i', async (_, status, { path, ...options }) => {
    const { ask } = await startEdition();
    const answer = await ask(path, options);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ error: expect.stringMatching(/^bad-input: /) });
  });

  it('without the cookie is refused even from its own page', async () => {
    const { post } = await startEdition();
    expect((await post('appInfo', 'null')).status).toBe(401);
  });
});

describe('a file of the page', () => {
  const rows: [string, number][] = [
    ['/', 200],
    ['/condition/leukostasis', 200],
    ['/assets/index-1a2b.js', 200],
    ['/assets/missing.js', 404],
    ['/assets/..%2f..%2fcontent%2fpacks.json', 404],
    ['/..%2f..%2f..%2fetc%2fpasswd.txt', 404],
    ['/%2e%2e/content/packs.json', 404],
    ['/..\\content\\packs.json', 404],
    ['/assets/%00.js', 404],
    ['/%E0%A4%A.js', 404],
    ['//evil.example/x.js', 400],
  ];
  it.each(rows)('at %s is answered with %i', async (path, status) => {
    const { ask, signIn } = await startEdition();
    expect((await ask(path, { headers: { cookie: await signIn() } })).status).toBe(status);
  });

  it('comes with its type, its policy and a lifetime that fits its name', async () => {
    const { ask, signIn } = await startEdition();
    const cookie = await signIn();
    const page = await ask('/', { headers: { cookie } });
    const script = await ask('/assets/index-1a2b.js', { headers: { cookie } });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("require-trusted-types-for 'script'"),
      'x-content-type-options': 'nosniff',
    });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
});

describe('a request of the page', () => {
  it('is answered with JSON', async () => {
    const { post, signIn } = await startEdition();
    const { status, text, headers } = await post('appInfo', 'null', { cookie: await signIn() });
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(JSON.parse(text)).toMatchObject({ version: '1.2.3', edition: 'browser' });
  });

  it('for a JSON text is answered with two lines: the rest, and the text as it is', async () => {
    const { post, signIn } = await startEdition();
    const { text, headers } = await post('loadSearchIndex', '{"id":"haematology"}', {
      cookie: await signIn(),
    });
    expect(headers['content-type']).toBe('application/x-ndjson');
    expect(text).toBe('{}\n{"documents":0}\n');
  });

  const nobody = JSON.stringify({ learner: 'nobody0000000000' });
  const rows: [string, string, string, number, RegExp, Record<string, string>?][] = [
    ['is unknown', 'formatDisk', 'null', 400, /^bad-input: unknown request/],
    ['has a name every object has', 'toString', 'null', 400, /^bad-input: unknown request/],
    ['is no JSON', 'appInfo', '{"a":', 400, /^bad-input: the body is not JSON/],
    ['is empty', 'appInfo', '', 400, /^bad-input: the body is not JSON/],
    ['is not sent as JSON', 'appInfo', 'null', 415, /^bad-input: /, { 'content-type': 'text/plain' }],
    ['does not fit the contract', 'journalState', '{"learner":1}', 400, /^bad-input: journalState: /],
    ['names a learner that is not there', 'journalState', nobody, 404, /^unknown-learner: /],
    ['names a pack that is not there', 'loadPack', '{"id":"heart"}', 500, /^bad-pack: heart /],
    ['is too large', 'appInfo', `"${'x'.repeat(10_001)}"`, 413, /^bad-input: the request is too large/],
  ];
  it.each(rows)('that %s is refused as `code: message`', async (_, name, body, status, error, headers) => {
    const { post, signIn } = await startEdition();
    const answer = await post(name, body, { cookie: await signIn(), ...headers });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ error: expect.stringMatching(error) });
  });

  it('that grows too large on the way is refused as well', async () => {
    const { post, signIn } = await startEdition();
    const headers = { cookie: await signIn(), 'transfer-encoding': 'chunked' };
    expect((await post('appInfo', `"${'x'.repeat(50_000)}"`, headers)).status).toBe(413);
  });
});

it('a port that is taken is reported as such', async () => {
  const { room, origin } = await startEdition();
  const port = Number(new URL(origin).port);
  const second = startServer({ handlers: room.app, pageFolder: room.contentFolder, port });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
