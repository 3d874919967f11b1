import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Electron's app as far as quitting goes: it asks whoever listens, and ends unless somebody prevents it. */
const { app } = vi.hoisted(() => {
  const listeners: ((event: { preventDefault(): void }) => void)[] = [];
  const fake = {
    listeners,
    hasEnded: false,
    on: (_: string, listener: (typeof listeners)[number]) => void listeners.push(listener),
    quit() {
      let isPrevented = false;
      for (const listener of listeners)
        listener({
          preventDefault: () => {
            isPrevented = true;
          },
        });
      if (!isPrevented) fake.hasEnded = true;
    },
  };
  return { app: fake };
});
vi.mock('electron', () => ({ app }));

const { closeBeforeQuitting } = await import('../../electron/quitting.ts');

beforeEach(() => {
  app.listeners.length = 0;
  app.hasEnded = false;
});

describe('quitting', () => {
  it('waits for what is being written, however often it is asked', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const close = vi.fn(() => promise);
    closeBeforeQuitting(close);
    app.quit();
    app.quit();
    expect(app.hasEnded).toBe(false);
    resolve();
    await vi.waitFor(() => expect(app.hasEnded).toBe(true));
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('ends all the same when closing fails, and says why', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    closeBeforeQuitting(() => Promise.reject(new Error('the lock is gone')));
    app.quit();
    await vi.waitFor(() => expect(app.hasEnded).toBe(true));
    expect(said).toHaveBeenCalledWith(new Error('the lock is gone'));
    said.mockRestore();
  });
});
