import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesAstray, fusesAstray } from '../../build/packaging/checkPacked.ts';
import { makeStubRuntime } from '../../build/packaging/stubRuntime.ts';

const WHOLE = [
  'package.json',
  'dist/main/main.js',
  'dist/main/preload.cjs',
  'dist/renderer/index.html',
  'dist/renderer/assets/index-Ccz2ShBN.js',
  'dist/content/haematology.json',
];

describe('the files of the packed app', () => {
  it('are right when nothing is missing and nothing is more', () => {
    expect(filesAstray(WHOLE)).toEqual([]);
  });

  it.each([
    ['a dependency', 'node_modules/zod/package.json'],
    ['a source', 'electron/main.ts'],
    ['a source map', 'dist/main/main.js.map'],
    ['the browser edition', 'dist/main/server.js'],
    ['a learner’s data', 'journal/anna/0001/000001.ndjson'],
  ])('may not hold %s', (_what, file) => {
    expect(filesAstray([...WHOLE, file])).toEqual([`unexpected file: ${file}`]);
  });

  it('must hold the preload script and a pack', () => {
    const without = WHOLE.filter((file) => !/preload|content/.test(file));
    expect(filesAstray(without)).toEqual([
      'missing file: dist/main/preload.cjs',
      'missing file: a compiled pack in dist/content',
    ]);
  });
});

describe('the fuses of a runtime that nobody has touched', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuses-'));
  beforeAll(() => makeStubRuntime(folder));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are reported one by one', async () => {
    expect(await fusesAstray(join(folder, 'electron'))).toEqual([
      'fuse RunAsNode is not off',
      'fuse EnableCookieEncryption is not on',
      'fuse EnableNodeOptionsEnvironmentVariable is not off',
      'fuse EnableNodeCliInspectArguments is not off',
      'fuse EnableEmbeddedAsarIntegrityValidation is not on',
      'fuse OnlyLoadAppFromAsar is not on',
      'fuse GrantFileProtocolExtraPrivileges is not off',
    ]);
  });
});
