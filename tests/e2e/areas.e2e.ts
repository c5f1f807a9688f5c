import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readTickets} from '../../demo/read-tickets';
import {openSidebar, openTicket, settled} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const tickets = readTickets();

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
      let {areas, status} = await openSidebar(tab, id);
      // A slow answer of the API is bridged by the page and replaces it when it comes.
      await until('it is read by the API, in full', async () => {
        if (status.every(line => line.id === 'partial')) return true;
        ({areas, status} = await settled(tab, id));
        return false;
      });
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
