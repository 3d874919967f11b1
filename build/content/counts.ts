import type { Book } from './book.ts';
import { seedCoverage } from './lint/seeds.ts';
import type { Problem } from './problem.ts';

export interface Counts {
  conditions: number;
  claims: number;
  sources: number;
  questions: number;
  /** Findings that at least one claim links as present; a finding nobody links is a name only. */
  findings: number;
  cases: number;
  answers: number;
  glossary: number;
  /** Smear cells, described and drawn. */
  cells: number;
  appraisals: number;
  seedFactsCovered: number;
  seedFactsTotal: number;
  warnings: number;
}

export function count(book: Book, problems: readonly Problem[]): Counts {
  const seeds = seedCoverage(book);
  return {
    conditions: book.conditions.length,
    claims: book.claims.length,
    sources: book.sources.length,
    questions: book.questions.length,
    findings: linkedFindings(book),
    cases: book.cases.length,
    answers: book.answers.length,
    glossary: book.terms.length,
    cells: book.cells.length,
    appraisals: book.appraisals.length,
    seedFactsCovered: seeds.covered.length,
    seedFactsTotal: seeds.total,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
}

/** One line for people. */
export function formatCounts(counts: Counts, errors: number): string {
  const { seedFactsCovered, seedFactsTotal, warnings, ...numbers } = counts;
  const parts = Object.entries(numbers).map(([what, number]) => `${number} ${what}`);
  return [
    ...parts,
    `${seedFactsCovered} of ${seedFactsTotal} seed facts`,
    `${errors} errors`,
    `${warnings} warnings`,
  ].join(', ');
}

function linkedFindings(book: Book): number {
  const present = book.claims.flatMap(({ value }) =>
    value.findings.filter(({ status }) => status === 'present'),
  );
  return new Set(present.map(({ id }) => id)).size;
}
