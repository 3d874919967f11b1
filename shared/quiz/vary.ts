import { type Inline, readMarkup } from '../content/markup.ts';
import { printMarkup } from '../content/printMarkup.ts';
import type { Question, Varied } from '../content/questionSchema.ts';
import { CalculationError, calculate } from './calculate.ts';
import { shuffled } from './draw.ts';
import { randomFrom } from './random.ts';

/** A question as it is asked. `places` are the authored places of the options shown, in order; all when it is left out. */
export type Asked<Q extends Question = Question> = Q & { readonly places?: readonly number[] };

/**
 * The question as it is asked with a seed: its varied values drawn, in the table and in the stem, a numeric answer worked out from
 * them, and spare options left out. The same seed always gives the same question, so that any attempt can be shown again as it was. A
 * response names an option by its authored place, whichever others stood beside it. A question that does not vary is given back itself.
 */
export function variantOf<Q extends Question>(question: Q, seed: number): Asked<Q> {
  return varies(question) ? (drawn(question, seed) as Asked<Q>) : question;
}

function drawn(question: Question, seed: number): Asked {
  const values = drawValues(question.vary, `${seed}/${question.id}`);
  const changed = {
    ...question,
    stem: withValues(question.stem, values),
    labs: question.labs.map((lab) => ({ ...lab, value: values.get(lab.analyte) ?? lab.value })),
  };
  if (changed.kind === 'single' && changed.shown !== undefined)
    return {
      ...changed,
      places: drawPlaces(changed.options, changed.shown, `${seed}/${question.id}/options`),
    };
  if (changed.kind !== 'numeric' || !changed.answer.formula) return changed;
  const value = workOut(changed.answer.formula, values);
  return { ...changed, answer: { ...changed.answer, value: value ?? changed.answer.value } };
}

/** A text of the question (its Spanish, say) with the varied values in it. */
export function variedText(question: Pick<Question, 'vary' | 'id'>, text: string, seed: number): string {
  return question.vary.length === 0
    ? text
    : withValues(text, drawValues(question.vary, `${seed}/${question.id}`));
}

/** False for a question without values or options that vary, one compiled before there were any included. */
export function varies(question: Pick<Question, 'vary'>): boolean {
  return ((question.vary as Question['vary'] | undefined)?.length ?? 0) > 0 || 'shown' in question;
}

/** The authored places of the options that a question shows, in order. */
export function placesOf({ places, options }: Asked): readonly number[] {
  return places ?? options.map((_, place) => place);
}

/** Places of the key and of `count` − 1 others by chance, in authored order. With too few options all of them. */
export function drawPlaces(
  options: readonly { correct?: true | undefined }[],
  count: number,
  seed: string,
): number[] {
  const isKey = (place: number) => options[place]?.correct === true;
  const places = options.map((_, place) => place);
  const others = shuffled(
    places.filter((place) => !isKey(place)),
    randomFrom(seed),
  ).slice(0, count - 1);
  return places.filter((place) => isKey(place) || others.includes(place));
}

/** A value for each varied analyte. */
export function drawValues(vary: readonly Varied[], seed: string): Map<string, number> {
  const random = randomFrom(seed);
  return new Map(
    vary.map(({ analyte, from, to, step }) => {
      const steps = Math.floor((to - from) / step + 1e-9);
      const value = from + step * Math.floor(random() * (steps + 1));
      return [analyte, Number(value.toPrecision(12))];
    }),
  );
}

/** The value of a formula over drawn values, or null when it names something else or cannot be worked out. */
export function workOut(formula: string, values: ReadonlyMap<string, number>): number | null {
  let isKnown = true;
  const numbers = formula.replace(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g, (name) => {
    const value = values.get(name);
    if (value === undefined) isKnown = false;
    return `(${value ?? 0})`;
  });
  if (!isKnown) return null;
  try {
    return Number(calculate(numbers).toPrecision(12));
  } catch (error) {
    if (error instanceof CalculationError) return null;
    throw error;
  }
}

function withValues(text: string, values: ReadonlyMap<string, number>): string {
  const visit = (tree: readonly Inline[]): Inline[] =>
    tree.map((node) => {
      if (node.t === 'quantity') {
        const value = values.get(node.analyte);
        // A sign or a range states a bound, not this person's value.
        return value === undefined || node.sign !== '' || node.high !== undefined
          ? node
          : { ...node, low: value };
      }
      return 'c' in node ? { ...node, c: visit(node.c) } : node;
    });
  return printMarkup(visit(readMarkup(text)));
}
