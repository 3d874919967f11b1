import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOf, dayStart, studyDay, studyDayAt } from '../../../shared/scheduling/day.ts';
import { changesOf, offsetIn } from '../../support/zones.ts';

describe('the study day', () => {
  it.each([
    ['03:59:59 still belongs to the day before', Date.UTC(2026, 0, 10, 2, 59, 59), 60, 4, '2026-01-09'],
    ['04:00:00 begins the day', Date.UTC(2026, 0, 10, 3, 0, 0), 60, 4, '2026-01-10'],
    ['with rollover 0 it is the calendar date', Date.UTC(2026, 0, 9, 23, 0, 0), 60, 0, '2026-01-10'],
    ['in Kathmandu the quarter hour counts', Date.UTC(2026, 0, 9, 22, 15, 0), 345, 4, '2026-01-10'],
    ['29 February exists in 2028', Date.UTC(2028, 1, 29, 12), 0, 4, '2028-02-29'],
  ])('%s', (_, at, offset, rollover, day) => {
    expect(studyDay(at, offset, rollover)).toBe(day);
  });

  it('is the same on both sides of the autumn hour that comes twice', () => {
    expect(studyDay(Date.UTC(2026, 9, 25, 0, 30), 120)).toBe(studyDay(Date.UTC(2026, 9, 25, 1, 30), 60));
  });

  it('counts and adds calendar days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayOf(dayNumber('2026-03-01') - 1)).toBe('2026-02-28');
  });

  it('begins where it says it begins', () => {
    expect(studyDay(dayStart('2026-05-05', 120), 120)).toBe('2026-05-05');
    expect(studyDay(dayStart('2026-05-05', 120) - 1, 120)).toBe('2026-05-04');
  });

  describe('in a zone', () => {
    // Every kind of change there is: half hours, two hours, at midnight, southern summers, none at all.
    const zones = [
      ...[
        'UTC',
        'Europe/Berlin',
        'Asia/Kolkata',
        'Australia/Lord_Howe',
        'America/Santiago',
        'Pacific/Auckland',
      ],
      ...['Pacific/Honolulu', 'Antarctica/Troll', 'Asia/Kathmandu', 'Africa/Cairo', 'America/Godthab'],
      ...['America/Havana', 'America/Scoresbysund', 'Asia/Beirut', 'Atlantic/Azores', 'Africa/Casablanca'],
      ...['Pacific/Easter', 'Pacific/Chatham', 'America/St_Johns', 'Pacific/Apia'],
    ];
    const [first, last] = [Date.UTC(2020, 0, 1), Date.UTC(2040, 0, 1)];
    const anywhere = fc.record({
      zone: fc.oneof(fc.constantFrom(...zones), fc.constantFrom(...Intl.supportedValuesOf('timeZone'))),
      at: fc.integer({ min: first, max: last }),
      rollover: fc.integer({ min: 0, max: 23 }),
    });
    /** Around a change of the clock, where it could go wrong. */
    const changes = zones.flatMap((zone) =>
      changesOf(zone, Date.UTC(2024, 0, 1), Date.UTC(2028, 0, 1)).map((at) => ({ zone, at })),
    );
    const atChange = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -36, max: 6 }), fc.integer({ min: 0, max: 23 }))
      .map(([{ zone, at }, hours, rollover]) => ({ zone, at: at + hours * 3_600_000, rollover }));

    it('never runs backwards, rolls exactly once a calendar day, and lasts 22 to 26 hours', () => {
      fc.assert(
        fc.property(fc.oneof(anywhere, atChange), ({ zone, at, rollover }) => {
          const offset = offsetIn(zone);
          const dayAt = (when: number) => dayNumber(studyDayAt(when, offset, rollover));
          let known = dayAt(at);
          const begins: number[] = [];
          for (let when = at; when <= at + 60 * 3_600_000; when += 30 * 60_000) {
            const day = dayAt(when);
            if (day === known) continue;
            expect(day, `${zone} rolls once, rollover ${rollover}, ${new Date(when).toISOString()}`).toBe(
              known + 1,
            );
            known = day;
            begins.push(when);
          }
          for (let i = 1; i < begins.length; i += 1) {
            const hours = ((begins[i] ?? 0) - (begins[i - 1] ?? 0)) / 3_600_000;
            expect(hours).toBeGreaterThanOrEqual(22);
            expect(hours).toBeLessThanOrEqual(26);
          }
          expect(begins.length).toBeGreaterThanOrEqual(2);
        }),
        { numRuns: 600 },
      );
    }, 60_000);

    it('is the wall clock’s date less the rollover wherever no hour comes twice', () => {
      fc.assert(
        fc.property(anywhere, ({ zone, at, rollover }) => {
          const offset = offsetIn(zone);
          const isQuiet = offset(at - 4 * 3_600_000) === offset(at);
          if (isQuiet) expect(studyDayAt(at, offset, rollover)).toBe(studyDay(at, offset(at), rollover));
        }),
        { numRuns: 300 },
      );
    });
  });
});
