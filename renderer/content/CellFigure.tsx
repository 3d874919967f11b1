import { memo, useMemo } from 'react';
import type { Cell } from '../../shared/content/cell.ts';
import { drawCell, FIELD } from '../../shared/figures/cell.ts';
import type { Shape } from '../../shared/figures/drawing.ts';
import { pathOf } from '../../shared/figures/svgPath.ts';
import { defineMessages, useLanguage, useMessages } from '../ui/messages.ts';
import styles from './CellFigure.module.css';

const messages = defineMessages(
  {
    schematic: 'Schematic',
    field: `field ${FIELD} µm`,
    drawing: (alt: string) => `Schematic drawing. ${alt}`,
  },
  { schematic: 'Esquema', field: `campo de ${FIELD} µm`, drawing: (alt) => `Dibujo esquemático. ${alt}` },
);

/**
 * One drawn example of a cell, the same for the same seed. Its text alternative describes without naming, so that it can be
 * asked for. Without a caption the page around it has to say that the drawing is schematic.
 */
export const CellFigure = memo(function CellFigure({
  cell,
  seed = firstSeed(cell.id),
  hasCaption = true,
}: {
  cell: Pick<Cell, 'id' | 'attributes' | 'alt'>;
  seed?: number;
  hasCaption?: boolean;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { size, shapes } = useMemo(() => drawCell(cell.attributes, seed), [cell.attributes, seed]);
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.film}
        viewBox={`${TRIM} ${TRIM} ${size - 2 * TRIM} ${size - 2 * TRIM}`}
        role="img"
        aria-label={m.drawing(cell.alt[language])}
      >
        <Shapes shapes={shapes} />
      </svg>
      {hasCaption ? (
        <figcaption className={styles.caption}>
          {m.schematic}, {m.field}
        </figcaption>
      ) : null}
    </figure>
  );
});

/** Hides where shapes end at the edge of the field, in µm. */
const TRIM = 0.25;

/** The seed of the example that is shown first; each cell has its own, so that two are never laid out alike. */
export function firstSeed(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
}

function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  // A drawing never changes its order.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return shapes.map((shape, at) => <One key={at} shape={shape} />);
}

function One({ shape }: { shape: Shape }) {
  if (shape.kind === 'group') {
    return (
      <g data-part={shape.name}>
        <Shapes shapes={shape.shapes} />
      </g>
    );
  }
  const hasEdge = shape.kind === 'area' && shape.hasEdge;
  return (
    <path
      className={hasEdge ? `${styles[shape.role]} ${styles.edge}` : styles[shape.role]}
      d={pathOf(shape)}
      fillRule={shape.kind === 'area' ? 'evenodd' : 'nonzero'}
      strokeWidth={shape.kind === 'rods' ? shape.width : undefined}
    />
  );
}
