import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type axe from 'axe-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {clickInside, openSidebar} from './harness/sidebar';
import type {ChromiumBrowser} from './harness/chromium';
import {browserNames, type Stage, startChromiumStage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with what `selector` leads to, in our shadow root or, with `null` as host, on our own page. */
const violations = (tab: Tab, selector: string, inShadow: boolean): Promise<string[]> =>
  tab.evaluate(
    async ({wanted, shadow}) => {
      const host = [...document.documentElement.children].find(element =>
        element.shadowRoot?.querySelector(wanted),
      );
      const {violations: found} = await window.axe.run(
        shadow ? {fromShadowDom: [host?.localName ?? '', wanted]} : {include: [wanted]},
        {rules: {'target-size': {enabled: true}}, resultTypes: ['violations']},
      );
      return found.flatMap(({id, nodes}) =>
        nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`),
      );
    },
    {wanted: selector, shadow: inShadow},
  );

/** What a person sees of the palette; null while it is closed. */
const palette = (tab: Tab) =>
  tab.evaluate(() => {
    const root = [...document.documentElement.children]
      .map(host => host.shadowRoot)
      .find(shadow => shadow?.querySelector('dialog.sp-palette[open]'));
    const field = root?.querySelector<HTMLInputElement>('.sp-palette input');
    if (!root || !field) return null;
    return {
      text: field.value,
      selected: field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
      hasFocus: root.activeElement === field,
      toast: root.querySelector('.sp-palette .sp-toast-text')?.firstElementChild?.textContent ?? null,
      options: [...root.querySelectorAll('[role=option] .sp-look-title')].map(
        title => title.firstElementChild?.textContent ?? '',
      ),
    };
  }, null);

const titleTexts = (): string[] =>
  [...document.querySelectorAll('[role=option] .sp-look-title')].map(
    title => title.firstElementChild?.textContent ?? '',
  );

// Firefox's remote protocol does not open extension pages; there the popup is tested by real keys.
describe('the popup’s page in Chromium', () => {
  let stage: Stage<ChromiumBrowser>;
  let tab: Tab;
  let address: string;
  const options = (): Promise<string[]> => tab.evaluate(titleTexts, null);
  const anew = async (): Promise<void> => {
    await tab.goto(address);
    await until('the catalogue is listed', async () => (await options()).length >= 15);
  };
  beforeAll(async () => {
    stage = await startChromiumStage();
    address = `${stage.browser.extensionOrigin}popup.html`;
    tab = await stage.browser.open(address);
    await tab.resize(400, 520);
  });
  afterAll(() => stage.close());

  test('takes keys at once and answers them', async () => {
    await anew();
    await tab.type('sast tmpl');
    await until('the template is found', async () => (await options())[0] === 'SAST CI/CD template');
  });

  test('loses nothing that is typed while the script still loads', async () => {
    const page = stage.browser.pageOf(tab);
    for (let round = 0; round < 10; round++) {
      await page.goto(address, {waitUntil: 'commit'});
      await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
      for (const letter of 'gitleaks') await tab.press(letter);
      await until('what was typed is looked up', async () => (await options())[0] === 'Secret Detection');
      expect(await page.inputValue('.sp-look-input')).toBe('gitleaks');
    }
  });

  test('opens every area and section, with copy buttons', async () => {
    await anew();
    for (const title of (await options()).slice(-15)) {
      await tab.evaluate(wanted => {
        const all = [...document.querySelectorAll<HTMLElement>('[role=option]')];
        all.findLast(option => option.textContent?.includes(wanted))?.click();
      }, title);
      await until(`${title} is shown`, () =>
        tab.evaluate(wanted => document.querySelector('h2')?.textContent === wanted, title),
      );
      const copies = await tab.evaluate(
        () => document.querySelectorAll('.sp-look-page button[aria-label^="Copy"]').length,
        null,
      );
      expect(copies).toBeGreaterThan(3);
      await tab.press('Escape');
      await until('the list is back', async () => (await options()).length >= 15);
    }
  });

  test.each(['', 'sast', 'dpndncyx wobbl', '~', '?', 'dast{Enter}'])(
    'axe finds nothing on “%s”, light and dark, as it is and at 200 %',
    async text => {
      const errors = tab.errors.length;
      await anew();
      await tab.type(text.replace('{Enter}', ''));
      if (text.endsWith('{Enter}')) await tab.press('Enter');
      await new Promise(resolve => setTimeout(resolve, 200));
      expect(tab.errors.slice(errors)).toEqual([]);
      await tab.inject(axeSource);
      for (const scheme of ['light', 'dark'])
        for (const zoom of ['1', '2']) {
          await tab.evaluate(
            wanted => {
              document.querySelector('.sp')?.setAttribute('data-scheme', wanted.scheme);
              document.documentElement.style.zoom = wanted.zoom;
            },
            {scheme, zoom},
          );
          expect(await violations(tab, '.sp', false)).toEqual([]);
        }
    },
  );
});

describe.each(browserNames)('the lookup in %s', name => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage(name);
  });
  afterAll(() => stage.close());

  describe('palette', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.browser.open('/agent/tickets/4101');
      await openSidebar(tab, 4101);
      await tab.evaluate(() => window.__demo.setDraft(4101, '<p>Hello Ines,</p>'), null);
    });
    const open = async () => {
      await clickInside(tab, 'aside .sp-bar button[aria-label^="Search"]');
      await until('the palette is open', async () => (await palette(tab))?.hasFocus === true);
    };

    test('opens ready to type, with this ticket’s area first', async () => {
      await open();
      await until(
        'the ticket’s area leads',
        async () => (await palette(tab))?.options[0]?.startsWith('SAST') === true,
      );
    });

    /** The row menu as it stands: what has the focus in it, and whether it is wholly inside the palette. */
    const menu = () =>
      tab.evaluate(() => {
        const root = [...document.documentElement.children]
          .map(host => host.shadowRoot)
          .find(shadow => shadow?.querySelector('[role=menu]'));
        const own = root?.querySelector('[role=menu]')?.getBoundingClientRect();
        const around = root?.querySelector('.sp-palette')?.getBoundingClientRect();
        if (!root || !own || !around) return null;
        return {
          focused: root.activeElement?.textContent ?? '',
          fits: own.top >= around.top && own.bottom <= around.bottom && own.right <= around.right,
        };
      }, null);

    test('the row menu works by keys, stays inside, and leaves the page alone', async () => {
      const page = () =>
        tab.evaluate(
          () =>
            [document.documentElement, document.body].map(
              element => `${element.getAttribute('style')}|${element.className}|${element.childElementCount}`,
            ),
          null,
        );
      const before = await page();
      const rows = (await palette(tab))?.options.length ?? 0;
      await tab.press('Enter', 'Alt');
      await until(
        'the menu is open',
        async () => (await menu())?.focused.startsWith('Show all of it') === true,
      );
      expect((await menu())?.fits).toBe(true);
      expect(await page()).toEqual(before);
      await tab.press('ArrowDown');
      await until('the next entry', async () => (await menu())?.focused.startsWith('Open its docs') === true);
      await tab.press('End');
      await until('the last entry', async () => (await menu())?.focused === 'Pin');
      await tab.press('Escape');
      await until('the box has the focus again', async () => (await palette(tab))?.hasFocus === true);
      expect(await menu()).toBeNull();
      await tab.press('Enter', 'Alt');
      // The menu is drawn before it takes the focus, and keys before that are the box's.
      await until(
        'the menu is open again',
        async () => (await menu())?.focused.startsWith('Show all of it') === true,
      );
      await tab.press('End');
      await until('the last entry again', async () => (await menu())?.focused === 'Pin');
      await tab.press('Enter');
      await until('it is pinned', async () => (await palette(tab))?.options.length === rows + 1);
      expect((await palette(tab))?.hasFocus).toBe(true);
      expect(await page()).toEqual(before);
    });

    test('finds, and Esc clears before it closes', async () => {
      await tab.type('iac tmpl');
      await until(
        'the template is found',
        async () => (await palette(tab))?.options[0] === 'IaC Scanning CI/CD template',
      );
      await tab.press('Escape');
      expect((await palette(tab))?.text).toBe('');
      await tab.press('Escape');
      expect(await palette(tab)).toBeNull();
    });

    test('leaves the draft alone, and no key of it reaches the page', async () => {
      expect(await tab.evaluate(() => window.__demo.draft(4101), null)).toBe('<p>Hello Ines,</p>');
      expect(await tab.evaluate(() => window.__hotkeys, null)).toEqual([]);
    });

    test('nothing went wrong, and axe finds nothing', async () => {
      expect(tab.errors).toEqual([]);
      await tab.inject(axeSource);
      await open();
      for (const text of ['', 'sast', 'dpndncyx wobbl']) {
        await tab.type(text);
        await new Promise(resolve => setTimeout(resolve, 200));
        expect(await violations(tab, '.sp-palette', true)).toEqual([]);
        if (text !== '') await tab.press('Escape');
      }
      await tab.press('Enter', 'Alt');
      await until('the menu is open', async () => (await menu()) !== null);
      expect(await violations(tab, '.sp-palette', true)).toEqual([]);
      await tab.press('End');
      await tab.press('Enter');
      await until('the confirmation is there', async () => (await palette(tab))?.toast === 'Unpinned');
      expect(await violations(tab, '.sp-palette', true)).toEqual([]);
    });
  });
});
