import type { Page } from '@playwright/test';
import type * as Electron from 'electron';

/** How an edition of the app is started. */
export interface StartOptions {
  /** Journals, snapshots and settings; survives `restart`. */
  dataFolder: string;
  /** Chromium's profile, with the working copy in IndexedDB; survives `restart`. */
  profileFolder: string;
  viewport: { width: number; height: number };
  colorScheme: 'light' | 'dark';
  /** The language of the machine, such as `es-ES`. */
  language: string;
  /** For the main process and Chromium, such as `TZ`. */
  env: Record<string, string>;
  /** Where package.json lies; the copy made for this run unless a spec says otherwise. */
  appFolder: string;
  /** Only on the stand-in: what `app.isPackaged` says. */
  packaged: boolean;
  /** Called with every request of the page and of the main process. */
  onRequest(url: string): void;
  /** Called with what the page wrote as an error or threw. */
  onProblem(text: string): void;
}

/** One running edition. */
export interface Running {
  page: Page;
  /** Of the page, as `location.origin`. */
  origin: string;
  /** The beginnings of addresses that are the app's own in `requests`. */
  ownAddresses: string[];
  /** Ends everything at once, as a power cut would. */
  kill(): Promise<void>;
  /** Ends as a person would end it. */
  close(): Promise<void>;
  /** Runs in the main process; undefined in the browser edition. */
  evaluate?: Evaluate;
  /** Starts the app once more on the same folders; answers with its exit code. Undefined in the browser edition. */
  startAgain?: () => Promise<number | null>;
  /** What was refused, shown or opened outside, in words; undefined where nobody can tell. */
  acts?: () => string[];
}

export type Evaluate = <R, A = undefined>(
  work: (electron: typeof Electron, argument: A) => R | Promise<R>,
  argument?: A,
) => Promise<R>;

export type Edition = (options: StartOptions) => Promise<Running>;
