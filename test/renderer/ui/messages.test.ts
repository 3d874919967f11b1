import { expect, it } from 'vitest';
import { defineMessages, plural } from '../../../renderer/ui/messages.ts';

const { en, es } = defineMessages(
  {
    cards: (n: number) => plural(n, 'card', 'cards'),
    days: ['Monday'],
    of: { reviews: (n: number) => `${plural(n, 'review', 'reviews')} done` },
  },
  {
    cards: (n) => plural(n, 'tarjeta', 'tarjetas'),
    days: ['Lunes'],
    of: { reviews: (n) => plural(n, 'repaso hecho', 'repasos hechos') },
  },
);

it('numbers are written as the language of the message does, also in messages within messages', () => {
  expect([en.cards(1), en.cards(2099), en.of.reviews(1200)]).toEqual([
    '1 card',
    '2,099 cards',
    '1,200 reviews done',
  ]);
  expect([es.cards(1), es.cards(2099), es.of.reviews(1200)]).toEqual([
    '1 tarjeta',
    '2.099 tarjetas',
    '1.200 repasos hechos',
  ]);
  expect([en.cards(2099), en.days[0], es.days[0]]).toEqual(['2,099 cards', 'Monday', 'Lunes']);
});
