import {readFileSync, writeFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {draftOf, textInside, waitInside, writeDraft} from './harness/act';
import {clickInside, openSidebar} from './harness/sidebar';
import type {ChromiumBrowser} from './harness/chromium';
import {type Stage, startChromiumStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const file = new URL('../../docs/keystrokes.md', import.meta.url);
const ticket = 4101;

/** One goal, as it was reached: what was pressed, clicked and loaded, from the caret in the composer. */
interface Reached {
  readonly goal: string;
  readonly most: string;
  readonly keys: readonly string[];
  readonly clicks: number;
  readonly loads: number;
}

let stage: Stage<ChromiumBrowser>;
let tab: Tab;
let helper: Tab;
const reached: Reached[] = [];

beforeAll(async () => {
  stage = await startChromiumStage();
  // GitLab and Slack are not reached; a tab that is opened there stays on its address.
  await stage.browser.context.route(/^https:\/\/(?!gitlab\.zendesk\.com\/)/, route =>
    route.fulfill({contentType: 'text/html', body: 'elsewhere'}),
  );
  tab = await stage.browser.open(`/agent/tickets/${ticket}`);
  helper = await stage.browser.open(`${stage.browser.extensionOrigin}options.html`);
  await openSidebar(tab, ticket);
  await waitInside(tab, 'aside .sp-deeds');
});
afterAll(() => stage.close());

/** The browser's own shortcut for the sidebar: a test cannot press it, so the background's message is sent. */
const focusSidebar = (): Promise<void> =>
  helper.evaluate(async () => {
    const {tabs} = (globalThis as unknown as {chrome: {tabs: Tabs}}).chrome;
    interface Tabs {
      query(wanted: object): Promise<readonly {readonly id: number}[]>;
      sendMessage(id: number, message: object, to: object): Promise<unknown>;
    }
    const [found] = await tabs.query({url: 'https://gitlab.zendesk.com/*'});
    if (found) await tabs.sendMessage(found.id, {type: 'focus-sidebar'}, {frameId: 0});
  }, null);

/** Counts while it presses. `Alt+Shift+D` stands for the shortcut as the browser binds it. */
class Counter {
  readonly keys: string[] = [];
  clicks = 0;
  loads = 0;
  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      this.keys.push(name);
      if (name === 'Alt+Shift+D') await focusSidebar();
      else {
        const parts = name.split('+');
        await tab.press(parts.at(-1) ?? '', ...(parts.slice(0, -1) as ('Alt' | 'Control' | 'Shift')[]));
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
  }
  /** Keys that are pressed in GitLab or between tabs: counted, not pressed here. */
  outside(...names: readonly string[]): void {
    this.keys.push(...names);
  }
  /** What `names` open; the page itself is not reached, its address is. */
  async opens(...names: readonly string[]): Promise<string> {
    const opening = stage.browser.context.waitForEvent('page');
    await this.press(...names);
    const page: Page = await opening;
    await until('the new tab has its address', async () => page.url().startsWith('https://'));
    this.loads += 1;
    const address = page.url();
    await page.close();
    return address;
  }
}

async function goal(name: string, most: string, run: (count: Counter) => Promise<void>): Promise<void> {
  await writeDraft(tab, ticket, '<p>Hello Ines,</p>');
  const count = new Counter();
  await run(count);
  reached.push({goal: name, most, keys: count.keys, clicks: count.clicks, loads: count.loads});
}
const said = (words: string): Promise<void> => waitInside(tab, 'aside .sp-toast-text', words);

test('copy the group label', () =>
  goal('copy the group label', '2', async count => {
    await count.press('Alt+Shift+D', 'l');
    await said('~"group::code scanning"');
  }));
test('open the right docs page', () =>
  goal('open the right docs page', '2', async count => {
    expect(await count.opens('Alt+Shift+D', 'Enter')).toContain(
      'docs.gitlab.com/user/application_security/sast',
    );
  }));
test('the template at the customer’s version', () =>
  goal('the template at the customer’s version', '2', async count => {
    expect(await count.opens('Alt+Shift+D', 'v')).toContain(
      '/blob/v17.9.2-ee/lib/gitlab/ci/templates/Jobs/SAST',
    );
  }));
test('ask in the right channel', () =>
  goal('ask in the right channel', '5', async count => {
    await count.press('Alt+Shift+D', 'q');
    await tab.type('has anybody seen this?');
    expect(await count.opens('Control+Enter')).toContain('gitlab.slack.com/archives/CLA54H7PY');
    count.outside('Control+V', 'Enter');
    await tab.press('Escape');
  }));
test('request for help, with three parts', () =>
  goal('request for help, with three parts', '12', async count => {
    await count.press('Alt+Shift+D', 'r');
    await tab.type('memory on large repositories');
    expect(await count.opens('Control+Enter')).toContain('gitlab.com/gitlab-com/request-for-help');
    count.outside('Control+V');
    for (const part of ['Alt+2', 'Alt+4']) {
      count.outside('Control+Shift+Tab');
      await count.press(part);
      await said('Copied');
      count.outside('Control+Tab', 'Control+V');
    }
    await tab.press('Escape');
  }));
test('insert a docs link', () =>
  goal('insert a docs link', '2', async count => {
    await count.press('Alt+Shift+D', 'i');
    await until('the link is there', async () =>
      ((await draftOf(tab, ticket)) ?? '').includes('docs.gitlab.com'),
    );
  }));
test('ask for what is missing', () =>
  goal('ask for what is missing', '3', async count => {
    await count.press('Alt+Shift+D', 'a', 'Control+Enter');
    await until('the questions are there', async () => ((await draftOf(tab, ticket)) ?? '').includes('<li'));
  }));
test('find a demo', () =>
  goal('find a demo or hear there is none', '2', async count => {
    expect(await count.opens('Alt+Shift+D', 'd')).toContain('gitlab.com/gitlab-com/support/test-projects');
  }));
test('pairing', () =>
  goal('pairing', '5', async count => {
    await count.press('Alt+Shift+D', 'p');
    expect(await count.opens('Control+Enter')).toContain('support-pairing/-/issues/new');
    count.outside('Control+V');
    await tab.press('Escape');
  }));
test('see why, and jump there', () =>
  goal('see why (jump there)', '0 (1)', async count => {
    expect(await textInside(tab, 'aside [data-area="sast"] .sp-snippet')).toContain('semgrep-sast');
    await clickInside(tab, 'aside [data-area="sast"] .sp-snippet');
    count.clicks += 1;
  }));

test('the table in docs/keystrokes.md is what was counted', () => {
  const rows = reached.map(
    ({goal: name, most, keys, clicks, loads}) =>
      `| ${name} | ${most} | ${keys.length + clicks} | ${keys.length} | ${clicks} | ${loads} | ${keys.join(', ') || 'a click on the words'} |`,
  );
  const table = [
    '# Keys, clicks and page loads',
    '',
    'From the caret in the reply of an open ticket, with the sidebar open. Counted by tests/e2e/keystrokes.e2e.ts in',
    'Chromium; words that the engineer types are not counted. Keys in GitLab and between tabs (Control+V, Control+Tab,',
    'Enter in Slack) are counted without being pressed. `UPDATE=1 npm run e2e -- keystrokes` writes this page.',
    '',
    '| Goal | At most | Together | Keys | Clicks | Pages opened | Which |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  console.log(table);
  for (const {goal: name, most, keys, clicks} of reached)
    expect(keys.length + clicks, name).toBeLessThanOrEqual(
      Math.max(...(most.match(/\d+/g) ?? []).map(Number)),
    );
  expect(reached).toHaveLength(10);
  if (process.env['UPDATE'] === '1') writeFileSync(file, table);
  // The formatter lines the columns up.
  const bare = (text: string): string => text.replaceAll(' ', '').replace(/-{3,}/g, '---');
  expect(bare(readFileSync(file, 'utf8'))).toBe(bare(table));
});
