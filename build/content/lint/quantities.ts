import { parseMarkup, plainText, walk } from '../../../shared/content/markup.ts';
import { type AuthoredText, type Book, type Placed, problemIn, textsInBothLanguages } from '../book.ts';
import type { Path, Problem } from '../problem.ts';

/**
 * Laboratory numbers are data: written as quantities, within what a patient can have. Appraisal items are let off, since
 * they quote other people's wrong numbers.
 */
export function lintQuantities(book: Book): Problem[] {
  const texts = textsInBothLanguages(book).filter(({ kind }) => kind !== 'appraisal');
  return [
    ...texts.flatMap((text) => [...quantities(book, text), ...bareNumbers(text), ...saidTwice(text)]),
    ...labs(book),
  ];
}

function quantities(book: Book, text: AuthoredText): Problem[] {
  return [...walk(parseMarkup(text.text))].flatMap((node) => {
    if (node.t !== 'quantity') return [];
    const { analyte, low, high } = node;
    return [
      ...[low, ...(high === undefined ? [] : [high])].flatMap((value) =>
        plausible(book, analyte, value, text, []),
      ),
      ...(high !== undefined && high <= low
        ? [problemIn(text, [], `{${analyte} ${low}–${high}} does not ascend`)]
        : []),
    ];
  });
}

function labs(book: Book): Problem[] {
  const tables: { entity: Placed<unknown>; field: Path; rows: { analyte: string; value: number }[] }[] = [
    ...book.questions.map((entity) => ({ entity, field: ['labs'], rows: entity.value.labs })),
    ...book.cases.flatMap((entity) =>
      entity.value.steps.map((step, at) => ({ entity, field: ['steps', at, 'labs'], rows: step.labs })),
    ),
  ];
  return tables.flatMap(({ entity, field, rows }) =>
    rows.flatMap(({ analyte, value }, at) =>
      plausible(book, analyte, value, entity, [...field, at, 'value']),
    ),
  );
}

function plausible(
  book: Book,
  id: string,
  value: number,
  place: Parameters<typeof problemIn>[0],
  field: Path,
): Problem[] {
  const analyte = book.analyteById.get(id);
  if (!analyte) return [];
  const [low, high] = analyte.plausible;
  if (value >= low && value <= high) return [];
  return [
    problemIn(place, field, `${id} ${value} ${analyte.unit} is outside the plausible ${low} to ${high}`),
  ];
}

const AMOUNT = 'g|mg|µg|μg|ug|mcg|ng|pg|mol|mmol|µmol|μmol|umol|nmol|pmol|mEq|k?U|mU|m?IU|cells|células';
const VOLUME = 'L|l|dL|dl|mL|ml|µL|μL|uL|mm³|mm3|litre|liter|litro|microlitre|microliter|microlitro';
const UNIT = [
  // × 10⁹/L, x10^9/L, x 10(9)/L
  `[×x*]\\s?10[\\^⁰¹²³⁴-⁹\\d()]*\\s?(?:\\/|per|por)\\s?(?:${VOLUME})\\b`,
  `(?:${AMOUNT})\\s?(?:\\/|per|por)\\s?(?:${VOLUME})(?![\\p{L}\\d])`,
  `(?:\\/|per\\s|por\\s)\\s?(?:µL|μL|uL|mm³|mm3|cubic|microlit|milímetro)`,
  `(?:G\\/L|fL|mPa·s|cP|kPa)(?![\\p{L}\\d])`,
].join('|');
const WITH_UNIT = new RegExp(`\\d(?:[\\d.,\\s–-]*\\d)?\\s?(?:${UNIT})`, 'u');

const TIME =
  'days?|weeks?|months?|years?|hours?|h|minutes?|times|fold|días?|semanas?|meses|mes|años?|horas?|veces';
const BETWEEN = `(?:\\s+(?:of|is|was|are|were|be|to|at|or|about|around|above|below|over|under|near|than|more|less|greater|higher|lower|reach\\w*|exceed\\w*|fell|falls|rises?|rose|de|es|era|fue|son|a|o|superior\\w*|inferior\\w*|mayor\\w*|menor\\w*|más|menos|que|por|encima|debajo|unos|alrededor))*`;
const AFTER_COUNT = new RegExp(
  `(?<!\\p{L}|(?:can|could|to|may|must|we|not) )(?:counts?|recuentos?)${BETWEEN}\\s*[:=>≥<≤~≈(]*\\s*(\\d[\\d.,]*)(?!\\s*(?:%|-|(?:${TIME})(?!\\p{L})))`,
  'iu',
);

function bareNumbers(text: AuthoredText): Problem[] {
  // A quantity leaves a mark that no pattern takes for a number.
  const words = plainText(text.text, () => '¤');
  const unit = WITH_UNIT.exec(words);
  if (unit) return [problemIn(text, [], `"${unit[0].trim()}": write it as a quantity, {analyte value}`)];
  const count = AFTER_COUNT.exec(words);
  if (count)
    return [problemIn(text, [], `"${count[0].trim()}": a count is written as a quantity, {analyte value}`)];
  return [];
}

const COMPARING =
  /(?<!\p{L})(?:above|below|under|(?:less|more|fewer|greater) than|at least|up to|(?:por encima|por debajo|menos|más) de|(?:superior|inferior)(?:es)? a|al menos|hasta)\s+¤/iu;

/** "below < 0.5": the word compares already. */
function saidTwice(text: AuthoredText): Problem[] {
  const words = plainText(text.text, ({ sign }) => (sign ? '¤' : '0'));
  const found = COMPARING.exec(words)?.[0];
  return found
    ? [problemIn(text, [], `"${found.slice(0, -1).trim()}" compares: the quantity needs no sign`, 'warning')]
    : [];
}
