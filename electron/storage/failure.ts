import { ERROR_CODES, type ErrorCode } from '../../shared/ipc.ts';

/** An error a person can act on; its message, `code: what happened`, crosses to the page as it is. */
export function failure(code: ErrorCode, message: string, cause?: unknown): Error {
  return new Error(`${code}: ${message}`, { cause });
}

/** The code of an error made by `failure`, or null for any other. */
export function failureCode(error: unknown): ErrorCode | null {
  if (!(error instanceof Error)) return null;
  return ERROR_CODES.find((code) => error.message.startsWith(`${code}: `)) ?? null;
}

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the disk takes no larger file',
  EIO: 'the disk reported an error',
  EROFS: 'the disk is read-only',
  EACCES: 'no permission to write here',
  EPERM: 'no permission to write here',
  ENOENT: 'a file or folder is missing',
  EMFILE: 'too many files are open',
};

/** Turns what the file system threw into a `disk` failure; `outcome` says what became of the data. Failures pass through. */
export function diskFailure(error: unknown, outcome: string): Error {
  if (failureCode(error)) return error as Error;
  const code = systemCode(error) ?? 'unknown';
  return failure('disk', `${REASONS[code] ?? code}; ${outcome}`, error);
}

/** `ENOENT`, `ENOSPC`, … of a system error, or null. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code;
}
