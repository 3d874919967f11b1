import { createElement, type ReactNode } from 'react';
import type { Drawing } from '../../../shared/content/drawing.ts';
import type { QuestionOf } from '../../../shared/content/questionSchema.ts';
import { usePack } from '../../data/packStore.ts';
import { useLanguage } from '../../ui/messages.ts';
import styles from './figure.module.css';

/** A drawn figure. Its shapes were read and checked when the pack was made; they are drawn one by one, never as markup. */
export function Figure({
  figure,
  children,
}: {
  figure: QuestionOf<'hotspot'>['figure'];
  /** What lies over it, placed in percent. */
  children?: ReactNode;
}) {
  const language = useLanguage();
  const drawing = usePack().figures?.[figure.file];
  return (
    <span className={styles.figure}>
      {drawing ? (
        <svg
          className={styles.drawing}
          viewBox={drawing.attributes.viewBox}
          role="img"
          aria-label={figure.alt[language]}
        >
          {drawing.children.map(draw)}
        </svg>
      ) : (
        <span className={styles.noFigure}>{figure.alt[language]}</span>
      )}
      {children}
    </span>
  );
}

function draw(node: Drawing | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [reactName(name), value]),
  );
  return createElement(node.tag, { ...attributes, key }, ...node.children.map(draw));
}

/** `stroke-width` is `strokeWidth` in React; `aria-` stays. */
function reactName(name: string): string {
  if (name === 'class') return 'className';
  return name.startsWith('aria-')
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
