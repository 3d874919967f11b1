import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve, sep } from 'node:path';
import { policyOf } from './headers.ts';
import { systemCode } from './storage/failure.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface Asset {
  body: Buffer<ArrayBuffer>;
  headers: Record<string, string>;
}

/**
 * The file of the built page at a URL's path. A path without an ending is a place inside the page and gives the page itself.
 * Null when there is no such file or the path leads outside the folder. Hashed files may be kept for ever.
 */
export async function readAsset(folder: string, urlPath: string): Promise<Asset | null> {
  const path = decode(urlPath);
  if (path === null) return null;
  const root = resolve(folder);
  const asked = extname(path) === '' ? 'index.html' : path;
  const file = resolve(join(root, asked));
  if (!file.startsWith(root + sep)) return null;
  try {
    const body = await readFile(file);
    const isHashed = file.startsWith(join(root, 'assets') + sep);
    return {
      body,
      headers: {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        ...(isHashed ? policyOf(basename(file)) : {}),
        'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    };
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(systemCode(error) ?? '')) return null;
    throw error;
  }
}

function decode(urlPath: string): string | null {
  try {
    const path = decodeURIComponent(urlPath);
    return path.includes('\0') || path.includes('\\') ? null : path;
  } catch {
    return null;
  }
}
