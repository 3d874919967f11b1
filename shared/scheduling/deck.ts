import { DAY_MS } from './day.ts';
import { CardState, type Memory, NEW_MEMORY } from './fsrs.ts';

/** Days after this one (in 2149) are counted on it. */
const LAST_DAY = 65_535;

/**
 * Every card the learner has met, as columns: 100,000 cards take a few megabytes, load in milliseconds and are counted in
 * less than one. A card is addressed by its place (`at`), which never changes while the deck is open.
 */
export class Deck {
  readonly ids: string[] = [];
  private readonly places = new Map<string, number>();
  private columns: Columns = emptyColumns(1024);
  /** Learnt cards, not suspended, by the day number they fall due on. */
  private readonly due = new Int32Array(LAST_DAY + 1);

  static from(saved: SavedDeck): Deck {
    const deck = new Deck();
    const ids = saved.ids === '' ? [] : saved.ids.split('\n');
    deck.columns = emptyColumns(Math.max(1024, Math.ceil(ids.length * 1.25)));
    for (const name of COLUMN_NAMES) deck.columns[name].set(saved.columns[name].subarray(0, ids.length));
    for (const id of ids) {
      deck.count(deck.ids.length, 1);
      deck.places.set(id, deck.ids.length);
      deck.ids.push(id);
    }
    return deck;
  }

  get size(): number {
    return this.ids.length;
  }

  /** The place of a card, or -1. */
  at(id: string): number {
    return this.places.get(id) ?? -1;
  }

  /** The order of two places by card id, for what is equal else: the order of places is another one after the next start. */
  byId(a: number, b: number): number {
    return (this.ids[a] as string) < (this.ids[b] as string) ? -1 : 1;
  }

  /** The place of a card, made if need be. */
  place(id: string): number {
    const known = this.places.get(id);
    if (known !== undefined) return known;
    const at = this.ids.length;
    if (at >= this.columns.state.length) this.columns = grown(this.columns);
    this.places.set(id, at);
    this.ids.push(id);
    this.write(at, NEW_CARD);
    return at;
  }

  read(at: number): Card {
    const c = this.columns;
    return {
      state: (c.state[at] ?? 0) as Memory['state'],
      step: c.step[at] ?? 0,
      stability: c.stability[at] ?? 0,
      difficulty: c.difficulty[at] ?? 0,
      reps: c.reps[at] ?? 0,
      lapses: c.lapses[at] ?? 0,
      last: c.last[at] ?? 0,
      due: c.due[at] ?? 0,
      intervalDays: c.intervalDays[at] ?? 0,
      buriedUntil: c.buriedUntil[at] ?? 0,
      missed: c.missed[at] ?? 0,
      suspended: ((c.marks[at] ?? 0) & 1) === 1,
      flag: (c.marks[at] ?? 0) >> 1,
    };
  }

  write(at: number, card: Card): void {
    const c = this.columns;
    this.count(at, -1);
    c.state[at] = card.state;
    c.step[at] = card.step;
    c.stability[at] = card.stability;
    c.difficulty[at] = card.difficulty;
    c.reps[at] = card.reps;
    c.lapses[at] = card.lapses;
    c.last[at] = card.last;
    c.due[at] = card.due;
    c.intervalDays[at] = card.intervalDays;
    c.buriedUntil[at] = card.buriedUntil;
    c.missed[at] = card.missed;
    c.marks[at] = (card.suspended ? 1 : 0) | (card.flag << 1);
    this.count(at, 1);
  }

  /** Learnt cards that fall due on a day, by its number; suspended ones are not counted. */
  dueOn(day: number): number {
    return this.due[Math.min(LAST_DAY, Math.max(0, day))] as number;
  }

  private count(at: number, by: number): void {
    const c = this.columns;
    if (c.state[at] !== CardState.review || ((c.marks[at] as number) & 1) === 1) return;
    const day = Math.min(LAST_DAY, Math.max(0, Math.floor((c.due[at] as number) / DAY_MS)));
    (this.due[day] as number) += by;
  }

  /** The columns themselves, for scans; only the first `size` entries mean anything. */
  get raw(): Readonly<Columns> {
    return this.columns;
  }

  /** The columns cut to size, ready to be stored. */
  save(): SavedDeck {
    const columns = {} as Columns;
    for (const name of COLUMN_NAMES)
      Object.assign(columns, { [name]: this.columns[name].slice(0, this.size) });
    return { ids: this.ids.join('\n'), columns };
  }
}

export interface Card extends Memory {
  /** Day number before which it is not shown; 0 when it is not buried. */
  buriedUntil: number;
  /** UTC ms when a question about its claim was missed and the card has not been reviewed since; 0 otherwise. */
  missed: number;
  suspended: boolean;
  /** 0 none, 1–7. */
  flag: number;
}

export const NEW_CARD: Card = { ...NEW_MEMORY, buriedUntil: 0, missed: 0, suspended: false, flag: 0 };

export interface SavedDeck {
  ids: string;
  columns: Columns;
}

export interface Columns {
  state: Uint8Array;
  step: Uint8Array;
  stability: Float64Array;
  difficulty: Float64Array;
  reps: Uint32Array;
  lapses: Uint32Array;
  last: Float64Array;
  due: Float64Array;
  intervalDays: Uint32Array;
  buriedUntil: Uint32Array;
  missed: Float64Array;
  marks: Uint8Array;
}

const COLUMN_NAMES = Object.keys(emptyColumns(0)) as (keyof Columns)[];

function emptyColumns(size: number): Columns {
  return {
    state: new Uint8Array(size),
    step: new Uint8Array(size),
    stability: new Float64Array(size),
    difficulty: new Float64Array(size),
    reps: new Uint32Array(size),
    lapses: new Uint32Array(size),
    last: new Float64Array(size),
    due: new Float64Array(size),
    intervalDays: new Uint32Array(size),
    buriedUntil: new Uint32Array(size),
    missed: new Float64Array(size),
    marks: new Uint8Array(size),
  };
}

function grown(columns: Columns): Columns {
  const next = emptyColumns(columns.state.length * 2);
  for (const name of COLUMN_NAMES) next[name].set(columns[name]);
  return next;
}
