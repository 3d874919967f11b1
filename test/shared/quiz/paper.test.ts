import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../shared/content/pack.ts';
import type { QuestionKind } from '../../../shared/content/questionSchema.ts';
import { cardOfItem, shortKey, itemText as write } from '../../../shared/quiz/paper.ts';
import { variantOf } from '../../../shared/quiz/vary.ts';
import { itemOf, neutrophils } from '../../support/items.ts';

const pack = {
  analytes: [neutrophils],
  es: { 'bc-q01.stem': 'Persona de 40 años con un frotis azul.' },
} as unknown as Pack;

/** Narrow spaces are for the eye. */
const itemText = (...input: Parameters<typeof write>) =>
  write(...input).replace(/[\u00a0\u2009\u202f]/g, ' ');

describe('an item as text', () => {
  it('has stem, values, lead-in and options, and says nothing of the key', () => {
    const item = { ...itemOf('single'), labs: [{ analyte: 'anc', value: 0.4 }] };
    expect(itemText(pack, item, 'en', false)).toBe(
      [
        'A person of 40 comes with a blue film.',
        'Neutrophils: 0.4 × 10⁹/L ↓',
        'What follows?',
        'A. north\nB. south\nC. east\nD. west',
      ].join('\n\n'),
    );
  });

  it('with its key says what is right and why', () => {
    expect(itemText(pack, itemOf('single'), 'en', true)).toContain(
      'Look at the film.\nA ✓: Because of north.\nB: Because of south.',
    );
  });

  it('is in Spanish where there is Spanish', () => {
    expect(itemText(pack, itemOf('single'), 'es', false)).toMatch(/^Persona de 40 años/);
  });

  it('has the values that were drawn, in the translation as well', () => {
    const vary = [{ analyte: 'anc', from: 0.2, to: 0.2, step: 0.1 }];
    const item = variantOf({ ...itemOf('single'), vary, stem: 'Neutrophils {anc 0.4}.' }, 3);
    const translated = { ...pack, es: { 'bc-q01.stem': 'Neutrófilos {anc 0.4}.' } };
    expect(itemText(translated, item, 'en', false, 3)).toMatch(/^Neutrophils 0\.2 /);
    expect(itemText(translated, item, 'es', false, 3)).toMatch(/^Neutrófilos 0,2 /);
  });

  it('writes quantities with sign and unit', () => {
    expect(itemText(pack, { ...itemOf('single'), stem: 'Neutrophils {anc < 0.5}.' }, 'en', false)).toContain(
      'Neutrophils < 0.5 × 10⁹/L.',
    );
  });

  it('shows items of a match and parts of a set', () => {
    expect(itemText(pack, itemOf('matching'), 'en', false)).toContain('1. rust\n2. wire');
    expect(itemText(pack, itemOf('set'), 'en', false)).toContain(
      'He has a fever.\nAnd now?\nA. wait\nB. treat\nC. go',
    );
  });

  it('shows the values that come with a part of a set', () => {
    const set = itemOf('set');
    const parts = set.parts.map((part) => ({ ...part, labs: [{ analyte: 'anc', value: 0.4 }] }));
    expect(itemText(pack, { ...set, parts }, 'en', false)).toContain(
      'He has a fever.\nNeutrophils: 0.4 × 10⁹/L ↓\nAnd now?',
    );
  });

  it('describes a figure, and names none of its spots', () => {
    const text = itemText(pack, itemOf('hotspot'), 'en', false);
    expect(text).toContain('A film');
    expect(text).not.toContain('nucleus');
  });

  it('makes a card of its lead-in and key, or of its lesson where there is no one option', () => {
    expect(cardOfItem(pack, itemOf('single'), 'en')).toEqual({
      sentence: 'What follows? north',
      words: 'north',
    });
    expect(cardOfItem(pack, itemOf('matching'), 'en').words).toBe('Look at the film.');
  });

  it.each<[QuestionKind, string]>([
    ['single', 'A'],
    ['multiple', 'A, C'],
    ['truefalse', 'A + · B − · C + · D −'],
    ['matching', '1 A · 2 B'],
    ['numeric', '1.5 ± 0.1'],
    ['hotspot', 'A'],
    ['set', '1 A · 2 B'],
  ])('has in the key of %s: %s', (kind, key) => {
    expect(shortKey(itemOf(kind))).toBe(key);
  });

  it('shows what is to be ordered in another order, which the key puts right', () => {
    const item = itemOf('ordering');
    const shown = itemText(pack, item, 'en', false).split('\n\n').at(-1)?.split('\n') ?? [];
    const words = shortKey(item)
      .split(' → ')
      .map((letter) => shown.find((line) => line.startsWith(`${letter}. `))?.slice(3));
    expect(words).toEqual(['first', 'second', 'third', 'fourth']);
    expect(shown.map((line) => line.slice(3))).not.toEqual(words);
  });
});
