import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {ChromiumBrowser} from './harness/chromium';
import {clickInside, openSidebar} from './harness/sidebar';
import {type Stage, startChromiumStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const fieldText = (tab: Tab): Promise<string | null> =>
  tab.evaluate(() => {
    const focused = document.activeElement?.shadowRoot?.activeElement;
    return focused instanceof HTMLInputElement ? focused.value : null;
  }, null);

/** Keys are tested in both browsers (keys.e2e.ts); composing and pasting can be driven in Chromium only. */
describe('F46 composing and pasting into the search in chromium', () => {
  let stage: Stage<ChromiumBrowser>;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startChromiumStage();
    tab = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(tab, 4101);
    await tab.evaluate(() => window.__demo.setDraft(4101, '<p>Hello</p>'), null);
    await clickInside(tab, 'aside .sp-bar button[aria-label^="Search"]');
    await until('the search has the focus', async () => (await fieldText(tab)) !== null);
    await tab.evaluate(() => {
      window.__seenEvents = {};
      window.__hotkeys.length = 0;
    }, null);
  });
  afterAll(() => stage.close());

  test('an input method writes into the field, and the page hears nothing of it', async () => {
    const protocol = await stage.browser.protocol(tab);
    for (const text of ['s', 'す', 'すk', 'すきゃん'])
      await protocol.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await protocol.send('Input.insertText', {text: 'スキャン'});
    expect(await fieldText(tab)).toBe('スキャン');
    await until('the search shows what was composed', () =>
      tab.evaluate(
        () =>
          [...document.documentElement.children].some(
            host => (host.shadowRoot?.querySelector('dialog.sp-palette')?.textContent ?? '').length > 0,
          ),
        null,
      ),
    );
  });

  test('a paste arrives in the field, and nowhere else', async () => {
    const page = stage.browser.pageOf(tab);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.press('a', 'Control');
    await tab.press('x', 'Control');
    expect(await fieldText(tab)).toBe('');
    await tab.press('v', 'Control');
    expect(await fieldText(tab)).toBe('スキャン');
  });

  test('the page has heard nothing, the draft is as it was', async () => {
    expect(
      await tab.evaluate(() => ({events: window.__seenEvents, hotkeys: window.__hotkeys}), null),
    ).toEqual({
      events: {},
      hotkeys: [],
    });
    expect(await tab.evaluate(() => window.__demo.draft(4101), null)).toBe('<p>Hello</p>');
  });
});
