import type { ErrorCode } from '../../shared/ipc.ts';
import { failureCode } from '../storage/failure.ts';

/** A request turned away, with its HTTP status. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const STATUS: Record<ErrorCode, number> = {
  'bad-input': 400,
  'unknown-learner': 404,
  'newer-release': 409,
  'data-folder-busy': 409,
  'bad-pack': 500,
  disk: 507,
};

/** The status and the message, `code: what happened`, for whatever was thrown; `unknown` is our own mistake. */
export function answerFor(error: unknown): { status: number; message: string } {
  if (error instanceof Refusal) return { status: error.status, message: error.message };
  const code = failureCode(error);
  if (code && error instanceof Error) return { status: STATUS[code], message: error.message };
  return { status: 500, message: `unknown: ${error instanceof Error ? error.message : String(error)}` };
}
