import { ArrowLeft, ArrowRight, Dices, Eye, SquareDashed, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type Cell, type CellLine, linesOf } from '../../../shared/content/cell.ts';
import { CellFigure, firstSeed } from '../../content/CellFigure.tsx';
import { Citations, numberSources, SourceDetails } from '../../content/Citations.tsx';
import { makeOcclusionAddress } from '../../content/card/makeCard.ts';
import { Markup } from '../../content/Markup.tsx';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import styles from './cells.module.css';
import { toggleTesting, useCells } from './cellsStore.ts';
import { Lookalikes } from './Lookalikes.tsx';
import { messages } from './messages.ts';

/** One cell: as many drawn examples as wanted, how to know it, what it is mistaken for. */
export function CellScreen({ id }: { id: string }) {
  const m = useMessages(messages);
  const { cells } = usePack();
  const cell = cells.find((one) => one.id === id);
  if (!cell) {
    return (
      <div className={styles.page}>
        <Empty isPage title={m.missing} action={<a href="#/cells">{m.all}</a>} />
      </div>
    );
  }
  const at = cells.indexOf(cell);
  const beside = (step: number) => cells[(at + step + cells.length) % cells.length] ?? cell;
  return <OneCell cell={cell} previous={beside(-1)} next={beside(1)} />;
}

function OneCell({ cell, previous, next }: { cell: Cell; previous: Cell; next: Cell }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const [, go] = useLocation();
  const { isTesting } = useCells();
  const [isShown, setShown] = useState(false);
  const [example, setExample] = useState(1);
  const isHidden = isTesting && !isShown;
  const page = useRef<HTMLDivElement>(null);
  useFocusKept(page, isHidden);
  const another = () => setExample(example + 1);
  const seed = firstSeed(cell.id) + example - 1;
  const { title } = usePack();
  const occlude = () =>
    go(
      makeOcclusionAddress(
        { kind: 'cell', cell: cell.id, seed },
        `${cell.name[language]} (${title[language]})`,
      ),
    );
  /** Shows what is hidden, and hides what is shown. */
  const turn = () => {
    setShown(isHidden);
    if (!isTesting) toggleTesting();
  };
  const group = m.group;
  useCommands([
    { id: 'cell.example', label: m.example, keys: ['N'], run: another, group },
    { id: 'cell.occlude', label: m.occlude, keys: ['O'], run: occlude, group, disabled: isHidden },
    { id: 'cells.test', label: isHidden ? m.reveal : m.testMe, keys: ['T'], run: turn, group },
    {
      id: 'cell.previous',
      label: m.previous,
      keys: ['ArrowLeft'],
      run: () => go(`/cells/${previous.id}`),
      group,
      mayRepeat: true,
    },
    {
      id: 'cell.next',
      label: m.next,
      keys: ['ArrowRight'],
      run: () => go(`/cells/${next.id}`),
      group,
      mayRepeat: true,
    },
  ]);
  return (
    <div className={styles.page} ref={page}>
      <nav className={styles.path}>
        <a className={styles.link} href="#/cells">
          ← {m.all}
        </a>
        <span className={styles.steps}>
          <IconButton label={m.previous} onClick={() => go(`/cells/${previous.id}`)}>
            <ArrowLeft aria-hidden="true" />
          </IconButton>
          <IconButton label={m.next} onClick={() => go(`/cells/${next.id}`)}>
            <ArrowRight aria-hidden="true" />
          </IconButton>
        </span>
      </nav>
      <article className={styles.cell}>
        <div className={styles.picture}>
          <CellFigure cell={cell} seed={seed} />
          <Button icon={<Dices aria-hidden="true" />} keys="N" onClick={another}>
            {m.example}
          </Button>
          {isHidden ? null : (
            <Button
              icon={<SquareDashed aria-hidden="true" />}
              keys="O"
              command="cell.occlude"
              onClick={occlude}
            >
              {m.occlude}
            </Button>
          )}
          <p className="visually-hidden" role="status">
            {example > 1 ? m.exampleShown(example) : ''}
          </p>
        </div>
        {isHidden ? (
          <div className={styles.text}>
            <h1 className={styles.title}>{m.which}</h1>
            <Button kind="primary" icon={<Eye aria-hidden="true" />} keys="T" data-next onClick={turn}>
              {m.reveal}
            </Button>
          </div>
        ) : (
          <CellText cell={cell} />
        )}
      </article>
      {isHidden ? null : (
        <>
          <Lookalikes cell={cell} seed={seed} />
          <CellFoot cell={cell} language={language} />
        </>
      )}
    </div>
  );
}

function CellText({ cell }: { cell: Cell }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const numbers = sourceNumbers(cell);
  const synonyms = cell.synonyms[language];
  return (
    <div className={styles.text}>
      <h1 className={styles.title} tabIndex={-1} data-next>
        {cell.name[language]}
      </h1>
      {synonyms.length > 0 || cell.size ? (
        <p className={styles.meta}>
          {synonyms.length > 0 ? `${m.also} ${synonyms.join(', ')}` : null}
          {synonyms.length > 0 && cell.size ? ' · ' : null}
          {cell.size ? (
            <>
              {m.size(...cell.size.um)}
              <Citations citations={cell.size.sources} numbers={numbers} />
            </>
          ) : null}
        </p>
      ) : null}
      <p className={styles.what}>
        <Line line={cell.what} numbers={numbers} />
      </p>
      <h2>{m.know}</h2>
      <ul className={styles.know}>
        {cell.know.map((line) => (
          <li key={line.text.en}>
            <Line line={line} numbers={numbers} />
          </li>
        ))}
      </ul>
      <div className={styles.pitfall}>
        <h2>
          <TriangleAlert aria-hidden="true" className={styles.mark} />
          {m.pitfall}
        </h2>
        <p>
          <Line line={cell.pitfall} numbers={numbers} />
        </p>
      </div>
    </div>
  );
}

function Line({ line, numbers }: { line: CellLine; numbers: ReadonlyMap<string, number> }) {
  const language = useLanguage();
  return (
    <>
      <Markup text={line.text[language]} />
      <Citations citations={line.sources} numbers={numbers} />
    </>
  );
}

function CellFoot({ cell, language }: { cell: Cell; language: 'en' | 'es' }) {
  const m = useMessages(messages);
  const pack = usePack();
  const index = usePackIndex();
  const links = [
    {
      title: m.conditions,
      list: cell.conditions.flatMap((id) => {
        const one = index.conditions.get(id);
        return one ? [{ href: `#/condition/${id}`, words: one.title[language] }] : [];
      }),
    },
    {
      title: m.findings,
      list: cell.findings.flatMap((id) => {
        const one = index.findings.get(id);
        return one ? [{ href: `#/finding/${id}`, words: one.name[language] }] : [];
      }),
    },
  ].filter(({ list }) => list.length > 0);
  return (
    <footer className={styles.foot}>
      {links.map(({ title, list }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul className={styles.inline}>
            {list.map(({ href, words }) => (
              <li key={href}>
                <a className={styles.link} href={href}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{m.sources}</h2>
        <ol className={styles.sources}>
          {[...sourceNumbers(cell).keys()].map((key) => {
            const source = pack.sources[key];
            return <li key={key}>{source ? <SourceDetails source={source} /> : key}</li>;
          })}
        </ol>
      </section>
    </footer>
  );
}

function sourceNumbers(cell: Cell): Map<string, number> {
  return numberSources([
    ...(cell.size ? [cell.size.sources] : []),
    ...linesOf(cell).map(({ sources }) => sources),
  ]);
}
