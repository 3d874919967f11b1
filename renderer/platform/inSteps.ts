/**
 * Runs a long calculation a step a turn, so that keys are answered in between.
 * @returns what stops it; `done` is not called then
 */
export function inSteps<T>(steps: Generator<undefined, T>, done: (result: T) => void): () => void {
  let timer = setTimeout(next);
  function next() {
    const step = steps.next();
    if (step.done) done(step.value);
    else timer = setTimeout(next);
  }
  return () => clearTimeout(timer);
}
