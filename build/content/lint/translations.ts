import { translatable } from '../../../shared/content/pack.ts';
import { type Book, type Placed, problemIn } from '../book.ts';
import type { Problem } from '../problem.ts';
import { SEED_CONDITIONS } from './seeds.ts';

type Entity = Parameters<typeof translatable>[0];

/**
 * What Spanish is still to be written: everything of the conditions the project began with, the sections at a glance and
 * high-yield of the others. One warning a condition and kind.
 */
export function lintTranslations(book: Book): Problem[] {
  return book.conditions.flatMap((condition) => {
    const { id } = condition.value;
    const isWhole = SEED_CONDITIONS.includes(id);
    const claims = book.claims.filter(
      (claim) =>
        claim.condition.id === id && (isWhole || ['at-a-glance', 'high-yield'].includes(claim.section)),
    );
    const owned = <T extends Entity & { condition: string }>(entities: readonly Placed<T>[]) =>
      isWhole ? entities.filter(({ value }) => value.condition === id) : [];
    return [
      ...missing(book, 'claims', condition, claims),
      ...missing(book, 'questions', condition, owned(book.questions)),
      ...missing(book, 'appraisals', condition, owned(book.appraisals)),
      ...missing(book, 'cases', condition, owned(book.cases)),
      ...missing(book, 'answers', condition, owned(book.answers)),
    ];
  });
}

function missing(
  book: Book,
  what: string,
  condition: Placed<unknown>,
  entities: readonly Placed<Entity>[],
): Problem[] {
  const keys = entities.flatMap(({ value }) => translatable(value).map(([key]) => key));
  const absent = keys.filter((key) => !book.spanish.has(key));
  const [first] = entities;
  if (absent.length === 0 || !first) return [];
  const shown = absent.slice(0, 5).join(', ');
  const place = what === 'claims' ? condition : { ...first, path: [] };
  const message = `${what}: Spanish is missing for ${absent.length} of ${keys.length} texts (${shown}${absent.length > 5 ? ', ...' : ''})`;
  return [problemIn(place, [], message, 'warning')];
}
