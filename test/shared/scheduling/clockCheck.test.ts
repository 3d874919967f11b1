import { describe, expect, it } from 'vitest';
import { heldDay, isPlausibleTime, judgeClock } from '../../../shared/scheduling/clockCheck.ts';

const at = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;

describe('the clock', () => {
  it.each([
    ['is fine a moment later', at + HOUR, at, 'fine'],
    ['is fine after a summer away', at + 90 * 24 * HOUR, at, 'fine'],
    ['is fine when put back an hour', at - HOUR, at, 'fine'],
    ['is behind when put back two days', at - 48 * HOUR, at, 'behind'],
    ['is impossible in 1970', 3600, at, 'impossible'],
    ['is impossible before this release', Date.UTC(2025, 11, 31), 0, 'impossible'],
    ['is asked about ten years later', at + 3650 * 24 * HOUR, at, 'ahead'],
    ['is believed when there is no log', at + 3650 * 24 * HOUR, 0, 'fine'],
    ['is impossible when it shows nothing', Number.NaN, at, 'impossible'],
  ])('%s', (_, now, seen, kind) => {
    expect(judgeClock(now, seen).kind).toBe(kind);
  });
});

describe('the day gone by', () => {
  const here = (day: string, offset = 60) => ({ day, at, offset });
  it.each([
    ['is the clock’s when nothing is in the log', here('2026-11-21'), { day: '', offset: 0 }, '2026-11-21'],
    ['does not go back', here('2026-11-19'), { day: '2026-11-21', offset: 60 }, '2026-11-21'],
    [
      'does not wait a year for a clock that ran ahead',
      here('2026-11-21'),
      { day: '2027-11-21', offset: 60 },
      '2026-11-21',
    ],
    ['goes on', here('2026-11-21'), { day: '2026-11-20', offset: 60 }, '2026-11-21'],
  ])('%s', (_, now, last, day) => {
    expect(heldDay(now, last, 4)).toBe(day);
  });
});

describe('the time of a review from elsewhere', () => {
  it.each([
    ['now', at, true],
    ['four minutes ahead', at + 4 * 60_000, true],
    ['six minutes ahead', at + 6 * 60_000, false],
    ['before 1990', Date.UTC(1989, 11, 31), false],
    ['negative', -5, false],
    ['not a number', Number.NaN, false],
  ])('%s', (_, when, isPlausible) => {
    expect(isPlausibleTime(when, at)).toBe(isPlausible);
  });
});
