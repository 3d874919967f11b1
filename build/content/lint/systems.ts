import { type Book, type PlacedClaim, problemIn } from '../book.ts';
import type { Problem } from '../problem.ts';
import { lacksNumber } from './numbers.ts';

/**
 * The systems that claims name have Spanish in `es/systems.yaml` where their labels hold English words. A label with such a
 * word that is the same in Spanish, as the title of a journal, stands there with itself.
 */
export function lintSystems(book: Book): Problem[] {
  const used = labelsOf(book);
  const file = book.authored.systems?.file;
  const spanish = new Map(Object.entries(book.authored.systems?.value ?? {}));
  const isComplete = book.authored.refusedIds.size === 0;
  const written = [...spanish].flatMap(([label, text]) => {
    if (!file) return [];
    const entry = { value: text, file, path: [label] };
    if (!used.has(label)) return isComplete ? [problemIn(entry, [], 'no claim names this system')] : [];
    if (text === label && !ENGLISH.test(label))
      return [problemIn(entry, [], 'is the same in Spanish and may be left out', 'warning')];
    return lacksNumber(label, text).map((message) => problemIn(entry, [], message));
  });
  const missing = [...used].flatMap(([label, claim]) =>
    spanish.has(label) || !ENGLISH.test(label)
      ? []
      : [problemIn(claim, ['system'], `'${label}' has no Spanish in es/systems.yaml`, 'warning')],
  );
  return [...written, ...missing];
}

/** Each label with the first claim that names it. */
function labelsOf(book: Book): Map<string, PlacedClaim> {
  const used = new Map<string, PlacedClaim>();
  for (const claim of book.claims) {
    const { system, bySystem = {} } = claim.value;
    for (const label of system === undefined ? Object.keys(bySystem) : [system, ...Object.keys(bySystem)])
      if (!used.has(label)) used.set(label, claim);
  }
  return used;
}

/** Words by which a label is known for English; those that are Spanish too (normal, central) are not among them. */
const WORDS = `
  WHO UAE MBL St British United
  abstract adapted adults? after analysis and applied as assay at by cited classification
  cohort common complications consensus conventional criteria criterion cut-off database definition descriptive
  edition expert familial for from grades? grading guidelines? harmonisation in index international labels?
  limits? list low-count meeting meta-analysis mild minimal model moderate modified multicentre national none of
  on or over pattern practice programme prospective protocols? range register registry reports? retrospective
  reviews? revised rule scale scores? series severe severity single single-centre staging study survey system
  table textbook the threshold to trials? undated under update usage used usual validated with without workshop
`;
const ENGLISH = new RegExp(`(?<!\\p{L})(?:${WORDS.trim().split(/\s+/).join('|')})(?!\\p{L})`, 'iu');
