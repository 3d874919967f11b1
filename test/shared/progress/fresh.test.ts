import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../shared/content/pack.ts';
import { Folder } from '../../../shared/progress/apply.ts';
import { cardsOf, freshCards } from '../../../shared/progress/fresh.ts';
import { emptyProgress } from '../../../shared/progress/progress.ts';
import { at, Log } from '../../support/events.ts';

const claim = (id: string, depth: string, text: string) => ({ id, depth, text });
const condition = (id: string, claims: object[]) => ({ id, prefix: id, sections: { causes: claims } });
const pack = {
  conditions: [
    condition('lkp', [
      claim('lkp-001', 'full', '[c1: late]'),
      claim('lkp-002', 'glance', '[c1: early] and [c2: again]'),
      claim('lkp-003', 'core', 'nothing hidden'),
    ]),
    condition('hls', [claim('hls-001', 'core', '[c1: one]')]),
  ],
} as unknown as Pack;

describe('new cards', () => {
  it('of a condition come glance first, each cloze one card', () => {
    expect(cardsOf(pack, 'lkp')).toEqual(['lkp-002#1', 'lkp-002#2', 'lkp-001#1']);
  });

  it('come from what was read, in the order of reading, and from nothing else', () => {
    const log = new Log();
    const folder = new Folder(emptyProgress());
    expect(freshCards(pack, folder.progress)).toEqual([]);
    folder.apply(log.add(at(1), { type: 'conditionRead', condition: 'hls' }));
    folder.apply(log.add(at(2), { type: 'conditionRead', condition: 'lkp' }));
    folder.apply(log.add(at(3), { type: 'conditionRead', condition: 'hls' }));
    expect(freshCards(pack, folder.progress)).toEqual(['hls-001#1', 'lkp-002#1', 'lkp-002#2', 'lkp-001#1']);
  });

  it('of a condition that the pack no longer has are none', () => {
    expect(cardsOf(pack, 'gone')).toEqual([]);
  });
});
