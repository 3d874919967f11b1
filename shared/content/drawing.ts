/**
 * A drawn figure as a tree of shapes. Authors write SVG; it is read at build time and again whenever a pack comes from elsewhere, and
 * only shapes, text and their looks come through. Scripts, styles, links, foreign content and event handlers are errors, so a figure can
 * be drawn with elements and never as markup.
 */
export interface Drawing {
  tag: string;
  attributes: Record<string, string>;
  children: (Drawing | string)[];
}

export class DrawingError extends Error {}

/** Reads the SVG of a figure. Throws a `DrawingError` that says what is not allowed, or where the text breaks off. */
export function parseDrawing(svg: string): Drawing {
  if (svg.length > 500_000) throw new DrawingError('a figure has at most 500,000 characters');
  const reader = new Reader(svg.replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>/g, ''));
  const root = reader.element();
  if (root.tag !== 'svg') throw new DrawingError('a figure is an <svg>');
  if (!root.attributes.viewBox) throw new DrawingError('a figure needs a viewBox');
  reader.end();
  return root;
}

const TAGS = new Set([
  ...['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  ...[
    'title',
    'desc',
    'defs',
    'clipPath',
    'linearGradient',
    'radialGradient',
    'stop',
    'marker',
    'pattern',
    'use',
  ],
]);
const ATTRIBUTES = new Set([
  ...[
    'xmlns',
    'viewBox',
    'width',
    'height',
    'x',
    'y',
    'x1',
    'x2',
    'y1',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'd',
    'points',
  ],
  ...[
    'fill',
    'fill-opacity',
    'fill-rule',
    'stroke',
    'stroke-width',
    'stroke-opacity',
    'stroke-linecap',
    'stroke-linejoin',
  ],
  ...[
    'stroke-dasharray',
    'stroke-miterlimit',
    'opacity',
    'transform',
    'font-size',
    'font-family',
    'font-weight',
    'font-style',
  ],
  ...[
    'text-anchor',
    'dominant-baseline',
    'letter-spacing',
    'dx',
    'dy',
    'rotate',
    'id',
    'clip-path',
    'clip-rule',
    'offset',
  ],
  ...[
    'stop-color',
    'stop-opacity',
    'gradientUnits',
    'gradientTransform',
    'fx',
    'fy',
    'spreadMethod',
    'preserveAspectRatio',
  ],
  ...[
    'markerWidth',
    'markerHeight',
    'refX',
    'refY',
    'orient',
    'marker-start',
    'marker-mid',
    'marker-end',
    'markerUnits',
  ],
  ...[
    'patternUnits',
    'patternTransform',
    'href',
    'role',
    'aria-label',
    'aria-hidden',
    'class',
    'version',
    'vector-effect',
  ],
]);
const NAME = /^[A-Za-z][\w:.-]*/;
const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));
const DEEPEST = 60;

class Reader {
  private at = 0;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  element(): Drawing {
    this.space();
    if (this.text[this.at] !== '<') throw this.broken();
    this.at += 1;
    this.depth += 1;
    if (this.depth > DEEPEST) throw new DrawingError(`a figure nests at most ${DEEPEST} deep`);
    const tag = this.name();
    if (!TAGS.has(tag)) throw new DrawingError(`<${tag}> is not allowed in a figure`);
    const attributes = this.attributes();
    const drawing: Drawing = { tag, attributes, children: [] };
    if (!this.take('/>')) {
      if (!this.take('>')) throw this.broken();
      this.children(drawing);
    }
    this.depth -= 1;
    return drawing;
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) throw this.broken();
  }

  private children(parent: Drawing): void {
    for (;;) {
      const next = this.text.indexOf('<', this.at);
      if (next < 0) throw this.broken();
      const words = decode(this.text.slice(this.at, next));
      if (words.trim()) parent.children.push(words);
      this.at = next;
      if (this.take('</')) {
        if (this.name() !== parent.tag) throw this.broken();
        this.space();
        if (!this.take('>')) throw this.broken();
        return;
      }
      parent.children.push(this.element());
    }
  }

  private attributes(): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (;;) {
      this.space();
      if (!NAME.test(this.text.slice(this.at, this.at + 1))) return attributes;
      const name = this.name();
      if (!ATTRIBUTES.has(name)) throw new DrawingError(`the attribute ${name} is not allowed in a figure`);
      this.space();
      if (!this.take('=')) throw this.broken();
      this.space();
      const quote = this.text[this.at];
      const close = this.text.indexOf(quote ?? '', this.at + 1);
      if ((quote !== '"' && quote !== "'") || close < 0) throw this.broken();
      const value = decode(this.text.slice(this.at + 1, close));
      this.at = close + 1;
      // A reference may only point inside the figure.
      if ((name === 'href' && !value.startsWith('#')) || /url\(\s*['"]?(?!#)/i.test(value))
        throw new DrawingError(`${name}="${value.slice(0, 40)}" points outside the figure`);
      attributes[name] = value;
    }
  }

  private name(): string {
    const name = NAME.exec(this.text.slice(this.at, this.at + 60))?.[0];
    if (!name) throw this.broken();
    this.at += name.length;
    return name;
  }

  private take(words: string): boolean {
    const isThere = this.text.startsWith(words, this.at);
    if (isThere) this.at += words.length;
    return isThere;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private broken(): DrawingError {
    return new DrawingError(`the figure breaks off near "${this.text.slice(this.at, this.at + 30)}"`);
  }
}

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
