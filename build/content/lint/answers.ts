import { plainText } from '../../../shared/content/markup.ts';
import { type Book, problemIn } from '../book.ts';
import type { Problem } from '../problem.ts';

/** A voice is a minute read aloud: 130 to 170 words, in no case under 110 or over 200. */
export function lintAnswers(book: Book): Problem[] {
  return book.answers.flatMap((answer) =>
    answer.value.voices.flatMap(({ text, voice }, at) => {
      const words = plainText(text).trim().split(/\s+/).length;
      if (words >= 130 && words <= 170) return [];
      const severity = words < 110 || words > 200 ? 'error' : 'warning';
      return [
        problemIn(
          answer,
          ['voices', at, 'text'],
          `${words} words from the ${voice}, wanted 130 to 170`,
          severity,
        ),
      ];
    }),
  );
}

/** Calling a statement wrong or doubtful needs a source, or claims that have one. */
export function lintAppraisals(book: Book): Problem[] {
  return book.appraisals.flatMap((appraisal) => {
    const { verdict, sources, claims } = appraisal.value;
    if (verdict === 'unverified' || sources.length + claims.length > 0) return [];
    return [problemIn(appraisal, ['verdict'], `'${verdict}' needs a source or claims that say it rightly`)];
  });
}
