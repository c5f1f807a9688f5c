import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type axe from 'axe-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {ChromiumBrowser} from './harness/chromium';
import {clickInside, openSidebar} from './harness/sidebar';
import {type Stage, startChromiumStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/**
 * What is wrong with a surface: every rule that is on by default, and target-size. Below a popover axe cannot tell
 * which background a text has, and calls its contrast unclear: that is worked out here, from the nearest backgrounds.
 * Anything else that is unclear counts as wrong.
 */
const violations = (tab: Tab, wanted: string): Promise<string[]> =>
  tab.evaluate(async selector => {
    const host = [...document.documentElement.children].find(element =>
      element.shadowRoot?.querySelector(selector),
    );
    const {violations: wrong, incomplete} = await window.axe.run(
      host === undefined ? {include: [selector]} : {fromShadowDom: [host.localName, selector]},
      {
        rules: {'target-size': {enabled: true}},
        resultTypes: ['violations', 'incomplete'],
        elementRef: true,
      },
    );
    const pencil = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
    if (pencil === null) throw new Error('no canvas');
    const mixed = (colours: readonly string[]): number => {
      pencil.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        pencil.fillStyle = colour;
        pencil.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...pencil.getImageData(0, 0, 1, 1).data].map(value => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (element: Element): number => {
      const behind: string[] = [];
      for (let above: Element | null = element; above !== null; above = above.parentElement)
        behind.unshift(getComputedStyle(above).backgroundColor);
      const [light = 0, dark = 0] = [mixed(behind), mixed([...behind, getComputedStyle(element).color])].sort(
        (a, b) => b - a,
      );
      return (light + 0.05) / (dark + 0.05);
    };
    const unclear = incomplete.flatMap(({id, nodes}) =>
      nodes.flatMap(({element, html, failureSummary}) => {
        const ratio = id === 'color-contrast' && element instanceof Element ? contrast(element) : 0;
        return ratio >= 4.5 ? [] : [`unclear ${id}: ${html} ${ratio.toFixed(2)} ${failureSummary}`];
      }),
    );
    const found = wrong.flatMap(({id, nodes}) =>
      nodes.map(({html, failureSummary}) => `wrong ${id}: ${html} ${failureSummary}`),
    );
    return [...found, ...unclear];
  }, wanted);

/** Whether something has to be scrolled to the side to be read. */
const isTooWide = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1, null);

interface Surface {
  readonly name: string;
  /** Path on the demo Zendesk, or a page of the extension. */
  readonly address: string;
  /** What axe looks at. */
  readonly part: string;
  readonly prepare: (tab: Tab) => Promise<void>;
}

const nothing = async (): Promise<void> => undefined;
const onTicket = async (tab: Tab): Promise<void> => void (await openSidebar(tab, 4101));

/** Every surface of ours. A new one is one more entry here. */
const surfaces: readonly Surface[] = [
  {name: 'sidebar', address: '/agent/tickets/4101', part: 'aside', prepare: onTicket},
  {
    name: 'palette',
    address: '/agent/tickets/4101',
    part: 'dialog.sp-palette',
    async prepare(tab) {
      await onTicket(tab);
      await clickInside(tab, 'aside .sp-bar button[aria-label^="Search"]');
      await pause(300);
      await tab.type('dast');
      await pause(300);
    },
  },
  {name: 'popup', address: 'popup.html', part: '.sp', prepare: async tab => tab.type('sast label')},
  {name: 'options', address: 'options.html', part: '.sp', prepare: nothing},
  {name: 'log page', address: 'log.html', part: '.sp', prepare: nothing},
];

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
}

/** 200 % zoom halves what a window of 1280 × 900 holds; 320 px is what WCAG 1.4.10 asks for. */
const looks: readonly Look[] = [
  {name: 'light', width: 1400, height: 900},
  {name: 'dark', width: 1400, height: 900, dark: true},
  {name: 'forced colours', width: 1400, height: 900, forced: true},
  {name: '200 % zoom', width: 640, height: 450},
  {name: '320 px', width: 320, height: 640},
];

describe('every surface in every look, in chromium', () => {
  let stage: Stage<ChromiumBrowser>;
  beforeAll(async () => {
    stage = await startChromiumStage();
  });
  afterAll(() => stage.close());

  describe.each(surfaces)('$name', ({address, part, prepare}) => {
    test.each(looks)('$name', async ({width, height, dark = false, forced = false}) => {
      const own = !address.startsWith('/');
      const tab = await stage.browser.open();
      try {
        const page = stage.browser.pageOf(tab);
        await page.emulateMedia({
          colorScheme: dark ? 'dark' : 'light',
          forcedColors: forced ? 'active' : 'none',
        });
        await tab.resize(width, height);
        await tab.goto(own ? stage.browser.extensionOrigin + address : address);
        if (!own) {
          await until('the page is there', () => tab.evaluate(() => '__demo' in window, null));
          await tab.evaluate(isDark => window.__demo.setScheme(isDark ? 'dark' : 'light'), dark);
        }
        await pause(300);
        await prepare(tab);
        await tab.inject(axeSource);
        await pause(300);
        expect(await violations(tab, part)).toEqual([]);
        // The browser gives a popup the width it wants.
        if (own && address !== 'popup.html') expect(await isTooWide(tab), 'scrolls to the side').toBe(false);
      } finally {
        await tab.close();
      }
    });
  });
});
