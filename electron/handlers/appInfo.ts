import type { AppInfo, Handlers } from '../../shared/ipc.ts';
import { packTitles } from './packs.ts';

/** Tells the page what it runs in and which packs it has. Throws `bad-pack` when their index is missing or damaged. */
export function appInfoHandlers(
  { version, edition, platform, dataFolder }: Omit<AppInfo, 'packs'>,
  contentFolder: string,
): Pick<Handlers, 'appInfo'> {
  return {
    async appInfo() {
      return { version, edition, platform, dataFolder, packs: await packTitles(contentFolder) };
    },
  };
}
