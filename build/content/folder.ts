import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a pack, wherever they lie. Paths have forward slashes and start inside the folder. */
export interface Folder {
  /** How messages call it: `content/haematology`. */
  name: string;
  /** The text of a file; undefined when there is none. */
  read(path: string): string | undefined;
  /** The files below a folder, in name order; none when it does not exist. */
  list(path: string): string[];
}

export function diskFolder(path: string): Folder {
  const name = path.replaceAll('\\', '/').replace(/\/+$/, '');
  return {
    name,
    read: (file) => (existsSync(join(path, file)) ? readFileSync(join(path, file), 'utf8') : undefined),
    list: (folder) =>
      existsSync(join(path, folder))
        ? readdirSync(join(path, folder), { recursive: true, encoding: 'utf8' })
            .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
            .sort()
        : [],
  };
}
