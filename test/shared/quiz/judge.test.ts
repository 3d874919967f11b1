import { describe, expect, it } from 'vitest';
import { judgeOf } from '../../../shared/quiz/judge.ts';
import { quizPack } from '../../support/quizPack.ts';

const judge = judgeOf(quizPack(2, 3));
const cards = ['c0-1#1', 'c0-1#2'];

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
