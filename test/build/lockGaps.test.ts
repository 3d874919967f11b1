import { describe, expect, it } from 'vitest';
import { lockGaps } from '../../build/lockGaps.ts';

const optionalDependencies = { 'tool-linux-x64': '1.0.0', 'tool-win32-x64': '1.0.0' };

describe('a lock file', () => {
  it('is whole when it names the build of every platform', () => {
    const packages = {
      '': { version: '0.1.0' },
      'node_modules/tool': { version: '1.0.0', optionalDependencies },
      'node_modules/tool-linux-x64': { version: '1.0.0' },
      'node_modules/other/node_modules/tool-win32-x64': { version: '1.0.0' },
    };
    expect(lockGaps({ packages })).toEqual([]);
  });

  it('has a gap where it was made on a machine that saw only its own', () => {
    const packages = {
      'node_modules/tool': { version: '1.0.0', optionalDependencies },
      'node_modules/tool-linux-x64': { version: '1.0.0' },
    };
    expect(lockGaps({ packages })).toEqual(['node_modules/tool 1.0.0 lacks tool-win32-x64']);
  });
});
