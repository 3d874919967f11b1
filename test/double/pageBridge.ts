/** What crosses between the page's world and the preload's. */
export type Crossing =
  | { call: number; args: Wrapped[] }
  | { answer: Wrapped; ok: boolean }
  | { settle: number; answer: Wrapped; ok: boolean }
  | { expose: string; api: Wrapped }
  | { opens: string };

type Wrapped =
  | { $: 'function'; id: number }
  | { $: 'promise'; id: number }
  | { $: 'error'; message: string }
  | { $: 'array'; items: Wrapped[] }
  | { $: 'object'; entries: [string, Wrapped][] }
  | { $: 'value'; value: unknown };

export interface Bridge {
  expose(name: string, api: unknown): void;
  /** Says that the page wants a window of its own with this address. */
  askForWindow(url: string): void;
}

/**
 * One side of `contextBridge`; its source runs in both worlds of the page, so it needs nothing from outside. Values are
 * copied, functions and promises become proxies, prototypes are lost, what cannot be cloned throws, and what arrives
 * in the page is frozen. It travels in events, whose `detail` Blink clones between worlds.
 */
export function makeBridge(
  sendsOn: string,
  hearsOn: string,
  onWindowAsked: (url: string) => void = () => {},
): Bridge {
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  let answered: { answer: Wrapped; ok: boolean } | undefined;
  let lastId = 0;

  function post(crossing: Crossing): void {
    structuredClone(crossing);
    window.dispatchEvent(new CustomEvent(sendsOn, { detail: crossing }));
  }

  function wrap(value: unknown): Wrapped {
    if (typeof value === 'function') {
      functions.set(++lastId, value as () => unknown);
      return { $: 'function', id: lastId };
    }
    if (typeof value === 'symbol') return { $: 'value', value: undefined };
    if (value === null || typeof value !== 'object') return { $: 'value', value };
    if (value instanceof Promise) {
      const id = ++lastId;
      value.then(
        (result) => post({ settle: id, ok: true, answer: wrap(result) }),
        (error) => post({ settle: id, ok: false, answer: wrap(error) }),
      );
      return { $: 'promise', id };
    }
    if (value instanceof Error) return { $: 'error', message: value.message };
    if (Array.isArray(value)) return { $: 'array', items: value.map(wrap) };
    if (Object.prototype.toString.call(value) === '[object Object]')
      return { $: 'object', entries: Object.entries(value).map(([key, item]) => [key, wrap(item)]) };
    return { $: 'value', value }; // Date, Map, bytes, File: the clone decides.
  }

  function unwrap(wrapped: Wrapped): unknown {
    if (wrapped.$ === 'function') return (...args: unknown[]) => call(wrapped.id, args);
    if (wrapped.$ === 'promise')
      return new Promise((resolve, reject) => pending.set(wrapped.id, { resolve, reject }));
    if (wrapped.$ === 'error') return new Error(wrapped.message);
    if (wrapped.$ === 'array') return wrapped.items.map(unwrap);
    if (wrapped.$ === 'object')
      return Object.fromEntries(wrapped.entries.map(([key, item]) => [key, unwrap(item)]));
    return wrapped.value;
  }

  /** The other side answers while the event is being dispatched. */
  function call(id: number, args: unknown[]): unknown {
    answered = undefined;
    post({ call: id, args: args.map(wrap) });
    const reply = answered as { answer: Wrapped; ok: boolean } | undefined;
    answered = undefined;
    if (!reply) return undefined;
    if (!reply.ok) throw unwrap(reply.answer);
    return unwrap(reply.answer);
  }

  function answerCall(id: number, args: Wrapped[]): Crossing {
    try {
      return { ok: true, answer: wrap(functions.get(id)?.(...args.map(unwrap))) };
    } catch (error) {
      return { ok: false, answer: wrap(error) };
    }
  }

  function freeze<T>(value: T): T {
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
    Object.values(value).forEach(freeze);
    return Object.freeze(value);
  }

  function place(name: string, api: Wrapped): void {
    if (name in window)
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, name, { value: freeze(unwrap(api)), enumerable: true });
  }

  window.addEventListener(hearsOn, (event) => {
    const crossing = (event as CustomEvent<Crossing | null>).detail;
    if (crossing === null) throw new Error('An object could not be cloned.');
    if ('call' in crossing) post(answerCall(crossing.call, crossing.args));
    else if ('expose' in crossing) place(crossing.expose, crossing.api);
    else if ('opens' in crossing) onWindowAsked(crossing.opens);
    else if ('settle' in crossing) {
      const promise = pending.get(crossing.settle);
      pending.delete(crossing.settle);
      if (crossing.ok) promise?.resolve(unwrap(crossing.answer));
      else promise?.reject(unwrap(crossing.answer));
    } else answered = crossing;
  });

  return {
    expose: (name, api) => post({ expose: name, api: wrap(api) }),
    askForWindow: (url) => post({ opens: url }),
  };
}

/**
 * Runs in the page's own world: its end of the bridge, and the ways to open a window. Those only ask, since Chromium would
 * open the window before anybody could refuse it; `window.open` answers null, as it does in Electron when refused.
 */
export function runInPage(bridge: typeof makeBridge, tag: string): void {
  const { askForWindow } = bridge(`${tag}-to-preload`, `${tag}-to-page`);
  const absolute = (url: string) => new URL(url, document.baseURI).href;
  window.open = (url) => {
    askForWindow(url ? absolute(String(url)) : 'about:blank');
    return null;
  };
  // After every listener of the page.
  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (event.defaultPrevented || !link?.href || !['_blank', '_new'].includes(link.target)) return;
    event.preventDefault();
    askForWindow(absolute(link.href));
  });
}
