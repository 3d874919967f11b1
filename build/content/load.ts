import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  AnalyteFile,
  AnswerFile,
  AppraisalFile,
  Case,
  Condition,
  FindingFile,
  GlossaryFile,
  Id,
  LedgerFile,
  Marked,
  PackFile,
  QuestionFile,
  Source,
} from '../../shared/content/schema.ts';
import { type AuthoredFile, parseAuthored, readAuthored } from './document.ts';
import type { Problem } from './problem.ts';

/** A file that its schema accepts. */
export interface Loaded<T> {
  file: AuthoredFile;
  value: T;
}

const FOLDERS = {
  conditions: Condition,
  questions: QuestionFile,
  cases: Case,
  answers: AnswerFile,
  appraisals: AppraisalFile,
  glossary: GlossaryFile,
  ledger: LedgerFile,
  es: z.record(z.string(), Marked),
} as const;

const FILES = {
  pack: ['pack.yaml', PackFile],
  curriculum: ['curriculum.yaml', z.array(Id.condition)],
  analytes: ['analytes.yaml', AnalyteFile],
  findings: ['findings.yaml', FindingFile],
  sources: ['sources.json', z.array(Source)],
} as const;

type Folders = { [K in keyof typeof FOLDERS]: Loaded<z.output<(typeof FOLDERS)[K]>>[] };
type Files = { [K in keyof typeof FILES]: Loaded<z.output<(typeof FILES)[K][1]>> | undefined };

/** Everything of a pack folder that its schemas accept; what they refuse is among the problems. */
export interface Authored extends Folders, Files {
  problems: Problem[];
  /** Every file that was read, refused ones too. */
  names: string[];
}

/** Reads a pack folder. `name` is how the folder is called in messages. */
export function loadPack(folder: string, name: string): Authored {
  const problems: Problem[] = [];
  const names: string[] = [];

  const load = <T extends z.ZodType>(path: string, schema: T): Loaded<z.output<T>> | undefined => {
    const label = `${name}/${path}`;
    names.push(label);
    if (!existsSync(join(folder, path))) {
      problems.push({ severity: 'error', file: label, line: 1, field: '', message: 'the file is missing' });
      return undefined;
    }
    const read = readAuthored(join(folder, path), label);
    problems.push(...read.problems);
    if (read.problems.length > 0) return undefined;
    const parsed = parseAuthored(read.file, schema);
    problems.push(...parsed.problems);
    return parsed.value === undefined ? undefined : { file: read.file, value: parsed.value };
  };
  const loadFolder = <T extends z.ZodType>(path: string, schema: T): Loaded<z.output<T>>[] =>
    filesUnder(folder, path).flatMap((file) => load(file, schema) ?? []);

  return {
    pack: load(...FILES.pack),
    curriculum: load(...FILES.curriculum),
    analytes: load(...FILES.analytes),
    findings: load(...FILES.findings),
    sources: load(...FILES.sources),
    conditions: loadFolder('conditions', FOLDERS.conditions),
    questions: loadFolder('questions', FOLDERS.questions),
    cases: loadFolder('cases', FOLDERS.cases),
    answers: loadFolder('answers', FOLDERS.answers),
    appraisals: loadFolder('appraisals', FOLDERS.appraisals),
    glossary: loadFolder('glossary', FOLDERS.glossary),
    ledger: loadFolder('ledger', FOLDERS.ledger),
    es: loadFolder('es', FOLDERS.es),
    problems,
    names,
  };
}

/** YAML files below a folder of the pack, in name order; none when the folder does not exist. */
function filesUnder(folder: string, path: string): string[] {
  if (!existsSync(join(folder, path))) return [];
  return readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
    .map((file) => `${path}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.ya?ml$/.test(file))
    .sort();
}
