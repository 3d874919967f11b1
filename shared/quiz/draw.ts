import type { Pack } from '../content/pack.ts';
import { retestDay } from '../progress/foldAnswer.ts';
import type { Progress } from '../progress/progress.ts';
import { inScope, type Scope } from './scope.ts';

export type DrawProgress = Pick<Progress, 'questions' | 'bookmarks' | 'read'>;

/** A block of the day holds at most this share of questions on conditions first read today. */
const TODAYS_SHARE = 1 / 3;

/**
 * `count` questions of a scope: never seen ones first, then those last answered wrongly, then the longest ago; within each the
 * order is by chance, and neighbours are of different conditions where that can be.
 */
export function draw(
  pack: Pack,
  progress: DrawProgress,
  scope: Scope,
  count: number,
  random: () => number,
): string[] {
  return interleave(pack, ranked(progress, inScope(pack, progress, scope), random).slice(0, count));
}

/**
 * The mixed block of a day: from everything read on earlier days, then from cards not read yet, and at most a third from what was
 * first read today. It is shorter rather than made of today's reading alone. `dayBegan` is the UTC ms at which the study day began.
 */
export function drawMixed(
  pack: Pack,
  progress: DrawProgress,
  scope: Scope,
  count: number,
  dayBegan: number,
  random: () => number,
): string[] {
  const conditions = new Map(pack.questions.map((question) => [question.id, question.condition]));
  const earlier: string[] = [];
  const unread: string[] = [];
  const todays: string[] = [];
  for (const id of inScope(pack, progress, scope)) {
    const reading = progress.read.get(conditions.get(id) ?? '');
    if (!reading) unread.push(id);
    else if (reading.firstAt >= dayBegan) todays.push(id);
    else earlier.push(id);
  }
  const others = [...ranked(progress, earlier, random), ...ranked(progress, unread, random)];
  const few = Math.min(Math.floor(count * TODAYS_SHARE), Math.floor(others.length / 2), todays.length);
  const chosen = [...others.slice(0, count - few), ...ranked(progress, todays, random).slice(0, few)];
  return interleave(pack, shuffled(chosen, random));
}

/** Missed questions: those whose day has come first, by that day; the others after them, longest waiting first. */
export function drawMistakes(
  pack: Pack,
  progress: DrawProgress,
  scope: Scope,
  count: number,
  day: string,
): { due: string[]; later: string[] } {
  const rows = inScope(pack, progress, { ...scope, statuses: ['mistake'] })
    .flatMap((id) => progress.questions.get(id) ?? [])
    .map((row) => ({ id: row.question, on: retestDay(row), since: row.mistakeSince }))
    .sort((a, b) => (a.on === b.on ? a.since - b.since : a.on < b.on ? -1 : 1));
  const due = rows.filter((row) => row.on <= day).map((row) => row.id);
  const later = rows.filter((row) => row.on > day).map((row) => row.id);
  return { due: due.slice(0, count), later: later.slice(0, Math.max(0, count - due.length)) };
}

/** A new order by chance; the list itself is left alone. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

function ranked(progress: DrawProgress, ids: readonly string[], random: () => number): string[] {
  const rank = (id: string) => {
    const row = progress.questions.get(id);
    if (!row || row.attempts === 0) return 0;
    return row.lastCorrect ? row.lastAt : 1;
  };
  return shuffled(ids, random)
    .map((id) => ({ id, rank: rank(id) }))
    .sort((a, b) => a.rank - b.rank)
    .map((one) => one.id);
}

/** Moves questions so that no two neighbours are of one condition, as far as that can be; the first ones stay in front. */
function interleave(pack: Pack, ids: readonly string[]): string[] {
  const conditions = new Map(pack.questions.map((question) => [question.id, question.condition]));
  const lists = new Map<string, string[]>();
  for (const id of ids) {
    const condition = conditions.get(id) ?? '';
    const list = lists.get(condition);
    if (list) list.push(id);
    else lists.set(condition, [id]);
  }
  const out: string[] = [];
  let last = '';
  while (out.length < ids.length) {
    // The longest list that is not the last one's: what is left over at the end is as short as can be.
    let best: [string, string[]] | null = null;
    for (const entry of lists) {
      if (entry[1].length === 0 || (entry[0] === last && lists.size > 1)) continue;
      if (!best || entry[1].length > best[1].length) best = entry;
    }
    best ??= [...lists].find(([, list]) => list.length > 0) ?? null;
    if (!best) break;
    out.push(best[1].shift() as string);
    last = best[0];
  }
  return out;
}
