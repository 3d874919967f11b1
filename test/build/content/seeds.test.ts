import { describe, expect, it } from 'vitest';
import { layOut } from '../../../build/content/book.ts';
import { parseCsv } from '../../../build/content/csv.ts';
import { lintSeeds, runsOf, SEED_CONDITIONS, seedCoverage } from '../../../build/content/lint/seeds.ts';
import { loadPack } from '../../../build/content/load.ts';
import { describeRules } from '../../support/ruleTable.ts';
import { bookOf, filesOf, folderOf } from '../../support/tinyFolder.ts';
import { claimIn, SEED_SENTENCE, tinyPack } from '../../support/tinyPack.ts';

const run = 'seed page read nine plain words in one';

describeRules('copied text', [
  [
    'eight words of a seed are found under marks, case and accents',
    (tiny) => {
      claimIn(tiny, 'causes').text = 'SEED *page* réad nine, [c1: plain words] in one.';
    },
    [`conditions/blue-count.yaml sections.causes[0].text: shares eight words with a seed: "${run}"`],
  ],
  [
    'seven are nobody’s',
    (tiny) => {
      claimIn(tiny, 'causes').text = 'One seed page read nine plain words in [c1: two].';
    },
    [],
  ],
  [
    'Spanish, definitions and glossary are searched too',
    (tiny) => {
      const [term] = tiny.glossary.terms;
      if (term) term.definition.en = SEED_SENTENCE;
      tiny.condition.definition.es = SEED_SENTENCE;
      claimIn(tiny, 'epidemiology').text = 'Blue.';
      tiny.es['bc-008'] = SEED_SENTENCE;
    },
    [
      ['conditions/blue-count.yaml definition.es', 'patients of the seed page read nine plain'],
      ['es/conditions/blue-count.yaml bc-008', 'patients of the seed page read nine plain'],
      ['glossary/colours.yaml terms[0].definition.en', 'patients of the seed page read nine plain'],
    ].map(([place, words]) => `${place}: shares eight words with a seed: "${words}"`),
  ],
]);

describeRules('statements of the seeds', [
  [
    'a sound one is taught, a doubtful one appraised; both only warn while cards are missing',
    (tiny) => {
      claimIn(tiny, 'at-a-glance').seed = [];
      for (const appraisal of tiny.appraisals.appraisals) appraisal.seed = [];
    },
    [
      'warning: seeds.json facts: 1 statements are not appraised: S0-002',
      'warning: seeds.json facts: 1 statements are not taught by a claim, a case or an unverified appraisal: S0-001',
    ],
  ],
  [
    'an unverified appraisal stands for a sound one',
    (tiny) => {
      claimIn(tiny, 'at-a-glance').seed = [];
      for (const appraisal of tiny.appraisals.appraisals) {
        Object.assign(appraisal, { verdict: 'unverified', seed: ['S0-001', 'S0-002'] });
      }
    },
    [],
  ],
  [
    'a case may teach one',
    (tiny) => {
      claimIn(tiny, 'at-a-glance').seed = [];
      tiny.case.seed = ['S0-001'];
    },
    [],
  ],
  [
    'an unknown one is a slip',
    (tiny) => {
      tiny.case.seed = ['S9-001'];
    },
    ["cases/bc-case1.yaml seed[0]: no seed statement 'S9-001'"],
  ],
]);

describe('seed coverage', () => {
  it('counts what is covered', () => {
    expect(seedCoverage(bookOf(tinyPack()))).toEqual({
      covered: ['S0-001', 'S0-002'],
      missing: [],
      total: 2,
    });
  });

  it('is an error once all the conditions of the seeds have cards', () => {
    const tiny = tinyPack();
    claimIn(tiny, 'at-a-glance').seed = [];
    const files = filesOf(tiny);
    const card = files['conditions/blue-count.yaml'] ?? '';
    for (const id of SEED_CONDITIONS) files[`conditions/${id}.yaml`] = card.replace(/^id: .*/m, `id: ${id}`);
    expect(lintSeeds(layOut(loadPack(folderOf(files)))).map(({ severity }) => severity)).toEqual(['error']);
  });

  it('has no run in a text of seven words', () => {
    expect(runsOf('one two three four five six seven')).toEqual([]);
  });
});

describe('the table of statements', () => {
  it('is read with quotes, commas and line ends in fields', () => {
    expect(parseCsv('id,note\r\nS0-001,"a, ""b""\nc"\nS0-002,\n')).toEqual([
      { id: 'S0-001', note: 'a, "b"\nc' },
      { id: 'S0-002', note: '' },
    ]);
  });
});
