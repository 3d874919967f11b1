import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useBoxes } from '../../../renderer/content/occlusion/useBoxes.ts';
import type { Box } from '../../../shared/content/occlusion.ts';

const box = (n: number): Box => ({ n, x: 0.1, y: 0.1, width: 0.2, height: 0.2, label: `Part ${n}` });
const there = { x: 0.5, y: 0.5, width: 0.2, height: 0.2 };

function open(start: readonly Box[] = [], used: readonly number[] = []) {
  const { result } = renderHook(() => useBoxes(start, (n) => used.includes(n)));
  return {
    get boxes() {
      return result.current;
    },
    get numbers() {
      return result.current.list.map(({ n }) => n);
    },
    act: (work: (boxes: ReturnType<typeof useBoxes>) => void) => act(() => work(result.current)),
  };
}

describe('boxes being drawn', () => {
  it('get numbers that no box of the note had', () => {
    const editor = open([box(1), box(2)], [1, 2, 3]);
    editor.act((boxes) => boxes.add(there));
    expect(editor.numbers).toEqual([1, 2, 4]);
    expect(editor.boxes.selected).toBe(4);
  });

  it('are taken back one gesture at a time', () => {
    const editor = open([box(1)]);
    for (const x of [0.2, 0.3, 0.4]) editor.act((boxes) => boxes.place(1, { ...there, x }, 'move 1'));
    editor.act((boxes) => boxes.place(1, there, 'size 1'));
    editor.act((boxes) => boxes.undo());
    expect(editor.boxes.list[0]?.x).toBe(0.4);
    editor.act((boxes) => boxes.undo());
    expect(editor.boxes.list).toEqual([box(1)]);
    expect(editor.boxes.canUndo).toBe(false);
  });

  it('come back with their number when their removal is taken back', () => {
    const editor = open([box(1), box(2)]);
    editor.act((boxes) => boxes.remove(1));
    expect(editor.numbers).toEqual([2]);
    editor.act((boxes) => boxes.undo());
    expect(editor.boxes.list).toEqual([box(1), box(2)]);
  });

  it('keep the names typed since when a move is taken back', () => {
    const editor = open([box(1)]);
    editor.act((boxes) => boxes.place(1, there, 'move 1'));
    editor.act((boxes) => boxes.label(1, 'Nucleus'));
    editor.act((boxes) => boxes.undo());
    expect(editor.boxes.list).toEqual([{ ...box(1), label: 'Nucleus' }]);
  });

  it('are at most fifty', () => {
    const editor = open(Array.from({ length: 50 }, (_, i) => box(i + 1)));
    let added: Box | null = box(1);
    editor.act((boxes) => {
      added = boxes.add();
    });
    expect([added, editor.boxes.isFull, editor.numbers.length]).toEqual([null, true, 50]);
  });
});
