import type { QuestionOf } from '../../content/questionSchema.ts';
import { isDangerous } from './choice.ts';
import { NOTHING, type Score } from './points.ts';

/** A place on the figure, in percent of its width and height. */
export interface Point {
  x: number;
  y: number;
}

/** Right when the spot that was hit is the key; a place outside every spot is wrong. */
export function scoreHotspot(question: QuestionOf<'hotspot'>, response: unknown): Score {
  const at = spotAt(question, response);
  const hit = at === null ? undefined : question.options[at];
  if (!hit) return NOTHING;
  const correct = hit.correct === true;
  return { points: correct ? 1 : 0, correct, dangerous: isDangerous(hit) };
}

/** The place of the spot that a point lies in, the nearest where they overlap; null outside all. */
export function spotAt(question: QuestionOf<'hotspot'>, response: unknown): number | null {
  const point = readPoint(response);
  if (!point) return null;
  let best: number | null = null;
  let least = 1 + 1e-9;
  for (const [at, { spot }] of question.options.entries()) {
    const reach = Math.hypot(point.x - spot.x, point.y - spot.y) / spot.radius;
    if (reach > least) continue;
    best = at;
    least = reach;
  }
  return best;
}

/** Null for anything but two numbers from 0 to 100. */
export function readPoint(response: unknown): Point | null {
  const { x, y } = (response ?? {}) as Partial<Point>;
  const isIn = (one: unknown): one is number => typeof one === 'number' && one >= 0 && one <= 100;
  return isIn(x) && isIn(y) ? { x, y } : null;
}
