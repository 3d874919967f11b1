import { describe, expect, it } from 'vitest';
import { saysOf } from './tinyFolder.ts';
import { type TinyPack, tinyPack } from './tinyPack.ts';

/** One sentence of a rule: what it is about, how a sound pack is broken, and all that the linter then says. */
export type Row = [sentence: string, breakIt: (tiny: TinyPack) => void, says: string[]];

/** A test a row. */
export function describeRules(family: string, rows: readonly Row[]): void {
  describe(family, () => {
    it.each(rows)('%s', (_, breakIt, says) => {
      const tiny = tinyPack();
      breakIt(tiny);
      expect(saysOf(tiny)).toEqual(says);
    });
  });
}
