import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CardState,
  type FsrsSettings,
  grade,
  type Memory,
  NEW_MEMORY,
  retrievability,
} from '../../../shared/scheduling/fsrs.ts';

const DAY = 86_400_000;
const noon = Date.UTC(2026, 0, 10, 12);
const settings: FsrsSettings = {
  retention: 0.9,
  fuzz: false,
  maximumIntervalDays: 36_500,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
  parameters: null,
};

function reviewAtDue(grades: readonly number[], using: FsrsSettings): Memory[] {
  const out: Memory[] = [];
  let memory = NEW_MEMORY;
  let clock = noon;
  for (const given of grades) {
    memory = grade(memory, given as 1 | 2 | 3 | 4, clock, using, 'seed');
    out.push(memory);
    clock = memory.due;
  }
  return out;
}

describe('a card', () => {
  it.each([
    ['again', 1, 1],
    ['hard', 2, 6],
    ['good', 3, 10],
  ] as const)('graded %s at first sight comes back after minutes', (_, given, minutes) => {
    const after = grade(NEW_MEMORY, given, noon, settings, 'seed');
    expect({ state: after.state, minutes: (after.due - noon) / 60_000 }).toEqual({
      state: CardState.learning,
      minutes,
    });
  });

  it('graded easy at first sight is learnt for eight days', () => {
    const after = grade(NEW_MEMORY, 4, noon, settings, 'seed');
    expect({ state: after.state, days: after.intervalDays, reps: after.reps }).toEqual({
      state: CardState.review,
      days: 8,
      reps: 1,
    });
  });

  it('takes a clock behind its last review for no time passed', () => {
    const learnt = reviewAtDue([3, 3, 3], settings).at(-1) as Memory;
    const after = grade(learnt, 3, learnt.last - 2 * DAY, settings, 'seed');
    expect(after.last).toBe(learnt.last);
    expect(after.stability).toBeGreaterThan(0);
  });

  it('gets the same fuzz from the same seed, whatever came between', () => {
    const fuzzy = { ...settings, fuzz: true };
    const learnt = reviewAtDue([3, 3, 3, 3], settings).at(-1) as Memory;
    const once = grade(learnt, 3, learnt.due, fuzzy, 'hls-001#1/4');
    grade(learnt, 3, learnt.due, fuzzy, 'another');
    expect(grade(learnt, 3, learnt.due, fuzzy, 'hls-001#1/4')).toEqual(once);
  });

  it('never waits longer than the longest interval', () => {
    const short = { ...settings, maximumIntervalDays: 365 };
    const intervals = reviewAtDue([4, 4, 4, 4, 4, 4], short).map((one) => one.intervalDays);
    expect(Math.max(...intervals)).toBe(365);
  });

  it('is recalled for certain at once and by nine in ten after its stability', () => {
    expect(retrievability({ state: CardState.review, stability: 12 }, 0)).toBe(1);
    expect(retrievability({ state: CardState.review, stability: 12 }, 12)).toBeCloseTo(0.9, 6);
    expect(retrievability(NEW_MEMORY, 3)).toBe(0);
  });
});

const vectors = new URL('../../../../shared/data/fsrs_vectors.json', import.meta.url);

describe.runIf(existsSync(vectors))('the published FSRS vectors', () => {
  const {
    params,
    published,
    derived_goldens_fsrs6: derived,
  } = existsSync(vectors)
    ? JSON.parse(readFileSync(vectors, 'utf8'))
    : { params: {}, published: [], derived_goldens_fsrs6: [] };

  it('schedule what the three independent implementations schedule', () => {
    const vector = published.find((one: { id: string }) => one.id === 'fsrs6-ivl-history');
    const seen = reviewAtDue(vector.ratings, { ...settings, parameters: params.W6 });
    expect(seen.map((one) => one.intervalDays)).toEqual(vector.expect_scheduled_days);
    seen.forEach((one, i) => {
      expect(one.stability).toBeCloseTo(vector.derived_s[i], 4);
      expect(one.difficulty).toBeCloseTo(vector.derived_d[i], 4);
    });
  });

  it('remember as the derived histories do', () => {
    expect(derived.length).toBeGreaterThan(0);
    for (const { ratings, delta_t, s, d } of derived) {
      let memory = NEW_MEMORY;
      let clock = noon;
      ratings.forEach((given: 1 | 2 | 3 | 4, i: number) => {
        clock += delta_t[i] * DAY;
        memory = grade(memory, given, clock, { ...settings, parameters: params.W6 }, 'seed');
        expect(memory.stability).toBeCloseTo(s[i], 4);
        expect(memory.difficulty).toBeCloseTo(d[i], 4);
      });
    }
  });

  it('start as published', () => {
    const vector = published.find((one: { id: string }) => one.id === 'fsrs6-first-review');
    vector.ratings.forEach((given: 1 | 2 | 3 | 4, i: number) => {
      const after = grade(NEW_MEMORY, given, noon, { ...settings, parameters: params.W6 }, 'seed');
      expect(after.stability).toBeCloseTo(vector.expect.s[i], 6);
      expect(after.difficulty).toBeCloseTo(vector.expect.d[i], 6);
      expect(after.intervalDays).toBe(vector.expect.scheduled_days[i]);
    });
  });
});
