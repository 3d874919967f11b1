import { afterEach, describe, expect, it, vi } from 'vitest';
import { studyNow } from '../../../../renderer/data/studyDay.ts';
import {
  begin,
  beginCustom,
  leave,
  useReview,
  waited,
} from '../../../../renderer/features/review/reviewStore.ts';
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

describe('a learning step that is only due later today', () => {
  afterEach(() => vi.useRealTimers());

  it('is shown when its time has come, without Review being opened again', () => {
    vi.useFakeTimers({ now: new Date(2027, 2, 3, 12) });
    begin(pack, progress);
    const due = studyNow(progress).clock + 60 * 60_000;
    const queue = { ...useReview.getState().queue, learning: [{ card: 'own:1', due }] };
    useReview.setState({ queue, card: null, waitUntil: due });
    waited(progress);
    expect(useReview.getState()).toMatchObject({ card: null, waitUntil: due });
    vi.setSystemTime(new Date(2027, 2, 3, 13, 1));
    waited(progress);
    expect(useReview.getState()).toMatchObject({ card: 'own:1', waitUntil: null });
  });
});
