import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createBuilder } from 'vite';
import { buildContent } from '../start/prepare.ts';
import { findRuntime } from '../start/runtime.ts';

/** Builds all three parts again on each change and restarts the app after each build. Ends the process when it is closed. */
export async function watchDesktop(root: string): Promise<void> {
  const runtime = await findRuntime(root);
  if ('why' in runtime) throw new Error(`The desktop app cannot be opened: ${runtime.why}.`);
  const { path } = runtime;
  await buildContent(root);
  let app: ChildProcess | undefined;
  const restart = () => {
    app?.removeAllListeners('exit').kill();
    app = spawn(path, [root, `--user-data-dir=${join(root, 'dist/dev-data')}`], { stdio: 'inherit' });
    app.on('exit', () => process.exit(0));
  };
  const builder = await createBuilder({
    configFile: join(root, 'build/vite.config.ts'),
    build: { watch: {} },
  });
  const built = new Set<string>();
  const parts = Object.values(builder.environments);
  for (const part of parts) {
    const watcher = await builder.build(part);
    if (!('on' in watcher)) continue;
    watcher.on('event', ({ code }) => {
      if (code !== 'END') return;
      built.add(part.name);
      if (built.size === parts.length) restart();
    });
  }
}
