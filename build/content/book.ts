import type { Cell } from '../../shared/content/cell.ts';
import { type ClaimSection, claimsOf, translatable } from '../../shared/content/pack.ts';
import type { Case, Question } from '../../shared/content/questionSchema.ts';
import type {
  Analyte,
  Answer,
  Appraisal,
  Claim,
  Condition,
  Finding,
  Source,
  Term,
} from '../../shared/content/schema.ts';
import { type AuthoredFile, problemAt } from './document.ts';
import type { Authored, Loaded } from './load.ts';
import type { Path, Problem } from './problem.ts';

/** An authored thing and the place where it stands. */
export interface Placed<T> {
  value: T;
  file: AuthoredFile;
  path: Path;
}

export interface PlacedClaim extends Placed<Claim> {
  condition: Condition;
  section: ClaimSection;
}

/** One marked text with its translation key, and what it belongs to. */
export interface AuthoredText {
  key: string;
  text: string;
  kind: 'claim' | 'question' | 'case' | 'answer' | 'appraisal';
  /** The condition its owner names. */
  condition: string;
  file: AuthoredFile;
  path: Path;
}

/** A pack folder taken apart for the rules: every entity with its place, and the look-ups they share. */
export interface Book {
  authored: Authored;
  conditions: Placed<Condition>[];
  claims: PlacedClaim[];
  questions: Placed<Question>[];
  cases: Placed<Case>[];
  answers: Placed<Answer>[];
  appraisals: Placed<Appraisal>[];
  findings: Placed<Finding>[];
  terms: Placed<Term>[];
  cells: Placed<Cell>[];
  analytes: Placed<Analyte>[];
  sources: Placed<Source>[];
  /** English texts in file order. */
  texts: AuthoredText[];
  /** Spanish overlays by key; the last one wins where a key is written twice. */
  spanish: ReadonlyMap<string, Placed<string>>;
  conditionById: ReadonlyMap<string, Placed<Condition>>;
  claimById: ReadonlyMap<string, PlacedClaim>;
  analyteById: ReadonlyMap<string, Analyte>;
  sourceById: ReadonlyMap<string, Source>;
}

/** Lays out what the loader accepted; refused files are simply not there. */
export function layOut(authored: Authored): Book {
  const conditions = authored.conditions.map(
    ({ file, value }): Placed<Condition> => ({ value, file, path: [] }),
  );
  const claims = conditions.flatMap(({ value: condition, file }) =>
    indexed(claimsOf(condition)).map(
      ([section, value, at]): PlacedClaim => ({
        value,
        file,
        path: ['sections', section, at],
        condition,
        section,
      }),
    ),
  );
  const questions = inFiles(authored.questions, 'questions', ({ condition, questions: rows }) =>
    rows.map((question): Question => ({ ...question, condition })),
  );
  const appraisals = inFiles(authored.appraisals, 'appraisals', ({ condition, appraisals: rows }) =>
    rows.map((appraisal): Appraisal => ({ ...appraisal, condition })),
  );
  const cases = authored.cases.map(({ file, value }): Placed<Case> => ({ value, file, path: [] }));
  const answers = inFiles(authored.answers, 'answers', (file) => file.answers);
  const one = <T, V>(loaded: Loaded<T> | undefined, field: string, rows: (value: T) => V[]): Placed<V>[] =>
    loaded ? inFiles([loaded], field, rows) : [];
  const analytes = one(authored.analytes, 'analytes', (file) => file.analytes);
  const sources = one(authored.sources, '', (rows) => rows);
  return {
    authored,
    conditions,
    claims,
    questions,
    cases,
    answers,
    appraisals,
    findings: one(authored.findings, 'findings', (file) => file.findings),
    terms: inFiles(authored.glossary, 'terms', (file) => file.terms),
    cells: inFiles(authored.cells, 'cells', (file) => file.cells),
    analytes,
    sources,
    texts: [
      ...claims.flatMap((claim) => textsOf(claim, 'claim', claim.condition.id)),
      ...questions.flatMap((question) => textsOf(question, 'question', question.value.condition)),
      ...cases.flatMap((one) => textsOf(one, 'case', one.value.condition)),
      ...answers.flatMap((answer) => textsOf(answer, 'answer', answer.value.condition)),
      ...appraisals.flatMap((appraisal) => textsOf(appraisal, 'appraisal', appraisal.value.condition)),
    ],
    spanish: new Map(
      authored.es.flatMap(({ file, value }) =>
        Object.entries(value).map(([key, text]): [string, Placed<string>] => [
          key,
          { value: text, file, path: [key] },
        ]),
      ),
    ),
    conditionById: new Map(conditions.map((condition) => [condition.value.id, condition])),
    claimById: new Map(claims.map((claim) => [claim.value.id, claim])),
    analyteById: new Map(analytes.map(({ value }) => [value.id, value])),
    sourceById: new Map(sources.map(({ value }) => [value.id, value])),
  };
}

/** A problem at a field of an entity. */
export function problemIn(
  { file, path }: { file: AuthoredFile; path: Path },
  field: Path,
  message: string,
  severity: Problem['severity'] = 'error',
): Problem {
  return problemAt(file, [...path, ...field], message, severity);
}

/** The key of a citation, with or without a place in the source. */
export function citationKey(citation: string | { key: string }): string {
  return typeof citation === 'string' ? citation : citation.key;
}

/** Every text of the pack in both languages, Spanish at its own place. */
export function textsInBothLanguages(book: Book): (AuthoredText & { language: 'en' | 'es' })[] {
  return book.texts.flatMap((text) => {
    const spanish = book.spanish.get(text.key);
    return [
      { ...text, language: 'en' as const },
      ...(spanish
        ? [{ ...text, text: spanish.value, file: spanish.file, path: spanish.path, language: 'es' as const }]
        : []),
    ];
  });
}

function inFiles<T, V>(files: readonly Loaded<T>[], field: string, rows: (value: T) => V[]): Placed<V>[] {
  return files.flatMap(({ file, value }) =>
    rows(value).map((row, at): Placed<V> => ({ value: row, file, path: field ? [field, at] : [at] })),
  );
}

/** Numbers the claims of each section from 0. */
function indexed(claims: readonly [ClaimSection, Claim][]): [ClaimSection, Claim, number][] {
  const next = new Map<ClaimSection, number>();
  return claims.map(([section, claim]) => {
    const at = next.get(section) ?? 0;
    next.set(section, at + 1);
    return [section, claim, at];
  });
}

function textsOf(
  { value, file, path }: Placed<Claim | Question | Case | Answer | Appraisal>,
  kind: AuthoredText['kind'],
  condition: string,
): AuthoredText[] {
  return translatable(value).map(([key, text]) => {
    const field = key.slice(value.id.length + 1);
    const steps = field
      ? field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
      : ['text'];
    return { key, text, kind, condition, file, path: [...path, ...steps] };
  });
}
