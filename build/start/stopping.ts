const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const PARENT_CHECK_MS = 200;

/**
 * Calls `stop` once when a signal asks this process to end, or when npm, which passes signals no further than its shell, has
 * ended. Answers with what stops the listening.
 */
export function onStop(stop: () => void): () => void {
  const parent = process.ppid;
  const isUnderNpm = process.env.npm_lifecycle_event !== undefined;
  const timer = setInterval(() => {
    if (isUnderNpm && process.ppid !== parent) once();
  }, PARENT_CHECK_MS);
  timer.unref();
  let isStopped = false;
  function once() {
    if (isStopped) return;
    isStopped = true;
    stop();
  }
  for (const signal of SIGNALS) process.on(signal, once);
  return () => {
    clearInterval(timer);
    for (const signal of SIGNALS) process.off(signal, once);
  };
}
