import { layOut } from './content/book.ts';
import { compile } from './content/compile.ts';
import { count, formatCounts } from './content/counts.ts';
import { diskFolder } from './content/folder.ts';
import { formatGuess, guessReport } from './content/guess.ts';
import { lint } from './content/lint/rules.ts';
import { loadPack } from './content/load.ts';
import { formatPair, nearestPairs } from './content/nearest.ts';
import { formatProblem, sortProblems } from './content/problem.ts';
import { writePack } from './content/writePack.ts';
import { readFlags } from './flags.ts';

/**
 * Checks a content pack and compiles it when there is no error: `npm run content`.
 *
 *     --pack DIR     another folder than content/haematology
 *     --out DIR      where the pack goes; dist/content
 *     --only TEXT    print only what concerns files whose name contains the text
 *     --errors       print no warnings
 *     --strict       warnings fail too
 *     --draft        write the pack in spite of errors, to look at unfinished work
 *     --json         print one line of JSON with the counts; only errors go to standard error
 *     --nearest N    print the N pairs of questions most alike, and no more
 *     --guess        print what guessing by length or by qualifiers would score, and no more
 */
const flags = readFlags('npm run content', {
  pack: { type: 'string', default: 'content/haematology' },
  out: { type: 'string', default: 'dist/content' },
  only: { type: 'string', default: '' },
  errors: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  draft: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  nearest: { type: 'string' },
  guess: { type: 'boolean', default: false },
});

const book = layOut(loadPack(diskFolder(flags.pack)));
if (flags.nearest !== undefined || flags.guess) report();
else await check();

function report(): void {
  const questions = book.questions.map(({ value }) => value);
  for (const pair of nearestPairs(questions, Number(flags.nearest ?? 0))) console.log(formatPair(pair));
  if (flags.guess) console.log(formatGuess(guessReport(questions)));
}

async function check(): Promise<void> {
  const problems = sortProblems(lint(book));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const counts = count(book, problems);
  for (const problem of flags.errors || flags.json ? errors : problems) {
    if (problem.file.includes(flags.only)) console.error(formatProblem(problem));
  }
  if (errors.length === 0 || flags.draft) await writePack(compile(book), flags.out);
  console.log(flags.json ? JSON.stringify(counts) : formatCounts(counts, errors.length));
  if (errors.length > 0 || (flags.strict && counts.warnings > 0)) process.exitCode = 1;
}
