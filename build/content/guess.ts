import { plainText } from '../../shared/content/markup.ts';
import type { Question } from '../../shared/content/questionSchema.ts';

export interface GuessReport {
  questions: number;
  /** Expected right answers without reading: the sum of 1/options. */
  chance: number;
  /** Right answers of one who picks the longest option; ties share the point. */
  longest: number;
  /** Right answers of one who picks the option with most qualifiers; ties share the point. */
  mostQualified: number;
}

/** What a test-wise candidate without knowledge would score on the pack's single-best items. */
export function guessReport(all: readonly Question[]): GuessReport {
  const questions = all.filter(({ kind }) => kind === 'single');
  const score = (cue: (text: string) => number) =>
    questions.reduce((sum, { options }) => {
      const cues = options.map(({ text }) => cue(plainText(text)));
      const best = Math.max(...cues);
      const picked = options.filter((_, at) => cues[at] === best);
      return sum + (picked.some(({ correct }) => correct) ? 1 / picked.length : 0);
    }, 0);
  return {
    questions: questions.length,
    chance: questions.reduce((sum, { options }) => sum + 1 / options.length, 0),
    longest: score((text) => text.length),
    mostQualified: score((text) => text.match(QUALIFIERS)?.length ?? 0),
  };
}

/** One line for each way of guessing, as a share of all questions. */
export function formatGuess({ questions, chance, longest, mostQualified }: GuessReport): string {
  const share = (right: number) => `${questions === 0 ? 0 : Math.round((right / questions) * 100)} %`;
  return [
    `${questions} questions`,
    `chance            ${share(chance)}`,
    `longest option    ${share(longest)}`,
    `most qualifiers   ${share(mostQualified)}`,
  ].join('\n');
}

const QUALIFIERS =
  /\b(may|might|can|could|often|usually|most|mostly|typically|generally|sometimes|some|likely|probably|possibly|tends?|at least|about|around|commonly|frequently|rarely|unless|if|when)\b/gi;
