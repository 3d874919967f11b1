import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

/** Pictures are decoded by the browser, when it likes. */
const decoding = vi.hoisted(() => new Map<string, (size: number) => void>());
vi.mock('../../../../renderer/content/picture/preparePicture.ts', () => ({
  PictureRefused: class extends Error {},
  preparePicture: (file: File) =>
    new Promise((resolve) => {
      decoding.set(file.name, (size) => resolve({ blob: file, width: size, height: size }));
    }),
}));
const { usePictureInput } = await import('../../../../renderer/features/cards/usePictureInput.ts');

afterEach(cleanup);

describe('two pictures chosen one after the other', () => {
  it('leave the later one on the card, whichever is read first', async () => {
    const kept: number[] = [];
    const { result } = renderHook(() =>
      usePictureInput((picture) => picture.kind === 'chosen' && kept.push(picture.width)),
    );
    act(() => {
      for (const name of ['large', 'small']) void result.current.take(new File(['x'], name));
    });
    await act(async () => decoding.get('small')?.(2));
    expect(result.current.isReading).toBe(false);
    await act(async () => decoding.get('large')?.(1));
    expect(kept).toEqual([2]);
  });
});
