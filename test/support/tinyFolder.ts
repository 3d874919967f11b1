import { stringify } from 'yaml';
import { type Book, layOut } from '../../build/content/book.ts';
import type { Folder } from '../../build/content/folder.ts';
import { lint } from '../../build/content/lint/rules.ts';
import { loadPack } from '../../build/content/load.ts';
import { sortProblems } from '../../build/content/problem.ts';
import type { TinyPack } from './tinyPack.ts';

/** The pack's files by path, as text. */
export function filesOf(tiny: TinyPack): Record<string, string> {
  return {
    'pack.yaml': stringify(tiny.pack),
    'curriculum.yaml': stringify(tiny.curriculum),
    'analytes.yaml': stringify(tiny.analytes),
    'findings.yaml': stringify(tiny.findings),
    'sources.json': JSON.stringify(tiny.sources, null, 2),
    'conditions/blue-count.yaml': stringify(tiny.condition),
    'questions/blue-count.yaml': stringify(tiny.questions),
    'cases/bc-case1.yaml': stringify(tiny.case),
    'answers/blue.yaml': stringify(tiny.answers),
    'appraisals/blue-count.yaml': stringify(tiny.appraisals),
    'glossary/colours.yaml': stringify(tiny.glossary),
    ...(tiny.cells && { 'cells/blue.yaml': stringify(tiny.cells) }),
    'ledger/blue-count.yaml': stringify(tiny.ledger),
    'es/conditions/blue-count.yaml': stringify(tiny.es),
    'es/systems.yaml': stringify(tiny.systems),
    'seeds.json': JSON.stringify(tiny.seeds),
  };
}

/** Those files as a folder called `tiny`. */
export function folderOf(files: Record<string, string>): Folder {
  return {
    name: 'tiny',
    read: (path) => files[path],
    list: (folder) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .sort(),
  };
}

export function bookOf(tiny: TinyPack): Book {
  return layOut(loadPack(folderOf(filesOf(tiny))));
}

/** What the linter says of a pack, without line numbers: `questions/x.yaml questions[0].lead: ...`. */
export function saysOf(tiny: TinyPack): string[] {
  return sortProblems(lint(bookOf(tiny))).map(
    ({ severity, file, field, message }) =>
      `${severity === 'warning' ? 'warning: ' : ''}${file.replace('tiny/', '')}${field ? ` ${field}` : ''}: ${message}`,
  );
}
