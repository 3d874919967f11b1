import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  deviceFolder,
  draft,
  drafts,
  enrol,
  harm,
  openStudyRoom,
  readAll,
} from '../../support/studyRoom.ts';

const FILE = '000001.ndjson';
const NEWLINE = 10;

/** Where the n-th line begins, 0 being the header; the event with number n is in line n. */
function lineStart(bytes: Buffer, line: number): number {
  let at = 0;
  for (let n = 0; n < line; n += 1) at = bytes.indexOf(NEWLINE, at) + 1;
  return at;
}
function flip(bytes: Buffer, at: number): Buffer {
  const harmed = Buffer.from(bytes);
  harmed[at] = (harmed[at] ?? 0) ^ 0x55;
  return harmed;
}
const inLine = (line: number) => (bytes: Buffer) => flip(bytes, lineStart(bytes, line) + 40);
const newlineBefore = (line: number) => (bytes: Buffer) => flip(bytes, lineStart(bytes, line) - 1);
const withLines = (change: (lines: string[]) => string[]) => (bytes: Buffer) =>
  Buffer.from(`${change(bytes.toString().trimEnd().split('\n')).join('\n')}\n`);

/** Ada's first event and nine reviews: numbers 1 to 10, on the days 0 to 9. */
const rows: [
  string,
  (bytes: Buffer) => Buffer,
  { lost: number[]; damage: [number, string | null, string | null][] },
][] = [
  ['a byte in the header', inLine(0), { lost: [], damage: [[0, null, dayOf(0)]] }],
  ['the first byte', (bytes) => flip(bytes, 0), { lost: [], damage: [[0, null, dayOf(0)]] }],
  ['a byte in the first event', inLine(1), { lost: [1], damage: [[1, null, dayOf(1)]] }],
  ['a byte in the middle', inLine(5), { lost: [5], damage: [[1, dayOf(3), dayOf(5)]] }],
  [
    'bytes in two neighbours',
    (bytes) => inLine(6)(inLine(5)(bytes)),
    { lost: [5, 6], damage: [[2, dayOf(3), dayOf(6)]] },
  ],
  [
    'bytes in two places',
    (bytes) => inLine(8)(inLine(3)(bytes)),
    {
      lost: [3, 8],
      damage: [
        [1, dayOf(1), dayOf(3)],
        [1, dayOf(6), dayOf(8)],
      ],
    },
  ],
  ['a byte in the last event', inLine(10), { lost: [10], damage: [[1, dayOf(8), null]] }],
  ['a newline in the middle', newlineBefore(5), { lost: [4, 5], damage: [[2, dayOf(2), dayOf(5)]] }],
  ['the newline after the header', newlineBefore(1), { lost: [1], damage: [[1, null, dayOf(1)]] }],
  ['the last newline', (bytes) => flip(bytes, bytes.length - 1), { lost: [], damage: [] }],
  ['the last newline, cut off', (bytes) => bytes.subarray(0, -1), { lost: [], damage: [] }],
  ['a torn last line', (bytes) => bytes.subarray(0, -30), { lost: [10], damage: [] }],
  [
    'zeros behind a power cut',
    (bytes) => Buffer.concat([bytes, Buffer.alloc(4096)]),
    { lost: [], damage: [] },
  ],
  [
    'a line somebody added',
    withLines((lines) => [...lines.slice(0, 5), 'hello', ...lines.slice(5)]),
    { lost: [], damage: [[0, dayOf(3), dayOf(4)]] },
  ],
  [
    'a line written twice',
    withLines((lines) => lines.toSpliced(5, 0, lines[5] ?? '')),
    { lost: [], damage: [[0, dayOf(4), dayOf(5)]] },
  ],
  [
    'a line taken out',
    withLines((lines) => lines.toSpliced(5, 1)),
    { lost: [5], damage: [[1, dayOf(3), dayOf(5)]] },
  ],
  [
    'everything after the header',
    (bytes) => bytes.subarray(0, lineStart(bytes, 1)),
    { lost: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], damage: [] },
  ],
];

describe('a journal with', () => {
  it.each(rows)('%s harmed keeps every other event and says what was lost', async (_, change, expected) => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    const device = (await room.app.append({ learner: ada.id, drafts: drafts(1, 9) }))[0]?.device ?? '';
    await harm(room, ada, FILE, change);
    await room.reopen();

    const numbers = Array.from({ length: 10 }, (_unused, index) => index + 1);
    const kept = numbers.filter((seq) => !expected.lost.includes(seq));
    const damage = expected.damage.map(([events, after, before]) => ({
      device,
      file: FILE,
      events,
      after,
      before,
    }));
    expect((await room.app.journalState({ learner: ada.id })).damage).toEqual(damage);
    expect((await readAll(room.app, ada)).map(({ seq }) => seq)).toEqual(kept);
    expect((await room.app.verifyJournal({ learner: ada.id })).damage).toEqual(damage);
  });

  it.each(rows)(
    '%s harmed goes on behind what was lost, and rewrites nothing',
    async (_, change, { lost }) => {
      const room = await openStudyRoom();
      const ada = await enrol(room.app);
      await room.app.append({ learner: ada.id, drafts: drafts(1, 9) });
      await harm(room, ada, FILE, change);
      const path = join(await deviceFolder(room, ada), FILE);
      const harmed = await readFile(path);
      await room.reopen();
      const before = await readAll(room.app, ada);
      const [added] = await room.app.append({ learner: ada.id, drafts: [draft(20)] });
      await room.reopen();

      expect(added?.seq).toBeGreaterThan(before.at(-1)?.seq ?? 0);
      expect(await readAll(room.app, ada)).toEqual([...before, added]);
      const now = await readFile(path);
      expect(now.subarray(0, harmed.length).equals(harmed)).toBe(true);
      const state = await room.app.verifyJournal({ learner: ada.id });
      const wasTold = state.damage.reduce((sum, { events }) => sum + events, 0);
      expect(wasTold).toBe(lost.filter((seq) => seq < (added?.seq ?? 0)).length);
    },
  );
});

describe('a journal of several files', () => {
  it('tells which file the lost events were in, and the days around them', async () => {
    const room = await openStudyRoom({ journalFileBytes: 1000 });
    const ada = await enrol(room.app);
    let device = '';
    for (const one of drafts(1, 20)) {
      const [kept] = await room.app.append({ learner: ada.id, drafts: [one] });
      device = kept?.device ?? '';
    }
    const events = await readAll(room.app, ada);
    const second = await readFile(join(await deviceFolder(room, ada), '000002.ndjson'), 'utf8');
    const first = JSON.parse(second.split('\n')[0]?.slice(9) ?? '').first as number;
    await harm(room, ada, '000002.ndjson', inLine(1));
    await room.reopen();
    const { damage, heads } = await room.app.verifyJournal({ learner: ada.id });
    expect(heads).toEqual({ [device]: 21 });
    expect(damage).toEqual([
      { device, file: '000002.ndjson', events: 1, after: dayOf(first - 2), before: dayOf(first) },
    ]);
    expect(await readAll(room.app, ada)).toEqual(events.filter(({ seq }) => seq !== first));
  });
});

describe('a journal from a newer release', () => {
  const sealed = (value: unknown) => {
    const json = JSON.stringify(value);
    return `${crc32(json).toString(16).padStart(8, '0')} ${json}`;
  };
  const event = { device: 'x', seq: 11, ...draft(11), body: { type: 'dreamed', of: 'cells' } };

  it.each([
    [
      'a higher format',
      withLines(([, ...events]) => [sealed({ format: 2, shape: 'unheard of' }), ...events]),
    ],
    ['an event this release does not know', withLines((lines) => [...lines, sealed(event)])],
  ])('with %s is refused and not touched', async (_, change) => {
    const room = await openStudyRoom();
    const ada = await enrol(room.app);
    await room.app.append({ learner: ada.id, drafts: drafts(1, 9) });
    await harm(room, ada, FILE, change);
    const path = join(await deviceFolder(room, ada), FILE);
    const before = await readFile(path);
    await room.reopen();

    const learner = ada.id;
    const requests = [
      () => room.app.journalState({ learner }),
      () => room.app.append({ learner, drafts: [draft(20)] }),
      () => room.app.verifyJournal({ learner }),
      () => room.app.takeSnapshot({ learner }),
    ];
    for (const request of requests) await expect(async () => request()).rejects.toThrow(/^newer-release: /);
    expect(await readFile(path)).toEqual(before);
    expect(await room.app.listLearners(undefined)).toEqual([ada]);
  });
});
