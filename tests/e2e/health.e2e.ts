import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openSidebar, openTicket, settled} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

/** Takes every mark off the page by which its parts are known, and goes on doing so. */
const unmark = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const marks = ['data-test-id', 'data-ticket-id', 'data-side-conversations-anchor-id', 'id'];
    const strip = (): void => {
      for (const mark of marks)
        for (const element of document.querySelectorAll(`body [${mark}]`)) element.removeAttribute(mark);
    };
    new MutationObserver(strip).observe(document, {subtree: true, childList: true, attributes: true});
    strip();
  }, null);

describe.each(browserNames)('when Zendesk is redesigned, in %s', name => {
  let stage: Stage;
  let tab: Tab;
  let options: Tab;
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(tab, 4101);
  });
  afterAll(() => stage.close());

  const healthLine = async (words: string): Promise<string> => {
    let line = '';
    await until(`the health line says ${words}`, async () => {
      line = await options.evaluate(
        () => document.querySelector('#health-title')?.closest('section')?.textContent ?? '',
        null,
      );
      return line.includes(words);
    });
    return line;
  };

  test('options tell that all is well, and give a report without a word of the ticket', async () => {
    options = await stage.browser.open(`${stage.browser.extensionOrigin}options.html#health`);
    const line = await healthLine('gitlab.zendesk.com: read by Zendesk’s API; page: ok');
    expect(line).toContain('every part of the page is known');
    await options.evaluate(() => {
      const written: string[] = [];
      Reflect.set(window, '__written', written);
      navigator.clipboard.writeText = async text => void written.push(text);
    }, null);
    const place = await options.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find(
        ({textContent}) => textContent === 'Copy report',
      );
      button?.scrollIntoView({block: 'center'});
      const {x = 0, y = 0, width = 0, height = 0} = button?.getBoundingClientRect() ?? {};
      return {x: x + width / 2, y: y + height / 2};
    }, null);
    await options.click(place.x, place.y);
    await healthLine('Copied');
    const [report = ''] = await options.evaluate(() => Reflect.get(window, '__written') as string[], null); // set above
    expect(report).toMatch(/^Sec Pod Triage 1\.\d+\.\d+, .*\nReader: ready, by api\nAPI: ok\nPage: ok\n/);
    const {subject = 'no ticket', comments = []} = stage.demo.desk.tickets.get(4101) ?? {};
    const words = [subject, ...comments.map(({body}) => body)].join(' ').match(/\w{6,}/g) ?? [];
    const known = /selectors|missing|comment|reader|message|subject|composer|channel|firefox|chrome/i;
    expect(words.length).toBeGreaterThan(20);
    for (const word of new Set(words)) if (!known.test(word)) expect(report).not.toContain(word);
    expect(report).not.toContain('4101');
  });

  test('F28 the page has no way to us: no messages, and no file of ours that it could load', async () => {
    const found = await tab.evaluate(async start => {
      const channels = ['chrome', 'browser'].map(root =>
        Reflect.get(Reflect.get(window, root) ?? {}, 'runtime'),
      );
      const loads = (path: string): Promise<boolean> =>
        new Promise(resolve => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = start + path;
        });
      return {
        channels: channels.map(channel => typeof Reflect.get(channel ?? {}, 'sendMessage')),
        loaded: await Promise.all(['icon/16.png', 'icon/128.png'].map(loads)),
      };
    }, stage.browser.extensionOrigin);
    expect(found.channels).toEqual(['undefined', 'undefined']);
    expect(found.loaded).toEqual([false, false]);
  });

  test('F36 every mark is gone: the API serves, options name what is missing', async () => {
    await tab.show(); // what is hidden is not read
    await unmark(tab);
    await openTicket(tab, 4103).catch(() => undefined);
    const shown = await settled(tab, 4103);
    expect(shown.areas[0]?.id).toBe('secret-detection');
    expect(shown.status.length).toBeLessThanOrEqual(1);
    await options.show();
    await options.reload();
    expect(await healthLine('not found: ')).toMatch(/read by Zendesk’s API; page: (?!ok)/);
  });

  test('F36 marks and API are both gone: said once, nothing is shown, looking up works', async () => {
    stage.demo.desk.faults.push({kind: 'server-error'});
    await tab.show();
    await openTicket(tab, 4107).catch(() => undefined);
    const shown = await settled(tab, 4107);
    expect(shown).toMatchObject({phase: 'unreadable', areas: []});
    expect(shown.status.map(({id}) => id)).toEqual(['server-error']);
    const popup = await stage.browser.open(`${stage.browser.extensionOrigin}popup.html`);
    await until('the catalogue is listed', () =>
      popup.evaluate(() => document.querySelectorAll('[role=option]').length >= 15, null),
    );
    await popup.type('sast tmpl');
    await until('the template is found', () =>
      popup.evaluate(
        () => document.querySelector('[role=option]')?.textContent?.includes('SAST CI/CD template') === true,
        null,
      ),
    );
  });
});
