/** A place inside an authored file: `questions`, 3, `options`. */
export type Path = readonly (string | number)[];

/** What is wrong, and where. An error stops the build; a warning is for the editor to judge. */
export interface Problem {
  severity: 'error' | 'warning';
  file: string;
  line: number;
  field: string;
  message: string;
}

/** `content/haematology/questions/x.yaml:41 questions[3].options: exactly one option is correct` */
export function formatProblem({ severity, file, line, field, message }: Problem): string {
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${line}${field ? ` ${field}` : ''}: ${mark}${message}`;
}

/** `questions[3].options`; a key that is no plain word is quoted. */
export function formatPath(path: Path): string {
  return path.reduce<string>((out, step) => {
    if (typeof step === 'number') return `${out}[${step}]`;
    const key = /^[\w-]+$/.test(step) || out === '' ? step : `"${step}"`;
    return out ? `${out}.${key}` : key;
  }, '');
}

/** By file, then line, then words, so that two runs print the same. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      compare(a.field, b.field) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
