import { describe, expect, it } from 'vitest';
import { answerPart } from '../../../../shared/quiz/scoring/caseSet.ts';
import { moved } from '../../../../shared/quiz/scoring/ordering.ts';
import { lettersOf, press } from '../../../../shared/quiz/scoring/press.ts';
import { itemOf } from '../../../support/items.ts';

describe('a letter pressed', () => {
  it('chooses the option of a single-best item', () => {
    expect(press(itemOf('single'), 3, 1)).toBe(1);
  });

  it('adds an option of a multiple-response item, and takes it away again', () => {
    const item = itemOf('multiple');
    expect(press(item, [2], 0)).toEqual([0, 2]);
    expect(press(item, [0, 2], 2)).toEqual([0]);
    expect(press(item, [0], 0)).toBe(null);
  });

  it('turns a statement true, false and unjudged', () => {
    const item = itemOf('truefalse');
    const once = press(item, null, 1);
    expect(once).toEqual([null, true, null, null]);
    const twice = press(item, once, 1);
    expect(twice).toEqual([null, false, null, null]);
    expect(press(item, twice, 1)).toBe(null);
  });

  it('points at the middle of a spot', () => {
    expect(press(itemOf('hotspot'), null, 1)).toEqual({ x: 45, y: 40 });
  });

  it('answers the open part of a case set', () => {
    expect(press(itemOf('set'), [0], 1)).toEqual([0, 1]);
  });

  it.each([
    ['ordering', 0],
    ['numeric', 0],
    ['single', 6],
  ] as const)('means nothing for %s at place %d', (kind, place) => {
    expect(press(itemOf(kind), null, place)).toBe(undefined);
  });

  it('pairs the first item that has no pair, and means nothing once each has one', () => {
    const item = itemOf('matching');
    expect(press(item, null, 2)).toEqual([2, null]);
    expect(press(item, [null, 0], 1)).toEqual([1, 0]);
    expect(press(item, [1, 0], 2)).toBe(undefined);
    expect(lettersOf(item, [1, null])).toBe(3);
  });

  it('counts the letters of the part that is open', () => {
    expect(lettersOf(itemOf('set'), [])).toBe(3);
    expect(lettersOf(itemOf('set'), [0, 1])).toBe(0);
  });
});

describe('a case set', () => {
  it('locks what was answered', () => {
    const item = itemOf('set');
    expect(answerPart(item, [1], 2)).toEqual([1, 2]);
    expect(answerPart(item, [1, 2], 0)).toEqual([1, 2]);
  });
});

describe('moving in an order', () => {
  it.each([
    [0, 2, [1, 2, 0, 3]],
    [3, 0, [3, 0, 1, 2]],
    [1, 9, [0, 2, 3, 1]],
    [9, 0, [0, 1, 2, 3]],
  ])('from %d to %d', (from, to, after) => {
    expect(moved([0, 1, 2, 3], from, to)).toEqual(after);
  });
});
