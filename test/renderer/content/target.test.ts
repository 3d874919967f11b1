import { describe, expect, it } from 'vitest';
import { compile } from '../../../build/content/compile.ts';
import { describeTarget } from '../../../renderer/content/target.ts';
import { emptyProgress } from '../../../shared/progress/progress.ts';
import { bookOf } from '../../support/tinyFolder.ts';
import { tinyPack } from '../../support/tinyPack.ts';

const pack = compile(bookOf(tinyPack()));

describe('a bookmark on an own card', () => {
  const progress = emptyProgress();
  const write = (front: string) => {
    progress.ownCards.set('own:1', { card: 'own:1', front, back: '', tags: [], source: '', at: 0 });
    return describeTarget('card:own:1', pack, progress, 'en');
  };

  it('says its words without marks and leads to it', () => {
    expect(write('Auer rods are {{c1::**azurophil** granules}}.')).toEqual({
      kind: 'card',
      text: 'Auer rods are azurophil granules.',
      context: null,
      href: '#/cards?edit=own%3A1',
    });
  });

  it('is one line, however long the card', () => {
    expect(write('word '.repeat(20_000)).text?.length).toBeLessThanOrEqual(200);
  });

  it('says nothing of a card that is gone', () => {
    expect(describeTarget('card:own:2', pack, progress, 'en').text).toBeNull();
  });
});
