import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {apiRequests, foreignHosts, requestsFor} from './harness/requests';
import {clickInside, openSidebar, openTicket, settled} from './harness/sidebar';
import {browserNames, type Stage, startStage} from './harness/stage';
import type {Tab} from './harness/tab';

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

describe.each(browserNames)('what leaves %s', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(tab, 4101);
  });
  afterEach(() => {
    stage.demo.desk.requests.length = 0;
  });
  afterAll(() => stage.close());

  test('one ticket is read once: the ticket and its comments', async () => {
    await pause(1500);
    expect(requestsFor(stage, 4101).length).toBeLessThanOrEqual(2);
    expect(apiRequests(stage)).toEqual(requestsFor(stage, 4101));
  });

  test('of a ticket one comes back to, unchanged, at most the date of change is asked again', async () => {
    await openTicket(tab, 4107);
    await settled(tab, 4107);
    stage.demo.desk.requests.length = 0;
    await openTicket(tab, 4101);
    await settled(tab, 4101);
    await pause(500);
    expect(apiRequests(stage).length).toBeLessThanOrEqual(1);
    expect(apiRequests(stage).filter(({path}) => path.includes('comments'))).toEqual([]);
  });

  test('350 comments take four pages', async () => {
    await openTicket(tab, 4990);
    await settled(tab, 4990);
    expect(requestsFor(stage, 4990).length).toBeLessThanOrEqual(5);
  });

  test('nothing is asked while nothing happens', async () => {
    await pause(5000);
    expect(apiRequests(stage)).toEqual([]);
  });

  test('lists and the dashboard read no ticket', async () => {
    await tab.evaluate(() => window.__demo.open('/agent/filters/360080204660'), null);
    await tab.evaluate(() => window.__demo.open('/agent/dashboard'), null);
    await pause(1000);
    expect(apiRequests(stage).filter(({path}) => path.includes('/tickets/4'))).toEqual([]);
  });

  test('only GET with the session, only to the Zendesk that is open', async () => {
    await openTicket(tab, 4112);
    await settled(tab, 4112);
    await clickInside(tab, '[data-area] [data-part] .sp-row button');
    const others = apiRequests(stage).filter(
      ({method, host, signedIn}) => method !== 'GET' || host !== 'gitlab.zendesk.com' || !signedIn,
    );
    expect(others).toEqual([]);
    expect(apiRequests(stage).length).toBeGreaterThan(0);
  });

  test('no other host is asked for anything', () => {
    expect(foreignHosts(stage)).toEqual([]);
  });
});
