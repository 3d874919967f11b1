import { cardIds } from '../../../shared/content/pack.ts';
import type { Condition } from '../../../shared/content/schema.ts';
import { type Book, type Placed, problemIn } from '../book.ts';
import type { Problem } from '../problem.ts';

/** A card is complete enough to study from, and its row headings have Spanish. */
export function lintConditions(book: Book): Problem[] {
  return [...book.conditions.flatMap((condition) => completeness(book, condition)), ...labels(book)];
}

function completeness(book: Book, condition: Placed<Condition>): Problem[] {
  const { id, lastReviewed, reviewDue } = condition.value;
  const claims = book.claims.filter((claim) => claim.condition.id === id).map(({ value }) => value);
  const questions = book.questions.filter(({ value }) => value.condition === id);
  const cards = claims.flatMap(cardIds);
  const few = (field: string, found: number, wanted: number, what: string): Problem[] =>
    found >= wanted || book.authored.problems.length > 0
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

/** One problem a heading. In the differential it is a neighbour's name, which has Spanish when the neighbour has a card. */
function labels(book: Book): Problem[] {
  const known = book.authored.pack?.value.labels;
  if (!known) return [];
  const unknown = Map.groupBy(
    book.claims.filter(
      ({ value: { label, versus } }) =>
        label !== undefined && known[label] === undefined && !(versus && book.conditionById.has(versus)),
    ),
    ({ value }) => value.label,
  );
  return [...unknown].flatMap(([label, claims]) => {
    const [first] = claims;
    if (!first) return [];
    const severity = claims.every(({ section }) => section === 'differential') ? 'warning' : 'error';
    const often = claims.length > 1 ? ` (${claims.length} claims)` : '';
    return [
      problemIn(first, ['label'], `'${label}'${often} has no Spanish under labels in pack.yaml`, severity),
    ];
  });
}
