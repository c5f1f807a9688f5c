import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {panelPlace} from './harness/panel';
import {openSidebar, shownBy} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

const mode = async (tab: Tab): Promise<string | null> => (await shownBy(tab))?.mode ?? null;

/** Has the page apply a style sheet, as its own scripts may under any policy; null takes it away again. */
const restyle = (tab: Tab, css: string | null): Promise<void> =>
  tab.evaluate(text => {
    if (text === null) {
      document.adoptedStyleSheets = [];
      return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

describe.each(browserNames)('what a page may lay over us in %s', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(tab, 4101);
  });
  afterAll(() => stage.close());

  test.each([
    ['F39 hides every element', '*{display:none !important}html,body{display:block !important}'],
    ['F39 makes all see-through', '*{opacity:0 !important}'],
    ['F39 makes all invisible', '*{visibility:hidden !important}'],
    ['F39 makes the root almost see-through', 'html{opacity:.01}'],
    ['F39 filters the root', 'html{filter:opacity(.01)}'],
    ['F39 turns the root', 'html{transform:translateX(-500px) scale(.1)}'],
    ['F39 cuts the root', 'html{clip-path:inset(50%)}'],
    ['F39 moves and shrinks every element', '*{transform:scale(0) !important;inset:auto !important}'],
    ['F42 a root font of one pixel', 'html{font-size:1px !important}'],
    ['F42 resets every element', 'html *{all:unset !important}'],
    [
      'F42 variables and fonts of its own',
      ':root,*{--sp-text:red;--sp-gap:90px;font:80px fantasy !important}',
    ],
    ['F42 writes from right to left', 'html{direction:rtl !important}'],
  ])('%s: the panel stands where it stood, and takes clicks', async (_, css) => {
    const before = await panelPlace(tab);
    await restyle(tab, css);
    await pause(100);
    const during = await panelPlace(tab);
    await restyle(tab, null);
    await pause(50);
    const isMirrored = css.includes('rtl');
    if (isMirrored && during !== null && before !== null) during.x = before.x;
    expect(during).toEqual(before);
    expect(before?.hit).toBe(true);
    expect(await mode(tab)).toBe('open');
  });

  test.each([0.5, 0.67, 1.5, 2, 3])(
    'F42 at %d times its size: all of the panel is in the window',
    async zoom => {
      // What zooming does to a page: its window holds fewer pixels of CSS.
      await tab.resize(Math.round(1400 / zoom), Math.round(900 / zoom));
      await pause(200);
      const place = await panelPlace(tab);
      await tab.resize(1400, 900);
      await pause(200);
      expect(place).toMatchObject({y: 0, hit: true});
      expect(place?.x).toBeGreaterThanOrEqual(0);
      expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(Math.round(1400 / zoom));
      expect(place?.height).toBe(Math.round(900 / zoom));
    },
  );

  test.each([
    [
      'F40 makes our host inert',
      () => {
        for (const host of document.documentElement.children)
          if (host.shadowRoot) host.setAttribute('inert', '');
      },
      () => {
        for (const host of document.documentElement.children)
          if (host.shadowRoot) host.removeAttribute('inert');
      },
    ],
    [
      'F40 hides the whole page',
      () => document.documentElement.style.setProperty('display', 'none'),
      () => document.documentElement.style.removeProperty('display'),
    ],
    [
      'F40 opens a modal dialog',
      () => {
        const dialog = document.createElement('dialog');
        dialog.id = 'attack';
        document.body.append(dialog);
        dialog.showModal();
      },
      () => {
        const dialog = document.querySelector<HTMLDialogElement>('#attack');
        dialog?.close();
        dialog?.remove();
      },
    ],
  ])('%s: nothing of ours acts, and it comes back afterwards', async (_, attack, stop) => {
    await tab.evaluate(attack, null);
    await until('it is disarmed', async () => (await mode(tab)) === 'covered', 1000);
    await tab.evaluate(stop, null);
    await until('it is back', async () => (await mode(tab)) === 'open', 2000);
  });

  let insistedAt = 0;
  test('F40 lays a popover over us: we come to lie on top of it; insisting ends in nothing that acts', async () => {
    const overlay = (): void => {
      const cover = document.querySelector<HTMLElement>('#cover') ?? document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText = 'inset:0;width:100vw;height:100vh;opacity:.01';
      document.body.append(cover);
      cover.showPopover();
    };
    await tab.evaluate(overlay, null);
    await until('the click is ours', async () => (await panelPlace(tab))?.hit === true, 1000);
    for (let round = 0; round < 10; round++) {
      await tab.evaluate(overlay, null);
      await pause(30);
    }
    insistedAt = performance.now();
    await until('given up', async () => (await mode(tab)) === 'covered', 2000);
    await tab.evaluate(() => document.querySelector<HTMLElement>('#cover')?.hidePopover(), null);
    await until('it is back', async () => (await mode(tab)) === 'open', 2000);
    await tab.evaluate(() => document.querySelector('#cover')?.remove(), null);
  });

  test('F40 hides our popover or takes its attribute: shown again on top', async () => {
    const left = 5500 - (performance.now() - insistedAt);
    if (left > 0) await pause(left); // what was insisted on above is forgotten after 5 s
    for (const how of ['hide', 'attribute'] as const) {
      await tab.evaluate(way => {
        const host = [...document.documentElement.children].find(element => element.shadowRoot);
        if (!(host instanceof HTMLElement)) throw new Error('no host');
        if (way === 'hide') host.hidePopover();
        else host.removeAttribute('popover');
      }, how);
      await until('it is a popover again', () =>
        tab.evaluate(
          () =>
            [...document.documentElement.children].some(
              element => element.shadowRoot && element.matches(':popover-open'),
            ),
          null,
        ),
      );
      expect(await mode(tab)).toBe('open');
    }
  });

  test('nothing of ours failed meanwhile', () => {
    expect(tab.errors).toEqual([]);
  });
});
