import type { Grade } from '../progress/events.ts';
import type { Settings } from '../progress/settings.ts';
import { DAY_MS } from './day.ts';
import type { Deck } from './deck.ts';
import { shareOfDay } from './examPlan.ts';
import { CardState, fuzzRange, grade, intervalFor, type Memory } from './fsrs.ts';

/** Intervals shorter than this are left as they are. */
const SHORTEST = 3;

/**
 * The memory after a grade, due on the least loaded day that fuzz allows: FSRS would choose any of them, so the choice costs no
 * retention. Easy weekdays count as fuller, days off as full. The same deck, clock and seed always give the same day.
 */
export function gradeBalanced(
  before: Memory,
  given: Grade,
  clock: number,
  settings: Settings,
  seed: string,
  deck: Deck,
): Memory {
  const after = grade(before, given, clock, settings, seed);
  if (!settings.fuzz || after.state !== CardState.review || after.intervalDays < SHORTEST) return after;
  const exact = Math.round(intervalFor(after.stability, settings.retention, settings.parameters));
  const elapsed = before.last === 0 ? 0 : Math.floor(after.last / DAY_MS) - Math.floor(before.last / DAY_MS);
  const { from, to } = fuzzRange(exact, elapsed, settings.maximumIntervalDays);
  const chosen = after.intervalDays;
  // Hard, Good and Easy are kept in order by FSRS, which can lead out of the range; then they stay so.
  if (chosen < from || chosen > to) return after;
  const today = Math.floor(after.last / DAY_MS);
  const isEven = hasEvenDays(settings);
  let best = chosen;
  let least = loadOf(deck, settings, today + chosen, isEven);
  // Nearest to the day that chance chose first; an empty day ends the search.
  for (let away = 1; away <= to - from && least > 1; away += 1) {
    for (let side = -1; side <= 1; side += 2) {
      const days = chosen + side * away;
      if (days < from || days > to) continue;
      const load = loadOf(deck, settings, today + days, isEven);
      if (load < least) {
        best = days;
        least = load;
      }
    }
  }
  return best === chosen
    ? after
    : { ...after, intervalDays: best, due: after.due + (best - chosen) * DAY_MS };
}

/** Cards of a day and the one to come, as a multiple of what the day is to bear. */
function loadOf(deck: Deck, settings: Settings, day: number, isEven: boolean): number {
  const cards = deck.dueOn(day) + 1;
  if (isEven) return cards;
  const share = shareOfDay(settings, day);
  return share <= 0 ? Number.MAX_SAFE_INTEGER : cards / share;
}

/** True when no weekday and no break differs from the others. */
function hasEvenDays(settings: Settings): boolean {
  if (known?.settings !== settings)
    known = {
      settings,
      isEven: settings.breaks.length === 0 && settings.weekdays.every((share) => share === 1),
    };
  return known.isEven;
}

let known: { settings: Settings; isEven: boolean } | undefined;
