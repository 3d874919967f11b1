import { describe, expect, it } from 'vitest';
import { compile } from '../../../build/content/compile.ts';
import { describeRules, type Row } from '../../support/ruleTable.ts';
import { bookOf } from '../../support/tinyFolder.ts';
import { type TinyPack, tinyCells, tinyPack } from '../../support/tinyPack.ts';

type TinyCell = ReturnType<typeof tinyCells>[number];

/** A pack with two cells, the first of them broken. */
function withCells(tiny: TinyPack, breakIt: (cell: TinyCell) => void = () => {}): void {
  const cells = tinyCells();
  breakIt(cells[0] as TinyCell);
  tiny.cells = { cells };
}

const row = (sentence: string, breakIt: (cell: TinyCell) => void, says: string[]): Row => [
  sentence,
  (tiny) => withCells(tiny, breakIt),
  says.map((said) => `cells/blue.yaml cells[0]${said}`),
];

describeRules('cells', [
  row('may be sound', () => {}, []),
  [
    'carry an id of their own',
    (tiny) => {
      const cells = tinyCells();
      tiny.cells = { cells: [...cells, structuredClone(cells[0] as TinyCell)] };
    },
    ["cells/blue.yaml cells[2].id: 'sapphire' is already used at tiny/cells/blue.yaml:2"],
  ],
  row(
    'look like a cell that exists, other than themselves, named once',
    (cell) => {
      const tell = { en: 'Look.', es: 'Mire.' };
      cell.lookalikes = ['sapphire', 'emerald', 'turquoise', 'turquoise'].map((other) => ({
        cell: other,
        tell,
      }));
    },
    [
      '.lookalikes[0].cell: a cell is not its own look-alike',
      ".lookalikes[1].cell: no cell 'emerald'",
      ".lookalikes[3].cell: 'turquoise' is named twice",
    ],
  ),
  row(
    'name conditions of the curriculum and known findings',
    (cell) => {
      cell.conditions = ['blue-count', 'red-count'];
      cell.findings = ['chill'];
    },
    [".conditions[1]: no condition 'red-count' in curriculum.yaml", ".findings[0]: no finding 'chill'"],
  ),
  row(
    'cite sources that are there',
    (cell) => {
      cell.what.sources = ['nobody-2020'];
      cell.size = { um: [9, 12], sources: ['nobody-2021'] };
    },
    [
      ".what.sources[0]: no source 'nobody-2020' in sources.json",
      ".size.sources[0]: no source 'nobody-2021' in sources.json",
    ],
  ),
  row(
    'rest on more than a wiki',
    (cell) => {
      cell.pitfall.sources = ['wiki'];
    },
    ['.pitfall.sources: needs one source of tier 1 or 1 of tier 2; has wiki'],
  ),
  row(
    'need a second source for a number, unless the first is of tier 1',
    (cell) => {
      cell.what.text = { en: 'It has 3 lobes.', es: 'Tiene 3 lóbulos.' };
      cell.pitfall = { text: { en: 'Of 3 lobes.', es: 'De 3 lóbulos.' }, sources: ['book-a'] };
    },
    ['.pitfall.sources: needs one source of tier 1 or 2 of tier 2; has book-a'],
  ),
  row(
    'say the same numbers in Spanish',
    (cell) => {
      cell.what.text = { en: 'It has 3 lobes.', es: 'Tiene 4 lóbulos.' };
      cell.alt = { en: 'Two lobes of 5 µm.', es: 'Dos lóbulos.' };
    },
    [
      '.alt.es: numbers differ from the English: lacks 5',
      '.what.text.es: numbers differ from the English: lacks 3; adds 4',
    ],
  ),
  row(
    'are not named by the text of their picture',
    (cell) => {
      cell.alt = { en: 'A round sapphire.', es: 'Una célula redonda.' };
    },
    ['.alt.en: gives the name away: sapphire'],
  ),
]);

describe('cells of a compiled pack', () => {
  const tiny = tinyPack();
  withCells(tiny);
  const [sapphire] = compile(bookOf(tiny)).cells;

  it('have their terms linked once a language', () => {
    expect([sapphire?.what.text, sapphire?.know[0]?.text]).toEqual([
      { en: 'It is [azure](term:azure).', es: 'Es [azur](term:azure).' },
      { en: 'Azure again.', es: 'Otra vez azur.' },
    ]);
  });

  it('name only conditions with a card', () => {
    expect(sapphire?.conditions).toEqual(['blue-count']);
  });
});
