import { describeRules } from '../../support/ruleTable.ts';
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
