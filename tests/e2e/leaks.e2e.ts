import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {ChromiumBrowser} from './harness/chromium';
import {type Held, heldBy} from './harness/counters';
import {clickInside, openSidebar, openTicket, settled} from './harness/sidebar';
import {type Stage, startChromiumStage} from './harness/stage';
import type {Tab} from './harness/tab';

/** `npm run soak` sets SOAK: a working day's worth of switches instead of a few minutes'. */
const isSoak = process.env['SOAK'] !== undefined;
const switches = isSoak ? 1000 : 60;
/** The browser compiles what is used often: the heap is at rest only after several hundred switches. */
const warmUp = isSoak ? 750 : 30;
const ids = [4101, 4103, 4105, 4107, 4126];
/** What the heap moves by without any leak: the browser keeps compiling. Nodes and listeners are the sharp signals. */
const noiseKiB = isSoak ? 256 : 512;

describe('after many tickets in one tab of chromium', () => {
  let stage: Stage<ChromiumBrowser>;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startChromiumStage();
    tab = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(tab, 4101);
  });
  afterAll(() => stage.close());

  /** Goes through the open tickets, uses the sidebar on the way, and ends on the ticket it began with. */
  const walk = async (count: number): Promise<void> => {
    for (let step = 1; step <= count; step++) {
      const id = ids[step % ids.length] ?? 4101;
      await openTicket(tab, id);
      const shown = await settled(tab, id);
      if (shown.areas.length > 0 && step % 7 === 0) await clickInside(tab, 'aside .sp-why button');
    }
    await openTicket(tab, 4101);
    await settled(tab, 4101);
    await new Promise(resolve => setTimeout(resolve, 6000)); // confirmations and highlights have gone
  };

  test(`F35 nothing is held of ${switches} switches`, {timeout: 3_600_000}, async () => {
    const protocol = await stage.browser.protocol(tab);
    await walk(warmUp);
    const before = await heldBy(protocol);
    await walk(switches);
    const after = await heldBy(protocol);
    const say = ({nodes, listeners, heapKiB}: Held): string =>
      `${nodes} nodes, ${listeners} listeners, ${heapKiB} KiB`;
    console.log(`${switches} switches: ${say(before)} → ${say(after)}`);
    expect(after.nodes, 'DOM nodes').toBeLessThanOrEqual(before.nodes);
    expect(after.listeners, 'listeners').toBeLessThanOrEqual(before.listeners);
    expect(after.heapKiB - before.heapKiB, 'heap').toBeLessThanOrEqual(noiseKiB);
  });

  test('one host is on the page', async () => {
    const hosts = await tab.evaluate(
      () => [...document.querySelectorAll('*')].filter(element => element.shadowRoot).length,
      null,
    );
    expect(hosts).toBe(1);
  });

  test('nothing of ours failed', () => expect(tab.errors).toEqual([]));
});
