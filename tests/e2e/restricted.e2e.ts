import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {focusPart, waitInside, writeDraft, draftOf, textInside} from './harness/act';
import {builtWithGranted} from './harness/granted';
import {foreignHosts} from './harness/requests';
import {clickInside, openSidebar} from './harness/sidebar';
import {browserNames, type Stage, startStageWith, until} from './harness/stage';
import type {Tab} from './harness/tab';

const host = 'gitlab-federal-support.zendesk.com';

/** Addresses and words of everything of ours on the page. */
const ours = (tab: Tab): Promise<{hrefs: string[]; text: string}> =>
  tab.evaluate(() => {
    const roots = [...document.documentElement.children].flatMap(element => element.shadowRoot ?? []);
    return {
      hrefs: roots.flatMap(root => [...root.querySelectorAll('a')].map(({href}) => href)),
      text: roots.map(root => root.querySelector('.sp')?.textContent ?? '').join('\n'),
    };
  }, null);
const optionsInside = (tab: Tab): Promise<string[]> =>
  tab.evaluate(
    () =>
      [...document.documentElement.children].flatMap(element =>
        [...(element.shadowRoot?.querySelectorAll('[role="option"]') ?? [])].map(
          option => `${option.getAttribute('data-kind')} ${option.textContent}`,
        ),
      ),
    null,
  );
const isFolded = (tab: Tab, part: string): Promise<boolean> =>
  tab.evaluate(
    wanted =>
      [...document.documentElement.children].some(
        element =>
          element.shadowRoot
            ?.querySelector(`[data-part="${wanted}"] button`)
            ?.getAttribute('aria-expanded') === 'false',
      ),
    part,
  );

describe.each(browserNames)('the restricted profile in %s', name => {
  let stage: Stage;
  let tab: Tab;
  let build: ReturnType<typeof builtWithGranted>;
  beforeAll(async () => {
    build = builtWithGranted(name, host);
    stage = await startStageWith(name, build.folder);
    tab = await stage.browser.open();
    await tab.goto(`https://${host}/agent/tickets/4101`);
    await openSidebar(tab, 4101);
    await waitInside(tab, 'aside .sp-deeds');
  });
  afterAll(async () => {
    await stage.close();
    build.remove();
  });

  test('a banner says what is off', async () => {
    await waitInside(tab, 'aside', 'Restricted profile: no Slack, requests for help, pairing');
  });

  test('neither Slack nor requests for help nor pairing can be reached from the sidebar', async () => {
    const {hrefs} = await ours(tab);
    expect(hrefs.length).toBeGreaterThan(5);
    expect(hrefs.join('\n')).not.toMatch(/slack\.com|request-for-help|support-pairing/);
    expect(await textInside(tab, 'aside [data-part="help"]')).toBeNull();
    expect(await textInside(tab, 'aside .sp-deeds')).not.toMatch(
      /Request for help|Ask in Slack|Pairing|Hand over|Summary/,
    );
  });

  test('their keys say so and open nothing', async () => {
    for (const key of ['r', 'q', 'p', 'h', 'y']) {
      await clickInside(tab, 'aside [data-area="sast"] h2');
      await tab.press(key);
      await waitInside(tab, 'aside .sp-toast-text', 'Off on this Zendesk');
      expect(await textInside(tab, 'dialog')).toBeNull();
    }
  });

  test('the palette has neither the commands nor the channels', async () => {
    await clickInside(tab, 'aside .sp-bar button[aria-label^="Search"]');
    await until('the palette is open', async () => (await optionsInside(tab)).length > 0);
    await tab.type('>');
    await until('commands are listed', async () =>
      (await optionsInside(tab)).some(line => line.includes('Ask for what is missing')),
    );
    expect((await optionsInside(tab)).join('\n')).not.toMatch(/Request for help|Slack|Pairing|Summary|Hand/);
    await tab.press('Escape');
    await tab.type('g_ast-static');
    await until('nothing is found', async () =>
      (await optionsInside(tab)).every(line => !line.startsWith('channel') && !line.startsWith('rfh')),
    );
    await tab.press('Escape');
    await tab.press('Escape');
    await until('the palette is closed', async () => (await textInside(tab, 'dialog')) === null);
  });

  test('what is for the customer still goes into the reply', async () => {
    await writeDraft(tab, 4101, '<p>Hello</p>');
    await focusPart(tab, 'sast', 'docs');
    await tab.press('i');
    await until('the link is there', async () =>
      ((await draftOf(tab, 4101)) ?? '').includes('docs.gitlab.com'),
    );
  });

  test('no history is kept: what is pinned is forgotten at once', async () => {
    await clickInside(tab, 'aside .sp-bar button[aria-label^="Search"]');
    await tab.type('sast docs');
    await until('it is found', async () =>
      (await optionsInside(tab)).some(line => line.includes('SAST docs')),
    );
    await tab.press('Tab');
    await tab.press('p');
    await waitInside(tab, 'dialog .sp-toast-text', 'Pinned');
    await tab.press('Escape');
    await until('the list is as at the start', async () => (await optionsInside(tab)).length > 10);
    expect(await textInside(tab, 'dialog .sp-look-list')).not.toMatch(/^(?:This ticket.*)?(?:Pinned|Recent)/);
    expect((await ours(tab)).text).not.toMatch(/Pinned \d|Recent \d/);
    await tab.press('Escape');
    await until('the palette is closed', async () => (await textInside(tab, 'dialog')) === null);
  });

  test('what is kept here stays here', async () => {
    expect(await isFolded(tab, 'docs')).toBe(false);
    await clickInside(tab, 'aside [data-part="docs"] button');
    await until('it is folded', () => isFolded(tab, 'docs'));
    await tab.reload();
    await openSidebar(tab, 4101);
    await until('it is still folded', () => isFolded(tab, 'docs'));
    const other = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(other, 4101);
    await waitInside(other, 'aside .sp-deeds', 'Request for help');
    expect(await isFolded(other, 'docs')).toBe(false);
    expect((await ours(other)).text).not.toContain('Restricted profile');
    await other.close();
    await tab.show();
  });

  test('nothing but GET leaves, and only to this Zendesk', () => {
    const others = stage.demo.desk.requests.filter(({path}) => path.startsWith('/api/'));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({method}) => method !== 'GET')).toEqual([]);
    expect(foreignHosts(stage)).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});
