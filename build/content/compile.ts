import { type Cell, FAMILIES } from '../../shared/content/cell.ts';
import { claimsOf, type LedgerSummary, type Pack, translatable } from '../../shared/content/pack.ts';
import type { Claim, Condition } from '../../shared/content/schema.ts';
import type { Book } from './book.ts';
import { linkTerms, type TermMatcher, termMatcher, unlinkConditions } from './linkTerms.ts';

/**
 * Makes the pack of a book without errors. The same book gives the same pack. Conditions follow the curriculum, cells
 * their families; all else stays in file order.
 */
export function compile(book: Book): Pack {
  const { pack, analytes, findings, curriculum } = book.authored;
  if (!pack || !analytes || !findings)
    throw new Error('a pack needs pack.yaml, analytes.yaml and findings.yaml');
  const cards = new Set(book.conditions.map(({ value }) => value.id));
  const order = new Map(curriculum?.value.map((id, at) => [id, at]));
  const terms = book.terms.map(({ value }) => value).toSorted((a, b) => compare(a.id, b.id));
  const matchers = { en: termMatcher(terms, 'en'), es: termMatcher(terms, 'es') };
  const es = new Map([...book.spanish].map(([key, { value }]) => [key, unlinkConditions(value, cards)]));
  const unlinked = <T>(value: T): T => mapMarked(value, (text) => unlinkConditions(text, cards));
  const conditions = book.conditions
    .map(({ value }) => unlinked(value))
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((condition) => {
      linkSpanish(condition, matchers.es, es);
      return linkCondition(condition, matchers.en);
    });
  return {
    format: 1,
    ...pack.value,
    systems: sorted(Object.entries(book.authored.systems?.value ?? {})),
    analytes: analytes.value.analytes,
    analyteNote: analytes.value.note,
    conditions,
    questions: book.questions.map(({ value }) => unlinked(value)),
    cases: book.cases.map(({ value }) => unlinked(value)),
    answers: book.answers.map(({ value }) => unlinked(value)),
    findingGroups: findings.value.groups,
    findings: findings.value.findings,
    terms,
    cells: book.cells
      .map(({ value }) => linkCell(value, matchers, cards))
      .toSorted((a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family)),
    sources: sorted(book.sources.map(({ value }) => [value.id, value])),
    appraisals: book.appraisals.map(({ value }) => unlinked(value)),
    ledger: Object.fromEntries(conditions.map((condition) => [condition.id, summarise(book, condition)])),
    es: sorted([...es]),
    ...(Object.keys(book.authored.figures).length > 0 && { figures: book.authored.figures }),
  };
}

/** Applies `change` to the texts of an entity that are markup. */
function mapMarked<T>(value: T, change: (text: string) => string): T {
  const visit = (one: unknown, field: string): unknown => {
    if (typeof one === 'string') return MARKED_FIELDS.has(field) ? change(one) : one;
    if (Array.isArray(one)) return one.map((item) => visit(item, ''));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, visit(inner, key)]));
  };
  return visit(value, '') as T;
}

const MARKED_FIELDS = new Set([
  ...['text', 'differ', 'WHO 2022', 'ICC 2022', 'stem', 'lead', 'objective', 'why'],
  ...['debrief', 'question', 'statement'],
]);

function linkCondition(condition: Condition, matcher: TermMatcher | undefined): Condition {
  const sections = Object.entries(condition.sections).map(([section, claims]) => {
    const seen = new Set<string>();
    return [section, claims.map((claim) => linkClaim(claim, matcher, seen))];
  });
  return { ...condition, sections: Object.fromEntries(sections) };
}

/** The wordings of two systems stand in for the text, so each may link what the text links. */
function linkClaim(claim: Claim, matcher: TermMatcher | undefined, seen: Set<string>): Claim {
  const before = [...seen];
  const text = linkTerms(claim.text, matcher, seen);
  const bySystem =
    claim.bySystem &&
    Object.fromEntries(
      Object.entries(claim.bySystem).map(([system, words]) => [
        system,
        linkTerms(words, matcher, new Set(before)),
      ]),
    );
  return {
    ...claim,
    text,
    ...(bySystem && { bySystem: bySystem as NonNullable<Claim['bySystem']> }),
    ...(claim.differ !== undefined && { differ: linkTerms(claim.differ, matcher, seen) }),
  };
}

/** Links terms once a cell in each language; a condition without a card is no longer named among its relations. */
function linkCell(
  cell: Cell,
  matchers: { en: TermMatcher | undefined; es: TermMatcher | undefined },
  cards: ReadonlySet<string>,
): Cell {
  const seen = { en: new Set<string>(), es: new Set<string>() };
  const link = <T extends { text: { en: string; es: string } }>(line: T): T => ({
    ...line,
    text: {
      en: linkTerms(unlinkConditions(line.text.en, cards), matchers.en, seen.en),
      es: linkTerms(unlinkConditions(line.text.es, cards), matchers.es, seen.es),
    },
  });
  return {
    ...cell,
    what: link(cell.what),
    know: cell.know.map(link),
    pitfall: link(cell.pitfall),
    conditions: cell.conditions.filter((id) => cards.has(id)),
  };
}

function linkSpanish(condition: Condition, matcher: TermMatcher | undefined, es: Map<string, string>): void {
  const seen = new Map<string, Set<string>>();
  for (const [section, claim] of claimsOf(condition)) {
    const known = seen.get(section) ?? new Set();
    seen.set(section, known);
    for (const [key] of translatable(claim)) {
      const text = es.get(key);
      if (text !== undefined)
        es.set(key, linkTerms(text, matcher, key.includes('.bySystem.') ? new Set(known) : known));
    }
  }
}

function summarise(book: Book, { id, lastReviewed, reviewDue }: Condition): LedgerSummary {
  const checks = book.authored.ledger.flatMap(({ value }) => (value.condition === id ? value.checks : []));
  const items = (reader: 'first' | 'second') =>
    new Set(checks.filter((check) => check.reader === reader).flatMap((check) => check.items)).size;
  return {
    lastReviewed,
    reviewDue,
    checks: checks.length,
    firstReader: items('first'),
    secondReader: items('second'),
  };
}

function sorted<T>(entries: [string, T][]): Record<string, T> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => compare(a, b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
