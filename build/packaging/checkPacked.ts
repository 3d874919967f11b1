import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** Every file that may be in the shipped app. */
const EXPECTED = [
  /^package\.json$/,
  /^dist\/main\/(main\.js|preload\.cjs)$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[^/]+\.(js|css|woff2|svg|png|wasm)$/,
  /^dist\/content\/[^/]+\.(json|js|css|svg|png|bin)$/,
  /^dist\/content\/[^/]+\/.+\.(json|svg|png|bin)$/,
];
/** Files without which the app is not whole. */
const NEEDED = ['package.json', 'dist/main/main.js', 'dist/main/preload.cjs', 'dist/renderer/index.html'];
const SHIPPED_KEYS = ['name', 'productName', 'version', 'main', 'type'];

const FUSES: [keyof typeof FuseV1Options, boolean][] = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
];

/** The files in the archive, with `/` between folders. */
export function packedFiles(asar: string): string[] {
  const entries = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
  const isFolder = (entry: string) => entries.some((other) => other.startsWith(`${entry}/`));
  return entries.filter((entry) => !isFolder(entry));
}

/** What is there and should not be, or the other way round; empty when the list is right. */
export function filesAstray(files: string[]): string[] {
  const unexpected = files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file)));
  const missing = NEEDED.filter((file) => !files.includes(file));
  const hasPack = files.some((file) => file.startsWith('dist/content/'));
  return [
    ...unexpected.map((file) => `unexpected file: ${file}`),
    ...missing.map((file) => `missing file: ${file}`),
    ...(hasPack ? [] : ['missing file: a compiled pack in dist/content']),
  ];
}

/** What is wrong with package.json and the code in the archive. */
export function contentAstray(asar: string): string[] {
  const about = JSON.parse(extractFile(asar, 'package.json').toString()) as Record<string, unknown>;
  const wrong = SHIPPED_KEYS.filter((key) => about[key] === undefined).map(
    (key) => `package.json lacks ${key}`,
  );
  for (const key of ['dependencies', 'devDependencies', 'scripts'])
    if (Object.keys(about[key] ?? {}).length > 0) wrong.push(`package.json still has ${key}`);
  const main = extractFile(asar, 'dist/main/main.js').toString();
  if (/createServer\s*\(/.test(main)) wrong.push('dist/main/main.js holds a server');
  return wrong;
}

/** Fuses of the packed executable that are not as the configuration says. */
export async function fusesAstray(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable);
  return FUSES.filter(
    ([fuse, isOn]) => wire[FuseV1Options[fuse]] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE),
  ).map(([fuse, isOn]) => `fuse ${fuse} is not ${isOn ? 'on' : 'off'}`);
}
