import { plainText } from '../content/markup.ts';
import { localised, type Pack } from '../content/pack.ts';
import { compare, writeNumber, writeQuantity, writeUnit } from '../content/quantity.ts';
import type { Question } from '../content/questionSchema.ts';
import type { Language } from '../content/schema.ts';
import { shuffled } from './draw.ts';
import { randomFrom } from './random.ts';
import { explain, LETTERS } from './scoring/explain.ts';
import { placesOf, variedText } from './vary.ts';

/**
 * An item as plain text, to be pasted elsewhere: stem, values, lead-in, options. With `withKey` what is right and why, as well. The question is as
 * asked with `seed`; a translation of its stem gets the same values.
 */
export function itemText(
  pack: Pack,
  question: Question,
  language: Language,
  withKey: boolean,
  seed = 0,
): string {
  const write = writer(pack, language);
  const text = (key: string, english: string) => write(localised(pack, key, english, language));
  const stem = localised(pack, `${question.id}.stem`, question.stem, language);
  const lines = [write(variedText(question, stem, seed))];
  if (question.labs.length > 0)
    lines.push(question.labs.map((lab) => labLine(pack, lab, language)).join('\n'));
  lines.push(text(`${question.id}.lead`, question.lead));
  if (question.kind === 'matching')
    lines.push(
      question.items
        .map((item, at) => `${at + 1}. ${text(`${question.id}.items.${at}.text`, item.text)}`)
        .join('\n'),
    );
  if (question.kind === 'set')
    for (const [at, part] of question.parts.entries()) {
      lines.push(
        [
          text(`${question.id}.parts.${at}.text`, part.text),
          ...part.labs.map((lab) => labLine(pack, lab, language)),
          text(`${question.id}.parts.${at}.lead`, part.lead),
          ...part.options.map(
            (option, i) =>
              `${LETTERS[i]}. ${text(`${question.id}.parts.${at}.options.${i}.text`, option.text)}`,
          ),
        ].join('\n'),
      );
    }
  // What the spots are called would be the key; the figure's description names none.
  else if (question.kind === 'hotspot') lines.push(question.figure.alt[language]);
  else if (question.options.length > 0)
    lines.push(
      printedPlaces(question)
        .map((place, i) => {
          const english = question.options[place]?.text ?? '';
          return `${LETTERS[i]}. ${text(`${question.id}.options.${place}.text`, english)}`;
        })
        .join('\n'),
    );
  if (withKey) lines.push(keyText(pack, question, language));
  return lines.join('\n\n');
}

/** What is right, and why, as plain text. */
export function keyText(pack: Pack, question: Question, language: Language): string {
  const write = writer(pack, language);
  const reasons = explain(question, null).flatMap(({ lines }) =>
    lines.map((line) => {
      const mark = line.key ?? (line.state === 'right' ? '✓' : '');
      return `${line.label}${mark ? ` ${mark}` : ''}: ${write(localised(pack, line.whyKey, line.why, language))}`;
    }),
  );
  if (question.kind === 'numeric') {
    const { value, tolerance, analyte, unit } = question.answer;
    const found = pack.analytes.find((one) => one.id === analyte);
    const answer = found
      ? writeQuantity({ t: 'quantity', analyte: found.id, sign: '', low: value }, found, language).si
      : `${writeNumber(value, language)} ${unit?.[language] ?? ''}`.trim();
    reasons.push(
      `${answer} (± ${writeNumber(tolerance, language)}): ${write(localised(pack, `${question.id}.why`, question.why, language))}`,
    );
  }
  return [write(localised(pack, `${question.id}.objective`, question.objective, language)), ...reasons].join(
    '\n',
  );
}

/** What a card made of an item asks and hides: the lead-in with the right option, or with what to take away where there is no one option. */
export function cardOfItem(
  pack: Pack,
  question: Question,
  language: Language,
): { sentence: string; words: string } {
  const write = writer(pack, language);
  const place = question.kind === 'single' ? question.options.findIndex((option) => option.correct) : -1;
  const words =
    place < 0
      ? write(localised(pack, `${question.id}.objective`, question.objective, language))
      : write(
          localised(
            pack,
            `${question.id}.options.${place}.text`,
            question.options[place]?.text ?? '',
            language,
          ),
        );
  const lead = write(localised(pack, `${question.id}.lead`, question.lead, language));
  return { sentence: `${lead} ${words}`, words };
}

/** The answer in a word for the key at the end of a paper: `C`, `A, C`, `1 A · 2 C`, `1.5`. */
export function shortKey(question: Question): string {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'hotspot':
      return placesOf(question)
        .flatMap((place, i) => (question.options[place]?.correct ? (LETTERS[i] ?? '') : []))
        .join(', ');
    case 'truefalse':
      return question.options.map((option, i) => `${LETTERS[i]} ${option.correct ? '+' : '−'}`).join(' · ');
    case 'matching':
      return question.items.map((item, i) => `${i + 1} ${LETTERS[item.key]}`).join(' · ');
    case 'ordering':
      return question.options.map((_, i) => LETTERS[printedPlaces(question).indexOf(i)]).join(' → ');
    case 'numeric':
      return `${question.answer.value} ± ${question.answer.tolerance}`;
    case 'set':
      return question.parts
        .map((part, i) => `${i + 1} ${LETTERS[part.options.findIndex((option) => option.correct)]}`)
        .join(' · ');
  }
}

/** The options' places as a paper shows them. The right order of an ordering item would be its key, so it is mixed, always alike. */
function printedPlaces(question: Question): readonly number[] {
  const places = placesOf(question);
  return question.kind === 'ordering' ? shuffled(places, randomFrom(question.id)) : places;
}

function labLine(pack: Pack, lab: { analyte: string; value: number }, language: Language): string {
  const analyte = pack.analytes.find((one) => one.id === lab.analyte);
  if (!analyte) return '';
  const arrow = { low: ' ↓', high: ' ↑', normal: '', unknown: '' }[compare(lab.value, analyte)];
  return `${analyte.name[language]}: ${writeNumber(lab.value, language)} ${writeUnit(analyte.unit, language)}${arrow}`;
}

function writer(pack: Pack, language: Language): (text: string) => string {
  return (text) =>
    plainText(text, (quantity) => {
      const analyte = pack.analytes.find((one) => one.id === quantity.analyte);
      return analyte ? writeQuantity(quantity, analyte, language).si : '';
    });
}
