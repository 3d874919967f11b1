import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as Electron from 'electron';
import type { Machine } from './report.ts';
import { SingleInstance } from './singleInstance.ts';
import { strict, whole } from './strict.ts';

type Part =
  | 'name'
  | 'commandLine'
  | 'isPackaged'
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'focus'
  | 'relaunch'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAppUserModelId'
  | 'setAboutPanelOptions';
type PathName = Parameters<Electron.App['getPath']>[0];

/** What `app` has to do with the rest of the stand-in. */
export interface AppOwner {
  windows(): Electron.BrowserWindow[];
  /** Ends Chromium, then the process. */
  end(exitCode: number): void;
}

/** `app`: start, paths, the single instance and the order in which things end. */
export class App extends EventEmitter implements Pick<Electron.App, Part> {
  name: string;
  readonly isPackaged: boolean;
  readonly commandLine: Electron.CommandLine;
  readonly dock = undefined;
  private readonly machine: Machine;
  private readonly owner: AppOwner;
  private readonly paths: Partial<Record<PathName, string>>;
  private readonly single: SingleInstance;
  private readonly ready = Promise.withResolvers<void>();
  private isQuitting = false;

  constructor(machine: Machine, owner: AppOwner) {
    super();
    this.machine = machine;
    this.owner = owner;
    this.name = machine.name;
    this.isPackaged = machine.packaged;
    const { dataFolder } = machine;
    this.single = new SingleInstance(dataFolder);
    this.commandLine = makeCommandLine({ 'user-data-dir': dataFolder, lang: machine.language });
    this.paths = {
      userData: dataFolder,
      sessionData: dataFolder,
      appData: dirname(dataFolder),
      home: join(dataFolder, 'home'),
      temp: join(dataFolder, 'temp'),
      documents: join(dataFolder, 'home', 'Documents'),
      downloads: join(dataFolder, 'home', 'Downloads'),
      desktop: join(dataFolder, 'home', 'Desktop'),
      logs: join(dataFolder, 'logs'),
      crashDumps: join(dataFolder, 'crashes'),
      exe: process.execPath,
    };
  }

  becomeReady(): void {
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
    this.ready.resolve();
  }

  /** `before-quit`, every window's `close`, `will-quit`, `quit`; any of the first three may stop it. */
  quit(): void {
    if (this.isQuitting || this.isStoppedBy('before-quit')) return;
    this.isQuitting = true;
    const windows = this.owner.windows();
    if (windows.length === 0) this.finish();
    for (const window of windows) window.close();
  }

  onWindowKept(): void {
    this.isQuitting = false;
  }

  onWindowClosed(): void {
    if (this.owner.windows().length > 0) return;
    if (this.isQuitting) this.finish();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  private finish(): void {
    if (this.isStoppedBy('will-quit')) {
      this.isQuitting = false;
      return;
    }
    this.exit(0);
  }

  private isStoppedBy(event: string): boolean {
    let isStopped = false;
    const preventDefault = () => {
      isStopped = true;
    };
    this.emit(event, { preventDefault });
    return isStopped;
  }

  exit(exitCode = 0): void {
    this.emit('quit', {}, exitCode);
    this.single.release();
    this.owner.end(exitCode);
  }

  requestSingleInstanceLock(data: Record<string, unknown> = {}): boolean {
    const second = { argv: process.argv, workingDirectory: process.cwd(), data };
    return this.single.take(second, ({ argv, workingDirectory, data: sent }) =>
      this.emit('second-instance', {}, argv, workingDirectory, sent),
    );
  }

  releaseSingleInstanceLock(): void {
    this.single.release();
  }

  getPath(name: PathName): string {
    const path = this.paths[name];
    if (!path) throw new Error(`Failed to get '${name}' path`);
    if (name !== 'exe') mkdirSync(path, { recursive: true });
    return path;
  }

  setPath(name: string, path: string): void {
    this.paths[name as PathName] = path;
  }

  relaunch(): void {
    this.machine.report({ kind: 'shown', what: 'relaunch', detail: null });
  }

  hasSingleInstanceLock = () => this.single.isTaken();
  whenReady = () => this.ready.promise;
  isReady = () => this.machine.isReady();
  getVersion = () => this.machine.version;
  getName = () => this.name;
  setName = (name: string) => {
    this.name = name;
  };
  getAppPath = () => this.machine.appFolder;
  getLocale = () => this.machine.language;
  getSystemLocale = () => this.machine.language;
  getPreferredSystemLanguages = () => [this.machine.language];
  focus(): void {}
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
}

/** What was given at the start and what the app adds. Nothing added reaches Chromium, which has its own rules here. */
function makeCommandLine(given: Record<string, string>): Electron.CommandLine {
  const switches = new Map(Object.entries(given));
  return whole<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'>(
    strict('commandLine', {
      appendSwitch: (name, value = '') => void switches.set(name, value),
      hasSwitch: (name) => switches.has(name),
      getSwitchValue: (name) => switches.get(name) ?? '',
      removeSwitch: (name) => void switches.delete(name),
    }),
  );
}
