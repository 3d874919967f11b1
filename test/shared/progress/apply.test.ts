import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Folder, NeedsRebuild } from '../../../shared/progress/apply.ts';
import type { Body } from '../../../shared/progress/events.ts';
import { retestDay } from '../../../shared/progress/foldAnswer.ts';
import { emptyProgress, type Progress } from '../../../shared/progress/progress.ts';
import { CardState } from '../../../shared/scheduling/fsrs.ts';
import { at, Log } from '../../support/events.ts';

function fold(log: Log): Folder {
  const folder = new Folder(emptyProgress());
  for (const event of log.events) folder.apply(event);
  return folder;
}

/** Everything that can be compared, the columns included. */
function picture(progress: Progress) {
  const { deck, ...rest } = progress;
  return { ...rest, deck: Object.fromEntries(deck.ids.map((id) => [id, deck.read(deck.at(id))])) };
}

const reviewed = (card: string, grade: 1 | 2 | 3 | 4 = 3): Body => ({
  type: 'reviewed',
  card,
  grade,
  elapsedMs: 4000,
});
const answered = (question: string, correct: boolean, more: object = {}): Body => ({
  type: 'answered',
  session: 's',
  question,
  response: 1,
  correct,
  elapsedMs: 30_000,
  ...more,
});

describe('a review', () => {
  it('schedules the card and counts for its study day', () => {
    const log = new Log();
    log.add(at(10), reviewed('hls-001#1'));
    log.add(at(10, 12, 10), reviewed('hls-001#1'));
    const { progress } = fold(log);
    const card = progress.deck.read(progress.deck.at('hls-001#1'));
    expect([card.state, card.reps]).toEqual([CardState.review, 2]);
    expect(progress.days.get('2026-01-10')).toMatchObject({
      reviews: 2,
      introduced: 1,
      mature: 0,
      reviewMs: 8000,
    });
    expect(progress.reviews).toBe(2);
  });

  it('counts true retention only of cards that were learnt before', () => {
    const log = new Log();
    log.add(at(10), reviewed('hls-001#1', 4));
    log.add(at(20), reviewed('hls-001#1', 1));
    expect(fold(log).progress.days.get('2026-01-20')).toMatchObject({ mature: 1, matureKept: 0, again: 1 });
  });

  it('that took an hour is taken for a minute', () => {
    const log = new Log();
    log.add(at(10), { type: 'reviewed', card: 'hls-001#1', grade: 3, elapsedMs: 3_600_000 });
    expect(fold(log).progress.days.get('2026-01-10')?.reviewMs).toBe(60_000);
  });

  it('in preview leaves the schedule alone', () => {
    const log = new Log();
    log.add(at(10), { type: 'reviewed', card: 'hls-001#1', grade: 3, elapsedMs: 1000, preview: true });
    const { progress } = fold(log);
    expect(progress.deck.at('hls-001#1')).toBe(-1);
  });
});

describe('a wrong answer', () => {
  const log = new Log();
  log.add(at(10), { type: 'sessionStarted', session: 's', mode: 'tutor', questions: ['hls-q01'] });
  log.add(at(10), answered('hls-q01', false, { cards: ['hls-001#1'] }));

  it('waits among the mistakes and sends its cards to the queue', () => {
    const { progress } = fold(log);
    expect(progress.questions.get('hls-q01')).toMatchObject({
      attempts: 1,
      correct: 0,
      mistakeSince: at(10),
      retests: 0,
    });
    expect(progress.deck.read(progress.deck.at('hls-001#1')).missed).toBe(at(10));
    expect(progress.sessions.get('s')?.answers['hls-q01']).toMatchObject({ correct: false, response: 1 });
  });

  it('is learnt after right answers on two later days, not twice on one', () => {
    const more = new Log();
    for (const { body, moment } of log.events) more.add(moment.at, body);
    const answer = (day: number, session: string) => {
      more.add(at(day), { type: 'sessionStarted', session, mode: 'mistakes', questions: ['hls-q01'] });
      more.add(at(day), { ...answered('hls-q01', true), session } as Body);
    };
    answer(12, 't');
    answer(12, 'u');
    expect(fold(more).progress.questions.get('hls-q01')).toMatchObject({ mistakeSince: at(10), retests: 1 });
    answer(19, 'v');
    expect(fold(more).progress.questions.get('hls-q01')).toMatchObject({
      mistakeSince: 0,
      retests: 0,
      correct: 3,
    });
  });

  it('brings a learnt card forward to today without touching its memory', () => {
    const more = new Log();
    more.add(at(5), reviewed('hls-001#1', 4));
    more.add(at(6), answered('hls-q01', false, { cards: ['hls-001#1'] }));
    const before = fold({ events: more.events.slice(0, 1) } as Log).progress.deck.read(0);
    const after = fold(more).progress.deck.read(0);
    expect({ ...after, due: 0, missed: 0 }).toEqual({ ...before, due: 0, missed: 0 });
    expect(after.due).toBe(Date.UTC(2026, 0, 6));
  });

  it('cannot be answered a second time in its session', () => {
    const more = new Log();
    for (const { body, moment } of log.events) more.add(moment.at, body);
    more.add(at(10, 13), answered('hls-q01', true));
    expect(fold(more).progress.questions.get('hls-q01')).toMatchObject({ attempts: 1, correct: 0 });
  });

  it('is asked again after two days, then seven', () => {
    expect([
      retestDay({ lastDay: '2026-01-10', retests: 0 }),
      retestDay({ lastDay: '2026-01-12', retests: 1 }),
    ]).toEqual(['2026-01-12', '2026-01-19']);
  });
});

describe('an undo', () => {
  it('leaves no trace of the review but the log', () => {
    const log = new Log();
    log.add(at(10), reviewed('hls-001#1'));
    const before = picture(fold(log).progress);
    log.add(at(10, 13), reviewed('hls-001#1', 1));
    log.add(at(10, 13), { type: 'undone', seq: 2 });
    expect({ ...picture(fold(log).progress), heads: {} }).toEqual({ ...before, heads: {} });
  });

  it('keeps what happened in between: an answer of the same day stays counted', () => {
    const log = new Log();
    log.add(at(10), reviewed('hls-001#1'));
    log.add(at(10), answered('hls-q01', true));
    log.add(at(10), { type: 'undone', seq: 1 });
    expect(fold(log).progress.days.get('2026-01-10')).toMatchObject({ reviews: 0, answered: 1, correct: 1 });
  });

  it('of something folded before this fold began asks for a rebuild', () => {
    const log = new Log();
    log.add(at(10), reviewed('hls-001#1'));
    const resumed = new Folder(fold(log).progress);
    expect(() => resumed.apply(log.add(at(10), { type: 'undone', seq: 1 }))).toThrow(NeedsRebuild);
  });

  it.each<[string, (log: Log) => void]>([
    ['was taken back before', (log) => log.add(at(10), { type: 'undone', seq: 3 })],
    ['is lost with a damaged stretch', (log) => log.events.splice(2, 1)],
    ['another device did', (log) => Object.assign(log.events[2] as object, { device: 'laptop' })],
  ])('of what %s changes nothing, and the log can still be read', (_, happens) => {
    const log = new Log();
    log.add(at(10), reviewed('hls-001#1'));
    log.add(at(10), { type: 'bookmarked', target: 'condition:leukopenia', on: true });
    log.add(at(10), { type: 'suspended', card: 'hls-002#1', on: true });
    log.add(at(10), { type: 'undone', seq: 3 });
    happens(log);
    const { progress } = fold(log);
    expect([progress.reviews, progress.bookmarks.size, progress.heads.desk]).toEqual([
      1,
      1,
      log.events.at(-1)?.seq,
    ]);
  });

  it('finds its event under one whose own undo is lost', () => {
    const log = new Log();
    log.add(at(10), reviewed('hls-001#1'));
    log.add(at(10), { type: 'bookmarked', target: 'condition:leukopenia', on: true });
    log.add(at(10), { type: 'undone', seq: 2 });
    log.add(at(10), { type: 'undone', seq: 1 });
    log.events.splice(2, 1);
    const { progress } = fold(log);
    expect([progress.reviews, progress.bookmarks.size]).toEqual([0, 1]);
  });

  it('takes back bookmarks and suspensions too, the latest first', () => {
    const log = new Log();
    log.add(at(10), { type: 'bookmarked', target: 'condition:leukopenia', on: true });
    log.add(at(10), { type: 'suspended', card: 'hls-001#1', on: true });
    log.add(at(10), { type: 'undone', seq: 2 });
    log.add(at(10), { type: 'undone', seq: 1 });
    const { progress } = fold(log);
    expect([progress.bookmarks.size, progress.deck.read(0).suspended]).toEqual([0, false]);
  });
});

describe('the fold', () => {
  it('takes an event once, however often it comes', () => {
    const log = new Log();
    const event = log.add(at(10), reviewed('hls-001#1'));
    const folder = fold(log);
    expect(folder.apply(event)).toBeNull();
    expect(folder.progress.reviews).toBe(1);
  });

  it('ignores a setting that this release does not know', () => {
    const log = new Log();
    log.add(at(10), { type: 'settingChanged', key: 'colourOfMoon', value: 'green' });
    log.add(at(10), { type: 'settingChanged', key: 'retention', value: 7 });
    expect(fold(log).progress.settings).toEqual(emptyProgress().settings);
  });

  it('says which rows an event changed, so that only those are written', () => {
    const log = new Log();
    const folder = new Folder(emptyProgress());
    const change = folder.apply(log.add(at(10), reviewed('hls-001#1')));
    expect({ rows: change?.rows, cards: change?.cards }).toEqual({
      rows: [{ table: 'days', key: '2026-01-10' }],
      cards: ['hls-001#1'],
    });
  });

  it('gives the same whether it was fed at once or stopped and resumed anywhere', () => {
    const cards = ['a-001#1', 'b-001#1', 'c-001#1'];
    const step = fc.record({
      card: fc.constantFrom(...cards),
      grade: fc.constantFrom(1, 2, 3, 4),
      hours: fc.integer({ min: 0, max: 80 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), fc.nat(), (steps, cut) => {
        const log = new Log();
        let when = at(1);
        for (const { card, grade, hours } of steps) {
          when += hours * 3_600_000;
          log.add(when, reviewed(card, grade as 1 | 2 | 3 | 4));
        }
        const whole = picture(fold(log).progress);
        const first = new Folder(emptyProgress());
        const stop = cut % steps.length;
        for (const event of log.events.slice(0, stop)) first.apply(event);
        const second = new Folder(first.progress);
        for (const event of log.events.slice(stop)) second.apply(event);
        expect(picture(second.progress)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});
