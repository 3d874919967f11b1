import { useState } from 'react';
import {
  type Box,
  freePlace,
  LAST_BOX_NUMBER,
  MOST_BOXES,
  nextBoxNumber,
  type Place,
} from '../../../shared/content/occlusion.ts';

/** The boxes being drawn, with what undo needs. Nothing of it is saved until the note is. */
export interface Boxes {
  list: readonly Box[];
  /** The number of the box at work, or null. */
  selected: number | null;
  isFull: boolean;
  canUndo: boolean;
  select(n: number | null): void;
  /** Gives the new box, or null when there is no room for another. */
  add(place?: Place): Box | null;
  /** Steps with the same `gesture` are one undo. */
  place(n: number, place: Place, gesture: string): void;
  label(n: number, label: string): void;
  remove(n: number): void;
  /** Gives how many boxes there are then. */
  undo(): number;
}

interface State {
  list: readonly Box[];
  past: readonly (readonly Box[])[];
  gesture: string;
  selected: number | null;
}

const LONGEST_PAST = 200;

/** `wasUsed` tells which numbers boxes of this note have had, so that none comes back with another's history. */
export function useBoxes(start: readonly Box[], wasUsed: (n: number) => boolean): Boxes {
  const [state, setState] = useState<State>({ list: start, past: [], gesture: '', selected: null });
  const change = (next: (list: readonly Box[]) => readonly Box[], gesture: string, selected: number | null) =>
    setState((before) => ({
      list: next(before.list),
      past:
        gesture !== '' && gesture === before.gesture
          ? before.past
          : [...before.past, before.list].slice(-LONGEST_PAST),
      gesture,
      selected,
    }));
  const { list, past, selected } = state;
  const n = nextBoxNumber(list, wasUsed);
  const isFull = list.length >= MOST_BOXES || n > LAST_BOX_NUMBER;
  return {
    list,
    selected,
    isFull,
    canUndo: past.length > 0,
    select: (number) => setState((before) => ({ ...before, selected: number, gesture: '' })),
    add(place = freePlace(list)) {
      if (isFull) return null;
      const box: Box = { n, ...place, label: '' };
      change((before) => [...before, box], '', n);
      return box;
    },
    place: (number, place, gesture) =>
      change(
        (before) => before.map((box) => (box.n === number ? { ...box, ...place } : box)),
        gesture,
        number,
      ),
    // Words are undone where they are typed.
    label: (number, label) =>
      setState((before) => ({
        ...before,
        list: before.list.map((box) => (box.n === number ? { ...box, label } : box)),
      })),
    remove: (number) => change((before) => before.filter((box) => box.n !== number), '', null),
    undo() {
      const last = past.at(-1);
      if (!last) return list.length;
      const labels = new Map(list.map((box) => [box.n, box.label]));
      setState({
        list: last.map((box) => ({ ...box, label: labels.get(box.n) ?? box.label })),
        past: past.slice(0, -1),
        gesture: '',
        selected: last.some((box) => box.n === selected) ? selected : null,
      });
      return last.length;
    },
  };
}
