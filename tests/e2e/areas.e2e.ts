import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readTickets} from '../../demo/read-tickets';
import type {ShownArea} from '../../demo/read-sidebar';
import {openSidebar, openTicket, settled} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const tickets = readTickets();

/** Long tickets show their first areas while the rest is still being read: gives the expected one time to come. */
const areasOf = async (tab: Tab, id: number, primary: string): Promise<readonly ShownArea[]> => {
  const isFirst = async (): Promise<boolean> => (await settled(tab, id)).areas[0]?.id === primary;
  if (primary !== 'none') await until(`${primary} is first on ${id}`, isFirst, 5000).catch(() => undefined);
  return (await settled(tab, id)).areas;
};

describe.each(browserNames)('areas of the demo tickets in %s', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/dashboard');
  });
  afterAll(() => stage.close());

  test.each(tickets.map(ticket => [ticket.id, ticket.subject, ticket] as const))(
    '#%i %s',
    async (id, _, {expects, why}) => {
      await openTicket(tab, id);
      await openSidebar(tab, id);
      const areas = await areasOf(tab, id, expects.primary);
      const likely = areas.filter(({maybe}) => !maybe).map(area => area.id);
      expect(likely.slice(0, 1), why).toEqual(expects.primary === 'none' ? [] : [expects.primary]);
      expect(
        areas.map(area => area.id),
        why,
      ).toEqual(expect.arrayContaining(expects.also));
      for (const area of areas) expect(area.why.length, `${area.id} says why`).toBeGreaterThan(0);
      await tab.evaluate(number => window.__demo.close(number), id);
    },
  );

  test('nothing of ours fails on the page', () => {
    expect(tab.errors).toEqual([]);
  });
});
