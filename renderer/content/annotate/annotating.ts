import { create } from 'zustand';
import type { Body, Target } from '../../../shared/progress/events.ts';
import { record, useProgressStore } from '../../data/progressStore.ts';
import { highlightId, highlightsOf, toggleSpan } from './spans.ts';
import { placeAt, type Span, spanIn, wordsOf } from './textRange.ts';

/** A stretch of one claim on screen. */
export interface Piece {
  target: Target;
  wording: string;
  span: Span;
  text: string;
}

/** The note being written, if any. */
export const useAnnotating = create<{ editing: Target | null }>(() => ({ editing: null }));

export function editNote(target: Target): void {
  useAnnotating.setState({ editing: target });
}

/** Closes the editor; the focus goes back to the line it belongs to unless it has gone elsewhere. */
export function closeNote(target: Target, takesFocus = true): void {
  if (useAnnotating.getState().editing !== target) return;
  useAnnotating.setState({ editing: null });
  if (takesFocus) lineOf(target)?.focus({ preventScroll: true });
}

/** What is selected, claim by claim; empty when nothing is. */
export function selectedPieces(within: HTMLElement): Piece[] {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(within)) return [];
  return [...within.querySelectorAll<HTMLElement>('[data-words]')].flatMap((words) => {
    const span = spanIn(words, range);
    const piece = span && pieceOf(words, span);
    return piece?.text.trim() ? [piece] : [];
  });
}

/** The whole of the line that has the focus, or else of the first one in view. */
export function lineAtHand(within: HTMLElement): Piece | null {
  const lines = [...within.querySelectorAll<HTMLElement>('[data-claim]')];
  const line =
    lines.find((one) => one.contains(document.activeElement)) ??
    lines.find((one) => one.getBoundingClientRect().top >= 0);
  const words = line?.querySelector<HTMLElement>('[data-words]');
  return words ? pieceOf(words, { from: 0, to: wordsOf(words).length }) : null;
}

/** The line with the focus, or null. */
export function focusedLine(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-claim]') ?? null;
}

/** The highlighted stretch under a point of the window. */
export function markUnder(element: Element, x: number, y: number): Piece | null {
  const words = element.closest<HTMLElement>('[data-words]');
  const place = words && placeAt(words, x, y);
  if (!words || place === null) return null;
  const { target, wording } = addressOf(words);
  const mark = existing(target, wording).find((one) => one.from <= place && one.to >= place);
  return mark ? pieceOf(words, mark) : null;
}

export function isMarked({ target, wording, span }: Piece): boolean {
  return toggleSpan(existing(target, wording), span).add === null;
}

/** Marks what is not marked yet; when all of it is, unmarks it. Answers with true when it was marked. */
export async function toggleHighlight(pieces: readonly Piece[]): Promise<boolean> {
  const isOn = !pieces.every(isMarked);
  const bodies = pieces.flatMap((piece): Body[] => {
    const { target, wording, span } = piece;
    if (isOn && isMarked(piece)) return [];
    const { remove, add } = toggleSpan(existing(target, wording), span);
    return [
      ...remove.map(({ id, from, to }): Body => ({ type: 'highlighted', target, id, from, to, on: false })),
      ...(add
        ? [
            {
              type: 'highlighted' as const,
              target,
              id: highlightId(wording, crypto.randomUUID()),
              ...add,
              on: true,
            },
          ]
        : []),
    ];
  });
  const [first, ...rest] = bodies;
  if (first) await record(first, ...rest);
  return isOn;
}

function existing(target: Target, wording: string) {
  return highlightsOf(useProgressStore.getState().progress.highlights, target, wording);
}

function pieceOf(words: HTMLElement, span: Span): Piece {
  return { ...addressOf(words), span, text: wordsOf(words).slice(span.from, span.to) };
}

function addressOf(words: HTMLElement): Pick<Piece, 'target' | 'wording'> {
  return { target: (words.dataset.words ?? '') as Target, wording: words.dataset.wording ?? '' };
}

function lineOf(target: Target): HTMLElement | null {
  return document.getElementById(target.slice(target.indexOf(':') + 1));
}
