import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {panelPlace} from './harness/panel';
import {openSidebar, openTicket, settled, shownBy} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

const mode = async (tab: Tab): Promise<string | null> => (await shownBy(tab))?.mode ?? null;

describe.each(browserNames)('what a page may do to us in %s', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(tab, 4101);
  });
  afterAll(() => stage.close());

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
    await openTicket(tab, 4103);
    await until('it is back with the next ticket', present, 3000);
    expect((await settled(tab, 4103)).areas[0]?.id).toBe('secret-detection');
  });

  test('nothing of ours failed meanwhile', () => {
    expect(tab.errors).toEqual([]);
  });
});
