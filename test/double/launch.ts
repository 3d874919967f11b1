import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import type { StandInOptions } from './electron.ts';
import type { Order, Report } from './report.ts';

type Entry<K extends Report['kind']> = Extract<Report, { kind: K }>;

/** One run of the desktop app on the stand-in. */
export interface DesktopRun {
  /** Where Playwright connects; undefined when the app ended by itself first, as a second instance does. */
  endpoint: string | undefined;
  /** Everything told so far of one kind, oldest first. */
  told<K extends Report['kind']>(kind: K): Entry<K>[];
  onTold(listener: (entry: Report) => void): void;
  /** Runs a function in the main process with the `electron` module; what it names must be inside it. */
  evaluate<R, A = undefined>(
    work: (electron: typeof Electron, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R>;
  /** Quits as a person would; waits for the end and answers with the exit code. */
  quit(): Promise<number | null>;
  /** Ends main process and Chromium at once, with nothing asked and nothing flushed. */
  kill(): Promise<void>;
  exited: Promise<number | null>;
}

export interface LaunchOptions extends Omit<Partial<StandInOptions>, 'appFolder' | 'dataFolder'> {
  appFolder: string;
  dataFolder: string;
  env?: Record<string, string>;
  args?: string[];
}

/** Starts the app in a process of its own and waits until it is ready, or has ended. */
export async function launch(options: LaunchOptions): Promise<DesktopRun> {
  const { appFolder, dataFolder, env = {}, args = [] } = options;
  const { language = 'en-US', colorScheme = 'light', packaged = false } = options;
  const asked: StandInOptions = { appFolder, dataFolder, language, colorScheme, packaged };
  const child = fork(fileURLToPath(new URL('run.ts', import.meta.url)), [JSON.stringify(asked), ...args], {
    cwd: dataFolder,
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const entries: Report[] = [];
  const listeners: ((entry: Report) => void)[] = [];
  child.on('message', (entry: Report) => {
    entries.push(entry);
    for (const listener of listeners) listener(entry);
  });
  const output = collect(child);
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const told = <K extends Report['kind']>(kind: K) =>
    entries.filter((entry): entry is Entry<K> => entry.kind === kind);

  const ready = Promise.withResolvers<void>();
  listeners.push(({ kind }) => kind === 'ready' && ready.resolve());
  await Promise.race([ready.promise, exited]);
  const isRunning = child.exitCode === null && child.signalCode === null;
  if (!isRunning && child.exitCode !== 0) throw new Error(`the app did not start:\n${output()}`);

  let lastId = 0;
  return {
    endpoint: told('ready')[0]?.endpoint,
    told,
    onTold: (listener) => void listeners.push(listener),
    async evaluate<R>(
      work: (electron: typeof Electron, argument: never) => R | Promise<R>,
      argument?: unknown,
    ) {
      const id = ++lastId;
      const answered = Promise.withResolvers<Entry<'answer'>>();
      listeners.push((entry) => entry.kind === 'answer' && entry.id === id && answered.resolve(entry));
      order(child, { kind: 'evaluate', id, source: String(work), argument });
      const { ok, value } = await answered.promise;
      if (!ok) throw new Error(String(value));
      return value as R;
    },
    async quit() {
      if (child.connected) order(child, { kind: 'quit' });
      return exited;
    },
    async kill() {
      if (child.exitCode === null && child.signalCode === null && child.pid)
        process.kill(-child.pid, 'SIGKILL');
      await exited;
    },
    exited,
  };
}

function order(child: ChildProcess, what: Order): void {
  child.send(what);
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text = (text + part).slice(-20_000);
    });
  return () => text;
}
