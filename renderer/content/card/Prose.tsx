import { Fragment, type ReactNode } from 'react';
import { type Block, parseMarkdown, type Span } from '../../../shared/content/markdown.ts';
import { useLanguage } from '../../ui/messages.ts';
import styles from './card.module.css';

/** How the clozes of an own card are shown; `n` is the one asked. */
export type ProseCloze = { show: 'words' } | { show: 'hidden' | 'answer'; n: number };

/** What a learner wrote, as elements; never as HTML. */
export function Prose({ text, cloze = { show: 'words' } }: { text: string; cloze?: ProseCloze }) {
  return (
    <div className={styles.prose}>
      {parseMarkdown(text).map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tree of a text never changes its order
        <BlockView key={i} block={block} cloze={cloze} />
      ))}
    </div>
  );
}

function BlockView({ block, cloze }: { block: Block; cloze: ProseCloze }) {
  if (block.t === 'p') {
    return (
      <p>
        <Spans tree={block.c} cloze={cloze} />
      </p>
    );
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tree of a text never changes its order
        <li key={i}>
          <Spans tree={item} cloze={cloze} />
        </li>
      ))}
    </List>
  );
}

function Spans({ tree, cloze }: { tree: readonly Span[]; cloze: ProseCloze }): ReactNode {
  return tree.map((span, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the tree of a text never changes its order
    <Fragment key={i}>
      <SpanView span={span} cloze={cloze} />
    </Fragment>
  ));
}

function SpanView({ span, cloze }: { span: Span; cloze: ProseCloze }): ReactNode {
  const language = useLanguage();
  switch (span.t) {
    case 'text':
      return span.s;
    case 'break':
      return <br />;
    case 'code':
      return <code>{span.s}</code>;
    case 'em':
      return (
        <em>
          <Spans tree={span.c} cloze={cloze} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Spans tree={span.c} cloze={cloze} />
        </strong>
      );
    case 'cloze': {
      const inner = <Spans tree={span.c} cloze={cloze} />;
      if (cloze.show === 'words' || cloze.n !== span.n) return inner;
      if (cloze.show === 'answer') return <strong className={styles.answer}>{inner}</strong>;
      const hidden = language === 'es' ? 'respuesta oculta' : 'hidden answer';
      return (
        <span className={styles.blank} role="img" aria-label={span.hint ? `${hidden}: ${span.hint}` : hidden}>
          {span.hint}
        </span>
      );
    }
  }
}
