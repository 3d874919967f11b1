import { describe, expect, it } from 'vitest';
import { layOut } from '../../../build/content/book.ts';
import { compile } from '../../../build/content/compile.ts';
import { linkTerms, termMatcher, unlinkConditions } from '../../../build/content/linkTerms.ts';
import { loadPack } from '../../../build/content/load.ts';
import type { Term } from '../../../shared/content/schema.ts';
import { bookOf, filesOf, folderOf } from '../../support/tinyFolder.ts';
import { claimIn, tinyPack } from '../../support/tinyPack.ts';

function term(id: string, en: string, ...also: string[]): Term {
  return { id, term: { en, es: `${en} es` }, definition: { en: '-', es: '-' }, also, sources: [] };
}

describe('glossary terms', () => {
  const matcher = termMatcher(
    [
      term('blast', 'blast'),
      term('blast-phase', 'blast phase', 'BP'),
      term('all', 'ALL', 'lymphoblastic leukaemia'),
    ],
    'en',
  );
  const link = (text: string, seen = new Set<string>()) => linkTerms(text, matcher, seen);

  it.each([
    ['A blast is young.', 'A [blast](term:blast) is young.'],
    ['Blasts come first, then more blasts.', '[Blasts](term:blast) come first, then more blasts.'],
    ['In blast phase it turns.', 'In [blast phase](term:blast-phase) it turns.'],
    ['A [c1: blast | what?] hides.', 'A [c1: [blast](term:blast) | what?] hides.'],
    ['A [blast](finding:blasts) is linked.', 'A [blast](finding:blasts) is linked.'],
    ['Blasted blast-like sandblast.', 'Blasted blast-like sandblast.'],
    ['All of ALL.', 'All of [ALL](term:all).'],
    ['*Blasts* with {wbc > 100} \\[here\\].', '*[Blasts](term:blast)* with {wbc > 100} \\[here\\].'],
  ])('%s', (text, linked) => {
    expect(link(text)).toBe(linked);
  });

  it('are linked once a section', () => {
    const seen = new Set<string>();
    expect([link('A blast.', seen), link('A blast.', seen)]).toEqual(['A [blast](term:blast).', 'A blast.']);
  });
});

describe('links to conditions without a card', () => {
  it('become their words', () => {
    expect(
      unlinkConditions(
        'A [c1: [*green* one](condition:green)] and a [blue](condition:blue).',
        new Set(['blue']),
      ),
    ).toBe('A [c1: *green* one] and a [blue](condition:blue).');
  });
});

describe('a compiled pack', () => {
  it('sums up the record of checks', () => {
    expect(compile(bookOf(tinyPack())).ledger).toEqual({
      'blue-count': {
        lastReviewed: '2026-11-01',
        reviewDue: '2027-11-01',
        checks: 2,
        firstReader: 2,
        secondReader: 1,
      },
    });
  });

  it('links terms and unlinks conditions in both languages', () => {
    const tiny = tinyPack();
    claimIn(tiny, 'epidemiology').text = 'An azure [green one](condition:green-count).';
    tiny.es['bc-008'] = 'Una [verde](condition:green-count) de color azur.';
    const pack = compile(bookOf(tiny));
    expect(pack.conditions[0]?.sections.epidemiology[0]?.text).toBe('An [azure](term:azure) green one.');
    expect(pack.es['bc-008']).toBe('Una verde de color [azur](term:azure).');
  });

  it('leaves words alone that are no markup', () => {
    const tiny = tinyPack();
    tiny.condition.title.en = 'A [blue](condition:green-count)';
    expect(compile(bookOf(tiny)).conditions[0]?.title.en).toBe('A [blue](condition:green-count)');
  });

  it('fills in what authors may leave out', () => {
    const claim = compile(bookOf(tinyPack())).conditions[0]?.sections.causes[1];
    expect(claim).toMatchObject({ findings: [], proportions: [], seed: [], notForPrescribing: false });
  });

  it('carries the Spanish of systems, and is sound without any', () => {
    const tiny = tinyPack();
    expect(compile(bookOf(tiny)).systems).toEqual({ 'WHO 2022': 'OMS 2022' });
    const { 'es/systems.yaml': _, ...files } = filesOf(tiny);
    const pack = compile(layOut(loadPack(folderOf(files))));
    expect([pack.systems, 'WHO 2022' in pack.es]).toEqual([{}, false]);
  });

  it('keeps the order of the curriculum', () => {
    const tiny = tinyPack();
    const book = bookOf(tiny);
    const [card] = book.conditions;
    if (!card) throw new Error('no card');
    book.conditions = [{ ...card, value: { ...card.value, id: 'green-count' } }, card];
    expect(compile(book).conditions.map(({ id }) => id)).toEqual(['blue-count', 'green-count']);
  });
});
