import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that tests and the icon script drive: `BUFFYCOAT_CHROMIUM`, else where systems put it; undefined when there is none. */
export function findChromium(): string | undefined {
  return [process.env.BUFFYCOAT_CHROMIUM, ...PLACES].find((place) => place && existsSync(place));
}

/** Finds Chromium, installing it where that needs nobody's consent: as root on Debian or Ubuntu. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found || process.getuid?.() !== 0 || !isDebian()) return found;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', 'chromium']])
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const installed = findChromium();
  return installed && starts(installed) ? installed : undefined;
}

export const CHROMIUM_MISSING =
  'No Chromium was found. Install it (Debian: apt-get install chromium) or set BUFFYCOAT_CHROMIUM to its path.';

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** False for Ubuntu's package, which only points to a snap. */
function starts(path: string): boolean {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8' }).includes('Chrom');
  } catch {
    return false;
  }
}
