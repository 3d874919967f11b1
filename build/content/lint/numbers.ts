/** Words for small numbers, since either language may spell out what the other writes in digits. */
const NUMBER_WORDS: Record<number, string> = {
  0: 'zero|cero|no|ningun[ao]?',
  0.5: 'half|medi[oa]|mitad',
  1: 'one|single|once|first|un|una|uno|únic[oa]|primer[oa]?',
  2: 'two|twice|double|second|both|dos|doble|segund[oa]|amb[oa]s',
  3: 'three|third|tres|tercer[oa]?|tercios?',
  4: 'four|fourth|quarters?|cuatro|cuart[oa]s?',
  5: 'five|fifth|cinco|quint[oa]',
  6: 'six|sixth|seis|sext[oa]',
  7: 'seven|seventh|siete|séptim[oa]',
  8: 'eight|eighth|ocho|octav[oa]',
  9: 'nine|ninth|nueve|noven[oa]',
  10: 'ten|tenth|diez|décim[oa]|tenfold',
  11: 'eleven|once',
  12: 'twelve|doce',
  13: 'thirteen|trece',
  14: 'fourteen|catorce',
  15: 'fifteen|quince',
  20: 'twenty|veinte',
  100: 'hundred|cien|ciento',
  1000: 'thousand|mil',
};

/** What the numbers of two translations of one text disagree in; empty when they agree. Order does not count. */
export function lacksNumber(english: string, spanish: string): string[] {
  const left = readNumbers(spanish, 'es');
  const missing = readNumbers(english, 'en').filter(([value]) => {
    const at = left.findIndex((candidates) => candidates.some((candidate) => candidate === value));
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !isSpelled(value as number, spanish);
  });
  const extra = left.filter((candidates) => !candidates.some((value) => isSpelled(value, english)));
  if (missing.length + extra.length === 0) return [];
  const list = (numbers: number[][]) => numbers.map(([value]) => value).join(', ');
  const parts = [missing.length ? `lacks ${list(missing)}` : '', extra.length ? `adds ${list(extra)}` : ''];
  return [`numbers differ from the English: ${parts.filter(Boolean).join('; ')}`];
}

/**
 * The numbers of a text, each as the values it can mean: Spanish "1.227" is 1227, or 1.227 where an author kept the
 * English point; "3,5" is 3.5. English has one reading.
 */
export function readNumbers(text: string, language: 'en' | 'es'): number[][] {
  const grouped = language === 'en' ? ENGLISH : SPANISH;
  return [...text.matchAll(grouped)].map(([digits]) => {
    const bare = digits.replace(/[ \u00a0\u202f\u2009]/g, '');
    if (language === 'en') return [Number(bare.replaceAll(',', ''))];
    const values = [Number(bare.replaceAll('.', '').replace(',', '.')), Number(bare.replace(',', '.'))];
    return [...new Set(values)].filter((value) => Number.isFinite(value));
  });
}

const ENGLISH = /(?<![\p{L}\d.,])\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/gu;
const SPANISH = /(?<![\p{L}\d.,])\d{1,3}(?:[. \u00a0\u202f\u2009]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?/gu;

function isSpelled(value: number, text: string): boolean {
  const words = NUMBER_WORDS[value];
  return words !== undefined && new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu').test(text);
}
