import { createContext, memo, type ReactNode, useContext } from 'react';
import { Link } from 'wouter';
import { type Inline, type Quantity as QuantityNode, readMarkup } from '../../shared/content/markup.ts';
import { writeQuantity } from '../../shared/content/quantity.ts';
import { usePackIndex } from '../data/packStore.ts';
import { useSettings } from '../data/progressStore.ts';
import { HoverCard } from '../ui/HoverCard.tsx';
import { useLanguage } from '../ui/messages.ts';
import styles from './Markup.module.css';

/** How clozes are shown: as plain words, hidden (all, or the one asked), or revealed and marked. */
export type ClozeMode = { show: 'words' } | { show: 'hidden'; n?: number } | { show: 'answer'; n?: number };

const Clozes = createContext<ClozeMode>({ show: 'words' });
/** Inside a button or a question a link would be a trap. */
const Flat = createContext(false);

/** One authored text. The markup becomes a tree of elements; nothing is ever read as HTML. */
export const Markup = memo(function Markup({
  text,
  cloze,
  flat,
}: {
  text: string;
  cloze?: ClozeMode;
  flat?: boolean;
}) {
  const inherited = useContext(Clozes);
  return (
    <Clozes value={cloze ?? inherited}>
      <Flat value={flat ?? false}>
        <Nodes tree={readMarkup(text)} />
      </Flat>
    </Clozes>
  );
});

function Nodes({ tree }: { tree: readonly Inline[] }): ReactNode {
  // The tree of a text never changes its order.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return tree.map((node, i) => <Node key={`${i}-${node.t}`} node={node} />);
}

function Node({ node }: { node: Inline }): ReactNode {
  const isFlat = useContext(Flat);
  switch (node.t) {
    case 'text':
      return node.s;
    case 'em':
      return (
        <em>
          <Nodes tree={node.c} />
        </em>
      );
    case 'strong':
      return (
        <strong className={styles.strong}>
          <Nodes tree={node.c} />
        </strong>
      );
    case 'quantity':
      return <Quantity quantity={node} />;
    case 'cloze':
      return <Cloze node={node} />;
    case 'link':
      if (isFlat) return <Nodes tree={node.c} />;
      if (node.to === 'term') return <Glossary id={node.id} tree={node.c} />;
      return (
        <Link
          href={node.to === 'condition' ? `/condition/${node.id}` : `/finding/${node.id}`}
          className={styles.link}
        >
          <Nodes tree={node.c} />
        </Link>
      );
  }
}

function Quantity({ quantity }: { quantity: QuantityNode }) {
  const analyte = usePackIndex().analytes.get(quantity.analyte);
  const language = useLanguage();
  const { units } = useSettings();
  if (!analyte) return null;
  const { si, conventional } = writeQuantity(quantity, analyte, language);
  return (
    <span className={styles.quantity}>
      <span className={styles.value}>{si}</span>
      {conventional && units === 'both' ? (
        <span className={styles.conventional} data-extra="unit">
          {' '}
          ({conventional})
        </span>
      ) : null}
    </span>
  );
}

function Cloze({ node }: { node: Extract<Inline, { t: 'cloze' }> }) {
  const mode = useContext(Clozes);
  const language = useLanguage();
  if (mode.show === 'words') return <Nodes tree={node.c} />;
  const isAsked = mode.n === undefined || mode.n === node.n;
  if (!isAsked) return <Nodes tree={node.c} />;
  if (mode.show === 'answer') {
    return (
      <strong className={styles.answer}>
        <Nodes tree={node.c} />
      </strong>
    );
  }
  const hidden = language === 'es' ? 'respuesta oculta' : 'hidden answer';
  return (
    <span className={styles.blank} role="img" aria-label={node.hint ? `${hidden}: ${node.hint}` : hidden}>
      {node.hint}
    </span>
  );
}

function Glossary({ id, tree }: { id: string; tree: readonly Inline[] }) {
  const term = usePackIndex().terms.get(id);
  const language = useLanguage();
  if (!term) return <Nodes tree={tree} />;
  return (
    <HoverCard label={term.term[language]} triggerClass={styles.term} trigger={<Nodes tree={tree} />}>
      <p className={styles.termName}>{term.term[language]}</p>
      <p>{term.definition[language]}</p>
    </HoverCard>
  );
}
