import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import type { Machine } from './report.ts';
import { strict } from './strict.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What lies outside the window: told to the spec, never done. A spec that needs an answer puts its own function in place. */
export function makeOutside(machine: Machine) {
  const shown = (what: string, detail: unknown) => machine.report({ kind: 'shown', what, detail });

  const dialog = {
    async showOpenDialog(...asked: unknown[]) {
      shown('showOpenDialog', asked.at(-1));
      return { canceled: true, filePaths: [] };
    },
    async showSaveDialog(...asked: unknown[]) {
      shown('showSaveDialog', asked.at(-1));
      return { canceled: true, filePath: '' };
    },
    async showMessageBox(...asked: unknown[]) {
      shown('showMessageBox', asked.at(-1));
      return { response: 0, checkboxChecked: false };
    },
    showMessageBoxSync(...asked: unknown[]) {
      shown('showMessageBox', asked.at(-1));
      return 0;
    },
    showErrorBox: (title: string, content: string) => shown('showErrorBox', { title, content }),
  } satisfies Partial<Electron.Dialog>;

  const shell = {
    openExternal: async (url: string) => shown('openExternal', url),
    async openPath(path: string) {
      shown('openPath', path);
      return '';
    },
    showItemInFolder: (path: string) => shown('showItemInFolder', path),
    trashItem: async (path: string) => shown('trashItem', path),
    beep: () => shown('beep', null),
  } satisfies Partial<Electron.Shell>;

  const net = {
    isOnline: () => false,
    /** Files can be read; there is no network. */
    async fetch(input: string | Request) {
      const url = typeof input === 'string' ? input : input.url;
      if (!url.startsWith('file:')) {
        machine.report({ kind: 'request', from: 'main', url });
        throw new Error('net::ERR_INTERNET_DISCONNECTED');
      }
      const path = fileURLToPath(url);
      const bytes = await readFile(path).catch(() => {
        throw new Error('net::ERR_FILE_NOT_FOUND');
      });
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
    },
  } satisfies Partial<Electron.Net>;

  return { dialog: strict('dialog', dialog), shell: strict('shell', shell), net: strict('net', net) };
}
