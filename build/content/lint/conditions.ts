import { cardIds } from '../../../shared/content/pack.ts';
import type { Condition } from '../../../shared/content/schema.ts';
import { type Book, type Placed, type PlacedClaim, problemIn } from '../book.ts';
import type { Problem } from '../problem.ts';

/** A card is complete enough to study from, and its row headings have Spanish. */
export function lintConditions(book: Book): Problem[] {
  return [
    ...book.conditions.flatMap((condition) => completeness(book, condition)),
    ...book.claims.flatMap((claim) => label(book, claim)),
  ];
}

function completeness(book: Book, condition: Placed<Condition>): Problem[] {
  const { id, lastReviewed, reviewDue } = condition.value;
  const claims = book.claims.filter((claim) => claim.condition.id === id).map(({ value }) => value);
  const questions = book.questions.filter(({ value }) => value.condition === id);
  const cards = claims.flatMap(cardIds);
  const few = (field: string, found: number, wanted: number, what: string): Problem[] =>
    found >= wanted
      ? []
      : [problemIn(condition, [field], `${found} ${what}, wanted ${wanted} or more`, 'warning')];
  return [
    ...few('sections', claims.length, 30, 'claims'),
    ...few('sections', cards.length, 10, 'clozes'),
    ...few('id', questions.length, 10, 'questions'),
    ...(claims.some(({ depth }) => depth === 'glance')
      ? []
      : [problemIn(condition, ['sections'], 'no claim has the depth glance')]),
    ...(reviewDue > lastReviewed ? [] : [problemIn(condition, ['reviewDue'], 'must lie after lastReviewed')]),
  ];
}

/** In the differential a heading is a neighbour's name, which has Spanish when the neighbour has a card. */
function label(book: Book, { value: claim, section, ...place }: PlacedClaim): Problem[] {
  const labels = book.authored.pack?.value.labels;
  if (claim.label === undefined || !labels || labels[claim.label] !== undefined) return [];
  if (claim.versus !== undefined && book.conditionById.has(claim.versus)) return [];
  const severity = section === 'differential' ? 'warning' : 'error';
  return [problemIn(place, ['label'], `'${claim.label}' has no Spanish under labels in pack.yaml`, severity)];
}
