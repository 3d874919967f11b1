import { describeRules, type Row } from '../../support/ruleTable.ts';
import { firstQuestion, type TinyPack, tinyQuestion } from '../../support/tinyPack.ts';

const first = 'questions/blue-count.yaml questions[0]';

/** Changes an option of the first question; 0 is its key. */
function option(tiny: TinyPack, at: number, change: { text?: string; why?: string }): void {
  Object.assign(firstQuestion(tiny).options[at] ?? {}, change);
}

describeRules('questions', [
  [
    'the key does not stick out by its length',
    (tiny) => option(tiny, 0, { text: 'From the north, by and by' }),
    [`warning: ${first}.options[0]: the key is 67 % longer than the longest other option`],
  ],
  ['a distractor may be the longest', (tiny) => option(tiny, 1, { text: 'From the south, by and by' }), []],
  [
    'no two options say the same',
    (tiny) => option(tiny, 1, { text: 'from the *North*' }),
    [`${first}.options[1].text: two options say the same`],
  ],
  ...['All of the above', 'None of the above', 'Both of the above'].map(
    (text): Row => [
      `"${text}" is no option`,
      (tiny) => option(tiny, 1, { text }),
      [`${first}.options[1].text: "${text}" is no option`],
    ],
  ),
  ...(
    [
      ['Which of these is not blue?', 'Which of these is not'],
      ['All of these are blue except one: which?', 'except'],
      ['Which cause is least likely?', 'least likely'],
      ['Which is NOT seen?', 'NOT'],
    ] as const
  ).map(
    ([lead, found]): Row => [
      `"${lead}" asks for what is wrong`,
      (tiny) => {
        firstQuestion(tiny).lead = lead;
      },
      [`${first}.lead: a negative lead-in ("${found}"): ask what is right`],
    ],
  ),
  ...['Which cause must not be missed?', 'Which test costs the least blood?'].map(
    (lead): Row => [
      `"${lead}" asks for what is right`,
      (tiny) => {
        firstQuestion(tiny).lead = lead;
      },
      [],
    ],
  ),
  [
    'letters are never named, since options move',
    (tiny) => {
      option(tiny, 0, { why: 'As said under option B, it is north.' });
      option(tiny, 1, { why: 'A is correct, this is not.' });
      option(tiny, 2, { why: 'Hepatitis A is another matter, so is vitamin D.' });
    },
    [
      `${first}.options[0].why: "option B" names a letter; options may move`,
      `${first}.options[1].why: "A is correct" names a letter; options may move`,
    ],
  ],
  [
    'exactly one option is correct',
    (tiny) => Object.assign(firstQuestion(tiny).options[1] ?? {}, { correct: true }),
    [`${first}.options: exactly one option is correct`],
  ],
]);

describeRules('the place of the key', [
  [
    'is spread; few questions only warn',
    (tiny) => {
      tiny.questions.questions = Array.from({ length: 12 }, (_, at) => ({
        ...tinyQuestion(0),
        id: `bc-q${at + 10}`,
      }));
      tiny.ledger.checks = [];
    },
    [
      'warning: questions: A is the key of 100 % of 12 questions; keep it between 12 and 35',
      ...['B', 'C', 'D', 'E'].map(
        (letter) =>
          `warning: questions: ${letter} is the key of 0 % of 12 questions; keep it between 12 and 35`,
      ),
    ],
  ],
  [
    'forty questions are enough to insist, and E counts where there is one',
    (tiny) => {
      tiny.ledger.checks = [];
      tiny.questions.questions = Array.from({ length: 40 }, (_, at) => {
        const question = { ...tinyQuestion(at % 3), id: `bc-q${at + 10}` };
        return { ...question, options: question.options.slice(0, 4) };
      });
    },
    ['questions: D is the key of 0 % of 40 questions; keep it between 12 and 35'],
  ],
]);

describeRules('answers', [
  ...(
    [
      [100, '', true],
      [120, 'warning: ', true],
      [130, '', false],
      [170, '', false],
      [171, 'warning: ', true],
      [201, '', true],
    ] as const
  ).map(
    ([count, severity, isSaid]): Row => [
      `a voice of ${count} words`,
      (tiny) => {
        const voice = tiny.answers.answers[0]?.voices[0];
        if (voice) voice.text = 'blue '.repeat(count);
      },
      isSaid
        ? [
            `${severity}answers/blue.yaml answers[0].voices[0].text: ${count} words from the patient, wanted 130 to 170`,
          ]
        : [],
    ],
  ),
]);

describeRules('wording', [
  ...(
    [
      [
        'Ethnic neutropenia is common.',
        'Ethnic neutropenia',
        'write "Duffy-null associated neutrophil count"',
      ],
      ['A leukaemic with fever comes.', 'A leukaemic', 'the person comes first: "a person with ..."'],
      ['Few diabetics have it.', 'diabetics', 'the person comes first: "people with ..."'],
      ['She suffers from a blue film.', 'suffers from', 'write "has" or "with"'],
      ["The patient's film is blue.", "'", 'write “ ”, « » or ’'],
      [
        'A [c1: blue film](finding:blue) is seen.',
        '(finding:blue)',
        'a link in a blank reads [c1: [words](finding:id)]',
      ],
    ] as const
  ).map(
    ([stem, found, advice]): Row => [
      `"${found}"`,
      (tiny) => {
        firstQuestion(tiny).stem = stem;
      },
      [`warning: ${first}.stem: "${found}": ${advice}`],
    ],
  ),
  [
    'an adjective is no person, and an appraisal may quote',
    (tiny) => {
      firstQuestion(tiny).stem = 'A leukaemic infiltrate fills the diabetic foot.';
      const [appraisal] = tiny.appraisals.appraisals;
      if (appraisal) appraisal.statement = 'Ethnic neutropenia makes a diabetic of everybody.';
    },
    [],
  ],
]);
