import { describe, expect, it } from 'vitest';
import { lacksNumber, readNumbers } from '../../../build/content/lint/numbers.ts';
import { describeRules, type Row } from '../../support/ruleTable.ts';
import { claimIn } from '../../support/tinyPack.ts';

const es = 'es/conditions/blue-count.yaml bc-008';

/** A claim of the third section in both languages. */
function pair(sentence: string, english: string, spanish: string, says: string[]): Row {
  return [
    sentence,
    (tiny) => {
      claimIn(tiny, 'epidemiology').text = english;
      tiny.es['bc-008'] = spanish;
    },
    says,
  ];
}

describeRules('Spanish says the same as English', [
  [
    'a key belongs to an English text',
    (tiny) => {
      tiny.es['bc-001.differ'] = 'Las fuentes no coinciden.';
    },
    ['es/conditions/blue-count.yaml bc-001.differ: no English text has this key'],
  ],
  pair('numbers agree', 'On day [c1: 12] of 1,200.', 'El día [c1: 21] de 1.200.', [
    `${es}: numbers differ from the English: lacks 12; adds 21`,
  ]),
  pair(
    'quantities agree',
    'White [c1: cells] {wbc > 100}.',
    '[c1: Leucocitos] {wbc >= 100}.',
    [
      `${es}: quantities differ from the English: lacks {wbc > 100}; adds {wbc ≥ 100}`,
      'warning: conditions/blue-count.yaml sections.epidemiology[0].system: a threshold names its system and year',
    ].reverse(),
  ),
  pair('hidden words agree', 'Blue [c1: cells] in [c2: light].', '[c1: Células] azules a la luz.', [
    `${es}: clozes differ from the English: lacks c2`,
  ]),
  pair(
    'links agree',
    'A [green one](condition:green-count) with [fever](finding:fever) [c1: too].',
    'Una con [fiebre](finding:fever) [c1: también].',
    [`${es}: links differ from the English: lacks condition:green-count`],
  ),
  pair('sides are not swapped', 'The left [c1: eye].', 'El [c1: ojo] derecho.', [
    `${es}: left and right are swapped`,
  ]),
  pair('a side is not lost', 'The right [c1: eye].', 'El [c1: ojo].', [
    `warning: ${es}: lacks the right side`,
  ]),
  pair(
    'what is left is no side',
    'Of those left untreated, [c1: most].',
    'Sin tratamiento, [c1: la mayoría].',
    [],
  ),
  [
    'a condition of the seeds is translated whole, others in their first two sections',
    (tiny) => {
      delete tiny.es['bc-001'];
      delete tiny.es['bc-002'];
    },
    ['warning: conditions/blue-count.yaml: claims: Spanish is missing for 2 of 7 texts (bc-001, bc-002)'],
  ],
]);

describe('numbers in two languages', () => {
  it.each([
    ['1,227 of 3.5', '1.227 de 3,5'],
    ['10,000 cells', '10 000 células'],
    ['three patients', '3 pacientes'],
    ['12 patients', 'doce pacientes'],
    ['t(9;22)(q34.1;q11.2)', 't(9;22)(q34.1;q11.2)'],
    ['5–10% at 2 years', '5–10 % a los 2 años'],
    ['CD34 and 10⁹/L', 'CD34 y 10⁹/L'],
  ])('"%s" is "%s"', (english, spanish) => {
    expect(lacksNumber(english, spanish)).toEqual([]);
  });

  it.each([
    ['100 cells', '1000 células', 'lacks 100; adds 1000'],
    ['3.5 times', '35 veces', 'lacks 3.5; adds 35'],
    ['of 20, 20', 'de 20', 'lacks 20'],
  ])('"%s" is not "%s"', (english, spanish, said) => {
    expect(lacksNumber(english, spanish)).toEqual([`numbers differ from the English: ${said}`]);
  });

  it('reads a Spanish point both ways', () => {
    expect(readNumbers('1.227', 'es')).toEqual([[1227, 1.227]]);
  });
});
