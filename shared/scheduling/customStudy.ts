import { cardIds, claimsOf, type Pack } from '../content/pack.ts';
import type { Section } from '../content/schema.ts';
import { cardsOf } from '../progress/fresh.ts';
import type { Segment } from '../progress/history.ts';
import { setAside } from './aside.ts';
import { DAY_MS } from './day.ts';
import type { Deck } from './deck.ts';
import { CardState, recallCurve } from './fsrs.ts';

/** Study outside the day's queue. A preview is recorded and leaves the schedule alone. */
export type Custom = (
  | { kind: 'ahead'; days: number }
  | { kind: 'forgotten'; days: number }
  | { kind: 'flagged' }
  | { kind: 'scope'; conditions: string[] }
  /** Two conditions that are confused with each other: each on its own first, then mixed. */
  | { kind: 'contrast'; conditions: [string, string] }
) & { preview: boolean };

/** At most this many cards in one custom sitting. */
const CUSTOM_LIMIT = 200;
const CONTRAST_EACH = 8;
const CONTRAST_SECTIONS: readonly Section[] = [
  'differential',
  'at-a-glance',
  'high-yield',
  'presentation',
  'investigations',
  'criteria',
];

export interface CustomInput {
  pack: Pack;
  deck: Deck;
  /** Day number. */
  today: number;
  parameters: readonly number[] | null;
  exists: (card: string) => boolean;
  /** Needed for `forgotten`. */
  history: readonly Segment[];
}

/** The cards of a custom sitting, in order; suspended ones are left out. Empty when nothing fits. */
export function customCards(custom: Custom, input: CustomInput): string[] {
  const { deck, today, exists, parameters } = input;
  const c = deck.raw;
  const isOpen = (at: number) => ((c.marks[at] as number) & 1) === 0 && exists(deck.ids[at] as string);
  const recall = recallCurve(parameters);
  const recallOf = (at: number) =>
    recall(today - Math.floor((c.last[at] as number) / DAY_MS), c.stability[at] as number);
  const weakestFirst = (places: number[]) =>
    places.sort((a, b) => recallOf(a) - recallOf(b)).map((at) => deck.ids[at] as string);
  switch (custom.kind) {
    case 'ahead': {
      const places: number[] = [];
      for (let at = 0; at < deck.size; at += 1) {
        const due = Math.floor((c.due[at] as number) / DAY_MS);
        if (c.state[at] === CardState.review && due > today && due <= today + custom.days && isOpen(at))
          places.push(at);
      }
      return weakestFirst(places).slice(0, CUSTOM_LIMIT);
    }
    case 'forgotten': {
      const places = new Set<number>();
      for (const { count, card, grade, day } of input.history)
        for (let i = 0; i < count; i += 1)
          if (grade[i] === 1 && (day[i] as number) > today - custom.days) places.add(card[i] as number);
      return weakestFirst([...places].filter((at) => at < deck.size && isOpen(at))).slice(0, CUSTOM_LIMIT);
    }
    case 'flagged': {
      const places = setAside(deck, today, exists).flagged.filter(isOpen);
      const isSeen = (at: number) => c.state[at] !== CardState.new;
      const unseen = places.filter((at) => !isSeen(at)).map((at) => deck.ids[at] as string);
      return [...weakestFirst(places.filter(isSeen)), ...(custom.preview ? unseen : [])].slice(
        0,
        CUSTOM_LIMIT,
      );
    }
    case 'scope': {
      const cards = custom.conditions.flatMap((id) => cardsOf(input.pack, id));
      const seen = cards
        .map((card) => deck.at(card))
        .filter((at) => at >= 0 && c.state[at] !== CardState.new);
      const unseen = cards.filter((card) => {
        const at = deck.at(card);
        return at < 0 || (c.state[at] === CardState.new && isOpen(at));
      });
      // New cards are only looked at: learning them belongs to the day's allowance.
      return [...weakestFirst(seen.filter(isOpen)), ...(custom.preview ? unseen : [])].slice(0, CUSTOM_LIMIT);
    }
    case 'contrast': {
      const mayShow = (card: string) => deck.at(card) < 0 || isOpen(deck.at(card));
      const [a, b] = custom.conditions.map((id) => contrastCards(input.pack, id, mayShow)) as [
        string[],
        string[],
      ];
      const half = CONTRAST_EACH / 2;
      const mixed: string[] = [];
      for (let i = half; i < CONTRAST_EACH; i += 1)
        mixed.push(...[a[i], b[i]].filter((card): card is string => card !== undefined));
      return [...a.slice(0, half), ...b.slice(0, half), ...mixed];
    }
  }
}

/** Pairs of conditions that the differential of one tells apart from the other, each pair once, in curriculum order. */
export function contrastPairs(pack: Pack): [string, string][] {
  const known = new Set(pack.conditions.map((condition) => condition.id));
  const pairs = new Map<string, [string, string]>();
  for (const condition of pack.conditions) {
    for (const { versus } of condition.sections.differential) {
      if (versus === undefined || versus === condition.id || !known.has(versus)) continue;
      const key = [condition.id, versus].sort().join(' ');
      if (!pairs.has(key)) pairs.set(key, [condition.id, versus]);
    }
  }
  return [...pairs.values()];
}

/** As a search string: `custom=ahead&days=3&preview=1`. */
export function writeCustom(custom: Custom): string {
  return [
    `custom=${custom.kind}`,
    ...('days' in custom ? [`days=${custom.days}`] : []),
    ...('conditions' in custom ? [`of=${custom.conditions.join('+')}`] : []),
    ...(custom.preview ? ['preview=1'] : []),
  ].join('&');
}

/** The custom study that a search string names; null when it names none. */
export function readCustom(search: string): Custom | null {
  const read = new Map(search.split('&').map((part) => part.split('=') as [string, string | undefined]));
  const kind = read.get('custom');
  const preview = read.get('preview') === '1';
  const days = Math.min(365, Math.max(1, Math.round(Number(read.get('days') ?? 1)) || 1));
  const conditions = (read.get('of') ?? '').split(/\+|%20/).filter(Boolean);
  if (kind === 'ahead' || kind === 'forgotten') return { kind, days, preview };
  if (kind === 'flagged') return { kind, preview };
  if (kind === 'scope' && conditions.length > 0) return { kind, conditions, preview };
  const [a, b] = conditions;
  if (kind === 'contrast' && a && b) return { kind, conditions: [a, b], preview };
  return null;
}

function contrastCards(pack: Pack, id: string, mayShow: (card: string) => boolean): string[] {
  const condition = pack.conditions.find((one) => one.id === id);
  if (!condition) return [];
  const claims = claimsOf(condition);
  // One card a claim, so that none gives another away.
  return CONTRAST_SECTIONS.flatMap((section) =>
    claims
      .filter(([at]) => at === section)
      .flatMap(([, claim]) => cardIds(claim).filter(mayShow).slice(0, 1)),
  ).slice(0, CONTRAST_EACH);
}
