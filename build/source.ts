import { readFileSync } from 'node:fs';
import lockfile from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { Source } from '../shared/content/schema.ts';

/**
 * Adds sources to a pack's sources.json: `npm run -s source -- FILE.json` (one CSL-JSON object or an array; `-` reads
 * standard input). Refuses a key, DOI, PMID or URL that is there already, and names the key that has it.
 */
const PATH = 'content/haematology/sources.json';

const input = process.argv[2] ?? '-';
const release = await lockfile.lock(PATH, { retries: { retries: 60, minTimeout: 50, maxTimeout: 500 } });
try {
  const known = z.array(Source).parse(JSON.parse(readFileSync(PATH, 'utf8')));
  const offered: unknown = JSON.parse(readFileSync(input === '-' ? 0 : input, 'utf8'));
  let added = 0;
  for (const one of Array.isArray(offered) ? offered : [offered]) {
    const source = Source.safeParse(one);
    if (!source.success) {
      complain(`${one?.id ?? 'a source'}: ${z.prettifyError(source.error)}`);
      continue;
    }
    const twin = known.find((other) => isSame(other, source.data));
    if (twin) {
      complain(`${source.data.id}: already here as ${twin.id}; cite that key`);
      continue;
    }
    known.push(source.data);
    added += 1;
  }
  known.sort((a, b) => a.id.localeCompare(b.id, 'en'));
  await writeFileAtomic(PATH, `${JSON.stringify(known, null, 2)}\n`);
  console.log(`${added} added, ${known.length} in all`);
} finally {
  await release();
}

function isSame(a: Source, b: Source): boolean {
  return (
    a.id === b.id ||
    (a.DOI !== undefined && a.DOI.toLowerCase() === b.DOI?.toLowerCase()) ||
    (a.PMID !== undefined && a.PMID === b.PMID) ||
    (a.URL !== undefined && a.URL === b.URL)
  );
}

function complain(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
