import { describeRules } from '../../support/ruleTable.ts';
import { claimIn, firstQuestion, type TinyPack } from '../../support/tinyPack.ts';

const first = 'questions/blue-count.yaml questions[0]';

/** Lets the white count of the first question vary. */
function vary(tiny: TinyPack, from: number, to: number, analyte = 'wbc'): void {
  firstQuestion(tiny).vary = [{ analyte, from, to, step: 1 }];
}

/** Has the first question test a criterion that draws a line at 50. */
function testThreshold(tiny: TinyPack): void {
  const claim = claimIn(tiny, 'criteria');
  claim.text = `${claim.text} It counts from {wbc > 50} on.`;
  firstQuestion(tiny).claims = [claim.id];
}

describeRules('questions whose values vary', [
  ['may vary where no threshold is', (tiny) => vary(tiny, 20, 60), []],
  [
    'never cross a threshold of a claim they test',
    (tiny) => {
      vary(tiny, 20, 60);
      testThreshold(tiny);
    },
    [`${first}.vary[0]: 20 to 60 crosses 50, a threshold of bc-021: the answer would change`],
  ],
  [
    'never cross a threshold of a claim that an option cites',
    (tiny) => {
      vary(tiny, 20, 60);
      testThreshold(tiny);
      const question = firstQuestion(tiny);
      const [option] = question.options ?? [];
      if (!option) throw new Error('no option');
      option.claims = question.claims;
      question.claims = ['bc-001'];
    },
    [`${first}.vary[0]: 20 to 60 crosses 50, a threshold of bc-021: the answer would change`],
  ],
  [
    'judge each option that comes and goes by a claim',
    (tiny) => {
      const question = firstQuestion(tiny);
      question.shown = 4;
      for (const option of question.options) option.claims = ['bc-001'];
      const last = question.options.at(-1);
      if (last) last.claims = [];
    },
    [`${first}.options[4]: comes and goes with the seed: cite the claims it is judged by`],
  ],
  [
    'may begin at a threshold',
    (tiny) => {
      vary(tiny, 50, 90);
      testThreshold(tiny);
    },
    [],
  ],
  [
    'stay plausible',
    (tiny) => vary(tiny, 20, 9000),
    [`${first}.vary[0]: leaves what is plausible for wbc, 0 to 2000`],
  ],
  [
    'name an analyte that exists',
    (tiny) => vary(tiny, 1, 2, 'nothing'),
    [`${first}.vary[0].analyte: no analyte 'nothing'`],
  ],
]);
