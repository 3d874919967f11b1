import { describe, expect, it } from 'vitest';
import { snapshotsToKeep } from '../../../electron/handlers/rotation.ts';

const at = (text: string) => ({ at: Date.parse(`${text}Z`), name: text });
const name = (snapshots: { name: string }[]) => snapshots.map((snapshot) => snapshot.name.slice(0, 10));
/** One snapshot at noon on each of the days before the 1st of November 2026, the latest first. */
const daily = (days: number) =>
  Array.from({ length: days }, (_, back) => {
    const date = new Date(Date.UTC(2026, 9, 31, 12) - back * 86_400_000);
    return at(date.toISOString().slice(0, 19));
  });

describe('which snapshots to keep', () => {
  it('keeps none of none', () => {
    expect(snapshotsToKeep([])).toEqual([]);
  });

  it('keeps 12 days, 10 weeks and 9 months of a snapshot every day for two years', () => {
    expect(name(snapshotsToKeep(daily(730)))).toEqual([
      '2026-10-31',
      '2026-10-30',
      '2026-10-29',
      '2026-10-28',
      '2026-10-27',
      '2026-10-26',
      '2026-10-25',
      '2026-10-24',
      '2026-10-23',
      '2026-10-22',
      '2026-10-21',
      '2026-10-20',
      '2026-10-18',
      '2026-10-11',
      '2026-10-04',
      '2026-09-30',
      '2026-09-27',
      '2026-09-20',
      '2026-09-13',
      '2026-09-06',
      '2026-08-31',
      '2026-08-30',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
    ]);
  });

  const rows: [string, string[], string[]][] = [
    [
      'all of the latest day',
      ['2026-10-31T08:00', '2026-10-31T09:00', '2026-10-31T10:00'],
      ['2026-10-31T10:00', '2026-10-31T09:00', '2026-10-31T08:00'],
    ],
    [
      'the last of an earlier day',
      ['2026-10-30T08:00', '2026-10-30T09:00', '2026-10-31T10:00'],
      ['2026-10-31T10:00', '2026-10-30T09:00'],
    ],
    [
      'old ones when few days have any',
      ['2019-01-01T08:00', '2022-05-05T08:00', '2026-10-31T10:00'],
      ['2026-10-31T10:00', '2022-05-05T08:00', '2019-01-01T08:00'],
    ],
    [
      'those of a clock that ran ahead',
      ['2026-10-31T10:00', '2031-01-01T08:00'],
      ['2031-01-01T08:00', '2026-10-31T10:00'],
    ],
  ];
  it.each(rows)('keeps %s', (_, given, kept) => {
    expect(snapshotsToKeep(given.map(at)).map((snapshot) => snapshot.name)).toEqual(kept);
  });

  it('begins weeks on Monday', () => {
    const days = ['2026-10-25', '2026-10-26', '2026-10-27'].map((day) => at(`${day}T12:00`));
    const later = daily(5).concat(
      Array.from({ length: 12 }, (_, n) => at(`2026-11-${String(n + 10)}T12:00`)),
    );
    const kept = name(snapshotsToKeep([...days, ...later]));
    expect(kept).toContain('2026-10-25');
    expect(kept).not.toContain('2026-10-26');
  });
});
