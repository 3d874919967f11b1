import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `@electron/fuses` looks for in the real executable, and the nine fuses as Electron ships them. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const AS_SHIPPED = '101100011';

/** Makes a folder that electron-builder takes for an unpacked Linux runtime: it can be packed and fused, not run. */
export function makeStubRuntime(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  for (const language of ['de', 'en-US', 'es', 'es-419'])
    writeFileSync(join(folder, `locales/${language}.pak`), '');
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, AS_SHIPPED.length]),
    Buffer.from(AS_SHIPPED),
  ]);
  const executable = join(folder, 'electron');
  writeFileSync(executable, Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]));
  chmodSync(executable, 0o755);
}
