/**
 * Places in a text as the learner sees it, counted in characters. What stands in `[data-extra]` (a value in another unit)
 * is not counted, so that a place stays where it is when such additions are switched on or off.
 */
export interface Span {
  from: number;
  /** Exclusive; above `from`. */
  to: number;
}

/** The part of a selection that lies in `root`; null when none does. */
export function spanIn(root: HTMLElement, range: Range): Span | null {
  if (!range.intersectsNode(root)) return null;
  let at = 0;
  let from = -1;
  let to = -1;
  for (const node of textNodes(root)) {
    const { length } = node;
    if (range.intersectsNode(node)) {
      const start = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : length;
      if (end > start) {
        if (from < 0) from = at + start;
        to = at + end;
      }
    }
    at += length;
  }
  return to > from && from >= 0 ? { from, to } : null;
}

/** The range over a span; null when the text has become too short for it. */
export function rangeOver(root: HTMLElement, { from, to }: Span): Range | null {
  const range = document.createRange();
  let at = 0;
  let isStarted = false;
  for (const node of textNodes(root)) {
    const { length } = node;
    if (!isStarted && from < at + length) {
      range.setStart(node, from - at);
      isStarted = true;
    }
    if (isStarted && to <= at + length) {
      range.setEnd(node, to - at);
      return range;
    }
    at += length;
  }
  return null;
}

/** The character under a point of the window; null beside the text. */
export function placeAt(root: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret || !root.contains(caret.offsetNode)) return null;
  let at = 0;
  for (const node of textNodes(root)) {
    if (node === caret.offsetNode) return at + caret.offset;
    at += node.length;
  }
  return null;
}

/** The counted text. */
export function wordsOf(root: HTMLElement): string {
  return textNodes(root)
    .map((node) => node.data)
    .join('');
}

function textNodes(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('[data-extra]')) nodes.push(node as Text);
  return nodes;
}
