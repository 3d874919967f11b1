import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Lock {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
}

/**
 * One line for every package of the lock file whose builds for other platforms are not all in it: `npm ci` would then fail
 * or go without on those machines. Empty when there are none.
 */
export function lockGaps(lock: Lock): string[] {
  const present = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
  return Object.entries(lock.packages).flatMap(([path, { version, optionalDependencies = {} }]) => {
    const missing = Object.keys(optionalDependencies).filter((name) => !present.has(name));
    return missing.length > 0 ? [`${path || 'package.json'} ${version} lacks ${missing.join(', ')}`] : [];
  });
}

if (process.argv[1] === import.meta.filename) {
  const file = resolve(import.meta.dirname, '../package-lock.json');
  const gaps = lockGaps(JSON.parse(readFileSync(file, 'utf8')) as Lock);
  for (const gap of gaps) console.error(`package-lock.json: ${gap}`);
  if (gaps.length > 0) process.exitCode = 1;
}
