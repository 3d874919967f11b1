import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../shared/content/pack.ts';
import { confusions, contrastSet } from '../../../shared/quiz/confusion.ts';

/** Three conditions; each question's option 1 speaks of the other, option 2 of its own. */
const pack = {
  conditions: ['apl', 'dic', 'amo'].map((id) => ({
    id,
    title: { en: { apl: 'Promyelocytic leukaemia', dic: 'Intravascular clotting', amo: 'Monocytic' }[id] },
    spelling: { british: id, american: id },
    synonyms: { en: [id.toUpperCase()], es: [] },
    sections: {
      causes: [
        { id: `${id}-1`, text: 'x' },
        { id: `${id}-2`, text: 'x', versus: 'amo' },
      ],
    },
  })),
  questions: [
    question('apl-q1', 'apl', 'dic', 'causes'),
    question('apl-q2', 'apl', 'apl', 'differential'),
    question('dic-q1', 'dic', 'apl', 'causes'),
  ],
} as unknown as Pack;

function question(id: string, condition: string, other: string, section: string) {
  const option = (of: string, more = {}) => ({ text: 'x', why: 'y', claims: [`${of}-1`], ...more });
  return {
    id,
    condition,
    section,
    kind: 'single',
    claims: [`${condition}-1`],
    options: [option(condition, { correct: true }), option(other), option(condition)],
  };
}
const answer = (response: unknown, correct = false) => ({
  response,
  correct,
  elapsedMs: 1,
  at: 1,
  confidence: 0 as const,
});

describe('conditions mistaken for each other', () => {
  it('are counted by what the wrong option speaks of', () => {
    expect(
      confusions(pack, [
        { answers: { 'apl-q1': answer(1), 'dic-q1': answer(1) } },
        { answers: { 'apl-q1': answer(1), 'apl-q2': answer(1) } },
      ]),
    ).toEqual([
      { asked: 'apl', taken: 'dic', count: 2 },
      { asked: 'dic', taken: 'apl', count: 1 },
    ]);
  });

  it.each([
    ['a right answer', answer(0, true)],
    ['a wrong option of the same condition', answer(2)],
    ['a response that is no option', answer({ x: 1 })],
  ])('say nothing of %s', (_, one) => {
    expect(confusions(pack, [{ answers: { 'apl-q1': one, gone: answer(1) } }])).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['the condition that it names', { text: 'A promyelocytic leukaemia' }, ['apl']],
    ['one by its abbreviation', { text: 'APL in the marrow' }, ['apl']],
    ['what it names rather than what its claims are of', { text: 'An APL', claims: ['amo-1'] }, ['apl']],
    ['nothing by letters inside a word', { text: 'Capladib' }, []],
    ['the neighbour that its claim tells apart', { claims: ['dic-2'] }, ['amo']],
  ])('are seen where an option speaks of %s', (_, change, taken) => {
    const asked = { ...question('dic-q9', 'dic', 'dic', 'differential') };
    asked.options = asked.options.map((option, i) => (i === 1 ? { ...option, ...change } : option));
    const changed = { ...pack, questions: [asked] } as unknown as Pack;
    const found = confusions(changed, [{ answers: { 'dic-q9': answer(1) } }]);
    expect(found.map((one) => one.taken)).toEqual(taken);
  });

  it('are not seen in a neighbour where nothing is told apart', () => {
    const asked = question('dic-q9', 'dic', 'dic', 'management');
    asked.options = asked.options.map((option) => ({ ...option, claims: ['dic-2'] }));
    const changed = { ...pack, questions: [asked] } as unknown as Pack;
    expect(confusions(changed, [{ answers: { 'dic-q9': answer(1) } }])).toEqual([]);
  });

  it('are contrasted by questions of both in turn, those that touch both first', () => {
    expect(contrastSet(pack, 'apl', 'dic', 10)).toEqual(['apl-q1', 'dic-q1', 'apl-q2']);
    expect(contrastSet(pack, 'apl', 'dic', 1)).toEqual(['apl-q1']);
  });
});
