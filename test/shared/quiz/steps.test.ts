import { describe, expect, it } from 'vitest';
import { planSession } from '../../../shared/quiz/plan.ts';
import { pass, startSession } from '../../../shared/quiz/session.ts';
import { advanceTo, clockMark } from '../../../shared/quiz/steps.ts';

const session = startSession(planSession({ session: 's', mode: 'exam', questions: ['a', 'b'] }));

describe('a clock that was put aside', () => {
  it('puts a session forward that stands at the same place', () => {
    const later = pass(session, 41_000);
    expect(advanceTo(session, clockMark(later))).toEqual(later);
  });

  it('never puts it back', () => {
    const later = pass(session, 41_000);
    expect(advanceTo(later, clockMark(session))).toEqual(later);
  });

  it.each([
    ['of another session', { ...clockMark(session), session: 'other', clockMs: 9 }],
    ['of another item', { ...clockMark(session), index: 1, clockMs: 9 }],
    ['of another block', { ...clockMark(session), block: 1, clockMs: 9 }],
    ['of a break', { ...clockMark(session), phase: 'break', clockMs: 9 }],
    ['that is nothing', undefined],
    ['that is nonsense', { ...clockMark(session), clockMs: 'soon' }],
    ['without end', { ...clockMark(session), clockMs: Number.POSITIVE_INFINITY }],
  ])('%s changes nothing', (_, mark) => {
    expect(advanceTo(session, mark)).toBe(session);
  });
});
