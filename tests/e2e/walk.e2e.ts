import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {ChromiumBrowser} from './harness/chromium';
import {clickInside, openSidebar, openTicket, settled} from './harness/sidebar';
import {browserNames, type Stage, startChromiumStage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

interface Stop {
  readonly what: string;
  /** Something shows that the focus is here. */
  readonly isSeen: boolean;
}

/** What has the focus, through shadow roots; null where nothing has. */
const focused = (tab: Tab): Promise<Stop | null> =>
  tab.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === null || element === document.body) return null;
    const {outlineStyle, boxShadow} = getComputedStyle(element);
    const inputs = element.matches('input[type=checkbox], input[type=radio], textarea, [tabindex="-1"]');
    return {
      what: `${element.localName} ${element.getAttribute('aria-label') ?? element.id} ${element.textContent?.trim().slice(0, 40) ?? ''}`,
      isSeen: outlineStyle !== 'none' || boxShadow !== 'none' || inputs,
    };
  }, null);

/** Presses Tab until nothing of ours has the focus or a stop comes again; gives every stop on the way. */
const walk = async (tab: Tab, isOurs: () => Promise<boolean>): Promise<Stop[]> => {
  const stops: Stop[] = [];
  for (let step = 0; step < 120; step++) {
    await tab.press('Tab');
    const stop = await focused(tab);
    if (stop === null || !(await isOurs())) break;
    stops.push(stop);
  }
  return stops;
};

describe('the options page by keyboard alone, in chromium', () => {
  let stage: Stage<ChromiumBrowser>;
  beforeAll(async () => {
    stage = await startChromiumStage();
  });
  afterAll(() => stage.close());

  test('every control is reached, in the order of the page, and is seen to have the focus', async () => {
    const tab = await stage.browser.open(`${stage.browser.extensionOrigin}options.html`);
    await until('the page is drawn', () =>
      tab.evaluate(() => document.querySelector('#privacy button') !== null, null),
    );
    const all = await tab.evaluate(
      () =>
        document.querySelectorAll(
          'a[href], button, input:not([type=radio]), input[type=radio]:checked, textarea',
        ).length,
      null,
    );
    const stops = await walk(tab, async () => true);
    expect(stops.length).toBe(all);
    expect(stops.filter(({isSeen}) => !isSeen)).toEqual([]);
  });

  test('a choice made with the space bar is saved, said, and can be taken back; the focus stays', async () => {
    const tab = await stage.browser.open(`${stage.browser.extensionOrigin}options.html#areas`);
    await until(
      'the part is in front',
      async () => (await focused(tab))?.what.includes('areas-title') === true,
    );
    await tab.press('Tab');
    const before = await focused(tab);
    await tab.press('Space');
    await until('it is said', () =>
      tab.evaluate(() => (document.querySelector('main')?.textContent ?? '').includes('Saved'), null),
    );
    expect((await focused(tab))?.what).toBe(before?.what);
    await tab.press('Space');
  });
});

describe('the other pages of ours by keyboard alone, in chromium', () => {
  let stage: Stage<ChromiumBrowser>;
  beforeAll(async () => {
    stage = await startChromiumStage();
  });
  afterAll(() => stage.close());

  test('the popup: begins in its field, every control is reached and seen to have the focus', async () => {
    const tab = await stage.browser.open(`${stage.browser.extensionOrigin}popup.html`);
    await until('the catalogue is listed', () =>
      tab.evaluate(() => document.querySelectorAll('[role=option]').length >= 15, null),
    );
    expect((await focused(tab))?.what).toMatch(/^input /);
    const stops = await walk(tab, async () => true);
    const all = await tab.evaluate(
      () =>
        document.querySelectorAll('a[href], button, input').length -
        document.querySelectorAll('[tabindex="-1"]:is(a, button, input)').length,
      null,
    );
    // The field has the focus already when the walk begins, and is passed again only after the browser's own controls.
    expect(stops.length).toBeGreaterThanOrEqual(all - 1);
    expect(stops.filter(({isSeen}) => !isSeen)).toEqual([]);
  });

  test('the log page: every control is reached and seen to have the focus', async () => {
    const tab = await stage.browser.open(`${stage.browser.extensionOrigin}log.html`);
    await until('the page is drawn', () => tab.evaluate(() => document.querySelector('h1') !== null, null));
    const stops = await walk(tab, async () => true);
    const all = await tab.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea')].filter(
          element => element.tabIndex >= 0 && element.checkVisibility(),
        ).length,
      null,
    );
    expect(all).toBeGreaterThan(0);
    expect(stops.length).toBe(all);
    expect(stops.filter(({isSeen}) => !isSeen)).toEqual([]);
  });
});

describe.each(browserNames)('the sidebar by keyboard alone, in %s', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(tab, 4101);
    await until('the editor is there', () => tab.evaluate(() => window.__demo.draft(4101) !== null, null));
  });
  afterAll(() => stage.close());

  const inSidebar = (): Promise<boolean> =>
    tab.evaluate(
      () =>
        document.activeElement?.shadowRoot?.activeElement !== null &&
        document.activeElement?.shadowRoot !== null,
      null,
    );

  test('Tab goes through all of it and on to the page; nothing holds the focus', async () => {
    await clickInside(tab, 'aside [data-area] h2');
    const stops = await walk(tab, inSidebar);
    expect(stops.length).toBeGreaterThan(3);
    expect(stops.length).toBeLessThan(120);
    expect(stops.filter(({isSeen}) => !isSeen)).toEqual([]);
  });

  test('Escape goes back to where the caret was, in the reply', async () => {
    const box = await tab.evaluate(() => {
      const {x, y} = document
        .querySelector('[data-ticket-id="4101"] [contenteditable]')
        ?.getBoundingClientRect() ?? {x: 0, y: 0};
      return {x, y};
    }, null);
    await tab.click(box.x + 20, box.y + 20);
    await tab.type('Hello');
    await clickInside(tab, 'aside [data-area] h2');
    await until('we have the focus', inSidebar);
    await tab.press('Escape');
    await tab.type(' Ines');
    expect(await tab.evaluate(() => window.__demo.draft(4101), null)).toBe('<p>Hello Ines</p>');
  });

  test('F12 another ticket and a new comment never take the focus from the page', async () => {
    await tab.evaluate(() => document.querySelector<HTMLElement>('#main_panes')?.focus(), null);
    for (const id of [4103, 4107, 4101]) {
      await openTicket(tab, id);
      await settled(tab, id);
      expect(await inSidebar()).toBe(false);
    }
    await tab.evaluate(
      () => window.__demo.addComment(4101, 'customer', 'DAST fails too: no gl-dast-report.json'),
      null,
    );
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect(await inSidebar()).toBe(false);
  });
});
