import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../electron/menu.ts';

const options = { isMac: false, isDevelopment: false, locale: 'en-GB', command: vi.fn() };

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

describe('the menu', () => {
  it.each([
    ['Search…', 'CmdOrCtrl+K', 'search'],
    ['Settings…', 'CmdOrCtrl+,', 'settings'],
    ['Keyboard', undefined, 'keys'],
  ])('%s (%s) tells the page "%s"', (label, accelerator, command) => {
    for (const isMac of [false, true]) {
      const item = items(menuTemplate({ ...options, isMac })).find((one) => one.label === label);
      expect(item?.accelerator).toBe(accelerator);
      item?.click?.({} as never, undefined, {} as never);
      expect(options.command).toHaveBeenLastCalledWith(command);
    }
  });

  it('is in Spanish where the system is', () => {
    const labels = items(menuTemplate({ ...options, locale: 'es-MX' })).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Archivo', 'Buscar…', 'Ajustes…', 'Teclado']));
    expect(labels).not.toContain('Settings…');
  });

  it('offers the developer tools in development only', () => {
    const roles = (isDevelopment: boolean) =>
      items(menuTemplate({ ...options, isDevelopment })).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });

  it('can always quit, copy and paste', () => {
    for (const isMac of [false, true]) {
      const roles = items(menuTemplate({ ...options, isMac })).map(({ role }) => role);
      expect(roles).toEqual(
        expect.arrayContaining(['quit', 'copy', 'paste', 'selectAll', 'togglefullscreen']),
      );
    }
  });
});
