import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/ipc.ts';

type Item = MenuItemConstructorOptions;

const ENGLISH = {
  file: 'File',
  settings: 'Settings…',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  search: 'Search…',
  actualSize: 'Actual size',
  larger: 'Larger',
  smaller: 'Smaller',
  fullScreen: 'Full screen',
  window: 'Window',
  help: 'Help',
  keys: 'Keyboard',
};
const SPANISH: typeof ENGLISH = {
  file: 'Archivo',
  settings: 'Ajustes…',
  quit: 'Salir',
  edit: 'Edición',
  undo: 'Deshacer',
  redo: 'Rehacer',
  cut: 'Cortar',
  copy: 'Copiar',
  paste: 'Pegar',
  selectAll: 'Seleccionar todo',
  view: 'Ver',
  search: 'Buscar…',
  actualSize: 'Tamaño real',
  larger: 'Más grande',
  smaller: 'Más pequeño',
  fullScreen: 'Pantalla completa',
  window: 'Ventana',
  help: 'Ayuda',
  keys: 'Teclado',
};

export interface MenuOptions {
  isMac: boolean;
  /** Adds reload and the developer tools. */
  isDevelopment: boolean;
  /** As `app.getLocale()` gives it. */
  locale: string;
  command(command: MenuCommand): void;
}

export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

/** The application's menu. The page handles the same keys itself; a key it has used never reaches the menu. */
export function menuTemplate({ isMac, isDevelopment, locale, command }: MenuOptions): Item[] {
  const label = locale.startsWith('es') ? SPANISH : ENGLISH;
  const settings: Item = {
    label: label.settings,
    accelerator: 'CmdOrCtrl+,',
    click: () => command('settings'),
  };
  const separator: Item = { type: 'separator' };
  const development: Item[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
  const first: Item = isMac
    ? {
        role: 'appMenu',
        submenu: [
          { role: 'about' },
          separator,
          settings,
          separator,
          { role: 'hide' },
          separator,
          { role: 'quit' },
        ],
      }
    : { label: label.file, submenu: [settings, separator, { role: 'quit', label: label.quit }] };
  return [
    first,
    {
      label: label.edit,
      submenu: [
        { role: 'undo', label: label.undo },
        { role: 'redo', label: label.redo },
        separator,
        { role: 'cut', label: label.cut },
        { role: 'copy', label: label.copy },
        { role: 'paste', label: label.paste },
        { role: 'selectAll', label: label.selectAll },
      ],
    },
    {
      label: label.view,
      submenu: [
        { label: label.search, accelerator: 'CmdOrCtrl+K', click: () => command('search') },
        separator,
        { role: 'resetZoom', label: label.actualSize },
        { role: 'zoomIn', label: label.larger },
        { role: 'zoomOut', label: label.smaller },
        separator,
        { role: 'togglefullscreen', label: label.fullScreen },
        ...(isDevelopment ? development : []),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu', label: label.window } as const] : []),
    // Without an accelerator: `?` belongs to whoever is typing, and the page listens for it elsewhere.
    { label: label.help, role: 'help', submenu: [{ label: label.keys, click: () => command('keys') }] },
  ];
}
