import { type Book, type Placed, problemIn } from '../book.ts';
import { problemAt } from '../document.ts';
import type { Problem } from '../problem.ts';

/** Ids are unique in the pack, carry their condition's prefix, and files are named after what they hold. */
export function lintIds(book: Book): Problem[] {
  const families: readonly Placed<{ id: string }>[][] = [
    book.conditions,
    book.claims,
    book.questions,
    book.cases,
    book.answers,
    book.appraisals,
    book.findings,
    book.terms,
    book.cells,
    book.analytes,
    book.sources,
  ];
  return [
    ...families.flatMap((entities) => duplicates(entities, 'id', ({ id }) => id)),
    ...duplicates(book.conditions, 'prefix', ({ prefix }) => prefix),
    ...spanishTwice(book),
    ...book.conditions.flatMap(fileName),
    ...book.claims.flatMap((claim) => prefixOf(book, claim, claim.condition.id)),
    ...[...book.questions, ...book.cases, ...book.answers, ...book.appraisals].flatMap((entity) =>
      prefixOf(book, entity, entity.value.condition),
    ),
  ];
}

function duplicates<T>(entities: readonly Placed<T>[], field: string, idOf: (value: T) => string): Problem[] {
  const seen = new Map<string, Placed<T>>();
  return entities.flatMap((entity) => {
    const id = idOf(entity.value);
    const twin = seen.get(id);
    if (!twin) seen.set(id, entity);
    return twin ? [problemIn(entity, [field], `'${id}' is already used at ${place(twin, field)}`)] : [];
  });
}

function spanishTwice(book: Book): Problem[] {
  const seen = new Map<string, Placed<string>>();
  return book.authored.es.flatMap(({ file, value }) =>
    Object.keys(value).flatMap((key) => {
      const entity = { value: key, file, path: [key] };
      const twin = seen.get(key);
      if (!twin) seen.set(key, entity);
      return twin
        ? [problemAt(file, [key], `is already translated at ${twin.file.name}:${twin.file.lineOf([key])}`)]
        : [];
    }),
  );
}

function fileName({ value, file, path }: Book['conditions'][number]): Problem[] {
  const name = file.name.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  return name === value.id
    ? []
    : [problemIn({ file, path }, ['id'], `'${value.id}' belongs in ${value.id}.yaml`)];
}

function prefixOf(book: Book, entity: Placed<{ id: string }>, conditionId: string): Problem[] {
  const condition = book.conditionById.get(conditionId)?.value;
  if (!condition) {
    if (book.authored.refusedIds.has(conditionId)) return [];
    return [problemIn(entity, ['id'], `names the condition '${conditionId}', which has no card`)];
  }
  if (entity.value.id.startsWith(`${condition.prefix}-`)) return [];
  return [problemIn(entity, ['id'], `must begin with '${condition.prefix}-', the prefix of ${conditionId}`)];
}

function place({ file, path }: Placed<unknown>, field: string): string {
  return `${file.name}:${file.lineOf([...path, field])}`;
}
