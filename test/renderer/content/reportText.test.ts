import { expect, it } from 'vitest';
import { compile } from '../../../build/content/compile.ts';
import { reportText } from '../../../renderer/content/annotate/reportText.ts';
import { bookOf } from '../../support/tinyFolder.ts';
import { tinyPack } from '../../support/tinyPack.ts';

const pack = compile(bookOf(tinyPack()));

it('a report names release, place and words, once each, and keeps what was typed as it is', () => {
  const pieces = [
    { target: 'claim:bc-010' as const, text: ' one ' },
    { target: 'claim:bc-010' as const, text: 'two' },
  ];
  expect(reportText(pieces, ' <b>No.</b> ', pack).split('\n')).toEqual([
    `Error in the content of Buffycoat: ${pack.id} ${pack.version}`,
    `Where: ${pack.conditions[0]?.title.en} (bc-010)`,
    'Text: “one two”',
    'What is wrong: <b>No.</b>',
  ]);
  expect(reportText(pieces, '', pack)).toContain('What is wrong: –');
});

it('a line that is no longer in the pack is still named', () => {
  expect(reportText([{ target: 'claim:gone-001', text: 'x' }], '', pack)).toContain('Where: (gone-001)');
});
