/** Carries structured-cloneable values between the main process and the page as text. */
export interface Codec {
  /** Throws what Electron throws when a value cannot be cloned. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

type Tagged = { $: string; v?: unknown; t?: string };

/** Tagged JSON. Needs nothing from outside, since its source also runs in the page. */
export function makeCodec(): Codec {
  const CHUNK = 0x8000;
  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };

  function toBase64(bytes: Uint8Array): string {
    let binary = '';
    for (let at = 0; at < bytes.length; at += CHUNK)
      binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
    return btoa(binary);
  }

  function fromBase64(text: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  }

  function tag(value: unknown, seen: Map<object, number>): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol') return refuse();
    const known = seen.get(value);
    if (known !== undefined) return { $: 'seen', v: known };
    seen.set(value, seen.size);
    return tagObject(value, seen);
  }

  function tagObject(value: object, seen: Map<object, number>): Tagged {
    const all = (items: Iterable<unknown>) => Array.from(items, (item) => tag(item, seen));
    if (Array.isArray(value)) return { $: 'array', v: all(value) };
    if (value instanceof Date) return { $: 'date', v: tag(value.getTime(), seen) };
    if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] };
    if (value instanceof Map) return { $: 'map', v: Array.from(value, (pair) => all(pair)) };
    if (value instanceof Set) return { $: 'set', v: all(value) };
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message, value.stack] };
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      const name = value.constructor.name;
      return { $: 'view', t: name === 'Buffer' ? 'Uint8Array' : name, v: toBase64(bytes) };
    }
    // A promise, a DOM node, a WeakMap, a class with a tag of its own: nothing that Electron would carry either.
    if (Object.prototype.toString.call(value) !== '[object Object]') return refuse();
    return { $: 'object', v: Object.entries(value).map(([key, item]) => [key, tag(item, seen)]) };
  }

  function read(json: unknown, seen: unknown[]): unknown {
    if (json === null || typeof json !== 'object') return json;
    const { $: kind, v, t = '' } = json as Tagged;
    const keep = <T>(made: T): T => {
      seen.push(made);
      return made;
    };
    if (kind === 'undefined') return undefined;
    if (kind === 'number') return Number(v);
    if (kind === 'bigint') return BigInt(v as string);
    if (kind === 'seen') return seen[v as number];
    if (kind === 'date') return keep(new Date(read(v, seen) as number));
    if (kind === 'regexp') return keep(new RegExp(...(v as [string, string])));
    if (kind === 'buffer') return keep(fromBase64(v as string).buffer);
    if (kind === 'view') return keep(readView(t, fromBase64(v as string)));
    if (kind === 'error') {
      const [name, message, stack] = v as [string, string, string];
      return keep(Object.assign(new Error(message), { name, stack }));
    }
    return readMany(kind, v, seen, keep);
  }

  /** The container is kept before what it holds is read, so that a cycle finds it. */
  function readMany(kind: string, v: unknown, seen: unknown[], keep: <T>(made: T) => T): unknown {
    if (kind === 'array') {
      const array = keep<unknown[]>([]);
      for (const item of v as unknown[]) array.push(read(item, seen));
      return array;
    }
    if (kind === 'map') {
      const map = keep(new Map());
      for (const [key, item] of v as [unknown, unknown][]) map.set(read(key, seen), read(item, seen));
      return map;
    }
    if (kind === 'set') {
      const set = keep(new Set());
      for (const item of v as unknown[]) set.add(read(item, seen));
      return set;
    }
    if (kind !== 'object') throw new Error(`bad tag ${kind}`);
    const object = keep<Record<string, unknown>>({});
    for (const [key, item] of v as [string, unknown][]) {
      // Not an assignment: a key named __proto__ is data.
      const value = read(item, seen);
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    }
    return object;
  }

  function readView(name: string, bytes: Uint8Array<ArrayBuffer>): unknown {
    const View = (globalThis as Record<string, unknown>)[name] as {
      new (buffer: ArrayBuffer, offset: number, length: number): ArrayBufferView;
      BYTES_PER_ELEMENT?: number;
    };
    return new View(bytes.buffer, 0, bytes.byteLength / (View.BYTES_PER_ELEMENT ?? 1));
  }

  return {
    encode: (value) => JSON.stringify(tag(value, new Map())),
    decode: (text) => read(JSON.parse(text), []),
  };
}
