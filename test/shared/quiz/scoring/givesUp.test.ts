import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../../../shared/content/questionSchema.ts';
import { givesUp } from '../../../../shared/quiz/scoring/givesUp.ts';
import { itemOf } from '../../../support/items.ts';

describe('an answer is given up', () => {
  it.each<[string, QuestionKind, unknown, unknown, boolean]>([
    ['by choosing another option', 'single', 1, 0, true],
    ['by striking it out and coming back to it', 'single', 0, 0, true],
    ['by taking one of several away', 'multiple', [0, 1], [0], true],
    ['not by adding another', 'multiple', [0], [0, 2], false],
    ['not by judging the next statement', 'truefalse', [true], [true, false], false],
    ['not by a letter that goes from true to false', 'truefalse', [true], [false], false],
    ['not by pairing the next item', 'matching', [0, null], [0, 1], false],
    ['not by moving a line', 'ordering', [1, 0, 2, 3], [0, 1, 2, 3], false],
    ['not by typing on', 'numeric', { text: '1', unit: 'si' }, { text: '1.5', unit: 'si' }, false],
    ['not by moving the pointer', 'hotspot', { x: 30, y: 40 }, { x: 33, y: 40 }, false],
    ['not by answering the next part', 'set', [0], [0, 1], false],
    ['not by nonsense', 'multiple', 'all', [0], false],
  ])('%s', (_, kind, before, after, expected) => {
    expect(givesUp(itemOf(kind), before, after)).toBe(expected);
  });
});
