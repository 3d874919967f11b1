import { cardIds, claimsById, type Pack } from '../content/pack.ts';
import type { Question } from '../content/questionSchema.ts';
import { givenUp } from './scoring/givenUp.ts';
import { isComplete, mayFollow, scoreResponse } from './scoring/score.ts';
import type { GivenUp, Judge, KindRules } from './session.ts';
import { variantOf } from './vary.ts';

/**
 * Judges answers to a pack's questions as they were asked with a session's seed; a question or response that it does not know is wrong.
 */
export function judgeOf(pack: Pack, seed = 0): Judge {
  const questions = new Map(pack.questions.map((question) => [question.id, question]));
  const analytes = new Map(pack.analytes.map((analyte) => [analyte.id, analyte]));
  return (id, response) => {
    const question = questions.get(id);
    if (!question) return { correct: false, dangerous: false, cards: [] };
    const { correct, dangerous } = scoreResponse(variantOf(question, seed), response, (analyte) =>
      analytes.get(analyte),
    );
    return { correct, dangerous, cards: cardsOfQuestion(pack, question) };
  };
}

/** What the kinds of a pack's questions allow; a question that it does not know allows nothing. */
export function kindRulesOf(pack: Pick<Pack, 'questions'>): KindRules {
  const questions = new Map(pack.questions.map((question) => [question.id, question]));
  return {
    mayFollow(id, before, next) {
      const question = questions.get(id);
      return question !== undefined && mayFollow(question, before, next);
    },
    mayStrike(id) {
      const kind = questions.get(id)?.kind;
      return kind === 'single' || kind === 'multiple';
    },
    isWhole(id, response) {
      const question = questions.get(id);
      return question !== undefined && isComplete(question, response);
    },
  };
}

/** Tells which answers to a pack's questions were given up for others; of a question that it does not know none was. */
export function givenUpOf(pack: Pick<Pack, 'questions'>): GivenUp {
  const questions = new Map(pack.questions.map((question) => [question.id, question]));
  return (id, changes, choice) => {
    const question = questions.get(id);
    return question ? givenUp(question, changes, choice) : [];
  };
}

/** The flashcards of the claims that a question tests, each once. */
export function cardsOfQuestion(pack: Pack, question: Pick<Question, 'claims'>): string[] {
  const claims = claimsById(pack);
  return [
    ...new Set(
      question.claims.flatMap((id) => {
        const placed = claims.get(id);
        return placed ? cardIds(placed.claim) : [];
      }),
    ),
  ];
}
