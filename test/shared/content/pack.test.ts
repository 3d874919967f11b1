import { describe, expect, it } from 'vitest';
import { compile } from '../../../build/content/compile.ts';
import {
  cardIds,
  claimsById,
  conditionOfClaim,
  labelOf,
  localised,
  readCardId,
  systemName,
  translatable,
} from '../../../shared/content/pack.ts';
import { Claim } from '../../../shared/content/schema.ts';
import { bookOf } from '../../support/tinyFolder.ts';
import { claimIn, tinyClaim, tinyPack } from '../../support/tinyPack.ts';

const pack = compile(bookOf(tinyPack()));

describe('flashcards of a claim', () => {
  it('are one a cloze number', () => {
    expect(cardIds({ id: 'bc-001', text: '[c2: a] and [c1: b] and [c2: c]' })).toEqual([
      'bc-001#1',
      'bc-001#2',
    ]);
  });

  it('are none where nothing is hidden', () => {
    expect(cardIds({ id: 'bc-001', text: 'All to be seen.' })).toEqual([]);
  });

  it('are found again from their id', () => {
    expect([readCardId('bc-001#2'), readCardId('bc-q01#2')]).toEqual([
      { claim: 'bc-001', cloze: 2 },
      undefined,
    ]);
  });
});

describe('claims of a pack', () => {
  it('are found with their place', () => {
    const { claim, condition, section } = claimsById(pack).get('bc-010') ?? {};
    expect([claim?.id, condition?.id, section]).toEqual(['bc-010', 'blue-count', 'causes']);
  });

  it('know their condition', () => {
    expect([conditionOfClaim(pack, 'bc-010')?.id, conditionOfClaim(pack, 'xx-010')]).toEqual([
      'blue-count',
      undefined,
    ]);
  });
});

describe('texts in two languages', () => {
  it('fall back to English', () => {
    const es = { 'bc-001': 'Azul.' };
    expect([
      localised({ es }, 'bc-001', 'Blue.', 'es'),
      localised({ es }, 'bc-001', 'Blue.', 'en'),
      localised({ es }, 'bc-002', 'Green.', 'es'),
    ]).toEqual(['Azul.', 'Blue.', 'Green.']);
  });

  it('have the keys that CONTRIBUTING.md names', () => {
    const claim = Claim.parse({
      ...tinyClaim(1, 'Blue.'),
      differ: 'Some say green.',
      bySystem: { 'WHO 2022': 'Blue.', 'ICC 2022': 'Azure.' },
    });
    expect(translatable(claim)).toEqual([
      ['bc-001', 'Blue.'],
      ['bc-001.differ', 'Some say green.'],
      ['bc-001.bySystem.WHO 2022', 'Blue.'],
      ['bc-001.bySystem.ICC 2022', 'Azure.'],
    ]);
    const keys = (entity: Parameters<typeof translatable>[0] | undefined) =>
      entity ? translatable(entity).map(([key]) => key) : [];
    expect(keys(pack.questions[0]).slice(0, 5)).toEqual([
      ...['bc-q01.stem', 'bc-q01.lead', 'bc-q01.objective', 'bc-q01.options.0.text', 'bc-q01.options.0.why'],
    ]);
    expect(keys(pack.cases[0]).filter((key) => !/steps\.[12]|options\.[12]/.test(key))).toEqual([
      ...['bc-case1.steps.0.text', 'bc-case1.steps.0.lead'],
      ...['bc-case1.steps.0.options.0.text', 'bc-case1.steps.0.options.0.why', 'bc-case1.debrief'],
    ]);
    expect(keys(pack.answers[0])).toEqual([
      'bc-a01.question',
      'bc-a01.voices.0.text',
      'bc-a01.voices.1.text',
    ]);
    expect(keys(pack.appraisals[0])).toEqual(['bc-x01.statement', 'bc-x01.why']);
    expect(keys(pack.conditions[0])).toHaveLength(30);
  });

  it('name a system by its English label or in Spanish', () => {
    expect([
      systemName(pack, 'WHO 2022', 'en'),
      systemName(pack, 'WHO 2022', 'es'),
      systemName(pack, 'ICC 2022', 'es'),
    ]).toEqual(['WHO 2022', 'OMS 2022', 'ICC 2022']);
  });

  it('give a row heading its Spanish, a neighbour its title', () => {
    const tiny = tinyPack();
    Object.assign(claimIn(tiny, 'presentation'), { label: 'Skin' });
    Object.assign(claimIn(tiny, 'differential'), { label: 'Blues', versus: 'blue-count' });
    const labelled = compile(bookOf(tiny));
    const { presentation, differential, causes } = labelled.conditions[0]?.sections ?? {};
    expect(
      [presentation, differential, causes].map((claims) => claims?.[0] && labelOf(labelled, claims[0], 'es')),
    ).toEqual(['Piel', 'Recuento azul', undefined]);
  });
});
