import { describe, expect, it } from 'vitest';
import { strict } from './strict.ts';

const shell = strict('shell', { openExternal: async (url: string) => url });

describe('a stand-in', () => {
  it('does what it has', async () => {
    expect(await shell.openExternal('https://who.int')).toBe('https://who.int');
  });

  it('throws at what it has not, naming it', () => {
    expect(() => Reflect.get(shell, 'openPath')).toThrow('shell.openPath is not implemented');
  });

  it('lets a spec put its own function in place', async () => {
    const dialog = strict('dialog', { showSaveDialog: async () => ({ filePath: '' }) });
    dialog.showSaveDialog = async () => ({ filePath: 'backup.json' });
    expect(await dialog.showSaveDialog()).toEqual({ filePath: 'backup.json' });
  });

  it('can be awaited and written as JSON', async () => {
    expect(await shell).toBe(shell);
    expect(JSON.stringify({ shell })).toBe('{"shell":{}}');
  });
});
