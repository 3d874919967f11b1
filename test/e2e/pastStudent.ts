import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileName } from '../../electron/journal/files.ts';
import { encodeLine } from '../../electron/journal/lines.ts';
import type { Pack } from '../../shared/content/pack.ts';
import { Folder } from '../../shared/progress/apply.ts';
import type { Body, Grade, LogEvent } from '../../shared/progress/events.ts';
import { freshCards } from '../../shared/progress/fresh.ts';
import { emptyProgress } from '../../shared/progress/progress.ts';
import { moment } from '../../shared/scheduling/day.ts';
import { advance, buildQueue, nextCard, type Queue } from '../../shared/scheduling/queue.ts';

const DAY = 86_400_000;
const DEVICE = 'pastdevice000001';
const LEARNER = 'pastlearner00001';

export interface Past {
  name: string;
  /** Study days, one after the other. */
  days: number;
  /** Days since the last of them. */
  away: number;
  newPerDay: number;
  conditions: number;
  /** Share of the cards that are forgotten more often than not. */
  hard: number;
}

/**
 * Writes the journal of somebody who has studied before today, each day at noon (UTC) until nothing was left, as the app itself would
 * have: the queue asks, dice answer. Returns the number of reviews. The data folder must be closed.
 * @param appFolder where dist/content lies
 */
export function writePast(dataFolder: string, appFolder: string, past: Past, now: number): number {
  const pack = JSON.parse(readFileSync(join(appFolder, 'dist/content/haematology.json'), 'utf8')) as Pack;
  const random = mulberry32(11);
  const folder = new Folder(emptyProgress());
  const { progress } = folder;
  const lines = [encodeLine({ format: 1, device: DEVICE, learner: LEARNER, first: 1 })];
  let seq = 0;
  const add = (at: number, body: Body) => {
    seq += 1;
    const event: LogEvent = {
      device: DEVICE,
      seq,
      key: `past-event-${seq}`,
      moment: moment(at, 'UTC', 0),
      body,
    };
    folder.apply(event);
    lines.push(encodeLine(event));
  };
  const noon = (day: number) => (Math.floor(now / DAY) - past.away - past.days + day) * DAY + 12 * 3_600_000;
  const isHard = (card: string) => hash(card) % 1000 < 1000 * past.hard;

  add(noon(0), { type: 'learnerCreated', name: past.name });
  for (const { id } of pack.conditions.slice(0, past.conditions))
    add(noon(0), { type: 'conditionRead', condition: id });
  let reviews = 0;
  for (let day = 0; day < past.days; day += 1) {
    let at = noon(day) + 60_000;
    const clock = () => moment(at, 'UTC', 0).at - 4 * 3_600_000;
    let queue: Queue = buildQueue({
      deck: progress.deck,
      fresh: freshCards(pack, progress),
      freshLeft: past.newPerDay,
      clock: clock(),
      exists: () => true,
    });
    for (;;) {
      const { card, waitUntil } = nextCard(queue, clock());
      if (waitUntil !== null) at += waitUntil - clock();
      if (card === null && waitUntil === null) break;
      if (card === null) continue;
      const elapsedMs = 3000 + Math.floor(random() * 9000);
      at += elapsedMs;
      add(at, { type: 'reviewed', card, grade: roll(random(), isHard(card)), elapsedMs });
      reviews += 1;
      queue = advance(queue, card, progress.deck.read(progress.deck.at(card)), clock());
    }
  }
  const journal = join(dataFolder, 'journal', LEARNER, DEVICE);
  mkdirSync(journal, { recursive: true });
  writeFileSync(join(dataFolder, 'device.json'), JSON.stringify({ device: DEVICE }));
  writeFileSync(join(journal, fileName(1)), Buffer.concat(lines));
  return reviews;
}

function roll(dice: number, isHard: boolean): Grade {
  if (isHard) return dice < 0.55 ? 1 : 3;
  return dice < 0.1 ? 1 : dice < 0.18 ? 2 : dice < 0.95 ? 3 : 4;
}

/** A number that a text always gives. */
function hash(text: string): number {
  let value = 17;
  for (const sign of text) value = (Math.imul(value, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return value;
}

/** A small seeded generator, 0 ≤ x < 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
