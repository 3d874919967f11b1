import { type RefObject, useEffect } from 'react';
import { clearMarkAt, sentenceAfter, toggleMark } from '../../../shared/quiz/marks.ts';
import type { Mark } from '../../../shared/quiz/session.ts';

/** The name under which global.css paints them. */
const NAME = 'stem-mark';

/**
 * Paints marks over the text of an element without touching its nodes, and lets the learner drag over text to mark it or
 * click a mark to clear it. Gives what `Ctrl+H` does: marks the selection, or else the next sentence.
 */
export function useHighlights(
  root: RefObject<HTMLElement | null>,
  marks: readonly Mark[],
  onChange?: (marks: readonly Mark[]) => void,
): { toggle: () => void } {
  // Painted anew on every render, whatever changed the text.
  useEffect(() => {
    const element = root.current;
    if (!element || !('highlights' in CSS)) return;
    const ranges = marks.flatMap((mark) => rangeOf(element, mark) ?? []);
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => void CSS.highlights.delete(NAME);
  });

  useEffect(() => {
    const element = root.current;
    if (!element || !onChange) return;
    const onUp = (event: PointerEvent) => {
      if (event.button !== 0) return;
      const selected = selectionIn(element);
      if (selected) {
        onChange(toggleMark(marks, selected.from, selected.to));
        window.getSelection()?.removeAllRanges();
        return;
      }
      const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
      if (!caret || !element.contains(caret.offsetNode)) return;
      const left = clearMarkAt(marks, offsetOf(element, caret.offsetNode, caret.offset));
      if (left.length < marks.length) onChange(left);
    };
    element.addEventListener('pointerup', onUp);
    return () => element.removeEventListener('pointerup', onUp);
  }, [root, marks, onChange]);

  return {
    toggle: () => {
      const element = root.current;
      if (!element || !onChange) return;
      const selected = selectionIn(element);
      if (selected) {
        window.getSelection()?.removeAllRanges();
        onChange(toggleMark(marks, selected.from, selected.to));
        return;
      }
      const next = sentenceAfter(element.textContent, marks.at(-1)?.to ?? 0);
      onChange(next ? toggleMark(marks, next.from, next.to) : []);
    },
  };
}

/** What is selected inside an element, in characters of its text; null when nothing is. */
function selectionIn(element: HTMLElement): Mark | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const from = offsetOf(element, range.startContainer, range.startOffset);
  const to = offsetOf(element, range.endContainer, range.endOffset);
  return to > from ? { from, to } : null;
}

function offsetOf(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

function rangeOf(element: HTMLElement, mark: Mark): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  let isStarted = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (!isStarted && mark.from < at + length) {
      range.setStart(node, mark.from - at);
      isStarted = true;
    }
    if (isStarted && mark.to <= at + length) {
      range.setEnd(node, mark.to - at);
      return range;
    }
    at += length;
  }
  return null;
}
