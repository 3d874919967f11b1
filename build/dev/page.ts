import { join, resolve } from 'node:path';
import { createServer, type Plugin } from 'vite';
import { dispatch } from '../../electron/handlers/dispatch.ts';
import { createHandlers } from '../../electron/handlers/handlers.ts';
import { readJsonBody } from '../../electron/server/body.ts';
import { answerFor } from '../../electron/server/refusal.ts';
import { buildContent } from '../start/prepare.ts';

/** Vite's server for the page, with the requests answered in this process. Data lies in dist/dev-data; no policy is sent. */
const root = resolve(import.meta.dirname, '../..');
const PORT = 4718;
const origin = `http://127.0.0.1:${PORT}`;

await buildContent(root);
const { handlers, close } = await createHandlers({
  dataFolder: join(root, 'dist/dev-data'),
  contentFolder: join(root, 'dist/content'),
  version: 'dev',
  edition: 'browser',
  platform: process.platform,
  openExternal: async (url) => console.log(`would open ${url}`),
});

const requests: Plugin = {
  name: 'requests',
  configureServer({ middlewares }) {
    middlewares.use('/request', async (request, response) => {
      const name = request.url?.slice(1) ?? '';
      try {
        if (request.headers.origin !== origin) throw new Error('bad-input: wrong origin');
        const answer = await dispatch(handlers, name, await readJsonBody(request));
        response.end(JSON.stringify(answer ?? null));
      } catch (error) {
        const { status, message } = answerFor(error);
        response.statusCode = status;
        response.end(JSON.stringify({ error: message }));
      }
    });
  },
};
const server = await createServer({
  configFile: join(root, 'build/vite.config.ts'),
  // The bundling loader writes a file that Node's own watching would take for a change.
  configLoader: 'native',
  server: { host: '127.0.0.1', port: PORT, strictPort: true },
  plugins: [requests],
});
await server.listen();
console.log(`Buffycoat is ready at ${origin}/`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void Promise.all([server.close(), close()]).then(() => process.exit(0)));
}
