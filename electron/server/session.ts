import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const COOKIE = 'buffycoat';

/** Lets in one browser: the token of the printed address works once and is turned into a cookie of this server's lifetime. */
export interface Session {
  /** To be shown to the person at this machine only. */
  token: string;
  /** The cookie to set when the token is right and unused; null otherwise. */
  redeem(token: string): string | null;
  isSignedIn(cookies: string | undefined): boolean;
}

export function newSession(): Session {
  const token = secret();
  const cookie = secret();
  let isUsed = false;
  return {
    token,
    redeem(given) {
      if (isUsed || !isSame(given, token)) return null;
      isUsed = true;
      return `${COOKIE}=${cookie}; Path=/; HttpOnly; SameSite=Strict`;
    },
    isSignedIn(cookies = '') {
      const pairs = cookies.split(';').map((pair) => pair.trim());
      return pairs.some((pair) => isSame(pair, `${COOKIE}=${cookie}`));
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that tells nothing about either text. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(hash(a), hash(b));
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
