import { describeRules } from '../../support/ruleTable.ts';
import { claimIn } from '../../support/tinyPack.ts';

const es = 'es/systems.yaml';
const causes = 'conditions/blue-count.yaml sections.causes[0].system';

describeRules('systems that claims name', [
  [
    'have Spanish where their labels hold English words',
    (tiny) => {
      claimIn(tiny, 'causes').system = 'usual definition (Blue 2015)';
    },
    [`warning: ${causes}: 'usual definition (Blue 2015)' has no Spanish in es/systems.yaml`],
  ],
  [
    'are warned of once',
    (tiny) => {
      delete tiny.systems['WHO 2022'];
    },
    [
      "warning: conditions/blue-count.yaml sections.criteria[0].system: 'WHO 2022' has no Spanish in es/systems.yaml",
    ],
  ],
  [
    'need none where they are names',
    (tiny) => {
      claimIn(tiny, 'causes').system = 'ELN 2022';
    },
    [],
  ],
  [
    'may stand with themselves where they hold such a word',
    (tiny) => {
      claimIn(tiny, 'causes').system = 'Journal of Blue 2015';
      tiny.systems['Journal of Blue 2015'] = 'Journal of Blue 2015';
    },
    [],
  ],
  [
    'are left out where they hold none and are the same',
    (tiny) => {
      claimIn(tiny, 'causes').system = 'ELN 2022';
      tiny.systems['ELN 2022'] = 'ELN 2022';
    },
    [`warning: ${es} ELN 2022: is the same in Spanish and may be left out`],
  ],
  [
    'are named by a claim',
    (tiny) => {
      tiny.systems['WHO 2021'] = 'OMS 2021';
    },
    [`${es} WHO 2021: no claim names this system`],
  ],
  [
    'keep their numbers',
    (tiny) => {
      tiny.systems['WHO 2022'] = 'OMS 2021';
    },
    [`${es} WHO 2022: numbers differ from the English: lacks 2022; adds 2021`],
  ],
]);
