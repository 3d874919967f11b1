import type { Handlers } from '../../shared/ipc.ts';
import { failure } from '../storage/failure.ts';

const LONGEST_URL = 2000;

/** Hands an https link to the system's browser after a check; `bad-input` for any other scheme, a password or a huge link. */
export function externalHandlers(
  openExternal: (url: string) => Promise<void>,
): Pick<Handlers, 'openExternal'> {
  return {
    async openExternal(link) {
      const url = URL.parse(link);
      if (url?.protocol !== 'https:' || url.username || url.password || link.length > LONGEST_URL) {
        throw failure('bad-input', 'only plain https links are opened');
      }
      await openExternal(url.href);
      return null;
    },
  };
}
