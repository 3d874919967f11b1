import { describe, expect, it } from 'vitest';
import type { Box } from '../../../shared/content/occlusion.ts';
import { Folder } from '../../../shared/progress/apply.ts';
import { type Body, LogEvent } from '../../../shared/progress/events.ts';
import { emptyProgress, type Progress } from '../../../shared/progress/progress.ts';
import { buildQueue } from '../../../shared/scheduling/queue.ts';
import { at, Log } from '../../support/events.ts';

const LABELS = ['Nucleus', 'Hof', 'Granules'];
const box = (n: number): Box => ({
  n,
  x: n / 10,
  y: 0.1,
  width: 0.05,
  height: 0.2,
  label: LABELS[n - 1] ?? '',
});

/** A note on a promyelocyte, with these boxes. */
const written = (...numbers: number[]): Body => ({
  type: 'ownCardWritten',
  card: 'own:1',
  front: '',
  back: '',
  tags: [],
  picture: { kind: 'cell', cell: 'promyelocyte', seed: 7 },
  ...(numbers.length > 0 && { occlusion: { mode: 'all', boxes: numbers.map(box) } }),
});
const good = (card: string): Body => ({ type: 'reviewed', card, grade: 4, elapsedMs: 4000 });

function fold(...bodies: Body[]): Progress {
  const log = new Log();
  const folder = new Folder(emptyProgress());
  bodies.forEach((body, i) => {
    folder.apply(LogEvent.parse(log.add(at(10, 12, i), body)));
  });
  return folder.progress;
}

function memory(progress: Progress, card: string) {
  return progress.deck.read(progress.deck.at(card));
}

describe('a note with boxes on its picture', () => {
  it('has a card for each box', () => {
    const { deck, ownCards } = fold(written(1, 2));
    expect(deck.ids).toEqual(['own:1#1', 'own:1#2']);
    expect(ownCards.get('own:1')).toMatchObject({
      picture: { kind: 'cell', cell: 'promyelocyte', seed: 7 },
      occlusion: { mode: 'all', boxes: [box(1), box(2)] },
    });
  });

  it('keeps the schedules of the others when a box goes, and puts its own card away', () => {
    const before = fold(written(1, 2, 3), good('own:1#3'));
    const after = fold(written(1, 2, 3), good('own:1#3'), written(1, 3));
    expect(memory(after, 'own:1#3')).toEqual(memory(before, 'own:1#3'));
    expect([1, 2, 3].map((n) => memory(after, `own:1#${n}`).suspended)).toEqual([false, true, false]);
  });

  it('goes on where it was when a box comes back', () => {
    const { deck } = fold(written(1, 2), good('own:1#2'), written(1), written(1, 2));
    expect(deck.read(deck.at('own:1#2'))).toMatchObject({ suspended: false, reps: 1 });
  });

  it('puts the one card away that it had without boxes', () => {
    const progress = fold({ ...written(), front: 'Which cell?', back: 'A promyelocyte' } as Body, written(1));
    expect([memory(progress, 'own:1').suspended, memory(progress, 'own:1#1').suspended]).toEqual([
      true,
      false,
    ]);
    const back = fold(written(1), written());
    expect([memory(back, 'own:1').suspended, memory(back, 'own:1#1').suspended]).toEqual([false, true]);
  });

  it('puts all its cards away when it is deleted', () => {
    const progress = fold(written(1, 2), { type: 'ownCardDeleted', card: 'own:1' });
    expect(progress.ownCards.size).toBe(0);
    expect([1, 2].map((n) => memory(progress, `own:1#${n}`).suspended)).toEqual([true, true]);
  });

  it('asks one box a day, so that none gives another away', () => {
    const { deck } = fold(written(1, 2, 3));
    const queue = buildQueue({
      deck,
      fresh: [],
      freshLeft: 20,
      clock: at(10) + 3_600_000,
      exists: () => true,
    });
    expect(queue.main).toEqual(['own:1#1']);
  });
});

describe('a note of an older journal', () => {
  it('reads as it always did, without a picture', () => {
    const { ownCards, deck } = fold({
      type: 'ownCardWritten',
      card: 'own:2',
      front: '{{c1::Auer}} rods',
      back: '',
      tags: ['aml'],
    });
    expect(ownCards.get('own:2')).toEqual({
      card: 'own:2',
      front: '{{c1::Auer}} rods',
      back: '',
      tags: ['aml'],
      source: '',
      at: at(10),
    });
    expect(deck.ids).toEqual(['own:2#1']);
  });
});
