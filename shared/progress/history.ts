import type { Review } from './writer.ts';

/** `before` of a review that was only a look ahead. */
export const PREVIEW = 4;

/** Reviews packed as columns: a million take some 30 MB and load in a fraction of a second. */
export interface Segment {
  count: number;
  /** Place of the card in the deck. */
  card: Uint32Array;
  seq: Uint32Array;
  /** UTC ms. */
  at: Float64Array;
  /** Day number of the study day. */
  day: Int32Array;
  grade: Uint8Array;
  elapsedMs: Uint32Array;
  /** State before: 0 new, 1 learning, 2 review, 3 relearning; `PREVIEW` when the schedule was left alone. */
  before: Uint8Array;
  elapsedDays: Uint32Array;
  /** Minutes after midnight on the learner's wall clock. */
  minute: Uint16Array;
}

export const SEGMENT_SIZE = 8192;

/** Packs reviews, in order, into segments of `SEGMENT_SIZE`; `place` gives a card's place in the deck. */
export class Packer {
  readonly segments: Segment[] = [];
  private open = emptySegment(SEGMENT_SIZE);
  private readonly place: (card: string) => number;

  constructor(place: (card: string) => number) {
    this.place = place;
  }

  add(review: Review): void {
    const s = this.open;
    const i = s.count;
    s.card[i] = this.place(review.card);
    s.seq[i] = review.seq;
    s.at[i] = review.at;
    s.day[i] = review.day;
    s.grade[i] = review.grade;
    s.elapsedMs[i] = review.elapsedMs;
    s.before[i] = review.before;
    s.elapsedDays[i] = review.elapsedDays;
    s.minute[i] = review.minute;
    s.count += 1;
    if (s.count === SEGMENT_SIZE) this.close();
  }

  /** Takes back the review with that number if it is among the latest ones. */
  remove(seq: number): void {
    const s = this.open.count > 0 ? this.open : this.segments.pop();
    if (!s) return;
    this.open = s;
    for (let i = s.count - 1; i >= 0; i -= 1) {
      if (s.seq[i] !== seq) continue;
      for (const name of COLUMNS) s[name].copyWithin(i, i + 1, s.count);
      s.count -= 1;
      return;
    }
  }

  /** All segments, the last one cut to size. */
  finish(): Segment[] {
    if (this.open.count > 0) this.close();
    return this.segments;
  }

  private close(): void {
    const s = this.open;
    const cut = { count: s.count } as Segment;
    for (const name of COLUMNS) Object.assign(cut, { [name]: s[name].slice(0, s.count) });
    this.segments.push(cut);
    this.open = emptySegment(SEGMENT_SIZE);
  }
}

const COLUMNS = [
  'card',
  'seq',
  'at',
  'day',
  'grade',
  'elapsedMs',
  'before',
  'elapsedDays',
  'minute',
] as const;

function emptySegment(size: number): Segment {
  return {
    count: 0,
    card: new Uint32Array(size),
    seq: new Uint32Array(size),
    at: new Float64Array(size),
    day: new Int32Array(size),
    grade: new Uint8Array(size),
    elapsedMs: new Uint32Array(size),
    before: new Uint8Array(size),
    elapsedDays: new Uint32Array(size),
    minute: new Uint16Array(size),
  };
}
