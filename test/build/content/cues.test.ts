import { describe, expect, it } from 'vitest';
import { formatGuess, guessReport } from '../../../build/content/guess.ts';
import { formatPair, nearestPairs } from '../../../build/content/nearest.ts';
import type { QuestionOf } from '../../../shared/content/questionSchema.ts';
import { bookOf } from '../../support/tinyFolder.ts';
import { tinyPack } from '../../support/tinyPack.ts';

function questions(...change: Partial<QuestionOf<'single'>>[]): QuestionOf<'single'>[] {
  const all = bookOf(tinyPack()).questions.map(({ value }) => value);
  return change.map((one, at) => ({ ...(all[at] as QuestionOf<'single'>), ...one }));
}

describe('the nearest questions', () => {
  it('are those that share rare words', () => {
    const asked = questions(
      { id: 'bc-q01', stem: 'A sailor with scurvy and bleeding gums.' },
      { id: 'bc-q02', stem: 'A farmer with ticks.' },
      { id: 'bc-q03', stem: 'A cook with scurvy and bleeding gums.' },
    );
    const [nearest] = nearestPairs(asked, 1);
    expect(nearest && [nearest.a, nearest.b]).toEqual(['bc-q01', 'bc-q03']);
    expect(nearest?.likeness).toBeGreaterThan(0.2);
  });

  it('are printed as a line', () => {
    expect(formatPair({ a: 'bc-q01', b: 'bc-q03', likeness: 0.514 })).toBe('0.51  bc-q01  bc-q03');
  });
});

describe('guessing', () => {
  const option = (text: string, correct = false) => ({
    text,
    why: '-',
    claims: [],
    ...(correct && { correct: true as const }),
  });

  it('by length and by qualifiers is compared with chance', () => {
    const asked = questions(
      {
        options: [
          option('It may often be a long story', true),
          option('Short'),
          option('Small'),
          option('Brief'),
        ],
      },
      { options: [option('Four', true), option('Five'), option('Two'), option('A much longer one')] },
    );
    expect(guessReport(asked)).toEqual({ questions: 2, chance: 0.5, longest: 1, mostQualified: 1.25 });
    expect(formatGuess(guessReport(asked)).split('\n')).toEqual([
      '2 questions',
      'chance            25 %',
      'longest option    50 %',
      'most qualifiers   63 %',
    ]);
  });
});
