import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readTickets} from '../../demo/read-tickets';
import {openSidebar, settled} from './harness/sidebar';
import {browserNames, type Stage, startStage} from './harness/stage';
import type {Tab} from './harness/tab';
import {watchPaint} from './harness/watch-paint';

const orders = 50;
const ids = [4101, 4103, 4105, 4107, 4109];
const primaries = Object.fromEntries(readTickets().map(({id, expects}) => [String(id), expects.primary]));

/** Numbers from 0 to 1, the same at every run (mulberry32). */
const dice = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

describe.each(browserNames)('switching tickets in %s while answers overtake each other', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(tab, 4101);
  });
  afterAll(() => stage.close());

  test(`shows the wrong ticket in 0 of ${orders} orders`, {timeout: 600_000, retry: 0}, async () => {
    const roll = dice(2026);
    const wrong: unknown[] = [];
    for (let order = 0; order < orders; order++) {
      stage.demo.desk.delay = () => Math.floor(roll() * 250);
      const first = ids[Math.floor(roll() * ids.length)] ?? 4101;
      const others = Array.from({length: 3}, () => ids[Math.floor(roll() * ids.length)] ?? 4101);
      const path = [first, ...others, ...(order % 2 === 0 ? [first] : [])];
      await tab.goto(`/agent/tickets/${first}`);
      await tab.evaluate(watchPaint, primaries);
      for (const id of path) {
        const gap = Math.floor(roll() * 50);
        await tab.evaluate(
          async ([to, wait]) => {
            void window.__demo.open(`/agent/tickets/${to}`);
            await new Promise(resolve => setTimeout(resolve, wait));
          },
          [id, gap] as const,
        );
      }
      const last = path.at(-1) ?? first;
      const shown = await settled(tab, last);
      expect(shown.status, 'read by the API').toEqual([]);
      if (shown.areas[0]?.id !== primaries[last])
        wrong.push({order, path, settledOn: shown.areas.map(({id}) => id)});
      const painted = await tab.evaluate(() => window.__wrongPaints, null);
      if (painted.length > 0) wrong.push({order, path, painted});
    }
    expect(wrong).toEqual([]);
  });
});
