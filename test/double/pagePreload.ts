import type * as Electron from 'electron';
import type { makeCodec } from './codec.ts';
import type { makeBridge } from './pageBridge.ts';

/** What the preload says to the main process, as text over a binding that only its world has. */
export interface FromPreload {
  kind: 'invoke' | 'send' | 'window';
  id: number;
  /** Of a window, the address. */
  channel: string;
  body: string;
}

/** What the main process calls in the preload's world. */
export interface PreloadEnd {
  reply(id: number, ok: boolean, body: string): void;
  event(channel: string, body: string): void;
}

type Listener = (event: Electron.IpcRendererEvent, ...args: unknown[]) => void;
type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
) => void;

/**
 * Runs a sandboxed preload script in an isolated world of the page, with the `require`, `process` and `electron` that
 * the sandbox offers. Its source runs there, so it needs nothing from outside.
 */
export function runPreload(
  bridge: typeof makeBridge,
  codecOf: typeof makeCodec,
  tag: string,
  send: (text: string) => void,
  versions: object,
  preload: Preload,
): PreloadEnd {
  const { expose } = bridge(`${tag}-to-page`, `${tag}-to-preload`, (url) => void post('window', url, []));
  const { encode, decode } = codecOf();
  const listeners = new Map<string, Listener[]>();
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;

  function post(kind: FromPreload['kind'], channel: string, args: unknown[]): number {
    const message: FromPreload = { kind, id: ++lastId, channel, body: encode(args) };
    send(JSON.stringify(message));
    return message.id;
  }

  function refusing<T extends object>(name: string, part: T): T {
    return new Proxy(part, {
      get(target, key) {
        if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key);
        throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
      },
    });
  }

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        pending.set(post('invoke', channel, args), { resolve, reject });
      }),
    send: (channel: string, ...args: unknown[]) => void post('send', channel, args),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return this;
    },
    once(channel: string, listener: Listener) {
      const once: Listener = (...args) => {
        this.off(channel, once);
        listener(...args);
      };
      return this.on(channel, once);
    },
    off(channel: string, listener: Listener) {
      const kept = [...(listeners.get(channel) ?? [])];
      const at = kept.indexOf(listener);
      if (at >= 0) kept.splice(at, 1);
      listeners.set(channel, kept);
      return this;
    },
    removeListener(channel: string, listener: Listener) {
      return this.off(channel, listener);
    },
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return this;
    },
  };

  const modules: Record<string, object> = {
    electron: refusing('electron (in a preload)', {
      contextBridge: refusing('contextBridge', { exposeInMainWorld: expose }),
      ipcRenderer: refusing('ipcRenderer', ipcRenderer),
    }),
    timers: { setTimeout, setInterval, clearTimeout, clearInterval },
    url: { URL, URLSearchParams },
  };
  const require = (name: string) => {
    const module = modules[name.replace(/^node:/, '')];
    if (!module) throw new Error(`module not found: ${name}`);
    return module;
  };
  const process = {
    ...versions,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
    env: {},
  };
  preload(require, { exports: {} }, {}, process);

  return {
    reply(id, ok, body) {
      const asked = pending.get(id);
      pending.delete(id);
      if (ok) asked?.resolve(decode(body));
      else asked?.reject(new Error(decode(body) as string));
    },
    event(channel, body) {
      const event = whole({ sender: ipcRenderer, ports: [] });
      for (const listener of listeners.get(channel) ?? []) listener(event, ...(decode(body) as unknown[]));
    },
  };

  /** Electron's event has more members than a preload may count on here; `refusing` answers for those. */
  function whole(part: object): Electron.IpcRendererEvent {
    return refusing('IpcRendererEvent', part) as Electron.IpcRendererEvent;
  }
}
