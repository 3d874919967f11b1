import { Eye, EyeOff, Shapes } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Cell } from '../../../shared/content/cell.ts';
import { foldText } from '../../../shared/search/fold.ts';
import { CellFigure } from '../../content/CellFigure.tsx';
import { usePack } from '../../data/packStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './cells.module.css';
import { setQuery, toggleTesting, useCells } from './cellsStore.ts';
import { messages } from './messages.ts';

/** Every cell of the pack by family; typing filters, arrows move, T hides the names. */
export function CellsScreen() {
  const m = useMessages(messages);
  const pack = usePack();
  const [, go] = useLocation();
  const { isTesting, query } = useCells();
  const wanted = useDeferredValue(query);
  const input = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const words = useMemo(() => new Map(pack.cells.map((cell) => [cell.id, wordsOf(cell)])), [pack]);
  const matches = (text: string) => {
    const parts = foldText(text).split(' ').filter(Boolean);
    return pack.cells.filter(({ id }) => parts.every((part) => words.get(id)?.includes(part)));
  };
  const found = matches(wanted);
  const families = [...new Set(found.map(({ family }) => family))];
  const tiles = () => [...(grid.current?.querySelectorAll('a') ?? [])];
  const group = m.group;
  const move = (
    id: string,
    label: string,
    key: string,
    step: (tile: HTMLElement, all: HTMLElement[]) => number,
  ) => ({
    id: `cells.${id}`,
    label,
    keys: [key],
    group,
    mayRepeat: true,
    run: () => {
      const all = tiles();
      const at = all.indexOf(document.activeElement as HTMLAnchorElement);
      const current = all[at];
      const next = current ? at + step(current, all) : 0;
      all[next]?.focus();
    },
  });
  useCommands([
    { id: 'cells.filter', label: m.filter, keys: ['F'], run: () => input.current?.focus(), group },
    { id: 'cells.test', label: m.testMe, keys: ['T'], run: toggleTesting, group },
    { id: 'cells.drill', label: m.drill, keys: ['D'], run: () => go('/cells/drill'), group },
    move('right', m.move, 'ArrowRight', () => 1),
    move('left', m.moveBack, 'ArrowLeft', () => -1),
    move('down', m.below, 'ArrowDown', (tile, all) => rowStep(tile, all, 1)),
    move('up', m.above, 'ArrowUp', (tile, all) => rowStep(tile, all, -1)),
  ]);

  return (
    <div className={styles.page}>
      <h1>{m.cells}</h1>
      <p className={styles.intro}>{m.intro}</p>
      <div className={styles.tools}>
        <SearchField
          ref={input}
          label={m.filter}
          value={query}
          placeholder={m.filterHint}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // What is typed now, not what is painted yet.
            const best = matches(event.currentTarget.value)[0];
            if (best) go(`/cells/${best.id}`);
          }}
        />
        <Button
          aria-pressed={isTesting}
          icon={isTesting ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
          keys="T"
          onClick={toggleTesting}
        >
          {isTesting ? m.showNames : m.testMe}
        </Button>
        <Button
          kind="primary"
          icon={<Shapes aria-hidden="true" />}
          keys="D"
          onClick={() => go('/cells/drill')}
        >
          {m.drill}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {m.found(found.length)}
      </p>
      {found.length === 0 ? <Empty title={m.none(wanted)}>{m.noneHint}</Empty> : null}
      <div ref={grid}>
        {families.map((family) => (
          <section key={family} className={styles.family}>
            <h2>{m.families[family]}</h2>
            <ul className={styles.grid}>
              {found
                .filter((cell) => cell.family === family)
                .map((cell) => (
                  <Tile
                    key={cell.id}
                    cell={cell}
                    number={pack.cells.indexOf(cell) + 1}
                    isHidden={isTesting}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function Tile({ cell, number, isHidden }: { cell: Cell; number: number; isHidden: boolean }) {
  const m = useMessages(messages);
  const language = useLanguage();
  return (
    <li>
      <a className={styles.tile} href={`#/cells/${cell.id}`}>
        <CellFigure cell={cell} hasCaption={false} />
        {isHidden ? (
          <span className={styles.blank}>
            <span className="visually-hidden">{m.hidden(number)}</span>
          </span>
        ) : (
          <span className={styles.name}>{cell.name[language]}</span>
        )}
      </a>
    </li>
  );
}

/** All that a cell may be looked for by. */
function wordsOf({ name, synonyms }: Cell): string {
  return foldText([name.en, name.es, ...synonyms.en, ...synonyms.es].join(' '));
}

/** How far the nearest tile of the next row up or down is; 0 at the end. */
function rowStep(tile: HTMLElement, all: readonly HTMLElement[], way: 1 | -1): number {
  const at = all.indexOf(tile);
  const { top, left } = tile.getBoundingClientRect();
  const places = all.map((one, index) => ({ index, box: one.getBoundingClientRect() }));
  const beyond = places.filter(({ box }) => (box.top - top) * way > 4);
  const row = Math.min(...beyond.map(({ box }) => box.top * way)) * way;
  const nearest = beyond
    .filter(({ box }) => Math.abs(box.top - row) < 4)
    .toSorted((a, b) => Math.abs(a.box.left - left) - Math.abs(b.box.left - left))[0];
  return nearest ? nearest.index - at : 0;
}
