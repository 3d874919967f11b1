import { app } from 'electron';

/** Lets what is being written reach the disk and frees the data folder, once, before the app ends; asking again does not hurry it. */
export function closeBeforeQuitting(close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void close()
      .catch((error: unknown) => console.error(error))
      .then(() => {
        state = 'closed';
        app.quit();
      });
  });
}
