import { type Cell, linesOf } from '../../../shared/content/cell.ts';
import { parseMarkup, plainInlines } from '../../../shared/content/markup.ts';
import type { Citation } from '../../../shared/content/schema.ts';
import { type Book, citationKey, type Placed, problemIn } from '../book.ts';
import type { Path, Problem } from '../problem.ts';
import { normalisedWords } from '../words.ts';
import { lacksNumber } from './numbers.ts';

/** What a cell names exists, its lines rest on sources good enough, both languages agree, and its picture's text does not name it. */
export function lintCells(book: Book): Problem[] {
  return book.cells.flatMap((cell) => [
    ...references(book, cell),
    ...support(book, cell),
    ...translations(cell),
    ...namesItself(cell),
  ]);
}

/** Every citation of a cell with its place. */
export function citationsOf(cell: Cell): { citation: Citation; field: Path }[] {
  const list = (sources: readonly Citation[], ...field: Path) =>
    sources.map((citation, at) => ({ citation, field: [...field, 'sources', at] }));
  return [
    ...(cell.size ? list(cell.size.sources, 'size') : []),
    ...list(cell.what.sources, 'what'),
    ...cell.know.flatMap(({ sources }, at) => list(sources, 'know', at)),
    ...list(cell.pitfall.sources, 'pitfall'),
  ];
}

function references(book: Book, cell: Placed<Cell>): Problem[] {
  const { lookalikes, conditions, findings } = cell.value;
  const cells = new Set(book.cells.map(({ value }) => value.id));
  const isThere = (ids: ReadonlySet<string>, id: string) => ids.has(id) || book.authored.refusedIds.has(id);
  const curriculum = book.authored.curriculum && new Set(book.authored.curriculum.value);
  const known = new Set(book.findings.map(({ value }) => value.id));
  const twins = lookalikes.map(({ cell: other }) => other);
  return [
    ...twins.flatMap((other, at) => {
      const field = ['lookalikes', at, 'cell'];
      if (other === cell.value.id) return [problemIn(cell, field, 'a cell is not its own look-alike')];
      if (twins.indexOf(other) < at) return [problemIn(cell, field, `'${other}' is named twice`)];
      return isThere(cells, other) ? [] : [problemIn(cell, field, `no cell '${other}'`)];
    }),
    ...conditions.flatMap((id, at) =>
      !curriculum || curriculum.has(id)
        ? []
        : [problemIn(cell, ['conditions', at], `no condition '${id}' in curriculum.yaml`)],
    ),
    ...findings.flatMap((id, at) =>
      !book.authored.findings || isThere(known, id)
        ? []
        : [problemIn(cell, ['findings', at], `no finding '${id}'`)],
    ),
  ];
}

/** A line with a number needs one source of tier 1 or two of tier 2, every other line one of either. */
function support(book: Book, cell: Placed<Cell>): Problem[] {
  return lineFields(cell.value).flatMap(({ line, field }) => {
    const keys = [...new Set(line.sources.map(citationKey))];
    const sources = keys.flatMap((key) => book.sourceById.get(key) ?? []);
    if (sources.length < keys.length || sources.some(({ custom }) => custom.tier === 1)) return [];
    const second = sources.filter(({ custom }) => custom.tier === 2).length;
    const needed = /\d/.test(words(line.text.en)) ? 2 : 1;
    return second >= needed
      ? []
      : [
          problemIn(
            cell,
            [...field, 'sources'],
            `needs one source of tier 1 or ${needed} of tier 2; has ${keys.join(', ')}`,
          ),
        ];
  });
}

function translations(cell: Placed<Cell>): Problem[] {
  const texts = [
    ...lineFields(cell.value).map(({ line, field }) => ({
      text: line.text,
      field: [...field, 'text', 'es'],
    })),
    ...cell.value.lookalikes.map(({ tell }, at) => ({ text: tell, field: ['lookalikes', at, 'tell', 'es'] })),
    { text: cell.value.alt, field: ['alt', 'es'] },
  ];
  return texts.flatMap(({ text, field }) =>
    lacksNumber(words(text.en), words(text.es)).map((message) => problemIn(cell, field, message)),
  );
}

/** Words that tell no cell from another. */
const GENERIC: ReadonlySet<string> = new Set(['celula', 'nucleus', 'nucleo']);

/** The text of the picture is read aloud while the name is asked for. */
function namesItself(cell: Placed<Cell>): Problem[] {
  const { alt, name } = cell.value;
  return (['en', 'es'] as const).flatMap((language) => {
    const said = new Set(normalisedWords(alt[language]));
    const named = normalisedWords(name[language]).filter(
      (word) => word.length > 5 && !GENERIC.has(word) && said.has(word),
    );
    return named.length > 0
      ? [problemIn(cell, ['alt', language], `gives the name away: ${named.join(', ')}`)]
      : [];
  });
}

function lineFields({
  what,
  know,
  pitfall,
}: Cell): { line: ReturnType<typeof linesOf>[number]; field: Path }[] {
  return linesOf({ what, know, pitfall }).map((line, at) => ({
    line,
    field: at === 0 ? ['what'] : at <= know.length ? ['know', at - 1] : ['pitfall'],
  }));
}

function words(text: string): string {
  return plainInlines(parseMarkup(text), () => ' ');
}
