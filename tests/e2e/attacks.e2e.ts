import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openSidebar, openTicket, settled, shownBy} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Where the panel stands, and whether a click in its middle would be ours. Null without a panel. */
const panelPlace = (tab: Tab) =>
  tab.evaluate(() => {
    const host = [...document.documentElement.children].find(element =>
      element.shadowRoot?.querySelector('.sp-frame'),
    );
    const frame = host?.shadowRoot?.querySelector('.sp-frame');
    if (!host || !frame) return null;
    const {x, y, width, height} = frame.getBoundingClientRect();
    const size = getComputedStyle(host.shadowRoot?.querySelector('[data-area] h2') ?? frame).fontSize;
    const hit = document.elementFromPoint(x + width / 2, y + height / 2) === host;
    return {x, y, width, height, size, hit};
  }, null);

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

describe.each(browserNames)('what a page may do to us in %s', name => {
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

  test('F44 under a strict policy with Trusted Types: styled, and reading', async () => {
    const strict = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(strict, 4101);
    const own = await strict.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'html{outline:3px solid red}';
      document.head.append(style);
      const isBlocked = getComputedStyle(document.documentElement).outlineStyle === 'none';
      style.remove();
      return isBlocked;
    }, null);
    expect(own, 'the policy holds for the page').toBe(true);
    const [here, there] = [await panelPlace(tab), await panelPlace(strict)];
    expect(there).toEqual(here);
    await strict.close();
    await tab.show();
  });

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

  test('F41 a hundred made-up events on each control: nothing acts', async () => {
    const pages = stage.demo.desk.requests.length;
    const look = () =>
      tab.evaluate(() => {
        const root = [...document.documentElement.children].find(element => element.shadowRoot)?.shadowRoot;
        return root?.querySelector('aside')?.outerHTML ?? '';
      }, null);
    const before = await look();
    const made = await tab.evaluate(() => {
      const root = [...document.documentElement.children].find(element => element.shadowRoot)?.shadowRoot;
      let count = 0;
      for (const control of root?.querySelectorAll<HTMLElement>('button, a, [tabindex]') ?? []) {
        for (let round = 0; round < 100; round++) {
          const options = {bubbles: true, cancelable: true, composed: round % 2 === 0};
          control.click();
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
            control.dispatchEvent(new MouseEvent(type, options));
          for (const key of ['Enter', ' ', 'c', 'm', 'l', 's', '/', '?', 'Escape', '1'])
            for (const type of ['keydown', 'keyup'])
              control.dispatchEvent(new KeyboardEvent(type, {...options, key}));
          control.dispatchEvent(new ClipboardEvent('paste', options));
          count++;
        }
      }
      return count;
    }, null);
    await pause(300);
    expect(made).toBeGreaterThan(1000);
    expect(await look()).toBe(before);
    expect(stage.demo.desk.requests.length, 'nothing was opened').toBe(pages);
    expect(tab.url()).toBe('https://gitlab.zendesk.com/agent/tickets/4101');
  });

  test('F43 patches what scripts are made of: no effect on ours', async () => {
    await tab.evaluate(() => {
      const broken = (): never => {
        throw new Error('patched by the page');
      };
      // The page needs its own: one that listens, and finds nothing of ours.
      const own = window.fetch;
      const heard: string[] = [];
      Reflect.set(window, '__heard', heard);
      window.fetch = (input, init) => {
        heard.push(String(input));
        return own(input, init);
      };
      Element.prototype.attachShadow = broken;
      customElements.define = broken;
      for (const method of ['findLast', 'toSorted']) Reflect.set(Array.prototype, method, broken);
      Reflect.set(String.prototype, 'normalize', broken);
      Reflect.set(window, 'AbortController', broken);
    }, null);
    await openTicket(tab, 4105);
    expect((await settled(tab, 4105)).areas[0]?.id).toBe('dependency-scanning');
    const heard = await tab.evaluate(() => Reflect.get(window, '__heard') as string[], null); // set above
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter(address => address.includes('/api/'))).toEqual([]);
    await tab.reload();
    await openSidebar(tab, 4105);
  });

  test('F45 sends the event by which scripts of our kit end each other: nothing happens', async () => {
    await tab.evaluate(id => {
      for (const script of ['zendesk', 'content', 'sidebar'])
        document.dispatchEvent(
          new CustomEvent(`${id}:${script}:wxt:content-script-started`, {
            detail: {contentScriptName: script, messageId: 'x'},
          }),
        );
    }, new URL(stage.browser.extensionOrigin).host);
    await openTicket(tab, 4107);
    expect((await settled(tab, 4107)).mode).toBe('open');
  });

  test('F48 another extension paints our host at each of our changes: no loop', async () => {
    const changes = await tab.evaluate(async () => {
      const host = [...document.documentElement.children].find(element => element.shadowRoot);
      if (!(host instanceof HTMLElement) || host.shadowRoot === null) throw new Error('no host');
      let count = 0;
      const paint = (): void => {
        count++;
        host.setAttribute('data-darkreader-mode', String(count));
        host.style.setProperty('--darkreader-background', count % 2 ? 'black' : 'white');
      };
      const observer = new MutationObserver(records => {
        if (
          records.some(
            ({attributeName}) => !attributeName?.startsWith('data-dark') && attributeName !== 'style',
          )
        )
          paint();
      });
      observer.observe(host, {attributes: true});
      observer.observe(host.shadowRoot, {childList: true, subtree: true, attributes: true});
      for (let round = 0; round < 20; round++) paint();
      await new Promise(resolve => setTimeout(resolve, 1500));
      observer.disconnect();
      return count;
    }, null);
    expect(changes).toBeLessThan(40);
    expect(await mode(tab)).toBe('open');
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

  test('F36 takes every name and test id off the page: the API serves, one line says so', async () => {
    await tab.evaluate(() => {
      const strip = (): void => {
        for (const element of document.querySelectorAll(
          '[data-test-id],[data-ticket-id],[data-side-conversations-anchor-id],#main_panes',
        ))
          for (const attribute of [
            'data-test-id',
            'data-ticket-id',
            'data-side-conversations-anchor-id',
            'id',
          ])
            element.removeAttribute(attribute);
      };
      new MutationObserver(strip).observe(document, {subtree: true, childList: true, attributes: true});
      strip();
    }, null);
    await openTicket(tab, 4103).catch(() => undefined);
    const shown = await settled(tab, 4103);
    expect(shown.areas[0]?.id).toBe('secret-detection');
    await tab.goto('/agent/tickets/4101');
    await openSidebar(tab, 4101);
  });

  test('F38 removes our host once: it is back; fifty times: we give way until the next ticket', async () => {
    const present = () =>
      tab.evaluate(() => [...document.documentElement.children].some(element => element.shadowRoot), null);
    await tab.evaluate(() => {
      for (const element of [...document.documentElement.children]) if (element.shadowRoot) element.remove();
    }, null);
    await until('it is back', present, 1000);
    const removed = await tab.evaluate(async () => {
      let count = 0;
      for (let round = 0; round < 250 && count < 50; round++) {
        for (const element of [...document.documentElement.children]) {
          if (!element.shadowRoot) continue;
          element.remove();
          count++;
        }
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      return count;
    }, null);
    expect(removed).toBeLessThanOrEqual(6);
    expect(await present()).toBe(false);
    await openTicket(tab, 4107);
    await until('it is back with the next ticket', present, 3000);
    expect((await settled(tab, 4107)).areas[0]?.id).toBe('dast');
  });

  test('nothing of ours failed meanwhile', () => {
    expect(tab.errors).toEqual([]);
  });
});
