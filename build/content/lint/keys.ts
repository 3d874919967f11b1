import type { Book } from '../book.ts';
import type { Problem } from '../problem.ts';

const LETTERS = 'ABCDE';
const LEAST = 0.12;
const MOST = 0.35;
/** From here on imbalance is an error; below `FEWEST` questions it means nothing. */
const ENOUGH = 40;
const FEWEST = 10;

/** The key stands about as often in each place: a guesser who sticks to one letter gains nothing. */
export function lintKeys(book: Book): Problem[] {
  // Only single-best items have a key with a place.
  const singles = book.questions.filter(({ value }) => value.kind === 'single');
  const keys = singles.map(({ value }) => ({
    at: value.options.findIndex(({ correct }) => correct),
    hasE: value.options.length === 5,
  }));
  return [...LETTERS].flatMap((letter, at) => {
    // E is judged among the questions that have one.
    const asked = letter === 'E' ? keys.filter(({ hasE }) => hasE) : keys;
    const share = asked.filter((key) => key.at === at).length / asked.length;
    if (asked.length < FEWEST || (share >= LEAST && share <= MOST)) return [];
    return [
      {
        severity: asked.length >= ENOUGH ? 'error' : 'warning',
        file: `${book.authored.folder}/questions`,
        line: 1,
        field: '',
        message: `${letter} is the key of ${Math.round(share * 100)} % of ${asked.length} questions; keep it between 12 and 35`,
      },
    ];
  });
}
