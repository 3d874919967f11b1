import { type FSWatcher, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the second start tells the first. */
export interface SecondStart {
  argv: string[];
  workingDirectory: string;
  data: unknown;
}

/** The lock of one data folder. One that a killed process has left behind does not count. */
export class SingleInstance {
  private readonly folder: string;
  private watcher: FSWatcher | undefined;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'stand-in-lock');
  }

  /** False when another process has it; that one is then told. */
  take(second: SecondStart, onSecond: (second: SecondStart) => void): boolean {
    if (this.watcher) return true;
    const holder = join(this.folder, 'holder');
    const knock = join(this.folder, 'knock.json');
    mkdirSync(this.folder, { recursive: true });
    if (isAlive(read(holder))) {
      writeFileSync(knock, JSON.stringify(second));
      return false;
    }
    rmSync(knock, { force: true });
    writeFileSync(holder, String(process.pid));
    this.watcher = watch(this.folder, () => {
      const text = read(knock);
      if (!text.endsWith('}')) return;
      rmSync(knock, { force: true });
      onSecond(JSON.parse(text) as SecondStart);
    });
    return true;
  }

  release(): void {
    this.watcher?.close();
    if (this.watcher) rmSync(this.folder, { recursive: true, force: true });
    this.watcher = undefined;
  }

  isTaken = (): boolean => this.watcher !== undefined;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: string): boolean {
  if (!pid) return false;
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}
