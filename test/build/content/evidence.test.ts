import { describeRules, type Row } from '../../support/ruleTable.ts';
import { claimIn, tinySource } from '../../support/tinyPack.ts';

const causes = 'conditions/blue-count.yaml sections.causes[0]';

describeRules('sources', [
  [
    'a citation names a source',
    (tiny) => {
      claimIn(tiny, 'causes').sources = ['guide', { key: 'nobody-2020', at: 'Table 1' }];
    },
    [`${causes}.sources[1]: no source 'nobody-2020' in sources.json`],
  ],
  [
    'a source is cited by somebody',
    (tiny) => tiny.sources.push(tinySource('spare', 1, 'https://spare.example')),
    ['warning: sources.json [4].id: nobody cites 1 of the sources: spare'],
  ],
  [
    'a wiki alone supports nothing',
    (tiny) => {
      claimIn(tiny, 'causes').sources = ['wiki'];
    },
    [`${causes}.sources: rests on tier 3 alone (wiki); wikis only help to find the way`],
  ],
  [
    'one edited work is enough for a statement without a number',
    (tiny) => {
      claimIn(tiny, 'causes').sources = ['book-a'];
    },
    [],
  ],
  [
    'a number needs a tier-1 source or two of tier 2',
    (tiny) => {
      Object.assign(claimIn(tiny, 'causes'), {
        text: 'White cells are about {wbc 20}.',
        sources: ['book-a', 'wiki'],
      });
    },
    [
      `${causes}.sources: a number or criterion needs one tier-1 source or two independent of tier 2; has book-a, wiki`,
    ],
  ],
  [
    'two edited works will do',
    (tiny) => {
      Object.assign(claimIn(tiny, 'causes'), {
        text: 'White cells are about {wbc 20}.',
        sources: ['book-a', 'book-b'],
      });
    },
    [],
  ],
  [
    'two pages of one edited work are one',
    (tiny) => {
      tiny.sources.push(tinySource('book-a-2', 2, 'https://www.a.example/2'));
      Object.assign(claimIn(tiny, 'causes'), { system: 'WHO 2022', sources: ['book-a', 'book-a-2'] });
    },
    [
      `${causes}.sources: a number or criterion needs one tier-1 source or two independent of tier 2; has book-a, book-a-2`,
    ],
  ],
  [
    'a case report may stand alone',
    (tiny) => {
      Object.assign(claimIn(tiny, 'causes'), {
        text: 'One person had {wbc 20}.',
        sources: ['book-a'],
        level: 4,
      });
    },
    [],
  ],
  [
    'a statement called wrong needs support, an unverified one does not',
    (tiny) => {
      const [first] = tiny.appraisals.appraisals;
      if (!first) return;
      first.claims = [];
      tiny.appraisals.appraisals.push({ ...first, id: 'bc-x02', verdict: 'unverified' });
    },
    [
      "appraisals/blue-count.yaml appraisals[0].verdict: 'wrong' needs a source or claims that say it rightly",
    ],
  ],
]);

describeRules('proportions', [
  [
    'a percentage has a row',
    (tiny) => {
      claimIn(tiny, 'causes').text = 'Some 30 % turn blue, and 5–10% green.';
    },
    [
      `${causes}.text: "30 %" needs a row in proportions: percent, n, of, population`,
      `${causes}.text: "5–10%" needs a row in proportions: percent, n, of, population`,
    ],
  ],
  [
    'a row within the range will do, and confidence levels need none',
    (tiny) => {
      Object.assign(claimIn(tiny, 'causes'), {
        text: 'Some [c1: 5–10%] turn blue (95% confidence interval 4 to 12).',
        proportions: [{ percent: 7, n: 'not reported', of: 'not reported', population: 'adults' }],
      });
    },
    [],
  ],
  [
    'a criterion of a named system needs none',
    (tiny) => {
      claimIn(tiny, 'criteria').text = 'Blue cells make up 20% or more.';
    },
    [],
  ],
  [
    'counts agree with the percentage to rounding',
    (tiny) => {
      const row = { population: 'adults' };
      claimIn(tiny, 'causes').proportions = [
        { ...row, percent: 33, n: 1, of: 3 },
        { ...row, percent: 33.3, n: 1, of: 3 },
        { ...row, percent: 35, n: 1, of: 3 },
        { ...row, percent: 50, n: 4, of: 2 },
      ];
    },
    [
      `${causes}.proportions[2].percent: 1 of 3 is 33.3 %, not 35 %`,
      `${causes}.proportions[3].n: 4 of 2 is no proportion`,
    ],
  ],
  [
    'survival says over which time',
    (tiny) => {
      Object.assign(claimIn(tiny, 'causes'), {
        text: 'About half survived.',
        proportions: [
          { percent: 50, n: 5, of: 10, population: 'adults' },
          { percent: 40, n: 4, of: 10, population: 'adults', years: '5 years' },
        ],
      });
    },
    [`${causes}.proportions[0]: survival and mortality need years: over which time`],
  ],
]);

describeRules('claims', [
  [
    'a criterion names its system',
    (tiny) => {
      delete claimIn(tiny, 'criteria').system;
    },
    ['conditions/blue-count.yaml sections.criteria[0].system: a criterion names its system and year'],
  ],
  [
    'a threshold names its system, a plain value does not',
    (tiny) => {
      claimIn(tiny, 'causes').text = 'White cells {wbc > 100} count as many.';
      claimIn(tiny, 'mechanism').text = 'White cells near {wbc ~ 100} look many.';
    },
    [`warning: ${causes}.system: a threshold names its system and year`],
  ],
  [
    'wordings of two systems name theirs',
    (tiny) => {
      Object.assign(claimIn(tiny, 'criteria'), {
        system: undefined,
        bySystem: { 'WHO 2022': 'White cells {wbc > 100}.', 'ICC 2022': 'White cells {wbc > 90}.' },
      });
    },
    [],
  ],
  [
    'a dose is marked',
    (tiny) => {
      claimIn(tiny, 'causes').text = 'Blue dye 12 mg/m² may help.';
      Object.assign(claimIn(tiny, 'mechanism'), {
        text: 'Blue dye 5 mg/kg may help.',
        notForPrescribing: true,
      });
    },
    [`${causes}.text: "12 mg/m²" is a dose: name the drug alone, or set notForPrescribing`],
  ],
  [
    'a dose in a question rests on a marked claim',
    (tiny) => {
      const [first, second] = tiny.questions.questions;
      claimIn(tiny, 'causes').notForPrescribing = true;
      if (first) first.stem = 'A person of 20 took 40 mg daily.';
      if (second)
        Object.assign(second, {
          stem: 'A person of 21 took 40 mg daily.',
          claims: [claimIn(tiny, 'causes').id],
        });
    },
    [
      'warning: questions/blue-count.yaml questions[0].stem: "40 mg daily" is a dose, and no claim it tests is notForPrescribing',
    ],
  ],
  [
    'strong words rest on strong evidence, in both languages',
    (tiny) => {
      Object.assign(claimIn(tiny, 'causes'), { text: 'Cells are always blue.', level: 5 });
      Object.assign(claimIn(tiny, 'mechanism'), { text: 'Cells are never red.', level: 2 });
      Object.assign(claimIn(tiny, 'at-a-glance'), { level: 4 });
      tiny.es['bc-001'] = 'Una célula solo puede volverse [c1: azul 1] a la luz azur.';
    },
    [
      `warning: ${causes}.text: "always" at level 5: soften it or find better evidence`,
      'warning: es/conditions/blue-count.yaml bc-001: "solo" at level 4: soften it or find better evidence',
    ],
  ],
]);

describeRules('quantities', [
  [
    'a value is one that a patient can have',
    (tiny) => {
      claimIn(tiny, 'causes').text = 'White cells reached {wbc 100000}.';
      const [question] = tiny.questions.questions;
      if (question) question.labs = [{ analyte: 'wbc', value: -1 }];
    },
    [
      `${causes}.text: wbc 100000 10⁹/L is outside the plausible 0 to 2000`,
      'questions/blue-count.yaml questions[0].labs[0].value: wbc -1 10⁹/L is outside the plausible 0 to 2000',
    ],
  ],
  [
    'a range ascends',
    (tiny) => {
      claimIn(tiny, 'causes').text = 'White cells of {wbc 20–10} are few.';
    },
    [`${causes}.text: {wbc 20–10} does not ascend`],
  ],
  ...[
    '100 × 10⁹/L',
    '100 x10^9/L',
    '100 x 10(9)/L',
    '1,200 /µL',
    '90 g/L',
    '9.5 g/dL',
    '3 mmol/L',
    '7–8 mg/dL',
    '250 U/L',
    '5000 per µL',
    '200 G/L',
  ].map(
    (number): Row => [
      `${number} is written as a quantity`,
      (tiny) => {
        claimIn(tiny, 'causes').text = `Cells rose to ${number} in May.`;
      },
      [`${causes}.text: "${number}": write it as a quantity, {analyte value}`],
    ],
  ),
  [
    'a bare number after a count has lost its sign and unit',
    (tiny) => {
      claimIn(tiny, 'causes').text = 'A white cell count above 100 is called high.';
      claimIn(tiny, 'mechanism').text =
        'The counts fell 3 days later, and one can count 10 of them; count {wbc 7}.';
      tiny.es['bc-001'] = 'Una célula con recuento de 1 puede volverse [c1: azul] a la luz azur.';
    },
    [
      `${causes}.text: "count above 100": a count is written as a quantity, {analyte value}`,
      'es/conditions/blue-count.yaml bc-001: "recuento de 1": a count is written as a quantity, {analyte value}',
    ],
  ],
  [
    'an appraisal may quote what is implausible',
    (tiny) => {
      const [appraisal] = tiny.appraisals.appraisals;
      if (appraisal) appraisal.statement = 'A count of 100000 g/L and {wbc 99999} is called usual.';
    },
    [],
  ],
]);
