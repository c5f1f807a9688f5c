/** Longest stretch of work before the page may breathe, in milliseconds. One part of the work may exceed it. */
const slice = 4;

/** Lets the browser do what waits: input, painting. `scheduler.yield` is in every browser we support. */
const breathe = (): Promise<void> => {
  const scheduler: unknown = Reflect.get(globalThis, 'scheduler');
  if (typeof scheduler === 'object' && scheduler !== null && 'yield' in scheduler) {
    const yieldTo: unknown = scheduler.yield;
    if (typeof yieldTo === 'function') return yieldTo.call(scheduler);
  }
  return new Promise(resolve => setTimeout(resolve, 0));
};

interface SliceOptions<Step> {
  readonly signal?: AbortSignal;
  /** Called once, when the first slice is used up, in a slice of its own; gets what the work yielded last. */
  readonly onFirstPause?: (step: Step) => void;
}

/**
 * Does work that comes in parts without holding up the page: a pause whenever a slice is used up, and one before the
 * end. Resolves to null when `signal` says that nobody wants the result any more.
 */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  {signal, onFirstPause}: SliceOptions<Step> = {},
): Promise<Result | null> {
  let began = performance.now();
  let tell = onFirstPause;
  for (;;) {
    const {done, value} = work.next();
    const isUsedUp = performance.now() - began >= slice;
    if (isUsedUp) {
      await breathe();
      if (signal?.aborted) return null;
    }
    if (done) return value;
    if (!isUsedUp) continue;
    if (tell) {
      tell(value);
      tell = undefined;
      await breathe();
      if (signal?.aborted) return null;
    }
    began = performance.now();
  }
}
