import { describe, expect, it } from 'vitest';
import { givenUpOf, judgeOf, kindRulesOf } from '../../../shared/quiz/judge.ts';
import { itemOf } from '../../support/items.ts';
import { quizPack } from '../../support/quizPack.ts';

const judge = judgeOf(quizPack(2, 3));
const cards = ['c0-1#1', 'c0-1#2'];

describe('what the kind of an item allows', () => {
  const questions = (['single', 'multiple', 'ordering'] as const).map((kind) => ({
    ...itemOf(kind),
    id: kind,
  }));

  it('is to strike options out where there is something to choose', () => {
    const { mayStrike } = kindRulesOf({ questions });
    expect(['single', 'multiple', 'ordering', 'gone'].map(mayStrike)).toEqual([true, true, false, false]);
  });

  it('is to build an answer without having given it up', () => {
    const givenUp = givenUpOf({ questions });
    const chosen = (response: number | number[]) => [{ response, stoodMs: 5000, isLeft: true }];
    expect(givenUp('multiple', chosen([0]), [0, 2])).toEqual([]);
    expect(givenUp('multiple', chosen([0]), [2])).toEqual([[0]]);
    expect(givenUp('gone', chosen(0), 1)).toEqual([]);
  });
});

describe('judging an answer', () => {
  it.each([
    ['the key', 0, { correct: true, dangerous: false, cards }],
    ['another option', 1, { correct: false, dangerous: false, cards }],
    ['a dangerous option', 2, { correct: false, dangerous: true, cards }],
    ['an option that is not there', 9, { correct: false, dangerous: false, cards }],
    ['something else than an option', 'A', { correct: false, dangerous: false, cards }],
  ])('%s', (_, response, verdict) => {
    expect(judge('c0-q0', response)).toEqual(verdict);
  });

  it('finds an answer to a question that the pack has lost wrong, without a card', () => {
    expect(judge('gone', 0)).toEqual({ correct: false, dangerous: false, cards: [] });
  });
});
