import { parseMarkup, walk } from '../../../shared/content/markup.ts';
import type { Question } from '../../../shared/content/questionSchema.ts';
import type { Claim } from '../../../shared/content/schema.ts';
import { workOut } from '../../../shared/quiz/vary.ts';
import { type Book, problemIn } from '../book.ts';
import type { Problem } from '../problem.ts';

/** Values that vary keep their question's answer: no threshold of a claim that it tests or cites lies among them, and formulas can be worked out. */
export function lintVariants(book: Book): Problem[] {
  const claims = new Map(book.claims.map(({ value }) => [value.id, value]));
  const analytes = new Map(book.analytes.map(({ value }) => [value.id, value]));
  return book.questions.flatMap((question) => {
    const { vary } = question.value;
    const cited = citedBy(question.value);
    const problems = vary.flatMap((varied, at): Problem[] => {
      const analyte = analytes.get(varied.analyte);
      if (!analyte) return [problemIn(question, ['vary', at, 'analyte'], `no analyte '${varied.analyte}'`)];
      const [low, high] = analyte.plausible;
      if (varied.from < low || varied.to > high)
        return [
          problemIn(question, ['vary', at], `leaves what is plausible for ${analyte.id}, ${low} to ${high}`),
        ];
      return cited.flatMap((id) =>
        thresholds(claims.get(id), varied.analyte)
          .filter((number) => number > varied.from && number < varied.to)
          .map((number) =>
            problemIn(
              question,
              ['vary', at],
              `${varied.from} to ${varied.to} crosses ${number}, a threshold of ${id}: the answer would change`,
            ),
          ),
      );
    });
    const { value } = question;
    if (value.kind === 'numeric' && value.answer.formula) {
      const middle = new Map(vary.map(({ analyte, from, to }) => [analyte, (from + to) / 2]));
      if (workOut(value.answer.formula, middle) === null)
        problems.push(
          problemIn(question, ['answer', 'formula'], 'cannot be worked out from the analytes that vary'),
        );
    }
    if (value.kind === 'single' && value.shown !== undefined)
      for (const [at, option] of value.options.entries())
        if (option.claims.length === 0)
          problems.push(
            problemIn(
              question,
              ['options', at],
              'comes and goes with the seed: cite the claims it is judged by',
            ),
          );
    return problems;
  });
}

/** The claims that make its options right or wrong: those it tests and those its options cite. */
function citedBy({ claims, options }: Question): string[] {
  return [...new Set([...claims, ...options.flatMap((option) => option.claims)])];
}

/** The numbers that a claim names for an analyte, by whichever system. */
function thresholds(claim: Claim | undefined, analyte: string): number[] {
  const texts = claim ? [claim.text, ...Object.values(claim.bySystem ?? {})] : [];
  return texts
    .flatMap((text) => [...walk(parseMarkup(text))])
    .flatMap((node) =>
      node.t === 'quantity' && node.analyte === analyte
        ? [node.low, ...(node.high === undefined ? [] : [node.high])]
        : [],
    );
}
