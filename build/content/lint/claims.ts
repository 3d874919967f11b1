import { parseMarkup, plainText, walk } from '../../../shared/content/markup.ts';
import { type Book, type Placed, type PlacedClaim, problemIn } from '../book.ts';
import type { Problem } from '../problem.ts';

/** Thresholds name their system, doses are marked, and strong words rest on strong evidence. */
export function lintClaims(book: Book): Problem[] {
  return [
    ...book.claims.flatMap((claim) => [...system(claim), ...dose(claim), ...strongWords(book, claim)]),
    ...book.questions.flatMap((question) => questionDose(book, question)),
  ];
}

/** A dose such as 12 mg/m², 5 mg/kg, 0.2 mg/kg/d, 40 mg daily, 5 µg twice a day. */
export const DOSE =
  /\d[\d.,]*\s?(?:–\s?\d[\d.,]*\s?)?(?:g|mg|µg|μg|mcg|mL|MU|I?U|units?|unidades)\s?(?:\/\s?(?:m²|m2|kg|d|day|h|día)(?![\p{L}\d])|per (?:kg|day|square)|por (?:kg|día)|(?:once |twice |three times )?(?:a day|daily|al día|cada \d+))/u;

function system({ value: claim, section, ...place }: PlacedClaim): Problem[] {
  if (claim.system !== undefined || claim.bySystem) return [];
  if (section === 'criteria') return [problemIn(place, ['system'], 'a criterion names its system and year')];
  const isThreshold = [...walk(parseMarkup(claim.text))].some(
    (node) => node.t === 'quantity' && /[<>≤≥]/.test(node.sign),
  );
  return isThreshold
    ? [problemIn(place, ['system'], 'a threshold names its system and year', 'warning')]
    : [];
}

function dose({ value: claim, ...place }: PlacedClaim): Problem[] {
  const found = DOSE.exec(plainText(claim.text))?.[0];
  if (!found || claim.notForPrescribing) return [];
  return [problemIn(place, ['text'], `"${found}" is a dose: name the drug alone, or set notForPrescribing`)];
}

function questionDose(book: Book, question: Book['questions'][number]): Problem[] {
  if (question.value.claims.some((id) => book.claimById.get(id)?.value.notForPrescribing)) return [];
  return book.texts.flatMap((text) => {
    if (text.kind !== 'question' || !text.key.startsWith(`${question.value.id}.`)) return [];
    const found = DOSE.exec(plainText(text.text))?.[0];
    return found
      ? [problemIn(text, [], `"${found}" is a dose, and no claim it tests is notForPrescribing`, 'warning')]
      : [];
  });
}

function strongWords(book: Book, claim: PlacedClaim): Problem[] {
  if (claim.value.level < 4) return [];
  const spanish = book.spanish.get(claim.value.id);
  return [
    ...found(claim, ['text'], claim.value.text, /\b(always|never|only|first)\b/i, claim.value.level),
    ...(spanish
      ? found(
          spanish,
          [],
          spanish.value,
          /(?<!\p{L})(siempre|nunca|solo|sólo|primer[ao]?)(?!\p{L})/iu,
          claim.value.level,
        )
      : []),
  ];
}

function found(
  place: Placed<unknown>,
  field: string[],
  text: string,
  words: RegExp,
  level: number,
): Problem[] {
  const match = words.exec(plainText(text));
  if (!match) return [];
  return [
    problemIn(place, field, `"${match[0]}" at level ${level}: soften it or find better evidence`, 'warning'),
  ];
}
