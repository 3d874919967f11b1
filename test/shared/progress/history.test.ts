import { describe, expect, it } from 'vitest';
import { Packer, SEGMENT_SIZE } from '../../../shared/progress/history.ts';
import type { Review } from '../../../shared/progress/writer.ts';

const review = (seq: number): Review => ({
  card: `c${seq % 7}`,
  seq,
  at: 1.7e12 + seq,
  day: 20_000,
  grade: 3,
  elapsedMs: 4000,
  before: 2,
  elapsedDays: 5,
  minute: 615,
});
const place = (card: string) => Number(card.slice(1));

function packed(count: number): Packer {
  const packer = new Packer(place);
  for (let seq = 1; seq <= count; seq += 1) packer.add(review(seq));
  return packer;
}

describe('packed history', () => {
  it.each([0, 1, SEGMENT_SIZE, SEGMENT_SIZE + 1, 2 * SEGMENT_SIZE + 5])(
    'keeps %i reviews in order',
    (count) => {
      const seqs = packed(count)
        .finish()
        .flatMap((segment) => [...segment.seq]);
      expect(seqs).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    },
  );

  it('keeps every column of a review', () => {
    const [segment] = packed(3).finish();
    const at = 1;
    expect({
      card: segment?.card[at],
      seq: segment?.seq[at],
      at: segment?.at[at],
      day: segment?.day[at],
      grade: segment?.grade[at],
      elapsedMs: segment?.elapsedMs[at],
      before: segment?.before[at],
      elapsedDays: segment?.elapsedDays[at],
      minute: segment?.minute[at],
    }).toEqual({
      card: 2,
      seq: 2,
      at: 1.7e12 + 2,
      day: 20_000,
      grade: 3,
      elapsedMs: 4000,
      before: 2,
      elapsedDays: 5,
      minute: 615,
    });
  });

  it.each([
    ['the last', 10, 10],
    ['one before the last', 10, 8],
    ['the last of a full segment', SEGMENT_SIZE, SEGMENT_SIZE],
  ])('takes back %s', (_, count, seq) => {
    const packer = packed(count);
    packer.remove(seq);
    packer.add(review(count + 1));
    const seqs = packer.finish().flatMap((segment) => [...segment.seq]);
    expect(seqs.length).toBe(count);
    expect(seqs).not.toContain(seq);
    expect(seqs.at(-1)).toBe(count + 1);
  });
});
