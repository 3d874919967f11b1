import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../shared/quiz/facts.ts';
import {
  activeFacets,
  countScope,
  EVERYTHING,
  hasStatus,
  inScope,
  Scope,
  type Status,
  toggled,
} from '../../../shared/quiz/scope.ts';
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

describe('the counts beside the choices', () => {
  const counts = (scope: Partial<Scope>, progress = nothing) =>
    countScope(pack, progress, { ...EVERYTHING, ...scope });

  it('say what each choice would leave if its list asked for it alone', () => {
    const { total, of } = counts({ sections: ['causes'], conditions: ['c1'] });
    expect(total).toBe(2);
    expect(Object.fromEntries(of.sections)).toEqual({ causes: 2, management: 2 });
    expect(Object.fromEntries(of.conditions)).toEqual({ c0: 2, c1: 2, c2: 2 });
    expect(Object.fromEntries(of.groups)).toEqual({ acute: 2, chronic: 2, benign: 2 });
    expect(Object.fromEntries(of.difficulties)).toEqual({ 1: 1, 3: 1 });
  });

  it('agree with asking for it', () => {
    const progress = quizProgress([answeredOnce('c0-q0', { lastCorrect: false, marked: true })]);
    const { of } = counts({ difficulties: [1, 2] }, progress);
    for (const status of ['unused', 'wrong', 'marked', 'slow'] as const)
      expect(of.statuses.get(status) ?? 0).toBe(
        count({ difficulties: [1, 2], statuses: [status] }, progress),
      );
  });

  it('take 5,000 questions at once', () => {
    const large = quizPack(125, 40);
    expect(countScope(large, nothing, { ...EVERYTHING, steps: ['apply'] }).total).toBe(1250);
  });
});

describe('changing a scope', () => {
  it('adds a choice, and takes it out the second time', () => {
    const once = toggled(EVERYTHING, 'sections', 'causes');
    expect(once.sections).toEqual(['causes']);
    expect(toggled(once, 'sections', 'causes')).toEqual(EVERYTHING);
  });

  it('counts the lists that ask for something, groups and conditions as one', () => {
    expect(activeFacets(EVERYTHING)).toBe(0);
    expect(activeFacets({ ...EVERYTHING, groups: ['a'], conditions: ['b'], steps: ['apply'] })).toBe(2);
  });
});
