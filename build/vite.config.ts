import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What only exists at run time; everything else is bundled, so the shipped app has no node_modules. */
const outside = ['electron', /^node:/];

/**
 * One build, three environments: the page, the main process (ES module) and the sandboxed preload, which must be one
 * CommonJS file. The page carries no inline script and no `data:` URL, so that it runs under a strict CSP.
 */
export default defineConfig({
  root: at('renderer'),
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  builder: {},
  build: { emptyOutDir: true, sourcemap: false, minify: true, reportCompressedSize: false },
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'),
        target: 'chrome140',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 1000,
        rolldownOptions: { input: at('renderer/index.html') },
      },
    },
    main: shell('electron/main.ts', 'main.js', 'es'),
    preload: shell('electron/preload.ts', 'preload.cjs', 'cjs'),
  },
});

function shell(input: string, file: string, format: 'es' | 'cjs') {
  return {
    consumer: 'server' as const,
    resolve: { noExternal: true as const, conditions: ['node'] },
    build: {
      outDir: at('dist/main'),
      /** Both shells share the folder; the file names never change, so nothing stale remains. */
      emptyOutDir: false,
      target: 'node24',
      /** Readable stack traces in what a user sends us; the size is irrelevant here. */
      minify: false,
      rolldownOptions: {
        input: at(input),
        platform: 'node' as const,
        external: outside,
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}
