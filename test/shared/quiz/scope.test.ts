import { describe, expect, it } from 'vitest';
import { choicesOf, EVERYTHING, hasStatus, inScope, Scope, type Status } from '../../../shared/quiz/scope.ts';
import { answeredOnce, quizPack, quizProgress } from '../../support/quizPack.ts';

const pack = quizPack(3, 4);
const nothing = quizProgress();
const count = (scope: Partial<Scope>, progress = nothing) =>
  inScope(pack, progress, { ...EVERYTHING, ...scope }).length;

describe('a scope', () => {
  it.each<[string, Partial<Scope>, number]>([
    ['empty holds every question', {}, 12],
    ['of a condition holds its questions', { conditions: ['c1'] }, 4],
    ['of a group holds the questions of its conditions', { groups: ['chronic'] }, 4],
    ['of a group and a condition holds both', { groups: ['chronic'], conditions: ['c0'] }, 8],
    ['of two sections holds both', { sections: ['causes', 'management'] }, 12],
    ['of a condition and a section holds what is in both', { conditions: ['c1'], sections: ['causes'] }, 2],
    ['of a finding', { findings: ['fever'] }, 3],
    ['of a classification holds questions whose claims are stated in it', { systems: ['WHO 2022'] }, 4],
    ['of a difficulty', { difficulties: [4] }, 3],
    ['of a reasoning step', { steps: ['recall', 'manage'] }, 6],
    ['of something that the pack does not know holds nothing', { conditions: ['c9'] }, 0],
  ])('%s', (_, scope, expected) => {
    expect(count(scope)).toBe(expected);
  });

  it('of a bookmark folder holds the question, those of the condition, and those of the claim in it', () => {
    const kept = quizProgress(
      [],
      [
        { target: 'question:c0-q1', folder: 'ward', at: 1 },
        { target: 'condition:c1', folder: 'ward', at: 1 },
        { target: 'claim:c2-1', folder: '', at: 1 },
      ],
    );
    expect(count({ folders: ['ward'] }, kept)).toBe(5);
    expect(count({ folders: [''] }, kept)).toBe(4);
    expect(count({ folders: ['ward', ''] }, kept)).toBe(9);
  });

  it('of a status asks what the learner did', () => {
    const progress = quizProgress([
      answeredOnce('c0-q0'),
      answeredOnce('c0-q1', { lastCorrect: false, mistakeSince: 5 }),
    ]);
    expect(inScope(pack, progress, { ...EVERYTHING, conditions: ['c0'], statuses: ['unused'] })).toEqual([
      'c0-q2',
      'c0-q3',
    ]);
    expect(count({ statuses: ['wrong'] }, progress)).toBe(1);
    expect(count({ statuses: ['wrong', 'unused'] }, progress)).toBe(11);
  });

  it('read from a preset of an older release asks for nothing more', () => {
    expect(Scope.parse({ conditions: ['c1'] })).toEqual({ ...EVERYTHING, conditions: ['c1'] });
  });
});

describe('a status', () => {
  it.each<[Status, Parameters<typeof answeredOnce>[1], boolean]>([
    ['unused', {}, false],
    ['unused', { attempts: 0 }, true],
    ['wrong', { lastCorrect: false }, true],
    ['wrong', {}, false],
    ['mistake', { mistakeSince: 7 }, true],
    ['marked', { marked: true }, true],
    ['unsure', { confidence: 1 }, true],
    ['unsure', { confidence: 2 }, false],
    ['slow', { lastMs: 90_001 }, true],
    ['slow', { lastMs: 90_000 }, false],
    ['dangerous', { dangerous: true }, true],
  ])('%s of %j is %s', (status, more, expected) => {
    expect(hasStatus(answeredOnce('q', more), status)).toBe(expected);
  });

  it('of a question never met is only unused', () => {
    expect(hasStatus(undefined, 'unused')).toBe(true);
    expect(hasStatus(undefined, 'marked')).toBe(false);
  });
});

describe('the choices of a pack', () => {
  it('are counted, in the order in which one would look for them', () => {
    const choices = choicesOf(pack);
    expect(choices.conditions).toEqual([
      { id: 'c0', count: 4 },
      { id: 'c1', count: 4 },
      { id: 'c2', count: 4 },
    ]);
    expect(choices.sections.map((one) => one.id)).toEqual(['causes', 'management']);
    expect(choices.systems).toEqual([{ id: 'WHO 2022', count: 4 }]);
    expect(choices.difficulties.map((one) => one.id)).toEqual(['1', '2', '3', '4']);
  });
});
