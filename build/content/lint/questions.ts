import { plainText } from '../../../shared/content/markup.ts';
import type { Option } from '../../../shared/content/questionSchema.ts';
import { type AuthoredText, type Book, type Placed, problemIn, textsInBothLanguages } from '../book.ts';
import type { Path, Problem } from '../problem.ts';
import { normalisedWords } from '../words.ts';

/** Items give nothing away: options alike in length, no catch-all options, no negative lead-ins, no letters. */
export function lintQuestions(book: Book): Problem[] {
  return [
    ...decisions(book).flatMap((decision) => [...keyLength(decision), ...twins(decision)]),
    ...textsInBothLanguages(book).flatMap((text) => [
      ...catchAll(text),
      ...negativeLead(text),
      ...letters(text),
    ]),
  ];
}

interface Decision {
  entity: Placed<unknown>;
  field: Path;
  options: Option[];
  /** One key among options: its length must not give it away. */
  isQuestion: boolean;
  /** How many options are shown at a time; all when left out. */
  shown?: number | undefined;
}

function decisions(book: Book): Decision[] {
  return [
    ...book.questions.map((entity) => ({
      entity,
      field: [],
      options: entity.value.options,
      isQuestion: entity.value.kind === 'single',
      shown: entity.value.kind === 'single' ? entity.value.shown : undefined,
    })),
    ...book.questions.flatMap((entity) =>
      entity.value.kind === 'set'
        ? entity.value.parts.map(({ options }, at) => ({
            entity,
            field: ['parts', at],
            options,
            isQuestion: true,
          }))
        : [],
    ),
    ...book.cases.flatMap((entity) =>
      entity.value.steps.map(({ options }, at) => ({
        entity,
        field: ['steps', at],
        options,
        isQuestion: false,
      })),
    ),
  ];
}

function keyLength({ entity, field, options, isQuestion, shown }: Decision): Problem[] {
  const key = options.findIndex(({ correct }) => correct);
  const lengths = options.map(({ text }) => plainText(text).length);
  // Where only some are shown, the shortest ones may be what stands beside the key.
  const others = lengths.filter((_, at) => at !== key).sort((a, b) => a - b);
  const longest = Math.max(...others.slice(0, (shown ?? lengths.length) - 1));
  const own = lengths[key] ?? 0;
  if (!isQuestion || own <= longest * 1.25) return [];
  const percent = Math.round((own / longest - 1) * 100);
  return [
    problemIn(
      entity,
      [...field, 'options', key],
      `the key is ${percent} % longer than the longest other option`,
      'warning',
    ),
  ];
}

function twins({ entity, field, options }: Decision): Problem[] {
  const seen = new Set<string>();
  return options.flatMap(({ text }, at) => {
    const words = plainText(text, ({ analyte, sign, low, high }) => `${analyte}${sign}${low}${high ?? ''}`);
    const same = normalisedWords(words).join(' ') || words;
    if (!seen.has(same)) {
      seen.add(same);
      return [];
    }
    return [problemIn(entity, [...field, 'options', at, 'text'], 'two options say the same')];
  });
}

const CATCH_ALL =
  /\b(all|none|both) of the (above|following|options|answers)\b|\btod[ao]s las anteriores\b|\bninguna de las anteriores\b/i;

function catchAll(text: AuthoredText): Problem[] {
  if (!/\.options\.\d+\.text$/.test(text.key)) return [];
  const found = CATCH_ALL.exec(plainText(text.text))?.[0];
  return found ? [problemIn(text, [], `"${found}" is no option`)] : [];
}

const NEGATIVE = [
  /\bexcept\b|\bleast (?:likely|probable|appropriate|suitable|useful|helpful|consistent|typical|common|expected)\b/i,
  /\bNOT\b/,
  /\b(?:which|what)\b.*\bnot\b(?! be missed)/i,
  /\bexcepto\b|\bmenos (?:probable|indicad[ao]|adecuad[ao])\b|(?:cuál(?:es)?|qué) .*\bno\b(?! (?:se )?(?:debe|puede) (?:pasar|olvidar|escapar))/iu,
];

function negativeLead(text: AuthoredText & { language: 'en' | 'es' }): Problem[] {
  if (!text.key.endsWith('.lead')) return [];
  const words = plainText(text.text);
  const patterns = text.language === 'en' ? NEGATIVE.slice(0, 3) : NEGATIVE.slice(3);
  const found = patterns.map((pattern) => pattern.exec(words)?.[0]).find((match) => match !== undefined);
  return found ? [problemIn(text, [], `a negative lead-in ("${found}"): ask what is right`)] : [];
}

const LETTER =
  /\b(?:options?|answers?|choices?|opci(?:ón|ones)|respuestas?)\s+\(?[A-E]\)?(?![\p{L}\d])|(?<![\p{L}\d])\(?[A-E]\)? (?:is|es) (?:correct|right|wrong|incorrect|the answer|la correcta|correcta|incorrecta)/u;

function letters(text: AuthoredText): Problem[] {
  if (text.kind !== 'question' && text.kind !== 'case') return [];
  const found = LETTER.exec(plainText(text.text))?.[0];
  return found ? [problemIn(text, [], `"${found}" names a letter; options may move`)] : [];
}
