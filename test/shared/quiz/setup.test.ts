import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../shared/quiz/scope.ts';
import {
  chooseQuestions,
  fromAddress,
  offer,
  outline,
  readPreset,
  Setup,
  wishesOf,
} from '../../../shared/quiz/setup.ts';
import { answeredOnce, quizPack, quizProgress } from '../../support/quizPack.ts';

const pack = quizPack(5, 20);
const when = { day: '2026-01-10', dayBegan: 2_000_000 };
const half = () => 0.5;
const setup = (more: Partial<Setup> = {}) => Setup.parse(more);

describe('what a session would be', () => {
  it.each<[string, Partial<Setup>, number, number]>([
    ['a tutor session asks as many as wanted', {}, 100, 10],
    ['an exam asks blocks times items', { mode: 'exam', blocks: 2, blockSize: 30 }, 100, 60],
    ['an exam of more than there is asks all', { mode: 'exam', blocks: 8, blockSize: 60 }, 100, 100],
    ['a self-assessment asks 40', { mode: 'assessment' }, 100, 40],
    ['a mixed block asks as many as wanted', { mode: 'mixed' }, 100, 10],
    ['mistakes are none at first', { mode: 'mistakes' }, 0, 0],
  ])('%s', (_, more, matching, items) => {
    const offered = offer(pack, quizProgress(), EVERYTHING, setup(more), when);
    expect(offered).toMatchObject({ matching, items });
    expect(chooseQuestions(pack, quizProgress(), EVERYTHING, setup(more), when, half)).toHaveLength(items);
  });

  it('asks mistakes whose day has come, or else those that wait', () => {
    const missed = (id: string, lastDay: string) =>
      answeredOnce(id, { lastCorrect: false, mistakeSince: 5, lastDay });
    const both = quizProgress([missed('c0-q0', '2026-01-01'), missed('c0-q1', '2026-01-09')]);
    expect(offer(pack, both, EVERYTHING, setup({ mode: 'mistakes' }), when)).toEqual({
      matching: 2,
      items: 1,
      due: 1,
    });
    expect(chooseQuestions(pack, both, EVERYTHING, setup({ mode: 'mistakes' }), when, half)).toEqual([
      'c0-q0',
    ]);
    const later = quizProgress([missed('c0-q1', '2026-01-09')]);
    expect(chooseQuestions(pack, later, EVERYTHING, setup({ mode: 'mistakes' }), when, half)).toEqual([
      'c0-q1',
    ]);
  });

  it.each<[Partial<Setup>, number, ReturnType<typeof outline>]>([
    [{}, 10, { blocks: 1, largest: 10, minutes: null }],
    [{ mode: 'timed' }, 10, { blocks: 1, largest: 10, minutes: 15 }],
    [{ mode: 'exam', blocks: 2, blockSize: 40, factor: 1.25 }, 80, { blocks: 2, largest: 40, minutes: 75 }],
    [{ mode: 'exam', blocks: 2, blockSize: 40 }, 50, { blocks: 2, largest: 40, minutes: 60 }],
    [{ mode: 'assessment', factor: 2 }, 40, { blocks: 1, largest: 40, minutes: 120 }],
  ])('%j with %d items is %j', (more, items, expected) => {
    expect(outline(setup(more), items)).toEqual(expected);
  });

  it('gives time and blocks only to modes that have them', () => {
    expect(wishesOf(setup({ factor: 2, blockSize: 5 }), EVERYTHING, ['a'])).toEqual({
      mode: 'tutor',
      questions: ['a'],
      conditions: [],
    });
    expect(wishesOf(setup({ mode: 'exam', factor: 2, blockSize: 5 }), EVERYTHING, ['a'])).toMatchObject({
      factor: 2,
      blockSize: 5,
      breakMinutes: 10,
    });
  });
});

describe('an address', () => {
  const read = (search: string) => fromAddress(pack, new URLSearchParams(search));
  it('chooses condition, section and mode', () => {
    expect(read('condition=c1&section=causes&mode=exam')).toEqual({
      scope: { ...EVERYTHING, conditions: ['c1'], sections: ['causes'] },
      setup: setup({ mode: 'exam' }),
    });
  });

  it.each(['condition=nowhere', 'mode=sing', '', 'group=none'])(
    'that makes no sense (%s) asks for everything',
    (search) => {
      expect(read(search)).toEqual({ scope: EVERYTHING, setup: setup() });
    },
  );

  it('with a section and a status that do not exist keeps all the rest', () => {
    expect(
      read('condition=c1&section=nowhere&section=causes&status=odd&status=wrong&finding=fever').scope,
    ).toEqual({
      ...EVERYTHING,
      conditions: ['c1'],
      sections: ['causes'],
      findings: ['fever'],
      statuses: ['wrong'],
    });
  });
});

describe('a saved choice', () => {
  it('comes back as it was', () => {
    const kept = {
      scope: { ...EVERYTHING, steps: ['apply' as const] },
      setup: setup({ mode: 'exam', blocks: 3 }),
    };
    expect(readPreset(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([[null], [{}], [{ scope: { conditions: 7 }, setup: {} }], ['exam']])(
    '%j cannot be read',
    (preset) => {
      expect(readPreset(preset)).toBe(null);
    },
  );
});
