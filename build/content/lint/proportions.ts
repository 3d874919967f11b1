import { plainText } from '../../../shared/content/markup.ts';
import type { Claim } from '../../../shared/content/schema.ts';
import { type Book, type PlacedClaim, problemIn } from '../book.ts';
import type { Problem } from '../problem.ts';

/** A percentage names what it is a percentage of, agrees with its counts, and survival says over which time. */
export function lintProportions(book: Book): Problem[] {
  return book.claims.flatMap((claim) => [...unexplained(claim), ...inconsistent(claim), ...timeless(claim)]);
}

/** The percentages of a text outside quantities, as ranges; a single one has equal ends. Confidence levels are none. */
export function percentages(text: string): { low: number; high: number; words: string }[] {
  const words = plainText(text, () => '¤');
  return [
    ...words.matchAll(
      /(\d+(?:[.,]\d+)?)(?:\s?%?\s?(?:[–-]|to)\s?(\d+(?:[.,]\d+)?))?\s?(?:%|per ?cent\b)(?! (?:confidence|CI\b|credible))/g,
    ),
  ].map((match) => ({
    low: toNumber(match[1] ?? ''),
    high: toNumber(match[2] ?? match[1] ?? ''),
    words: match[0],
  }));
}

function unexplained({ value: claim, section, ...place }: PlacedClaim): Problem[] {
  const system = claim.system ?? claim.bySystem;
  if (section === 'criteria' && system) return [];
  const texts: [string, string][] = [
    ['text', claim.text],
    ...(claim.differ === undefined ? [] : [['differ', claim.differ] as [string, string]]),
  ];
  return texts.flatMap(([field, text]) =>
    percentages(text).flatMap(({ low, high, words }) =>
      claim.proportions.some(({ percent }) => percent >= low - 1e-9 && percent <= high + 1e-9)
        ? []
        : [problemIn(place, [field], `"${words}" needs a row in proportions: percent, n, of, population`)],
    ),
  );
}

function inconsistent({ value: claim, ...place }: PlacedClaim): Problem[] {
  return claim.proportions.flatMap(({ percent, n, of }, at) => {
    if (typeof n !== 'number' || typeof of !== 'number') return [];
    if (of <= 0 || n > of)
      return [problemIn(place, ['proportions', at, 'n'], `${n} of ${of} is no proportion`)];
    const exact = (100 * n) / of;
    const decimals = String(percent).split('.')[1]?.length ?? 0;
    if (Math.abs(exact - percent) <= 0.5 * 10 ** -decimals + 1e-9) return [];
    return [
      problemIn(
        place,
        ['proportions', at, 'percent'],
        `${n} of ${of} is ${exact.toFixed(1)} %, not ${percent} %`,
      ),
    ];
  });
}

function timeless({ value: claim, ...place }: PlacedClaim): Problem[] {
  if (!isAboutSurvival(claim)) return [];
  return claim.proportions.flatMap(({ years }, at) =>
    years === undefined
      ? [problemIn(place, ['proportions', at], 'survival and mortality need years: over which time')]
      : [],
  );
}

function isAboutSurvival(claim: Claim): boolean {
  return /\b(surviv\w*|mortality|case[- ]fatality|fatal|died|dies?|deaths?)\b/i.test(plainText(claim.text));
}

function toNumber(digits: string): number {
  return Number(digits.replace(',', '.'));
}
