import { describe, expect, it } from 'vitest';
import { Folder } from '../../../shared/progress/apply.ts';
import type { Body, Grade, LogEvent, Moment } from '../../../shared/progress/events.ts';
import { LONGEST_REVIEW_MS } from '../../../shared/progress/foldReview.ts';
import { emptyProgress } from '../../../shared/progress/progress.ts';
import { streakOf } from '../../../shared/progress/statistics/streak.ts';
import {
  addMonths,
  heldDay,
  isPlausibleTime,
  judgeClock,
  rolloverEffect,
} from '../../../shared/scheduling/clockCheck.ts';
import { addDays, dayNumber, dayOf, studyDayAt } from '../../../shared/scheduling/day.ts';
import { CardState, grade, NEW_MEMORY } from '../../../shared/scheduling/fsrs.ts';
import { buildQueue } from '../../../shared/scheduling/queue.ts';
import { offsetIn } from '../../support/zones.ts';

/**
 * The 26 cases of shared/data/time_cases.md, by number. `Traveller` is a learner whose computer may show any time in any zone; what
 * it writes goes through the same functions as in the app.
 */
class Traveller {
  readonly folder = new Folder(emptyProgress());
  readonly events: LogEvent[] = [];
  zone: string;
  rollover = 4;

  constructor(zone = 'Europe/Berlin') {
    this.zone = zone;
  }

  get progress() {
    return this.folder.progress;
  }

  /** What the app takes for the moment when the computer shows `iso` (UTC). */
  moment(iso: string): Moment {
    const at = Date.parse(iso);
    const offset = offsetIn(this.zone)(at);
    const here = { day: studyDayAt(at, offsetIn(this.zone), this.rollover), at, offset };
    return { at, offset, zone: this.zone, day: heldDay(here, this.last, this.rollover) };
  }

  get last() {
    const rows = [...this.progress.days.values()].sort((a, b) => a.day.localeCompare(b.day));
    return { day: rows.at(-1)?.day ?? ('' as const), offset: rows.at(-1)?.offset ?? 0 };
  }

  get seenAt(): number {
    return Math.max(0, ...[...this.progress.days.values()].map((row) => row.lastAt));
  }

  do(iso: string, body: Body, moment = this.moment(iso)): LogEvent {
    const seq = this.events.length + 1;
    const event = { device: 'lap', seq, key: `key-${seq}-abc`, moment, body };
    this.events.push(event);
    this.folder.apply(event);
    return event;
  }

  review(iso: string, card = 'hls-001#1', given: Grade = 3, elapsedMs = 5000) {
    return this.do(iso, { type: 'reviewed', card, grade: given, elapsedMs });
  }

  card(id = 'hls-001#1') {
    return this.progress.deck.read(this.progress.deck.at(id));
  }

  /** Cards the queue would show. */
  queue(iso: string, fresh: string[] = [], allowance = 10) {
    const moment = this.moment(iso);
    const number = dayNumber(moment.day);
    const introduced = this.progress.days.get(moment.day)?.introduced ?? 0;
    return buildQueue({
      deck: this.progress.deck,
      fresh,
      freshLeft: Math.max(0, allowance - introduced),
      clock: number * 86_400_000 + 12 * 3_600_000,
      exists: () => true,
    });
  }
}

const learnt = (who: Traveller, iso: string, card = 'hls-001#1') => who.review(iso, card, 4);
const dueDay = (who: Traveller, card?: string) => dayOf(Math.floor(who.card(card).due / 86_400_000));

describe('time', () => {
  it('1: reviews at 03:59:59 and 04:00:00 are on two study days', () => {
    const ana = new Traveller();
    ana.review('2026-01-10T02:59:59Z');
    ana.review('2026-01-10T03:00:00Z');
    expect([...ana.progress.days.keys()]).toEqual(['2026-01-09', '2026-01-10']);
  });

  it('2: a card shown before 04:00 and graded after counts for the day it was shown on', () => {
    const ana = new Traveller();
    const shown = ana.moment('2026-01-10T02:59:30Z').day;
    const late = { ...ana.moment('2026-01-10T03:00:20Z'), day: shown };
    ana.do('', { type: 'reviewed', card: 'hls-001#1', grade: 4, elapsedMs: 5000 }, late);
    expect([...ana.progress.days.keys()]).toEqual(['2026-01-09']);
    expect(dueDay(ana)).toBe(addDays('2026-01-09', ana.card().intervalDays));
    expect(ana.queue('2026-01-10T03:00:21Z').counts.due).toBe(0);
  });

  it('3: after three days asleep the queue is of the day of waking', () => {
    const ana = new Traveller();
    learnt(ana, '2026-01-10T10:00:00Z');
    const days = ana.card().intervalDays;
    expect(ana.queue('2026-01-10T20:00:00Z').counts.due).toBe(0);
    expect(ana.queue(new Date(Date.UTC(2026, 0, 10 + days, 9)).toISOString()).counts.due).toBe(1);
  });

  it('4: the day of spring forward is 23 hours, the streak goes on, and one day later is the next study day', () => {
    const ana = new Traveller();
    const berlin = offsetIn('Europe/Berlin');
    const begins = (from: string) => {
      let at = Date.parse(from);
      const day = studyDayAt(at, berlin);
      while (studyDayAt(at, berlin) === day) at += 60_000;
      return at;
    };
    expect((begins('2026-03-28T12:00:00Z') - begins('2026-03-27T12:00:00Z')) / 3_600_000).toBe(23);
    for (const day of ['27', '28', '29', '30']) ana.review(`2026-03-${day}T12:30:00Z`, `c-${day}`);
    expect(streakOf(ana.progress.days.values(), dayNumber('2026-03-30')).current).toBe(4);
  });

  it('5: both 02:30 of autumn are one study day, told apart by their numbers', () => {
    const ana = new Traveller();
    const first = ana.review('2026-10-25T00:30:00Z');
    const second = ana.review('2026-10-25T01:30:00Z');
    expect(first.moment.day).toBe(second.moment.day);
    expect(ana.card()).toMatchObject({ reps: 2 });
  });

  it('6: where midnight is missing the day begins with the first instant there is', () => {
    for (const [zone, gap] of [
      ['America/Santiago', '2026-09-06T04:00:00Z'],
      ['Africa/Cairo', '2026-04-23T22:00:00Z'],
    ] as const) {
      const at = Date.parse(gap);
      const days = [at - 1000, at, at + 1000].map((when) => studyDayAt(when, offsetIn(zone), 0));
      expect([days[1], days[2]]).toEqual([addDays(days[0] ?? '', 1), addDays(days[0] ?? '', 1)]);
    }
  });

  it.each([2, 3])('7: with rollover %i Berlin rolls once on the nights of change', (rollover) => {
    for (const night of ['2026-03-28T22:00:00Z', '2026-10-24T21:00:00Z']) {
      const days = Array.from({ length: 20 }, (_, i) =>
        studyDayAt(Date.parse(night) + i * 1_800_000, offsetIn('Europe/Berlin'), rollover),
      );
      expect(days.filter((day, i) => i > 0 && day !== days[i - 1]).length).toBe(1);
    }
  });

  it.each(['Australia/Lord_Howe', 'Antarctica/Troll', 'Asia/Kathmandu'])('8: %s rolls once a day', (zone) => {
    for (let rollover = 0; rollover < 24; rollover += 1) {
      const days = new Set<string>();
      for (let hour = 0; hour < 24 * 10; hour += 0.5)
        days.add(studyDayAt(Date.UTC(2026, 2, 25) + hour * 3_600_000, offsetIn(zone), rollover));
      expect([...days]).toEqual([...days].sort());
      expect(dayNumber([...days].at(-1) ?? '') - dayNumber([...days][0] ?? '')).toBe(days.size - 1);
    }
  });

  it('9: after a flight nine hours east the new day begins at the later of both beginnings', () => {
    const ana = new Traveller('Europe/London');
    learnt(ana, '2026-01-10T20:00:00Z');
    ana.zone = 'Asia/Tokyo';
    // 04:30 of the 11th in Tokyo is 19:30 of the 10th at home: the day of the flight goes on.
    expect(ana.moment('2026-01-10T20:30:00Z').day).toBe('2026-01-10');
    expect(ana.moment('2026-01-11T03:59:00Z').day).toBe('2026-01-10');
    expect(ana.moment('2026-01-11T04:00:00Z').day).toBe('2026-01-11');
  });

  it('10: a day that comes twice flying west allows no second new cards', () => {
    const ana = new Traveller('Asia/Tokyo');
    ana.review('2026-01-10T20:00:00Z', 'a-001#1'); // the 11th in Tokyo
    ana.zone = 'America/Los_Angeles'; // still the 10th there
    expect(ana.moment('2026-01-10T22:00:00Z').day).toBe('2026-01-11');
    expect(ana.queue('2026-01-10T22:00:00Z', ['b-001#1', 'c-001#1'], 2).counts.fresh).toBe(1);
  });

  it('11: a date that never was does not break the streak', () => {
    const ana = new Traveller('Pacific/Honolulu');
    ana.review('2026-01-10T20:00:00Z', 'a-001#1');
    ana.zone = 'Pacific/Auckland';
    ana.review('2026-01-11T22:00:00Z', 'b-001#1');
    expect([...ana.progress.days.keys()]).toEqual(['2026-01-10', '2026-01-12']);
    expect(streakOf(ana.progress.days.values(), dayNumber('2026-01-12')).current).toBe(2);
  });

  it('12: a zone changed between midnight and four does not turn the day back', () => {
    const ana = new Traveller('Europe/Helsinki');
    const first = ana.review('2026-01-10T02:10:00Z'); // 04:10 in Helsinki
    ana.zone = 'Europe/London'; // 02:12 there
    const second = ana.review('2026-01-10T02:12:00Z');
    expect([first.moment.day, second.moment.day]).toEqual(['2026-01-10', '2026-01-10']);
  });

  it('13: a clock put back an hour gives no negative interval and shows nothing again', () => {
    const ana = new Traveller();
    learnt(ana, '2026-01-10T12:00:00Z');
    const before = ana.card();
    expect(ana.queue('2026-01-10T11:00:00Z').counts.total).toBe(0);
    ana.review('2026-01-10T11:00:00Z');
    expect(ana.card().last).toBe(before.last);
    // Kept unsigned: a negative interval would come back as a huge one.
    expect(ana.card().intervalDays).toBeLessThanOrEqual(36_500);
    expect(ana.card().due).toBeGreaterThanOrEqual(before.last);
    expect(judgeClock(Date.parse('2026-01-10T11:00:00Z'), ana.seenAt).kind).toBe('fine');
  });

  it('14: a clock put back two days is reported, the day stays, nothing is scheduled earlier', () => {
    const ana = new Traveller();
    learnt(ana, '2026-01-10T12:00:00Z');
    const before = ana.card().due;
    expect(judgeClock(Date.parse('2026-01-08T12:00:00Z'), ana.seenAt).kind).toBe('behind');
    const late = ana.review('2026-01-08T12:00:00Z', 'hls-001#1', 3);
    expect(late.moment.day).toBe('2026-01-10');
    expect(ana.card().due).toBeGreaterThanOrEqual(before - 86_400_000);
    expect(ana.card().last).toBeGreaterThanOrEqual(dayNumber('2026-01-10') * 86_400_000);
  });

  it('15: a clock in 1970 is asked about before anything is written', () => {
    expect(judgeClock(86_400_000, Date.UTC(2026, 0, 10)).kind).toBe('impossible');
    expect(judgeClock(86_400_000, 0).kind).toBe('impossible');
  });

  it('16: a clock a day ahead and put right later leaves no far due dates', () => {
    const ana = new Traveller();
    learnt(ana, '2026-01-11T12:00:00Z');
    ana.review('2026-01-10T12:30:00Z', 'hls-001#1', 3);
    expect(ana.events.map((event) => event.seq)).toEqual([1, 2]);
    expect(ana.card().intervalDays).toBeLessThan(60);
    expect(dueDay(ana) < '2026-04-01').toBe(true);
  });

  it('17: a clock ten years ahead is asked about once, and until then the log’s last day goes on', () => {
    const ana = new Traveller();
    learnt(ana, '2026-01-10T12:00:00Z');
    expect(judgeClock(Date.parse('2036-01-10T12:00:00Z'), ana.seenAt).kind).toBe('ahead');
    // Unconfirmed, the app goes by the last day (studyDay.ts): nothing is due, the streak stands.
    expect(streakOf(ana.progress.days.values(), dayNumber(ana.last.day)).current).toBe(1);
  });

  it('18: 29 February and the 31st plus a month are dates that exist', () => {
    expect(addDays('2028-02-29', 365)).toBe('2029-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-12-15', 14)).toBe('2028-02-15');
  });

  it('20: one request sent twice is one review', () => {
    const ana = new Traveller();
    const event = ana.review('2026-01-10T12:00:00Z');
    expect(ana.folder.apply(event)).toBe(null);
    expect(ana.card().reps).toBe(1);
  });

  it('21: an answer with the window hidden for eight hours counts a minute', () => {
    const ana = new Traveller();
    ana.review('2026-01-10T12:00:00Z', 'hls-001#1', 3, 8 * 3_600_000);
    expect(ana.progress.days.get('2026-01-10')?.reviewMs).toBe(LONGEST_REVIEW_MS);
  });

  it('22: due dates a hundred years off are capped, sorted and written', () => {
    let memory = { ...NEW_MEMORY };
    let clock = Date.UTC(2026, 0, 10, 12);
    const settings = {
      retention: 0.7,
      fuzz: true,
      maximumIntervalDays: 36_500,
      learningSteps: ['1m'],
      relearningSteps: ['10m'],
      parameters: null,
    };
    for (let i = 0; i < 20; i += 1) {
      memory = grade(memory, 4, clock, settings, `c/${i}`);
      clock = Math.min(memory.due, Date.UTC(2050, 0, 1));
    }
    expect(memory.intervalDays).toBeLessThanOrEqual(36_500);
    const day = dayOf(Math.floor(memory.due / 86_400_000));
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(['2027-01-01', day, '2030-05-05'].sort().at(-1)).toBe(day);
  });

  it('23: moving the rollover from 4 to 23 at 22:00 can be previewed, and past days stay as they were', () => {
    const at = Date.parse('2026-01-10T21:00:00Z');
    const effect = rolloverEffect((hour) => studyDayAt(at, offsetIn('Europe/Berlin'), hour), 4, 23);
    expect(effect).toEqual({ before: '2026-01-10', after: '2026-01-09', days: -1 });
    const ana = new Traveller();
    ana.review('2026-01-10T20:59:00Z');
    ana.rollover = 23;
    ana.do('2026-01-10T21:00:00Z', { type: 'settingChanged', key: 'rolloverHour', value: 23 });
    const next = ana.review('2026-01-10T21:01:00Z', 'b-001#1');
    expect(next.moment.day).toBe('2026-01-10');
    expect(ana.progress.days.get('2026-01-10')?.reviews).toBe(2);
  });

  it('24: a log from another zone keeps its days; today is the zone’s of now', () => {
    const ana = new Traveller('Pacific/Auckland');
    ana.review('2026-01-10T20:00:00Z', 'a-001#1');
    const elsewhere = new Traveller('Europe/Berlin');
    for (const event of ana.events) elsewhere.folder.apply(event);
    expect([...elsewhere.progress.days.keys()]).toEqual(['2026-01-11']);
    expect(elsewhere.moment('2026-01-12T12:00:00Z').day).toBe('2026-01-12');
  });

  it('25: reviews from elsewhere are refused in the future and before 1990', () => {
    const now = Date.UTC(2026, 0, 10);
    const times = [now, now + 299_000, now + 301_000, -1, Date.UTC(1989, 5, 1), Date.UTC(1995, 5, 1)];
    expect(times.map((at) => isPlausibleTime(at, now))).toEqual([true, true, false, false, false, true]);
  });

  it('26: an offset that no zone data knows is taken as given, and days go on', () => {
    const odd = { at: Date.UTC(2026, 0, 10, 12), offset: 613, zone: 'Nowhere/Lawless', day: '2026-01-10' };
    const ana = new Traveller();
    ana.do('', { type: 'reviewed', card: 'a-001#1', grade: 3, elapsedMs: 1 }, odd);
    ana.do('', { type: 'reviewed', card: 'b-001#1', grade: 3, elapsedMs: 1 }, { ...odd, offset: -600 });
    expect(ana.progress.days.get('2026-01-10')?.reviews).toBe(2);
    expect(ana.card('a-001#1').state).toBe(CardState.learning);
  });
});
