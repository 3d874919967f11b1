import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { parseCsv } from './csv.ts';
import { runsOf } from './lint/seeds.ts';

/**
 * Writes a pack's seeds.json: the verdict of each statement of the documents the project began with, and a hash of each
 * of their runs of eight words, so that the linter finds copied text without the documents being here.
 *
 *     node build/content/seedRuns.ts DOCUMENTS.txt-FOLDER FACTS.csv content/haematology/seeds.json
 */
const [documents = '', facts = '', target = ''] = process.argv.slice(2);
if (!target) throw new Error('usage: seedRuns.ts FOLDER FACTS.csv TARGET.json');

const runs = new Set(
  readdirSync(documents)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => runsOf(readFileSync(join(documents, file), 'utf8')).map(({ hash }) => hash)),
);
const verdicts = Object.fromEntries(
  parseCsv(readFileSync(facts, 'utf8')).map(({ id, verdict }) => [id, verdict]),
);
await writeFileAtomic(target, `${JSON.stringify({ facts: verdicts, runs: [...runs].sort() }, null, 2)}\n`);
console.log(`${Object.keys(verdicts).length} statements, ${runs.size} runs`);
