import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

/** The demo Zendesk itself, without the extension: what every other end-to-end test stands on. */
describe.each(browserNames)('demo Zendesk in %s', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name, false);
    tab = await stage.browser.open('/agent/tickets/4101');
    await until('the editor is there', () => tab.evaluate(id => window.__demo?.draft(id) !== null, 4101));
  });
  afterAll(() => stage.close());

  test('reaches the demo under the real host, signed in for the API', async () => {
    const status = await tab.evaluate(async path => (await fetch(path)).status, '/api/v2/tickets/4101.json');
    expect(new URL(tab.url()).host).toBe('gitlab.zendesk.com');
    expect(status).toBe(200);
  });

  test('refuses and records every other host', async () => {
    const before = stage.proxy.refused.length;
    const other = await stage.browser.open();
    await other.goto('https://docs.gitlab.com/').catch(() => undefined);
    await other.close();
    expect(stage.proxy.refused.slice(before)).toContain('docs.gitlab.com:443');
  });

  test('keeps several tickets mounted with one active', async () => {
    await tab.evaluate(() => window.__demo.open('/agent/tickets/4990'), null);
    await tab.evaluate(() => window.__demo.open('/agent/tickets/4101'), null);
    const state = await tab.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('#main_panes > [data-ticket-id]')].map(pane => [
          pane.dataset['ticketId'],
          getComputedStyle(pane).visibility,
          pane.querySelector('[data-is-active]')?.getAttribute('data-is-active'),
        ]),
      null,
    );
    expect(state).toEqual([
      ['4101', 'visible', 'true'],
      ['4990', 'hidden', 'false'],
    ]);
  });

  test('typing in the composer writes a draft and triggers no hotkey; typing elsewhere does', async () => {
    const box = await tab.evaluate(() => {
      window.__hotkeys.length = 0;
      const editor = document.querySelector('[data-ticket-id="4101"] [contenteditable]');
      const {x, y} = editor?.getBoundingClientRect() ?? {x: 0, y: 0};
      return {x, y};
    }, null);
    await tab.click(box.x + 20, box.y + 20);
    await tab.type('see docs');
    expect(await tab.evaluate(() => window.__demo.draft(4101), null)).toBe('<p>see docs</p>');
    expect(await tab.evaluate(() => window.__hotkeys.length, null)).toBe(0);
    await tab.evaluate(() => (document.activeElement as HTMLElement).blur(), null);
    await tab.press('a');
    expect(
      await tab.evaluate(() => window.__hotkeys.map(({key, on, phase}) => `${key} ${on} ${phase}`), null),
    ).toEqual(['a window capture', 'a document capture', 'a document bubble', 'a window bubble']);
    expect(await tab.evaluate(() => window.__seenEvents['keydown'] ?? 0, null)).toBeGreaterThan(8);
  });

  test('brings older comments only after "Show more"', async () => {
    await tab.evaluate(() => window.__demo.open('/agent/tickets/4990'), null);
    const count = () =>
      tab.evaluate(() => document.querySelectorAll('[data-ticket-id="4990"] article').length, null);
    const before = await count();
    await tab.evaluate(() => {
      document
        .querySelector<HTMLElement>('[data-ticket-id="4990"] [data-test-id="convolog-show-more-button"]')
        ?.click();
    }, null);
    expect([before, await count()]).toEqual([30, 60]);
  });

  test('follows relative links of a view, back and forward, closed tabs', async () => {
    await tab.evaluate(() => window.__demo.open('/agent/filters/360080204660'), null);
    await tab.evaluate(() => {
      document
        .querySelector<HTMLElement>('[data-test-id="generic-table-row"] a[href="tickets/4101"]')
        ?.click();
    }, null);
    expect(tab.url()).toBe('https://gitlab.zendesk.com/agent/tickets/4101');
    await tab.back();
    await until('the view is back', () => tab.evaluate(() => location.pathname.includes('/filters/'), null));
    await tab.forward();
    await until('the ticket is back', () =>
      tab.evaluate(() => location.pathname.endsWith('/tickets/4101'), null),
    );
    await tab.evaluate(() => window.__demo.close(4101), null);
    expect(tab.url()).toBe('https://gitlab.zendesk.com/agent/tickets/4990');
    expect(await tab.evaluate(() => window.__demo.mounted(), null)).toEqual([4990]);
  });

  test('shows a comment that comes in', async () => {
    await tab.evaluate(() => window.__demo.addComment(4990, 'customer', 'now DAST fails too'), null);
    const last = await tab.evaluate(
      () => [...document.querySelectorAll('[data-ticket-id="4990"] .zd-comment')].at(-1)?.textContent,
      null,
    );
    expect(last).toBe('now DAST fails too');
  });

  test('turns dark', async () => {
    const ground = () =>
      tab.evaluate(
        () => getComputedStyle(document.querySelector('#main_panes') ?? document.body).backgroundColor,
        null,
      );
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await tab.evaluate(() => window.__demo.setScheme('dark'), null);
    expect(await ground()).toBe('rgb(21, 26, 30)');
    await tab.evaluate(() => window.__demo.setScheme('light'), null);
  });

  test('runs without an error', () => {
    expect(tab.errors).toEqual([]);
  });
});
