import { parseArgs } from 'node:util';
import { diskFolder } from './content/folder.ts';
import { loadPack } from './content/load.ts';
import { formatProblem, sortProblems } from './content/problem.ts';

/**
 * Checks a content pack: `npm run content`.
 *
 *     --pack DIR    another folder than content/haematology
 *     --only TEXT   only what concerns files whose name contains the text
 */
const { values: flags } = parseArgs({
  options: {
    pack: { type: 'string', default: 'content/haematology' },
    only: { type: 'string', default: '' },
  },
});

const authored = loadPack(diskFolder(flags.pack));
const problems = sortProblems(authored.problems).filter((problem) => problem.file.includes(flags.only));
for (const problem of problems) console.error(formatProblem(problem));
const errors = problems.filter((problem) => problem.severity === 'error').length;
console.log(
  `${authored.fileCount} files, ${authored.conditions.length} conditions, ${errors} errors, ${problems.length - errors} warnings`,
);
if (errors > 0) process.exitCode = 1;
