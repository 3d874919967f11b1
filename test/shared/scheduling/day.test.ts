import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOf, dayStart, studyDay } from '../../../shared/scheduling/day.ts';

/** Minutes east of UTC of a zone at an instant, from the platform's own zone data. */
function offsetOf(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

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

  const zones = [
    'UTC',
    'Europe/Berlin',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Auckland',
    'Pacific/Honolulu',
    'Antarctica/Troll',
    'Asia/Kathmandu',
  ];

  it('never runs backwards within a zone, and rolls exactly once a calendar day at 04:00', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }),
        (zone, start) => {
          let last = studyDay(start, offsetOf(zone, start));
          let rolls = 0;
          for (let hour = 1; hour <= 48; hour += 1) {
            const at = start + hour * 3_600_000;
            const day = studyDay(at, offsetOf(zone, at));
            expect(day >= last).toBe(true);
            if (day !== last) {
              expect(day).toBe(addDays(last, 1));
              rolls += 1;
            }
            last = day;
          }
          expect(rolls).toBeGreaterThanOrEqual(1);
          expect(rolls).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 150 },
    );
  });
});
