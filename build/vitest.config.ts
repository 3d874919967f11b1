import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Under plain Node the real module would try to download the runtime. */
const alias = { electron: fileURLToPath(new URL('../test/support/electronStub.ts', import.meta.url)) };

/** `.test.ts` runs in Node, `.test.tsx` in a DOM. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'], environment: 'node' },
      },
      {
        resolve: { alias },
        test: {
          name: 'dom',
          include: ['test/**/*.test.tsx'],
          exclude: ['test/e2e/**'],
          environment: 'happy-dom',
        },
      },
    ],
  },
});
