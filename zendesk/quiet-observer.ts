import type {After} from './get-json';

export type Target = readonly [node: Node, what: MutationObserverInit];

interface Surroundings {
  readonly window: typeof globalThis;
  readonly signal: AbortSignal;
  readonly after: After;
  readonly now: () => number;
}

export interface QuietObserver {
  /** Watches exactly these from now on; what they did up to now counts as seen. */
  readonly watch: (targets: readonly Target[]) => void;
}

const shortestRest = 100;
const longestRest = 5000;
const patience = 10;

/**
 * A MutationObserver that is called at most every 100 ms: after a call it looks away, then looks again and calls once
 * more for what it missed. A page that never rests is looked at less and less, down to every 5 s.
 */
export function quietObserver({window, after, now, signal}: Surroundings, run: () => void): QuietObserver {
  let watched: readonly Target[] = [];
  let rest = shortestRest;
  let inRow = 0;
  let lastCall = Number.NEGATIVE_INFINITY;
  let wake: (() => void) | null = null;

  const observer = new window.MutationObserver(() => {
    observer.disconnect();
    inRow = now() - lastCall < rest * 2 ? inRow + 1 : 0;
    rest = inRow > patience ? Math.min(rest * 2, longestRest) : shortestRest;
    lastCall = now();
    wake = after(rest, () => {
      wake = null;
      connect();
      run();
    });
    run();
  });
  const connect = (): void => {
    for (const [node, what] of watched) observer.observe(node, what);
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    wake?.();
  });

  return {
    watch(targets) {
      watched = targets;
      if (wake || signal.aborted) return;
      observer.disconnect();
      connect();
    },
  };
}
