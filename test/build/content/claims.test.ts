import { describeRules, type Row } from '../../support/ruleTable.ts';
import { claimIn } from '../../support/tinyPack.ts';

const causes = 'conditions/blue-count.yaml sections.causes[0]';

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
  [
    'a comparison is said once',
    (tiny) => {
      claimIn(tiny, 'causes').text = 'Below {wbc < 4} they are few, and fewer below {wbc 2}.';
      claimIn(tiny, 'causes').system = 'WHO 2022';
    },
    [`warning: ${causes}.text: "Below" compares: the quantity needs no sign`],
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
