import type { Announcements, Desktop, ErrorCode, Input, Name, Output } from '../../shared/ipc.ts';
import { ERROR_CODES } from '../../shared/ipc.ts';
import { inSpanish } from './reasons.ts';

/** The only file that knows which shell the page runs in: the desktop's preload, or the browser edition's loopback server. */

declare global {
  interface Window {
    readonly desktop?: Desktop;
  }
}

/** An error that says what happened, in the page's language, and by its code what can be done. */
export class RequestError extends Error {
  readonly code: ErrorCode | 'unreachable' | 'unknown';

  constructor(code: RequestError['code'], message: string) {
    super(document.documentElement.lang === 'es' ? inSpanish(message) : message);
    this.code = code;
  }
}

export async function request<K extends Name>(
  name: K,
  ...input: Input<K> extends undefined ? [] : [Input<K>]
): Promise<Output<K>> {
  try {
    return window.desktop ? await window.desktop.request(name, ...input) : await post(name, input[0]);
  } catch (error) {
    throw error instanceof RequestError ? error : fromMessage(error);
  }
}

/** Listens to the main process; gives the function that stops listening. The browser edition announces nothing. */
export function listen<K extends keyof Announcements>(
  name: K,
  listener: (payload: Announcements[K]) => void,
): () => void {
  return window.desktop?.on(name, listener) ?? (() => {});
}

async function post<K extends Name>(name: K, input: unknown): Promise<Output<K>> {
  let response: Response;
  try {
    response = await fetch(`/request/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input ?? null),
    });
  } catch {
    throw new RequestError(
      'unreachable',
      'Buffycoat is not running any more. Start it again; nothing saved is lost.',
    );
  }
  const answer = (await read(response).catch(() => ({
    error: `unknown: status ${response.status}`,
  }))) as unknown;
  if (!response.ok)
    throw fromMessage(new Error((answer as { error?: string }).error ?? `status ${response.status}`));
  return answer as Output<K>;
}

/** JSON, or two lines of it: an answer and the text that is its `json`, which is not parsed here. */
async function read(response: Response): Promise<unknown> {
  if (response.headers.get('content-type') !== 'application/x-ndjson') return response.json();
  const text = await response.text();
  const end = text.indexOf('\n');
  return { ...JSON.parse(text.slice(0, end)), json: text.slice(end + 1) };
}

/** Finds `code: message` in an error that crossed the bridge, whatever the bridge put before it. */
function fromMessage(error: unknown): RequestError {
  const text = error instanceof Error ? error.message : String(error);
  for (const code of ERROR_CODES) {
    const at = text.indexOf(`${code}: `);
    if (at >= 0) return new RequestError(code, text.slice(at + code.length + 2));
  }
  return new RequestError('unknown', text);
}
