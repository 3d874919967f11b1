import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** Room for the largest request, a quarantined working copy. */
export const BODY_LIMIT_BYTES = 250_000_000;

/** The JSON value of a request's body; null stands for no input. Throws a Refusal when it is too large or not JSON. */
export async function readJsonBody(
  request: IncomingMessage,
  limitBytes = BODY_LIMIT_BYTES,
): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(;|$)/.test(type)) throw new Refusal(415, 'bad-input: the body must be JSON');
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Left open on return, so that the refusal can still be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limitBytes) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) ?? undefined;
  } catch {
    throw new Refusal(400, 'bad-input: the body is not JSON');
  }
}

function tooLarge(): Refusal {
  return new Refusal(413, 'bad-input: the request is too large');
}
