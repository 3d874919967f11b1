import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { formatPath, type Path, type Problem } from './problem.ts';

/** One authored file, read and able to say on which line a field stands. YAML and JSON alike. */
export interface AuthoredFile {
  /** As printed in messages, with forward slashes. */
  name: string;
  data: unknown;
  /** The 1-based line of a field, or of the nearest parent that exists. */
  lineOf(path: Path): number;
}

/** Reads a file's text. Malformed YAML gives problems and no data. */
export function readAuthored(text: string, name: string): { file: AuthoredFile; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = [...document.errors, ...document.warnings].map(
    (error): Problem => ({
      severity: 'error',
      file: name,
      line: lines.linePos(error.pos[0]).line,
      field: '',
      message: `malformed YAML: ${error.message.split('\n')[0]}${hint(error.message)}`,
    }),
  );
  const lineOf = (wanted: Path): number => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const step of wanted) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!pair) break;
        if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (!isNode(node)) break;
        offset = node.range?.[0] ?? offset;
      } else break;
    }
    return lines.linePos(offset).line || 1;
  };
  const data: unknown = problems.length > 0 ? undefined : document.toJS();
  return { file: { name, data, lineOf }, problems };
}

/** A problem at a field of a file. */
export function problemAt(
  file: AuthoredFile,
  path: Path,
  message: string,
  severity: Problem['severity'] = 'error',
): Problem {
  return { severity, file: file.name, line: file.lineOf(path), field: formatPath(path), message };
}

/** Checks a file against its schema; a problem per wrong field. */
export function parseAuthored<T extends z.ZodType>(
  file: AuthoredFile,
  schema: T,
): { value: z.output<T> | undefined; problems: Problem[] } {
  const result = schema.safeParse(file.data);
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: result.error.issues.flatMap((issue) => explain(file, issue, [])) };
}

/** The slip behind most of these messages. */
function hint(message: string): string {
  const isUnquoted =
    /compact mappings|Implicit keys|flow collection|Unexpected scalar|Plain value cannot start/.test(message);
  return isUnquoted ? " (a text with ': ', '#', '{' or '[' needs quotes or >-)" : '';
}

function explain(file: AuthoredFile, issue: z.core.$ZodIssue, base: Path): Problem[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The branch that got furthest is the one the author meant.
    const meant = issue.errors.find((branch) => !branch.some(isWrongKind)) ?? issue.errors[0] ?? [];
    return meant.flatMap((inner) => explain(file, inner, path));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt(file, [...path, key], 'no such field'));
  }
  const missing = issue.code === 'invalid_type' && /received undefined$/.test(issue.message);
  return [problemAt(file, path, missing ? 'is missing' : issue.message.replace(/^Invalid input: /, ''))];
}

function isWrongKind(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && issue.code === 'invalid_type';
}
