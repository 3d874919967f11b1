import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../../../shared/content/questionSchema.ts';
import { givenUp, MEANT_MS } from '../../../../shared/quiz/scoring/givenUp.ts';
import type { Response } from '../../../../shared/quiz/session.ts';
import { itemOf } from '../../../support/items.ts';

const quick = (response: Response) => ({ response, stoodMs: MEANT_MS - 1, isLeft: false });
const meant = (response: Response) => ({ response, stoodMs: MEANT_MS, isLeft: false });
const left = (response: Response) => ({ response, stoodMs: 0, isLeft: true });
const si = (text: string) => ({ text, unit: 'si' });
const conventional = (text: string) => ({ text, unit: 'conventional' });
const order = [1, 0, 2, 3];

describe('what was given up', () => {
  it.each<[string, QuestionKind, ReturnType<typeof left>[], Response, Response[]]>([
    ['is every other option that was chosen', 'single', [quick(1), left(2)], 0, [1, 2]],
    ['is an option that was struck out and came back', 'single', [quick(0)], 0, [0]],
    ['are several options when one of them was taken away', 'multiple', [quick([0, 1])], [0], [[0, 1]]],
    ['is not what another option was added to', 'multiple', [left([0])], [0, 2], []],
    [
      'is a judgement turned round',
      'truefalse',
      [meant([true, false])],
      [false, false],
      [[true, false, null, null]],
    ],
    ['is a judgement taken away', 'truefalse', [left([true, true])], [true], [[true, true, null, null]]],
    ['is not a letter on its way from true to false', 'truefalse', [quick([true])], [false], []],
    ['is not what the next statement was judged after', 'truefalse', [left([true])], [true, false], []],
    ['is a pair made anew', 'matching', [meant([0, 1])], [2, 1], [[0, 1]]],
    ['is a pair made anew before the next was made', 'matching', [meant([0, null])], [2, 1], [[0, 1]]],
    ['is not a pair that the arrows passed by', 'matching', [meant([0, null]), quick([0, 0])], [0, 1], []],
    [
      'is a pair that was gone back to',
      'matching',
      [meant([0, 1]), meant([2, 1])],
      [0, 1],
      [
        [0, 1],
        [2, 1],
      ],
    ],
    ['is an order that was left', 'ordering', [quick([0, 1, 2, 3]), left(order)], [0, 1, 2, 3], [order]],
    ['is not an order that was thought about', 'ordering', [meant(order)], [0, 1, 2, 3], []],
    ['is another number', 'numeric', [meant(si('1.5'))], si('2'), [si('1.5')]],
    ['is the same number in another unit', 'numeric', [meant(si('1.5'))], conventional('1.5'), [si('1.5')]],
    ['is not a number that was typed on', 'numeric', [meant(si('1'))], si('1.5'), []],
    ['is not a number written in another way', 'numeric', [left(si('1.5'))], si('1,50'), []],
    ['is a number that was left, even when typed on later', 'numeric', [left(si('1'))], si('10'), [si('1')]],
    ['is not what is no number', 'numeric', [left(si('-'))], si('1'), []],
    ['is another spot', 'hotspot', [meant({ x: 45, y: 40 })], { x: 30, y: 40 }, [{ x: 45, y: 40 }]],
    [
      'is not the same spot pointed at more finely',
      'hotspot',
      [left({ x: 30, y: 40 })],
      { x: 33, y: 40 },
      [],
    ],
    ['is not a spot that the arrows crossed', 'hotspot', [quick({ x: 45, y: 40 })], { x: 30, y: 40 }, []],
    ['is not a place outside all spots', 'hotspot', [left({ x: 1, y: 1 })], { x: 30, y: 40 }, []],
    ['is no part of a case: they are locked', 'set', [left([0])], [0, 1], []],
    ['is nothing of nonsense', 'matching', [left('all')], [0, 1], []],
  ])('%s', (_, kind, changes, choice, expected) => {
    expect(givenUp(itemOf(kind), changes, choice)).toEqual(expected);
  });
});
