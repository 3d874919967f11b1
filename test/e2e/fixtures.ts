import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { makeBrowserEdition } from './browserEdition.ts';
import { startOnRuntime } from './desktopRuntime.ts';
import { startOnStandIn } from './desktopStandIn.ts';
import type { Edition, Evaluate, Running, StartOptions } from './shell.ts';

export { axe } from './axe.ts';
export { expect };

type Choice = 'viewport' | 'colorScheme' | 'language' | 'env' | 'appFolder' | 'packaged';
export type OpenOptions = Partial<Pick<StartOptions, Choice>>;

/** An open app; the same for both editions. */
export interface OpenShell {
  /** The window; another one after `restart`. */
  page: Page;
  readonly edition: 'browser' | 'desktop';
  readonly dataFolder: string;
  readonly profileFolder: string;
  /** The page's, for addresses of the app's own: `${origin}/path`. */
  readonly origin: string;
  /** Every request so far, of the page and of the main process, in the order they were made. */
  readonly requests: string[];
  /** Those of them that lead anywhere but to the app itself. */
  foreignRequests(): string[];
  /** What was written to the console as an error, or thrown and not caught. */
  readonly problems: string[];
  /** Refusals, dialogs and addresses opened outside, such as `openExternal "https://…"`; only the stand-in tells. */
  acts(): string[];
  /** Waits until `acts` holds this; passes where nobody can tell. */
  expectAct(act: string): Promise<void>;
  /** Starts the app once more on the same folders; answers with its exit code. Throws in the browser edition. */
  startAgain(): Promise<number | null>;
  /** Runs in the main process; throws in the browser edition. */
  evaluate: Evaluate;
  /** As a power cut: main process and browser end at once. */
  kill(): Promise<void>;
  /** As a person would close it. */
  close(): Promise<void>;
  /** Closes what still runs, opens again on the same folders and answers with the new page. */
  restart(options?: OpenOptions): Promise<Page>;
}

export interface Shell {
  /** Starts the app on empty folders of its own; everything is closed and deleted after the test. */
  open(options?: OpenOptions): Promise<OpenShell>;
}

export const test = base.extend<{ shell: Shell }>({
  shell: async ({ viewport, colorScheme, locale }, use, info) => {
    const opened: OpenShell[] = [];
    const edition = info.project.name === 'browser' ? 'browser' : 'desktop';
    const defaults: OpenOptions = {
      ...(viewport ? { viewport } : {}),
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      language: locale ?? 'en-US',
    };
    await use({
      async open(options) {
        const shell = await open(edition, { ...defaults, ...options });
        opened.push(shell);
        return shell;
      },
    });
    for (const shell of opened) {
      await shell.kill();
      rmSync(shell.dataFolder, { recursive: true, force: true, maxRetries: 5 });
      rmSync(shell.profileFolder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

async function open(edition: OpenShell['edition'], chosen: OpenOptions): Promise<OpenShell> {
  const start: Edition = edition === 'browser' ? await makeBrowserEdition() : desktopEdition();
  const dataFolder = mkdtempSync(join(tmpdir(), 'buffycoat-data-'));
  const profileFolder = profileOf(edition, dataFolder);
  const requests: string[] = [];
  const problems: string[] = [];
  const options: StartOptions = {
    dataFolder,
    profileFolder,
    viewport: { width: 1200, height: 800 },
    colorScheme: 'light',
    language: 'en-US',
    env: {},
    appFolder: process.env.E2E_APP ?? '',
    packaged: false,
    onRequest: (url) => void requests.push(url),
    onProblem: (text) => void problems.push(text),
    ...chosen,
  };
  let running: Running | undefined = await start(options);
  const { origin, ownAddresses, page, evaluate } = running;
  const end = async (how: 'kill' | 'close') => {
    const ending = running;
    running = undefined;
    await ending?.[how]();
  };
  const shell: OpenShell = {
    page,
    edition,
    dataFolder,
    profileFolder,
    origin,
    requests,
    foreignRequests: () =>
      requests.filter(
        (url) => !/^(data|blob|about):/.test(url) && !ownAddresses.some((own) => url.startsWith(own)),
      ),
    problems,
    acts: () => running?.acts?.() ?? [],
    async expectAct(act) {
      if (running?.acts) await expect.poll(() => running?.acts?.() ?? []).toContain(act);
    },
    startAgain() {
      if (!running?.startAgain) throw new Error(`no second start in the ${edition} edition`);
      return running.startAgain();
    },
    evaluate: (work, argument) => {
      if (!running?.evaluate) throw new Error(`no main process to ask in the ${edition} edition`);
      return running.evaluate(work, argument);
    },
    kill: () => end('kill'),
    close: () => end('close'),
    async restart(again) {
      await end('close');
      running = await start({ ...options, ...again });
      shell.page = running.page;
      return running.page;
    },
  };
  if (edition === 'desktop' && !evaluate) throw new Error('the desktop app must answer `evaluate`');
  return shell;
}

function desktopEdition(): Edition {
  return process.env.E2E_TARGET === 'electron' ? startOnRuntime : startOnStandIn;
}

/** The desktop keeps its profile in the data folder; on the real runtime only the part with the working copy is meant. */
function profileOf(edition: OpenShell['edition'], dataFolder: string): string {
  if (edition === 'browser') return mkdtempSync(join(tmpdir(), 'buffycoat-profile-'));
  return join(dataFolder, process.env.E2E_TARGET === 'electron' ? 'IndexedDB' : 'chromium');
}
