import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentAstray, filesAstray, fusesAstray, packedFiles } from './packaging/checkPacked.ts';
import { packApp } from './packaging/packApp.ts';

/**
 * `npm run pack`: packs the built app as it ships into dist/packed and reads archive and fuses back. Fails naming every file
 * that should not be there or is missing, and every fuse that is not set.
 */
const root = resolve(import.meta.dirname, '..');
const { asar, executable } = packApp(root, join(root, 'dist/packed'));
const files = packedFiles(asar);
const wrong = [...filesAstray(files), ...contentAstray(asar), ...(await fusesAstray(executable))];
for (const line of wrong) console.error(line);
const megabytes = (statSync(asar).size / 1e6).toFixed(1);
console.log(`packed ${files.length} files, ${megabytes} MB; ${wrong.length} problems`);
if (wrong.length > 0) process.exitCode = 1;
