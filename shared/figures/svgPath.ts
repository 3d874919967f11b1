import type { Shape } from './drawing.ts';
import type { Point } from './field.ts';

/** The `d` of an SVG path for one shape. A rod is a stroke; everything else is filled, loops by the even-odd rule. */
export function pathOf(shape: Exclude<Shape, { kind: 'group' }>): string {
  switch (shape.kind) {
    case 'circle':
      return disc(...shape.at, shape.r);
    case 'dots':
      return shape.dots.map((dot) => disc(...dot)).join('');
    case 'area':
      return shape.loops.map(smooth).join('');
    case 'rods':
      return shape.rods.map(([from, to]) => `M${pair(from)}L${pair(to)}`).join('');
  }
}

/** A closed curve through the middles of the sides, with the points as handles: it never leaves their hull. */
function smooth(loop: readonly Point[]): string {
  const middle = (at: number): Point => {
    const [a, b] = [loop[at % loop.length] as Point, loop[(at + 1) % loop.length] as Point];
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  };
  const curves = loop.map(
    (_, at) => `Q${pair(loop[(at + 1) % loop.length] as Point)} ${pair(middle(at + 1))}`,
  );
  return `M${pair(middle(0))}${curves.join('')}Z`;
}

function disc(x: number, y: number, r: number): string {
  const radius = round(r);
  const across = round(2 * r);
  return `M${pair([x - r, y])}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 ${-across} 0Z`;
}

function pair([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** A hundredth of a µm is less than a pixel at any size that is shown. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
