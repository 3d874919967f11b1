import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** Where the desktop app keeps its data too, so that both editions work on one journal. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Buffycoat');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Buffycoat');
  // The XDG rules say that a relative path is to be ignored.
  const config = env.XDG_CONFIG_HOME;
  return posix.join(config && posix.isAbsolute(config) ? config : posix.join(home, '.config'), 'Buffycoat');
}
