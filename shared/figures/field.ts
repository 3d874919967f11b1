/** A point in µm, from the upper left corner of the drawing. */
export type Point = readonly [x: number, y: number];

/** A form: about the distance in µm from its edge, negative inside. Forms are joined and cut as numbers, then traced. */
export type Field = (x: number, y: number) => number;

export function circle([cx, cy]: Point, r: number): Field {
  return (x, y) => Math.hypot(x - cx, y - cy) - r;
}

/** `angle` in radians turns the long axis. */
export function ellipse([cx, cy]: Point, rx: number, ry: number, angle = 0): Field {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const thin = Math.min(rx, ry);
  return (x, y) => {
    const u = ((x - cx) * cos + (y - cy) * sin) / rx;
    const v = ((y - cy) * cos - (x - cx) * sin) / ry;
    return (Math.hypot(u, v) - 1) * thin;
  };
}

/** A rope along the points, its radius going evenly from `from` to `to`. */
export function rope(points: readonly Point[], from: number, to = from): Field {
  const parts = points.slice(1).map((b, at) => {
    const a = points[at] as Point;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    return { a, dx, dy, square: dx * dx + dy * dy || 1e-9, at };
  });
  const steps = parts.length || 1;
  return (x, y) => {
    let least = Number.POSITIVE_INFINITY;
    for (const { a, dx, dy, square, at } of parts) {
      const t = Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / square));
      const r = from + ((to - from) * (at + t)) / steps;
      const d = Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy) - r;
      if (d < least) least = d;
    }
    return least;
  };
}

/** Several forms as one; `soft` is the width in µm over which edges that meet are rounded. */
export function join(fields: readonly Field[], soft = 0): Field {
  return (x, y) => {
    let sum = Number.POSITIVE_INFINITY;
    for (const field of fields) {
      const d = field(x, y);
      if (soft === 0 || Math.abs(sum - d) >= soft) sum = Math.min(sum, d);
      else {
        const h = 0.5 + (0.5 * (sum - d)) / soft;
        sum = sum * (1 - h) + d * h - soft * h * (1 - h);
      }
    }
    return sum;
  };
}

/** The first form without the second. */
export function cut(form: Field, away: Field, soft = 0): Field {
  const inverse = join([(x, y) => -form(x, y), away], soft);
  return (x, y) => -inverse(x, y);
}

/** What is in both forms. */
export function within(form: Field, other: Field): Field {
  return (x, y) => Math.max(form(x, y), other(x, y));
}

/** The form made larger by `by` µm all round, or smaller. */
export function grow(form: Field, by: number): Field {
  return (x, y) => form(x, y) - by;
}

/** The form with an uneven edge: `lumps` between −1 and 1, `width` µm across, `height` µm high. */
export function uneven(
  form: Field,
  lumps: (x: number, y: number) => number,
  width: number,
  height: number,
): Field {
  return (x, y) => form(x, y) + height * lumps(x / width, y / width);
}

/** A square in µm. */
export interface Box {
  left: number;
  top: number;
  side: number;
}

/** The square about a point, as far as it lies inside a drawing of `size` µm. */
export function boxAbout([x, y]: Point, reach: number, size: number): Box {
  const side = Math.min(size, 2 * reach);
  const clamp = (edge: number) => Math.min(size - side, Math.max(0, edge));
  return { left: clamp(x - side / 2), top: clamp(y - side / 2), side };
}

/** Grid points on a side of a block that is judged by its middle. */
const BLOCK = 5;

/** Traces the edges of a form inside a box as closed loops. `step` is the finest detail that is kept, in µm. */
export function trace(form: Field, { left: x0, top: y0, side }: Box, step: number): Point[][] {
  const n = Math.ceil(side / step);
  const pitch = side / n;
  const row = n + 1;
  const value = new Float64Array(row * row);
  for (let top = 0; top <= n; top += BLOCK) {
    for (let left = 0; left <= n; left += BLOCK) {
      // A block far from every edge is not looked at more closely.
      const middle = (BLOCK - 1) / 2;
      const all = form(x0 + (left + middle) * pitch, y0 + (top + middle) * pitch);
      const isFar = Math.abs(all) > 2.2 * BLOCK * pitch;
      for (let j = top; j < top + BLOCK && j <= n; j++) {
        for (let i = left; i < left + BLOCK && i <= n; i++) {
          // The border counts as outside, so that every loop closes.
          const isBorder = i === 0 || j === 0 || i === n || j === n;
          const d = isFar ? all : form(x0 + i * pitch, y0 + j * pitch);
          value[j * row + i] = isBorder ? Math.max(d, 1e-6) : d;
        }
      }
    }
  }
  const at = (i: number, j: number) => value[j * row + i] as number;
  /** Crossings by edge: even keys run to the right of a corner, odd keys down from it. */
  const next = new Map<number, number>();
  const link = (from: number, to: number) => next.set(from, to);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const [a, b, c, d] = [at(i, j) < 0, at(i + 1, j) < 0, at(i + 1, j + 1) < 0, at(i, j + 1) < 0];
      const kind = (a ? 8 : 0) | (b ? 4 : 0) | (c ? 2 : 0) | (d ? 1 : 0);
      if (kind === 0 || kind === 15) continue;
      const top = 2 * (j * row + i);
      const left = top + 1;
      const bottom = 2 * ((j + 1) * row + i);
      const right = 2 * (j * row + i + 1) + 1;
      // Always with the inside on the same hand.
      switch (kind) {
        case 1:
          link(bottom, left);
          break;
        case 2:
          link(right, bottom);
          break;
        case 3:
          link(right, left);
          break;
        case 4:
          link(top, right);
          break;
        case 5:
          link(top, left);
          link(bottom, right);
          break;
        case 6:
          link(top, bottom);
          break;
        case 7:
          link(top, left);
          break;
        case 8:
          link(left, top);
          break;
        case 9:
          link(bottom, top);
          break;
        case 10:
          link(left, bottom);
          link(right, top);
          break;
        case 11:
          link(right, top);
          break;
        case 12:
          link(left, right);
          break;
        case 13:
          link(bottom, right);
          break;
        default:
          link(left, bottom);
      }
    }
  }
  const crossing = (edge: number): Point => {
    const from = edge >> 1;
    const to = edge % 2 === 0 ? from + 1 : from + row;
    const [d0, d1] = [value[from] as number, value[to] as number];
    const t = d0 === d1 ? 0.5 : d0 / (d0 - d1);
    const [i, j] = [from % row, Math.floor(from / row)];
    const [u, v] = edge % 2 === 0 ? [i + t, j] : [i, j + t];
    return [x0 + u * pitch, y0 + v * pitch];
  };
  const loops: Point[][] = [];
  while (next.size > 0) {
    const [start] = next.keys();
    const loop: Point[] = [];
    let edge = start as number;
    for (;;) {
      const following = next.get(edge);
      if (following === undefined) break;
      loop.push(crossing(edge));
      next.delete(edge);
      edge = following;
    }
    if (loop.length > 2) loops.push(thin(loop, step));
  }
  return loops;
}

/** Leaves out points that stand closer than six tenths of the step. */
function thin(loop: readonly Point[], step: number): Point[] {
  const kept: Point[] = [];
  for (const point of loop) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) > step * 0.6) kept.push(point);
  }
  return kept.length > 2 ? kept : [...loop];
}
