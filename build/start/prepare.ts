import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isStale, markBuilt, type Product } from './stale.ts';

/** Builds the pack and the app where they are older than what they are made from. Throws with the output when one fails. */
export async function buildStale(root: string): Promise<void> {
  await Promise.all([buildContent(root), buildApp(root)]);
}

/** Compiles the pack when it is stale. Content with errors leaves the pack compiled before in place, if there is one. */
export async function buildContent(root: string): Promise<void> {
  const content: Product = {
    inputs: paths(root, 'content', 'shared', 'build/content.ts', 'build/content'),
    outputs: paths(root, 'dist/content/packs.json'),
    stamp: join(root, 'dist/content.stamp'),
  };
  try {
    await makeWhenStale(content, root, [join(root, 'build/content.ts'), '--errors']);
  } catch (error) {
    if (!content.outputs.every(existsSync)) throw error;
    console.error(
      'The content has errors, which npm run content lists; going on with the pack compiled before.',
    );
  }
}

async function buildApp(root: string): Promise<void> {
  const app: Product = {
    inputs: paths(root, 'renderer', 'shared', 'electron', 'build/vite.config.ts', 'package-lock.json'),
    outputs: paths(root, 'dist/renderer/index.html', 'dist/main/main.js', 'dist/main/preload.cjs'),
    stamp: join(root, 'dist/app.stamp'),
  };
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = join(root, 'build/vite.config.ts');
  await makeWhenStale(app, root, [vite, 'build', '--app', '--config', config, '--logLevel', 'warn']);
}

function paths(root: string, ...names: string[]): string[] {
  return names.map((name) => join(root, name));
}

async function makeWhenStale(product: Product, root: string, command: string[]): Promise<void> {
  if (!(await isStale(product))) return;
  const beganAt = Date.now();
  await runNode(command, root);
  await markBuilt(product, beganAt);
}

/** Runs a script to its end; throws an Error with everything it printed when it fails. */
function runNode(args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(output.trim()))));
  });
}
