import type {CDPSession} from 'playwright-core';

/** What a tab holds after garbage was collected. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapKiB: number;
}

/** Collects garbage three times, as one round leaves what finalizers hold, and counts. */
export const heldBy = async (protocol: CDPSession): Promise<Held> => {
  await protocol.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round++) await protocol.send('HeapProfiler.collectGarbage');
  const {nodes, jsEventListeners} = await protocol.send('Memory.getDOMCounters');
  const {usedSize} = await protocol.send('Runtime.getHeapUsage');
  return {nodes, listeners: jsEventListeners, heapKiB: Math.round(usedSize / 1024)};
};
