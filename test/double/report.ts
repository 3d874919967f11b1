/** What a run tells the spec that started it, as it happens. */
export type Report =
  /** The entry module has run and `ready` has been emitted; Playwright connects to `endpoint`. */
  | { kind: 'ready'; endpoint: string; chromiumPid: number }
  /** A request, in the app's own terms (`app://…`), also when it was then refused. */
  | { kind: 'request'; from: 'page' | 'main'; url: string }
  /** A refused navigation, window, permission or request, as `<what> <url or name>`. */
  | { kind: 'refused'; what: string }
  /** What the page wrote to its console, or threw; what the stand-in could not do. */
  | { kind: 'console'; level: string; text: string }
  /** A dialog or another act outside the window that a person would have seen. */
  | { kind: 'shown'; what: string; detail: unknown }
  | { kind: 'answer'; id: number; ok: boolean; value: unknown };

/** What a spec asks of a run. */
export type Order = { kind: 'evaluate'; id: number; source: string; argument: unknown } | { kind: 'quit' };

/** What every part of the stand-in may ask of the whole. */
export interface Machine {
  appFolder: string;
  dataFolder: string;
  language: string;
  colorScheme: 'light' | 'dark';
  packaged: boolean;
  version: string;
  name: string;
  isReady(): boolean;
  report(entry: Report): void;
}

export function needReady(machine: Machine, what: string): void {
  if (!machine.isReady()) throw new Error(`${what} cannot be used before app is ready`);
}
