import { parseMarkup, walk } from '../../../shared/content/markup.ts';
import type { Citation, Claim, Source } from '../../../shared/content/schema.ts';
import { type Book, citationKey, type Placed, type PlacedClaim, problemIn } from '../book.ts';
import type { Path, Problem } from '../problem.ts';
import { citationsOf } from './cells.ts';

/** Citations resolve, sources are used, and each claim rests on enough of them. */
export function lintSources(book: Book): Problem[] {
  const cited = citations(book);
  const used = new Set(cited.map(({ citation }) => citationKey(citation)));
  const isSourceFileThere = book.authored.sources !== undefined;
  return [
    ...cited.flatMap(({ entity, field, citation }) =>
      !isSourceFileThere || book.sourceById.has(citationKey(citation))
        ? []
        : [problemIn(entity, field, `no source '${citationKey(citation)}' in sources.json`)],
    ),
    ...unused(
      book,
      book.sources.filter(({ value }) => !used.has(value.id)),
    ),
    ...book.claims.flatMap((claim) => support(book, claim)),
  ];
}

/** True for a claim that states a number, a percentage or a criterion of a named system. */
export function isQuantified(claim: Claim): boolean {
  if (claim.proportions.length > 0 || claim.system !== undefined || claim.bySystem) return true;
  return [...walk(parseMarkup(claim.text))].some(
    (node) => node.t === 'quantity' || (node.t === 'text' && /\d\s*%/.test(node.s)),
  );
}

/** One line for all of them: while a pack is being written they are many. A refused file may cite them. */
function unused(book: Book, sources: readonly Placed<Source>[]): Problem[] {
  const [first] = sources;
  if (!first || book.authored.problems.length > 0) return [];
  const keys = sources.slice(0, 12).map(({ value }) => value.id);
  const more = sources.length > keys.length ? ', ...' : '';
  return [
    problemIn(
      first,
      ['id'],
      `nobody cites ${sources.length} of the sources: ${keys.join(', ')}${more}`,
      'warning',
    ),
  ];
}

function support(book: Book, claim: PlacedClaim): Problem[] {
  const keys = [...new Set(claim.value.sources.map(citationKey))];
  const sources = keys.flatMap((key) => book.sourceById.get(key) ?? []);
  if (sources.length < keys.length) return [];
  const best = Math.min(...sources.map(({ custom }) => custom.tier));
  if (best === 3) {
    return [
      problemIn(
        claim,
        ['sources'],
        `rests on tier 3 alone (${keys.join(', ')}); wikis only help to find the way`,
      ),
    ];
  }
  if (!isQuantified(claim.value) || claim.value.level >= 4 || best === 1) return [];
  const second = new Set(sources.filter(({ custom }) => custom.tier === 2).map(workOf));
  if (second.size >= 2) return [];
  return [
    problemIn(
      claim,
      ['sources'],
      `a number or criterion needs one tier-1 source or two independent of tier 2; has ${keys.join(', ')}`,
    ),
  ];
}

/** Two chapters of one reference work are not independent of each other. */
function workOf(source: Source): string {
  const host = source.URL ? new URL(source.URL).hostname.replace(/^www\./, '') : source.id;
  return (source['container-title'] ?? source.publisher ?? host).toLowerCase();
}

function citations(book: Book): { entity: Placed<unknown>; field: Path; citation: Citation }[] {
  const list = (entities: readonly Placed<{ sources: Citation[] }>[]) =>
    entities.flatMap((entity) =>
      entity.value.sources.map((citation, at) => ({ entity, field: ['sources', at], citation })),
    );
  return [
    ...list(book.claims),
    ...list(book.appraisals),
    ...list(book.terms),
    ...book.cells.flatMap((entity) =>
      citationsOf(entity.value).map(({ citation, field }) => ({ entity, field, citation })),
    ),
    ...book.cases.flatMap((entity) =>
      entity.value.based.map((citation, at) => ({ entity, field: ['based', at], citation })),
    ),
  ];
}
