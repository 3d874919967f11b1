import { z } from 'zod';
import { CellFile } from '../../shared/content/cell.ts';
import { type Drawing, DrawingError, parseDrawing } from '../../shared/content/drawing.ts';
import { Case, QuestionFile } from '../../shared/content/questionSchema.ts';
import {
  Analyte,
  AnalyteFile,
  AnswerFile,
  AppraisalFile,
  Condition,
  FindingFile,
  GlossaryFile,
  Id,
  LedgerFile,
  Marked,
  PackFile,
  Source,
  SystemFile,
} from '../../shared/content/schema.ts';
import { type AuthoredFile, parseAuthored, readAuthored } from './document.ts';
import type { Folder } from './folder.ts';
import type { Problem } from './problem.ts';

/** A file that its schema accepts. */
export interface Loaded<T> {
  file: AuthoredFile;
  value: T;
}

/** What the project began with: verdicts of its statements, and hashes of the runs of words that nobody may copy. */
const SeedFile = z.strictObject({
  facts: z.record(Id.seed, z.enum(['sound', 'doubtful', 'wrong'])),
  runs: z.array(z.string().regex(/^[0-9a-f]{12}$/)),
});

const FOLDERS = {
  conditions: Condition,
  questions: QuestionFile,
  cases: Case,
  answers: AnswerFile,
  appraisals: AppraisalFile,
  glossary: GlossaryFile,
  cells: CellFile,
  ledger: LedgerFile,
  es: z.record(z.string(), Marked),
} as const;

const FILES = {
  pack: ['pack.yaml', PackFile],
  curriculum: ['curriculum.yaml', z.array(Id.condition)],
  // A ratio such as the INR has no unit.
  analytes: [
    'analytes.yaml',
    AnalyteFile.extend({ analytes: z.array(Analyte.extend({ unit: z.string().trim() })).min(1) }),
  ],
  findings: ['findings.yaml', FindingFile],
  sources: ['sources.json', z.array(Source)],
} as const;

/** Files that a pack may lack. */
const OPTIONAL_FILES = {
  systems: ['es/systems.yaml', SystemFile],
  seeds: ['seeds.json', SeedFile],
} as const;

type Folders = { [K in keyof typeof FOLDERS]: Loaded<z.output<(typeof FOLDERS)[K]>>[] };
type Files = { [K in keyof typeof FILES]: Loaded<z.output<(typeof FILES)[K][1]>> | undefined };
type OptionalFiles = {
  [K in keyof typeof OPTIONAL_FILES]: Loaded<z.output<(typeof OPTIONAL_FILES)[K][1]>> | undefined;
};

/** Everything of a pack folder that its schemas accept; what they refuse is among the problems. */
export interface Authored extends Folders, Files, OptionalFiles {
  folder: string;
  /** The drawn figures, by path: `figures/film.svg`. */
  figures: Record<string, Drawing>;
  problems: Problem[];
  /** How many files were read, refused ones too. */
  fileCount: number;
  /** Ids that stand in refused files: naming them elsewhere is no second error. */
  refusedIds: ReadonlySet<string>;
}

/** Reads and checks a pack folder, file by file; a refused file leaves the others usable. */
export function loadPack(folder: Folder): Authored {
  const problems: Problem[] = [];
  const refusedIds = new Set<string>();
  let fileCount = 0;

  const load = <T extends z.ZodType>(
    path: string,
    schema: T,
    isOptional = false,
  ): Loaded<z.output<T>> | undefined => {
    const name = `${folder.name}/${path}`;
    const text = folder.read(path);
    if (text === undefined) {
      if (!isOptional)
        problems.push({ severity: 'error', file: name, line: 1, field: '', message: 'the file is missing' });
      return undefined;
    }
    fileCount += 1;
    const { file, problems: malformed } = readAuthored(text, name);
    const parsed = malformed.length > 0 ? undefined : parseAuthored(file, schema);
    problems.push(...malformed, ...(parsed?.problems ?? []));
    if (parsed?.value !== undefined) return { file, value: parsed.value };
    for (const [, id] of text.matchAll(/\bid['"]?:\s*['"]?([\w-]+)/g)) refusedIds.add(id as string);
    return undefined;
  };
  const loadFolder = <T extends z.ZodType>(path: string, schema: T, except?: string): Loaded<z.output<T>>[] =>
    folder
      .list(path)
      .filter((file) => /\.ya?ml$/.test(file) && file !== except)
      .flatMap((file) => load(file, schema) ?? []);

  const loadFigures = (): Record<string, Drawing> => {
    const figures: Record<string, Drawing> = {};
    for (const path of folder.list('figures').filter((one) => one.endsWith('.svg'))) {
      try {
        figures[path] = parseDrawing(folder.read(path) ?? '');
      } catch (error) {
        if (!(error instanceof DrawingError)) throw error;
        const file = `${folder.name}/${path}`;
        problems.push({ severity: 'error', file, line: 1, field: '', message: error.message });
      }
    }
    return figures;
  };

  return {
    folder: folder.name,
    figures: loadFigures(),
    pack: load(...FILES.pack),
    curriculum: load(...FILES.curriculum),
    analytes: load(...FILES.analytes),
    findings: load(...FILES.findings),
    sources: load(...FILES.sources),
    seeds: load(...OPTIONAL_FILES.seeds, true),
    conditions: loadFolder('conditions', FOLDERS.conditions),
    questions: loadFolder('questions', FOLDERS.questions),
    cases: loadFolder('cases', FOLDERS.cases),
    answers: loadFolder('answers', FOLDERS.answers),
    appraisals: loadFolder('appraisals', FOLDERS.appraisals),
    glossary: loadFolder('glossary', FOLDERS.glossary),
    cells: loadFolder('cells', FOLDERS.cells),
    ledger: loadFolder('ledger', FOLDERS.ledger),
    es: loadFolder('es', FOLDERS.es, OPTIONAL_FILES.systems[0]),
    systems: load(...OPTIONAL_FILES.systems, true),
    problems,
    refusedIds,
    fileCount,
  };
}
