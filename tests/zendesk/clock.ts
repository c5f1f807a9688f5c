import type {After} from '../../zendesk/get-json';

export interface Clock {
  readonly now: () => number;
  readonly after: After;
  /** Lets `ms` pass and everything happen that follows from it. */
  readonly pass: (ms: number) => Promise<void>;
  readonly waiting: () => number;
}

/** Lets pending promises, streams and observers run. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 6; round++) await new Promise(resolve => setImmediate(resolve));
}

/** Time that stands still until it is told to pass. */
export function fakeClock(start = Date.UTC(2026, 10, 24)): Clock {
  let time = start;
  const timers = new Set<{readonly at: number; readonly run: () => void}>();
  return {
    now: () => time,
    after(ms, run) {
      const timer = {at: time + ms, run};
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(ms) {
      const end = time + ms;
      await settle();
      for (;;) {
        const [next] = [...timers].filter(({at}) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        time = Math.max(time, next.at);
        next.run();
        await settle();
      }
      time = end;
    },
    waiting: () => timers.size,
  };
}
