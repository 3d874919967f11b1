import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { layOut } from '../../../build/content/book.ts';
import { lint } from '../../../build/content/lint/rules.ts';
import { loadPack } from '../../../build/content/load.ts';
import { formatProblem } from '../../../build/content/problem.ts';
import { describeRules } from '../../support/ruleTable.ts';
import { filesOf, folderOf } from '../../support/tinyFolder.ts';
import { claimIn, firstQuestion, tinyClaim, tinyPack, tinyQuestion } from '../../support/tinyPack.ts';

describe('the linter', () => {
  it('has nothing to say of a sound pack', () => {
    expect(lint(layOut(loadPack(folderOf(filesOf(tinyPack())))))).toEqual([]);
  });

  it('names the file, the line and the field', () => {
    const tiny = tinyPack();
    firstQuestion(tiny).options.push({ text: 'Sixth', why: 'There are five.' });
    const [problem] = lint(layOut(loadPack(folderOf(filesOf(tiny)))));
    expect(problem && formatProblem(problem)).toBe(
      'tiny/questions/blue-count.yaml:12 questions[0].options: four or five options, or more of them than `shown`',
    );
  });

  it('does not repeat an error in what a refused file would have defined', () => {
    const files = filesOf(tinyPack());
    files['conditions/blue-count.yaml'] += 'typo: true\n';
    expect(lint(layOut(loadPack(folderOf(files)))).map(({ message }) => message)).toEqual(['no such field']);
  });

  it('says what is missing and what is of the wrong kind', () => {
    const files = filesOf(tinyPack());
    files['glossary/colours.yaml'] = stringify({
      terms: [{ id: 'azure', definition: 'blue', sources: ['guide', { key: 'x' }] }],
    });
    expect(loadPack(folderOf(files)).problems.map(formatProblem)).toEqual([
      'tiny/glossary/colours.yaml:2 terms[0].term: is missing',
      'tiny/glossary/colours.yaml:3 terms[0].definition: expected object, received string',
      'tiny/glossary/colours.yaml:6 terms[0].sources[1].at: is missing',
    ]);
  });
});

describeRules('ids', [
  [
    'a claim id is used once',
    (tiny) => tiny.condition.sections.causes.push(tinyClaim(30, 'Cells may be blue twice.')),
    [
      "conditions/blue-count.yaml sections.prevention[1].id: 'bc-030' is already used at tiny/conditions/blue-count.yaml:107",
    ],
  ],
  [
    'a question id is used once',
    (tiny) => tiny.questions.questions.push({ ...tinyQuestion(0), lead: 'And where now?' }),
    [
      "questions/blue-count.yaml questions[10].id: 'bc-q01' is already used at tiny/questions/blue-count.yaml:3",
    ],
  ],
  [
    'an id carries the prefix of its condition',
    (tiny) => {
      firstQuestion(tiny).id = 'xy-q01';
      tiny.ledger.checks = [];
    },
    ["questions/blue-count.yaml questions[0].id: must begin with 'bc-', the prefix of blue-count"],
  ],
  [
    'a case belongs to a condition with a card',
    (tiny) => {
      tiny.case.condition = 'green-count';
    },
    ["cases/bc-case1.yaml id: names the condition 'green-count', which has no card"],
  ],
  [
    'a card lies in a file of its name',
    (tiny) => {
      tiny.condition.id = 'green-count';
      for (const file of [tiny.questions, tiny.case, tiny.appraisals, tiny.ledger, ...tiny.answers.answers]) {
        file.condition = 'green-count';
      }
    },
    ["conditions/blue-count.yaml id: 'green-count' belongs in green-count.yaml"],
  ],
]);

describeRules('references', [
  [
    'a link to a condition names one of the curriculum',
    (tiny) => {
      claimIn(tiny, 'causes').text = 'A cell may resemble a [red one](condition:red-count).';
    },
    ["conditions/blue-count.yaml sections.causes[0].text: no condition 'red-count' in curriculum.yaml"],
  ],
  [
    'a link to a finding or a term names one',
    (tiny) => {
      claimIn(tiny, 'causes').text = 'A cell may bring [chills](finding:rigors) and [cyan](term:cyan).';
    },
    [
      "conditions/blue-count.yaml sections.causes[0].text: no finding 'rigors'",
      "conditions/blue-count.yaml sections.causes[0].text: no term 'cyan'",
    ],
  ],
  [
    'a quantity and a laboratory row name an analyte',
    (tiny) => {
      firstQuestion(tiny).stem = 'A person has a haemoglobin of {hb 90}.';
      firstQuestion(tiny).labs = [{ analyte: 'mcv', value: 80 }];
    },
    [
      "questions/blue-count.yaml questions[0].stem: no analyte 'hb'",
      "questions/blue-count.yaml questions[0].labs[0].analyte: no analyte 'mcv'",
    ],
  ],
  [
    'claims that are named exist',
    (tiny) => {
      firstQuestion(tiny).claims = ['bc-001', 'bc-999'];
      tiny.condition.definition.claims = ['bc-998'];
      tiny.ledger.checks = tiny.ledger.checks.map((check) => ({ ...check, items: ['bc-997'] }));
    },
    [
      "conditions/blue-count.yaml definition.claims[0]: no claim 'bc-998'",
      "ledger/blue-count.yaml checks[0].items[0]: no id of the pack 'bc-997'",
      "ledger/blue-count.yaml checks[1].items[0]: no id of the pack 'bc-997'",
      "questions/blue-count.yaml questions[0].claims[1]: no claim 'bc-999'",
    ],
  ],
  [
    'neighbours, related conditions, groups and linked findings exist',
    (tiny) => {
      claimIn(tiny, 'differential').versus = 'red-count';
      tiny.condition.related = ['pink-count'];
      tiny.condition.group = 'malign';
      claimIn(tiny, 'presentation').findings = [{ id: 'cough' }];
    },
    [
      "conditions/blue-count.yaml group: no group 'malign'",
      "conditions/blue-count.yaml related[0]: no condition 'pink-count' in curriculum.yaml",
      "conditions/blue-count.yaml sections.presentation[0].findings[0].id: no finding 'cough'",
      "conditions/blue-count.yaml sections.differential[0].versus: no condition 'red-count' in curriculum.yaml",
    ],
  ],
]);

describeRules('a card is complete', [
  [
    'thirty claims, ten clozes and ten questions',
    (tiny) => {
      tiny.condition.sections.prevention.pop();
      for (const claim of [...tiny.condition.sections.causes, ...tiny.condition.sections.mechanism]) {
        claim.text = `A cell may turn pale by ${claim.id}.`;
      }
      tiny.questions.questions.pop();
    },
    [
      'warning: conditions/blue-count.yaml id: 9 questions, wanted 10 or more',
      'warning: conditions/blue-count.yaml sections: 29 claims, wanted 30 or more',
      'warning: conditions/blue-count.yaml sections: 9 clozes, wanted 10 or more',
    ],
  ],
  [
    'something to read at a glance',
    (tiny) => {
      claimIn(tiny, 'at-a-glance').depth = 'core';
    },
    ['conditions/blue-count.yaml sections: no claim has the depth glance'],
  ],
  [
    'the next review lies ahead of the last',
    (tiny) => {
      tiny.condition.reviewDue = '2026-10-01';
    },
    ['conditions/blue-count.yaml reviewDue: must lie after lastReviewed'],
  ],
  [
    'row headings have Spanish, said once a heading',
    (tiny) => {
      for (const claim of tiny.condition.sections.presentation) claim.label = 'Elbow';
      claimIn(tiny, 'investigations').label = 'Skin';
      claimIn(tiny, 'differential').label = 'Red count';
    },
    [
      "conditions/blue-count.yaml sections.presentation[0].label: 'Elbow' (3 claims) has no Spanish under labels in pack.yaml",
      "warning: conditions/blue-count.yaml sections.differential[0].label: 'Red count' has no Spanish under labels in pack.yaml",
    ],
  ],
]);
