import { afterEach, describe, expect, it } from 'vitest';
import { begin, beginCustom, leave, useReview } from '../../../../renderer/features/review/reviewStore.ts';
import { emptyProgress } from '../../../../shared/progress/progress.ts';
import { quizPack } from '../../../support/quizPack.ts';

const pack = quizPack(1, 1);
const progress = emptyProgress();
const FORGOTTEN = { kind: 'forgotten', days: 3, preview: true } as const;

afterEach(leave);

describe('a custom sitting whose history is still being read', () => {
  it('does not begin once the day’s queue has been gone back to', async () => {
    const reading = beginCustom(FORGOTTEN, pack, progress);
    begin(pack, progress);
    await reading;
    expect(useReview.getState()).toMatchObject({ custom: null, isPreview: false });
  });

  it('does not begin once Review has been left', async () => {
    const reading = beginCustom(FORGOTTEN, pack, progress);
    leave();
    await reading;
    expect(useReview.getState().day).toBe('');
  });

  it('begins when nothing came between', async () => {
    await beginCustom(FORGOTTEN, pack, progress);
    expect(useReview.getState()).toMatchObject({ custom: FORGOTTEN, isPreview: true });
  });
});
