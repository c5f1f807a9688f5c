import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {clickInside, openSidebar} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

/** Which of our text fields has the focus, or null. */
const focusedField = (tab: Tab): Promise<string | null> =>
  tab.evaluate(() => {
    const focused = document.activeElement?.shadowRoot?.activeElement;
    return focused instanceof HTMLInputElement ? focused.value : null;
  }, null);

describe.each(browserNames)('F46 keys typed into the sidebar in %s', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(tab, 4101);
    await tab.evaluate(() => window.__demo.setDraft(4101, '<p>Hello Ines,</p>'), null);
  });
  afterAll(() => stage.close());
  const heard = () => tab.evaluate(() => ({events: window.__seenEvents, hotkeys: window.__hotkeys}), null);
  const forget = () =>
    tab.evaluate(() => {
      window.__seenEvents = {};
      window.__hotkeys.length = 0;
    }, null);

  test('typing in the search reaches the field and nothing of the page', async () => {
    // The button closes the search that a first try left open.
    while ((await focusedField(tab)) !== null) await tab.press('Escape');
    await clickInside(tab, 'aside .sp-bar button[aria-label^="Search"]');
    await until('the search has the focus', async () => (await focusedField(tab)) !== null);
    await forget();
    await tab.type('aw sast?');
    await tab.press('ArrowDown');
    await tab.press('ArrowUp');
    await tab.press('Backspace');
    await until('the field has what was typed', async () => (await focusedField(tab)) === 'aw sast');
    expect(await heard()).toEqual({events: {}, hotkeys: []});
    await tab.press('Escape');
    await tab.press('Escape');
    expect(await heard()).toEqual({events: {}, hotkeys: []});
  });

  test('single keys on a row of the sidebar are ours alone', async () => {
    await clickInside(tab, 'aside [data-area] h2');
    await forget();
    for (const key of ['j', 'k', 'c', 'm', '1', '?']) await tab.press(key);
    // Once from the list of keys to the search, once to close it.
    await tab.press('Escape');
    await until('the search is there', async () => (await focusedField(tab)) !== null);
    await tab.press('Escape');
    await until('the search is closed', async () => (await focusedField(tab)) === null);
    expect(await heard()).toEqual({events: {}, hotkeys: []});
  });

  test('the draft is as it was, nothing was submitted', async () => {
    expect(await tab.evaluate(() => window.__demo.draft(4101), null)).toBe('<p>Hello Ines,</p>');
    expect(await tab.evaluate(() => window.__demo.submits(), null)).toBe(0);
  });

  test('outside of the sidebar the page hears its keys as before', async () => {
    await tab.evaluate(() => (document.querySelector('#main_panes') as HTMLElement).focus(), null);
    await tab.click(700, 70);
    await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur(), null);
    await forget();
    await tab.press('w');
    expect((await heard()).hotkeys.length).toBe(4);
  });
});
