import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileName } from '../../electron/journal/files.ts';
import { encodeLine } from '../../electron/journal/lines.ts';
import type { Body, LogEvent } from '../../shared/progress/events.ts';
import { DEFAULT_SETTINGS } from '../../shared/progress/settings.ts';
import { DAY_MS, moment } from '../../shared/scheduling/day.ts';
import { grade, NEW_MEMORY } from '../../shared/scheduling/fsrs.ts';

const FILE_BYTES = 8_000_000;
export interface History {
  cards: number;
  reviews: number;
}

/**
 * Writes the journal of a diligent learner as the app would have: every condition read, own cards beside those of the pack, then
 * `reviews` reviews over two years, so that some thousand cards are due. Deterministic but for `now`.
 */
export async function writeSyntheticHistory(
  dataFolder: string,
  { cards, reviews }: History,
  pack: { conditions: string[]; cards: string[] },
  now: number,
): Promise<void> {
  const device = 'benchdevice00001';
  const learner = 'benchlearner0001';
  const folder = join(dataFolder, 'journal', learner, device);
  await mkdir(folder, { recursive: true });
  await writeFile(join(dataFolder, 'device.json'), JSON.stringify({ device }));
  const random = mulberry32(7);
  const start = now - 730 * DAY_MS;
  const writer = new Writer(folder, device, learner);
  const add = (at: number, body: Body) => writer.add(at, body);

  await add(start, { type: 'learnerCreated', name: 'Bench' });
  await add(start, { type: 'settingChanged', key: 'newCardsPerDay', value: 20 });
  for (const condition of pack.conditions) await add(start, { type: 'conditionRead', condition });
  const ids = pack.cards.slice(0, cards);
  for (let n = ids.length; n < cards; n += 1) {
    ids.push(`own:${n}`);
    await add(start + n, {
      type: 'ownCardWritten',
      card: `own:${n}`,
      front: `What is number ${n} of the list about?`,
      back: `Fact ${n}`,
      tags: ['bench'],
    });
  }
  for (const { at, card, grade: given } of diligentReviews(
    ids,
    reviews,
    start + cards + 1000,
    now - 1000,
    random,
  )) {
    await add(at, { type: 'reviewed', card, grade: given, elapsedMs: 2000 + Math.floor(random() * 9000) });
  }
  await writer.close();
}

/**
 * Each card is begun on some day of the first year and reviewed when it is due, or up to two days late, until now. What is left of
 * `count` are repetitions half a minute later, as a cautious learner adds them. In order of time.
 */
function diligentReviews(
  ids: readonly string[],
  count: number,
  from: number,
  to: number,
  random: () => number,
) {
  const settings = { ...DEFAULT_SETTINGS, fuzz: false };
  const out: { at: number; card: string; grade: 1 | 2 | 3 | 4 }[] = [];
  for (const card of ids) {
    let memory = NEW_MEMORY;
    let at = from + (to - from) * random() * 0.5;
    while (at < to && out.length < count) {
      const dice = random();
      const given = dice < 0.14 ? 1 : dice < 0.25 ? 2 : dice < 0.97 ? 3 : 4;
      out.push({ at: Math.round(at), card, grade: given });
      memory = grade(memory, given, at, settings, card);
      at = Math.max(at + 60_000, memory.due) + random() * 2 * DAY_MS * (memory.intervalDays > 0 ? 1 : 0);
    }
  }
  for (let i = 0; out.length < count; i += 1) {
    const model = out[i] as (typeof out)[number];
    out.push({ ...model, at: model.at + 30_000, grade: 3 });
  }
  return out.sort((a, b) => a.at - b.at);
}

class Writer {
  private seq = 0;
  private file = 0;
  private bytes = FILE_BYTES;
  private stream: ReturnType<typeof createWriteStream> | null = null;
  private readonly folder: string;
  private readonly device: string;
  private readonly learner: string;

  constructor(folder: string, device: string, learner: string) {
    this.folder = folder;
    this.device = device;
    this.learner = learner;
  }

  async add(at: number, body: Body): Promise<void> {
    this.seq += 1;
    const event: LogEvent = {
      device: this.device,
      seq: this.seq,
      key: `bench-${this.seq}`,
      moment: moment(at, 'UTC', 0),
      body,
    };
    if (this.bytes >= FILE_BYTES) await this.next();
    const line = encodeLine(event);
    this.bytes += line.length;
    if (this.stream && !this.stream.write(line)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    if (!this.stream) return;
    this.stream.end();
    await once(this.stream, 'finish');
  }

  private async next(): Promise<void> {
    await this.close();
    this.file += 1;
    this.bytes = 0;
    this.stream = createWriteStream(join(this.folder, fileName(this.file)));
    this.stream.write(encodeLine({ format: 1, device: this.device, learner: this.learner, first: this.seq }));
  }
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
