import { createHash } from 'node:crypto';
import { plainText } from '../../../shared/content/markup.ts';
import { type Book, type Placed, problemIn, textsInBothLanguages } from '../book.ts';
import { problemAt } from '../document.ts';
import type { Problem } from '../problem.ts';
import { normalisedWords } from '../words.ts';

/** The conditions that the documents the project began with are about. */
export const SEED_CONDITIONS: readonly string[] = [
  'hyperleukocytosis-leukostasis',
  'leukaemia-cutis',
  'leukopenia',
  'acute-myeloid-leukaemia',
  'neuroleukemiosis',
];

const RUN = 8;

/** The hash under which a run of eight words is kept: 12 hex digits, so that the words themselves stay out. */
export function hashRun(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 12);
}

/** Every run of eight normalised words of a text, with its hash. Shorter texts have none. */
export function runsOf(text: string): { hash: string; words: string }[] {
  const words = normalisedWords(text);
  return words.slice(RUN - 1).map((_, at) => {
    const run = words.slice(at, at + RUN);
    return { hash: hashRun(run), words: run.join(' ') };
  });
}

/** No text shares eight words in a row with the documents the project began with. */
export function lintOverlap(book: Book): Problem[] {
  const known = new Set(book.authored.seeds?.value.runs);
  if (known.size === 0) return [];
  const shared = (text: string) => runsOf(text).find(({ hash }) => known.has(hash))?.words;
  const own = (place: Placed<unknown>, field: string[], text: string): Problem[] => {
    const run = shared(text);
    return run ? [problemIn(place, field, `shares eight words with a seed: "${run}"`)] : [];
  };
  return [
    ...textsInBothLanguages(book).flatMap((text) => own({ ...text, value: text }, [], plainText(text.text))),
    ...book.conditions.flatMap((condition) => [
      ...own(condition, ['definition', 'en'], condition.value.definition.en),
      ...own(condition, ['definition', 'es'], condition.value.definition.es),
    ]),
    ...book.terms.flatMap((term) => [
      ...own(term, ['definition', 'en'], term.value.definition.en),
      ...own(term, ['definition', 'es'], term.value.definition.es),
    ]),
  ];
}

/** Which statements of the seeds the pack teaches or appraises. */
export function seedCoverage(book: Book): { covered: string[]; missing: string[]; total: number } {
  const facts = Object.entries(book.authored.seeds?.value.facts ?? {});
  const ids = (entities: readonly Placed<{ seed: string[] }>[]) =>
    entities.flatMap(({ value }) => value.seed);
  const appraised = new Set(ids(book.appraisals));
  const taught = new Set([
    ...ids(book.claims),
    ...ids(book.cases),
    ...ids(book.appraisals.filter(({ value }) => value.verdict === 'unverified')),
  ]);
  const isCovered = ([id, verdict]: [string, string]) => (verdict === 'sound' ? taught : appraised).has(id);
  return {
    covered: facts.filter(isCovered).map(([id]) => id),
    missing: facts.filter((fact) => !isCovered(fact)).map(([id]) => id),
    total: facts.length,
  };
}

/** Every statement of the seeds is covered; until all their conditions have cards what is missing only warns, and a
 * refused file might have it. */
export function lintSeeds(book: Book): Problem[] {
  const { seeds, problems } = book.authored;
  if (!seeds || problems.length > 0) return [];
  const { facts } = seeds.value;
  const severity = SEED_CONDITIONS.every((id) => book.conditionById.has(id)) ? 'error' : 'warning';
  const { missing } = seedCoverage(book);
  const wanted = {
    'taught by a claim, a case or an unverified appraisal': missing.filter((id) => facts[id] === 'sound'),
    appraised: missing.filter((id) => facts[id] !== 'sound'),
  };
  const unknown = [...book.claims, ...book.cases, ...book.answers, ...book.appraisals].flatMap((entity) =>
    entity.value.seed.flatMap((id, at) =>
      facts[id] === undefined ? [problemIn(entity, ['seed', at], `no seed statement '${id}'`)] : [],
    ),
  );
  return [
    ...unknown,
    ...Object.entries(wanted).flatMap(([how, ids]) =>
      ids.length === 0
        ? []
        : [
            problemAt(
              seeds.file,
              ['facts'],
              `${ids.length} statements are not ${how}: ${ids.join(', ')}`,
              severity,
            ),
          ],
    ),
  ];
}
