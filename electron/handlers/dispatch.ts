import { z } from 'zod';
import { type Handlers, type Name, requests } from '../../shared/ipc.ts';
import { diskFailure, failure, failureCode, systemCode } from '../storage/failure.ts';

/**
 * Answers a request that came from the page under whatever name and with whatever input. Throws `bad-input` for an unknown
 * name or an input that does not match the contract, the handler's own failure, or `disk` for what the file system said.
 */
export async function dispatch(handlers: Handlers, name: string, input: unknown): Promise<unknown> {
  if (!Object.hasOwn(requests, name)) throw failure('bad-input', `unknown request: ${name.slice(0, 60)}`);
  const key = name as Name;
  const parsed = requests[key].input.safeParse(input);
  if (!parsed.success) throw failure('bad-input', `${key}: ${z.prettifyError(parsed.error)}`);
  const handler = handlers[key] as (input: unknown) => unknown;
  try {
    return await handler(parsed.data);
  } catch (error) {
    if (!failureCode(error) && systemCode(error)) throw diskFailure(error, `${key} did not finish`);
    throw error;
  }
}
