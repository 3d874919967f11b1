import type * as Electron from 'electron';
import { strict } from './strict.ts';

type Options = Electron.MenuItemConstructorOptions;
type Template = (Options | StandInMenuItem)[];

/** One line of a menu, which a spec can click. */
export class StandInMenuItem {
  readonly id: string;
  readonly label: string;
  readonly role: Options['role'];
  readonly type: NonNullable<Options['type']>;
  readonly accelerator: Options['accelerator'];
  readonly submenu: StandInMenu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  private readonly act: Options['click'];

  constructor(options: Options) {
    const { submenu } = options;
    this.id = options.id ?? '';
    this.label = options.label ?? options.role ?? '';
    this.role = options.role;
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.accelerator = options.accelerator;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.act = options.click;
    if (Array.isArray(submenu)) this.submenu = StandInMenu.buildFromTemplate(submenu);
    else if (submenu) throw new Error('electron stand-in: a submenu must be a template');
  }

  /** Calls what the app gave, without the item: nothing here could be all that Electron's is. */
  click = (): void => {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    const act = this.act as ((item: StandInMenuItem, window: undefined, event: object) => void) | undefined;
    act?.(this, undefined, {});
  };
}

/** `Menu`: keeps what was asked; nothing is drawn and no key is bound. */
export class StandInMenu {
  private static ofTheApp: StandInMenu | null = null;
  items: StandInMenuItem[] = [];

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.ofTheApp = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.ofTheApp;
  }

  static buildFromTemplate(template: Template): StandInMenu {
    const menu = new StandInMenu();
    for (const item of template)
      menu.append(item instanceof StandInMenuItem ? item : new StandInMenuItem(item));
    return strict('Menu', menu);
  }

  append(item: StandInMenuItem): void {
    this.items.push(strict('MenuItem', item));
  }

  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  popup(): void {}
}
