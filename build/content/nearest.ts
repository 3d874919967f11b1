import { plainText } from '../../shared/content/markup.ts';
import type { Question } from '../../shared/content/questionSchema.ts';
import { normalisedWords } from './words.ts';

export interface Pair {
  a: string;
  b: string;
  /** Cosine over word tf-idf of stem, lead and key: 0 nothing in common, 1 the same words. */
  likeness: number;
}

/** The pairs of questions most alike, nearest first; they may test one fact in one way. */
export function nearestPairs(questions: readonly Question[], limit: number): Pair[] {
  const vectors = tfIdf(questions.map((question) => normalisedWords(testedText(question))));
  return questions
    .flatMap((a, at) =>
      questions.slice(at + 1).map(
        (b, offset): Pair => ({
          a: a.id,
          b: b.id,
          likeness: dot(vectors[at], vectors[at + 1 + offset]),
        }),
      ),
    )
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, limit);
}

/** `0.41  hls-q03  hls-q09` */
export function formatPair({ a, b, likeness }: Pair): string {
  return `${likeness.toFixed(2)}  ${a}  ${b}`;
}

function testedText({ stem, lead, options }: Question): string {
  const key = options.find(({ correct }) => correct);
  return [stem, lead, key?.text ?? ''].map((text) => plainText(text)).join(' ');
}

/** One unit vector a document; a word weighs by how often it stands there and how few documents have it. */
function tfIdf(documents: readonly string[][]): Map<string, number>[] {
  const spread = new Map<string, number>();
  for (const words of documents)
    for (const word of new Set(words)) spread.set(word, (spread.get(word) ?? 0) + 1);
  return documents.map((words) => {
    const weights = new Map<string, number>();
    for (const word of words) {
      weights.set(word, (weights.get(word) ?? 0) + Math.log(documents.length / (spread.get(word) ?? 1)));
    }
    const length = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([word, weight]) => [word, weight / length]));
  });
}

function dot(a: ReadonlyMap<string, number> = new Map(), b: ReadonlyMap<string, number> = new Map()): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
