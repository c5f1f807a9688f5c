import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openSidebar, openTicket, settled, shownBy} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const firstArea = async (tab: Tab, id: number): Promise<string | undefined> =>
  (await settled(tab, id)).areas[0]?.id;

describe.each(browserNames)('following Zendesk in %s', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name, false);
    tab = await stage.browser.open('/agent/tickets/4101');
    await until('the ticket is there', () => tab.evaluate(() => window.__demo?.mounted().length === 1, null));
    await stage.browser.install();
  });
  afterAll(() => stage.close());

  test('works in a tab that was open before the extension came, and opens nothing by itself', async () => {
    expect((await settled(tab, 4101)).mode).toBe('strip');
    expect((await openSidebar(tab, 4101)).areas[0]?.name).toContain('SAST');
  });

  test('goes along with links, back and forward', async () => {
    await tab.evaluate(() => window.__demo.open('/agent/filters/360080204660'), null);
    await tab.evaluate(() => document.querySelector<HTMLElement>('a[href="tickets/4107"]')?.click(), null);
    expect(await firstArea(tab, 4107)).toBe('dast');
    await tab.back();
    await until('no ticket, no areas', async () => ((await shownBy(tab))?.areas.length ?? 0) === 0);
    await tab.back();
    expect(await firstArea(tab, 4101)).toBe('sast');
    await tab.forward();
    await tab.forward();
    expect(await firstArea(tab, 4107)).toBe('dast');
  });

  test('goes along when a tab is closed', async () => {
    await tab.evaluate(() => window.__demo.close(4107), null);
    expect(await firstArea(tab, 4101)).toBe('sast');
  });

  test('reads a comment that comes in', async () => {
    await openTicket(tab, 4127);
    expect((await settled(tab, 4127)).areas.filter(({maybe}) => !maybe)).toEqual([]);
    await tab.evaluate(
      () =>
        window.__demo.addComment(
          4127,
          'customer',
          'Forget coverage. The container_scanning job fails now: no gl-container-scanning-report.json, CS_IMAGE is set.',
        ),
      null,
    );
    await until('the new comment counts', async () => {
      const shown = await shownBy(tab);
      return shown?.ticketId === '4127' && shown.areas[0]?.id === 'container-scanning';
    });
  });

  test('survives that the page builds its conversation anew', async () => {
    await openTicket(tab, 4101);
    await settled(tab, 4101);
    for (let round = 0; round < 20; round++) await tab.evaluate(() => window.__demo.rerender(4101), null);
    expect(await firstArea(tab, 4101)).toBe('sast');
    const hosts = await tab.evaluate(
      () => [...document.documentElement.children].filter(host => host.shadowRoot).length,
      null,
    );
    expect(hosts).toBe(1);
  });

  test('follows the colour scheme', async () => {
    const ground = () =>
      tab.evaluate(() => {
        const panel = [...document.documentElement.children]
          .find(host => host.shadowRoot)
          ?.shadowRoot?.querySelector('.sp-panel, .sp-frame');
        return panel ? getComputedStyle(panel).color : null;
      }, null);
    const light = await ground();
    await tab.evaluate(() => window.__demo.setScheme('dark'), null);
    await until('the sidebar is dark', async () => (await ground()) !== light);
    await tab.evaluate(() => window.__demo.setScheme('light'), null);
    await until('the sidebar is light', async () => (await ground()) === light);
  });

  test('leaves every node and attribute of Zendesk alone', async () => {
    const page = await tab.evaluate(() => document.querySelector('#workspace')?.outerHTML ?? '', null);
    expect(page).not.toMatch(/sec-pod|\bsp-/);
  });

  test('nothing of ours fails on the page', () => {
    expect(tab.errors).toEqual([]);
  });
});
