import type { Option, Question } from '../../content/questionSchema.ts';
import { placesOf } from '../vary.ts';
import { readSet } from './caseSet.ts';
import { readPlaces } from './choice.ts';
import { spotAt } from './hotspot.ts';
import { isOrder } from './ordering.ts';
import { judgementAt } from './press.ts';

/** One line of an explanation: what it says, how it ended, why. Keys are those of the Spanish texts. */
export interface Line {
  label: string;
  /** Authored place of the option, statement or item. */
  place: number;
  textKey: string;
  text: string;
  whyKey: string;
  why: string;
  claims: readonly string[];
  state: 'right' | 'wrong' | 'plain';
  isYours: boolean;
  dangerous: boolean;
  /** Where the answer is more than chosen or not: what was given, and what is right. */
  given?: string;
  key?: string;
}

export interface Section {
  /** What a case set reveals with a part. */
  part?: number;
  lines: Line[];
}

/** What options are shown with, in order; no question has more. */
export const LETTERS = 'ABCDEFGH';

/** Every option with how it ended. A numeric item has no lines: its reason stands alone. */
export function explain(question: Question, response: unknown): Section[] {
  const { id } = question;
  switch (question.kind) {
    case 'single':
      return [
        { lines: lines(`${id}.options`, question.options, (at) => response === at, placesOf(question)) },
      ];
    case 'multiple': {
      const chosen = new Set(readPlaces(response));
      return [{ lines: lines(`${id}.options`, question.options, (at) => chosen.has(at)) }];
    }
    case 'hotspot': {
      const hit = spotAt(question, response);
      return [{ lines: lines(`${id}.options`, question.options, (at) => hit === at) }];
    }
    case 'truefalse':
      return [
        {
          lines: lines(`${id}.options`, question.options, () => false).map((line, at): Line => {
            const judged = judgementAt(response, at);
            const isTrue = question.options[at]?.correct === true;
            return {
              ...line,
              state: judged === null ? 'plain' : judged === isTrue ? 'right' : 'wrong',
              key: String(isTrue),
              ...(judged !== null && { given: String(judged) }),
            };
          }),
        },
      ];
    case 'matching': {
      const chosen = Array.isArray(response) ? response : [];
      return [
        {
          lines: question.items.map(
            (item, at): Line => ({
              label: String(at + 1),
              place: at,
              textKey: `${id}.items.${at}.text`,
              text: item.text,
              whyKey: `${id}.items.${at}.why`,
              why: item.why,
              claims: item.claims,
              state: chosen[at] === item.key ? 'right' : 'wrong',
              isYours: false,
              dangerous: false,
              key: LETTERS[item.key] ?? '',
              ...(Number.isInteger(chosen[at]) && { given: LETTERS[chosen[at]] ?? '' }),
            }),
          ),
        },
        {
          lines: lines(`${id}.options`, question.options, () => false).map((line) => ({
            ...line,
            state: 'plain',
          })),
        },
      ];
    }
    case 'ordering': {
      const order = isOrder(response, question.options.length) ? response : null;
      return [
        {
          lines: lines(`${id}.options`, question.options, () => false).map((line, at): Line => {
            const given = order?.indexOf(at);
            return {
              ...line,
              label: String(at + 1),
              state: given === undefined ? 'plain' : given === at ? 'right' : 'wrong',
              ...(given !== undefined && { given: String(given + 1) }),
            };
          }),
        },
      ];
    }
    case 'set': {
      const chosen = readSet(question, response);
      return question.parts.map((part, at) => ({
        part: at,
        lines: lines(`${id}.parts.${at}.options`, part.options, (place) => chosen[at] === place),
      }));
    }
    case 'numeric':
      return [];
  }
}

function lines(
  key: string,
  options: readonly Option[],
  isChosen: (at: number) => boolean,
  places: readonly number[] = options.map((_, at) => at),
): Line[] {
  return places.flatMap((at, i): Line[] => {
    const option = options[at];
    if (!option) return [];
    return [
      {
        label: LETTERS[i] ?? '',
        place: at,
        textKey: `${key}.${at}.text`,
        text: option.text,
        whyKey: `${key}.${at}.why`,
        why: option.why,
        claims: option.claims,
        state: option.correct ? 'right' : isChosen(at) ? 'wrong' : 'plain',
        isYours: isChosen(at),
        dangerous: option.dangerous === true && !option.correct,
      },
    ];
  });
}
