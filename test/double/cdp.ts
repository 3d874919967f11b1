import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

export type { Protocol };

type Commands = Protocol.CommandParameters;
type Answers = Protocol.CommandReturnValues;
type Listener = (payload: never) => void;

/** One target's share of the connection: a page, or the browser itself. */
export interface Session {
  send<T extends keyof Commands>(method: T, params?: Commands[T]): Promise<Answers[T]>;
  on<T extends keyof Protocol.Events>(event: T, listener: (payload: Protocol.Events[T]) => void): void;
}

export interface Connection {
  readonly browser: Session;
  /** A page's session, as named by `Target.attachToTarget`. */
  session(id: string): Session;
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
}

/** Speaks the DevTools protocol over Chromium's pipe: JSON with a NUL after each message. Chromium ends when the pipe does. */
export function connect(toBrowser: Writable, fromBrowser: Readable): Connection {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;
  let rest = '';
  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) receive(JSON.parse(message) as Message);
  });
  fromBrowser.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium has gone'));
    waiting.clear();
  });
  toBrowser.on('error', () => {});

  function receive({ id, method, params, sessionId = '', result, error }: Message): void {
    if (id === undefined) {
      for (const listener of listeners.get(`${sessionId} ${method}`) ?? []) listener(params as never);
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  }

  function session(sessionId: string): Session {
    return {
      send<T extends keyof Commands>(method: T, params?: Commands[T]) {
        const asked = Promise.withResolvers<unknown>();
        const id = ++lastId;
        waiting.set(id, asked);
        const address = sessionId ? { sessionId } : {};
        toBrowser.write(`${JSON.stringify({ id, method, params, ...address })}\0`);
        return asked.promise as Promise<Answers[T]>;
      },
      on(event, listener) {
        const key = `${sessionId} ${event}`;
        listeners.set(key, [...(listeners.get(key) ?? []), listener as Listener]);
      },
    };
  }

  return { browser: session(''), session };
}
